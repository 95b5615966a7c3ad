package org.onrecord.report;

import org.onrecord.page.Page;

/**
 * Turns a page into the clean report that it holds.
 *
 * <p>{@code ReportReader.read(Page.of(Path.of("gaza.html"), Given.NOTHING))}
 */
public final class ReportReader {

    private ReportReader() {}

    /** Reads a page; whatever is wrong with it becomes a warning of the report. */
    public static Report read(Page page) {
        return page.kind() == Page.Kind.HTML ? HtmlReader.read(page) : TextReader.read(page);
    }
}
