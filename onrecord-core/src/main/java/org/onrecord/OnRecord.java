package org.onrecord;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.reading.time.Dated;
import org.onrecord.reading.time.TimeReader;
import org.onrecord.record.Reading;
import org.onrecord.report.Report;
import org.onrecord.report.ReportReader;
import org.onrecord.report.Warning;

/**
 * Reads news reports: {@code new OnRecord().read(Page.of(Path.of("gaza.html"), Given.NOTHING))}.
 *
 * <p>One reader serves many threads. The same page gives the same reading, byte for byte.
 */
public final class OnRecord {

    /** The program and its version, as readings carry it. */
    public static final String READER = "onrecord 0.1.0";

    /** Reads a page. Whatever is wrong with it becomes a warning of the reading. */
    public Reading read(Page page) {
        Report report = ReportReader.read(page);
        Copy copy = Copy.of(report);
        Dated dated = TimeReader.read(copy);
        List<Warning> warnings = new ArrayList<>(report.warnings());
        warnings.addAll(dated.warnings());
        return new Reading(
                READER,
                report,
                dated.published(),
                dated.datings(),
                dated.times(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                warnings);
    }
}
