package org.onrecord.collation;

import java.util.Optional;
import org.onrecord.text.Span;

/**
 * Where a quotation or an indirect statement is printed.
 *
 * @param report the id of the report
 * @param statement the id of the statement; empty where words stand in quotation marks that nobody was found to say
 * @param span from the first to the last passage that it shares with the family, in UTF-16 units of the report's text
 */
public record Printing(String report, Optional<String> statement, Span span) {

    /** Where it begins. */
    String place() {
        return report + '#' + span.start();
    }
}
