package org.onrecord.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with the columns that are written when a row is added; numbers are given by the database.
 *
 * @param name as SQL calls it
 */
record Table(String name, List<String> columns) {

    static final Table REPORTS = of(
            "reports",
            "id",
            "location",
            "url",
            "outlet",
            "agency",
            "headline",
            "published",
            "wording",
            "asked",
            "reader",
            "added",
            "kind",
            "decoded",
            "given_url",
            "given_published",
            "given_captured",
            "given_title",
            "given_outlet",
            "given_charset",
            "limited",
            "page");

    static final Table READINGS = of("readings", "report", "reader", "reading", "made");

    static final Table CORRECTIONS = of(
            "corrections",
            "kind",
            "report",
            "entry",
            "place",
            "words",
            "other_report",
            "other_entry",
            "other_place",
            "other_words",
            "made_by",
            "made",
            "note");

    static final Table ALERTS = of("alerts", "subject", "words", "means", "target", "privates");

    static final Table DICTIONARIES = of("dictionaries", "id", "kind", "reports", "checksum", "bytes");

    static final Table DICTIONARY_COPIES = new Table("dictionary_copies", DICTIONARIES.columns());

    private static Table of(String name, String... columns) {
        return new Table(name, List.of(columns));
    }

    /** The same with columns that are written later, or by the database itself. */
    Table with(String... more) {
        return new Table(name, Stream.concat(columns.stream(), Stream.of(more)).toList());
    }

    /** The SQL that adds a row with a value for each column, in their order. */
    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (?"
                + ",?".repeat(columns.size() - 1) + ")";
    }
}
