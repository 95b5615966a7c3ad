package org.onrecord.report;

import org.onrecord.text.Span;

/**
 * Words inside a block that the page maker set apart: a link, a time, a name with a class of its own.
 *
 * @param span where they stand in the galley
 * @param hints what the names of the element around them tell
 */
record Mark(Span span, int hints) {}
