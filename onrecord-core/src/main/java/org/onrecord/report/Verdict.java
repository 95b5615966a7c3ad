package org.onrecord.report;

/**
 * What a block was taken for.
 *
 * @param kind its kind
 * @param why what decided it, in a few words
 */
record Verdict(PartKind kind, String why) {}
