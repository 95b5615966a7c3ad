package org.onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Copies what one record keeps into another, whatever databases they are in; entries are written and filed anew. */
final class Copying {

    private static final List<String> REPORT = List.of(
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
    private static final List<String> CORRECTION = List.of(
            "seq",
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
            "note",
            "undone_by",
            "undone");

    private static final List<String> ALERT = List.of("subject", "words", "means", "target", "privates");

    /** Tables of what is kept; the rest is made of them. */
    private static final List<String> TABLES = List.of("alerts", "corrections", "reports");

    private final Database from;
    private final Database to;
    private final Consumer<String> refill;

    /**
     * Copies from one database to another.
     *
     * @param refill writes the entries of a report, by its id
     */
    Copying(Database from, Database to, Consumer<String> refill) {
        this.from = from;
        this.to = to;
        this.refill = refill;
    }

    static boolean isEmpty(Database database) {
        return TABLES.stream()
                .allMatch(table ->
                        database.number("SELECT 1 FROM " + table + " LIMIT 1").isEmpty());
    }

    /** Takes all out. */
    static void empty(Database database) {
        TABLES.forEach(table -> database.run("DELETE FROM " + table));
        // What was collated is of a form that nobody knows, and is collated anew.
        database.run("UPDATE collated SET form = ''");
    }

    /** Copies all; what is added meanwhile may be missing. */
    void run() {
        from.each(
                row -> to.run(insert("corrections", CORRECTION), values(row, CORRECTION)), "SELECT * FROM corrections");
        from.each(row -> to.run(insert("alerts", ALERT), values(row, ALERT)), "SELECT * FROM alerts ORDER BY seq");
        Map<Long, Long> numbers = new HashMap<>();
        List<String> ids = new ArrayList<>();
        from.each(
                row -> {
                    long report = to.insert(insert("reports", REPORT) + " RETURNING seq", values(row, REPORT));
                    numbers.put(row.getLong("seq"), report);
                    ids.add(row.getString("id"));
                },
                "SELECT * FROM reports ORDER BY seq");
        from.each(
                row -> {
                    Optional<Long> report = Optional.ofNullable(numbers.get(row.getLong("report")));
                    if (report.isPresent()) {
                        to.run(
                                "INSERT INTO readings (report, reader, reading, made) VALUES (?,?,?,?)",
                                report.get(),
                                row.getString("reader"),
                                row.getBytes("reading"),
                                Optional.ofNullable(row.getString("words")).map(words -> Rows.made(to, words)));
                    }
                },
                "SELECT report, reader, reading, words FROM readings LEFT JOIN provenances ON seq = made");
        ids.forEach(refill);
    }

    private static String insert(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(",", columns.stream().map(column -> "?").toList()) + ")";
    }

    private static Object[] values(ResultSet row, List<String> columns) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = Optional.ofNullable(row.getObject(columns.get(column)));
        }
        return values;
    }
}
