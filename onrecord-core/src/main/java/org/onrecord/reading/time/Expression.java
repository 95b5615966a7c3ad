package org.onrecord.reading.time;

import org.onrecord.text.Span;

/**
 * An expression of time where it stands in the report.
 *
 * @param span its words
 * @param sentence a number that expressions of one sentence share
 * @param phrase what it says
 */
record Expression(Span span, int sentence, Phrase phrase) {}
