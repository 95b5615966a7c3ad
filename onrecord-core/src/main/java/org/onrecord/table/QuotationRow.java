package org.onrecord.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A printing of a quotation as a row of the table {@code quotations}.
 *
 * @param quotation the same for all printings of one utterance: report and place of the first, with eight digits where
 *     two utterances begin there
 * @param origins from how many independent reports it is known
 * @param printing its place among them; 0 for the one that the others are compared with
 * @param report the id of its report
 * @param publishedDay the day of that report
 * @param statement the id of the statement; absent where nobody was found to say it
 * @param earliest whether that report is the earliest
 * @param primary whether that report is the release or transcript that it was taken from
 * @param changes how it differs from the first: cut, negation, number
 * @param startAt its first code point
 * @param endAt the code point after it
 * @param content its words
 */
public record QuotationRow(
        String quotation,
        int origins,
        int printing,
        String report,
        @Nullable LocalDate publishedDay,
        @Nullable String statement,
        boolean earliest,
        boolean primary,
        List<String> changes,
        int startAt,
        int endAt,
        String content) {

    public QuotationRow {
        changes = List.copyOf(changes);
    }
}
