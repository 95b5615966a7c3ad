package org.onrecord.collation;

import java.util.List;
import org.onrecord.text.Span;

/**
 * A quotation or figure that a report gives on the word of a document or outlet whose reports are here but do not print it.
 *
 * @param report the id of the report
 * @param entry the id of the statement or figure
 * @param span its words
 * @param sought the ids of the reports that should print it
 */
public record Orphan(String report, String entry, Span span, List<String> sought) {

    public Orphan {
        sought = List.copyOf(sought);
    }
}
