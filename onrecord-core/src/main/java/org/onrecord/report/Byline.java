package org.onrecord.report;

/**
 * One writer of a report.
 *
 * @param printed the words that name the writer, "By Lena Farrow"
 * @param name the name alone, "Lena Farrow"
 */
public record Byline(Printed printed, String name) {}
