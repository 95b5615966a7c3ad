package org.onrecord.report;

import org.onrecord.text.Span;

/**
 * One part of a report's text, such as a paragraph or a related link.
 *
 * @param kind what it is
 * @param span where it stands, without the line break behind it
 * @param why what decided its kind, in a few words: "link density 0.9 under h2 Related"
 */
public record Part(PartKind kind, Span span, String why) {}
