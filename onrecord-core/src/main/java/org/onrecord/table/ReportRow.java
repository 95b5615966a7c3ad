package org.onrecord.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a row of the table {@code reports}.
 *
 * @param report its id
 * @param location where it was found
 * @param url its address
 * @param outlet who published it
 * @param agency whose report it is, where it is taken over
 * @param headline its headline
 * @param bylines the names of its writers
 * @param dateline the place of its dateline
 * @param published when it was published, a TIMEX3 date or interval
 * @param publishedDay the same, only where it is known to the day
 * @param publishedConfidence how sure that is, 0 to 1
 * @param wording original, translated, rewritten or unknown
 * @param issuer the office that issued it, of a release or readout
 * @param language {@code en}
 * @param reader the version that read it
 * @param text its text, which all offsets count the code points of
 */
public record ReportRow(
        String report,
        String location,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String agency,
        @Nullable String headline,
        List<String> bylines,
        @Nullable String dateline,
        @Nullable String published,
        @Nullable LocalDate publishedDay,
        double publishedConfidence,
        String wording,
        @Nullable String issuer,
        String language,
        String reader,
        String text) {

    public ReportRow {
        bylines = List.copyOf(bylines);
    }
}
