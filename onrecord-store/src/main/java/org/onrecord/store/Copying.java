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

    /** Corrections keep their numbers, by which people undo them. */
    private static final Table CORRECTIONS = Table.CORRECTIONS.with("seq", "undone_by", "undone");

    /** Tables of what is kept; the rest is made of them. */
    private static final List<Table> TABLES = List.of(Table.ALERTS, CORRECTIONS, Table.REPORTS);

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
                .allMatch(table -> database.number("SELECT 1 FROM " + table.name() + " LIMIT 1")
                        .isEmpty());
    }

    /** Takes all out. */
    static void empty(Database database) {
        TABLES.forEach(table -> database.run("DELETE FROM " + table.name()));
        // What was collated is of a form that nobody knows, and is collated anew.
        database.run("UPDATE collated SET form = ''");
    }

    /** Copies all; what is added meanwhile may be missing. */
    void run() {
        from.each(row -> to.run(CORRECTIONS.insert(), values(row, CORRECTIONS)), "SELECT * FROM corrections");
        from.each(row -> to.run(Table.ALERTS.insert(), values(row, Table.ALERTS)), "SELECT * FROM alerts ORDER BY seq");
        Map<Long, Long> numbers = new HashMap<>();
        List<String> ids = new ArrayList<>();
        from.each(
                row -> {
                    long report = to.insert(Table.REPORTS.insert() + " RETURNING seq", values(row, Table.REPORTS));
                    numbers.put(row.getLong("seq"), report);
                    ids.add(row.getString("id"));
                },
                "SELECT * FROM reports ORDER BY seq");
        from.each(
                row -> {
                    Optional<Long> report = Optional.ofNullable(numbers.get(row.getLong("report")));
                    if (report.isPresent()) {
                        to.run(
                                Table.READINGS.insert(),
                                report.get(),
                                row.getString("reader"),
                                row.getBytes("reading"),
                                Optional.ofNullable(row.getString("words")).map(words -> Rows.made(to, words)));
                    }
                },
                "SELECT report, reader, reading, words FROM readings LEFT JOIN provenances ON seq = made");
        // Another program may have learned one meanwhile that some were packed with.
        new DictionaryRows(from).copyTo(to);
        ids.forEach(refill);
    }

    private static Object[] values(ResultSet row, Table table) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String column : table.columns()) {
            values.add(Optional.ofNullable(row.getObject(column)));
        }
        return values.toArray();
    }
}
