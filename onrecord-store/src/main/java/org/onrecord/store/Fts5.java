package org.onrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An index of words in SQLite's full-text tables, which keep no copy of the text.
 *
 * @see <a href="https://www.sqlite.org/fts5.html#contentless_delete_tables">Contentless-delete tables</a>
 */
final class Fts5 implements WordIndex {

    private static final Map<Query.Kind, String> FILE = Map.of(
            Query.Kind.STATEMENT, "INSERT INTO statement_words (rowid, content, speaker) VALUES (?,?,?)",
            Query.Kind.FIGURE, "INSERT INTO figure_words (rowid, evidence, speaker) VALUES (?,?,?)",
            Query.Kind.EVENT, "INSERT INTO event_words (rowid, evidence, type) VALUES (?,?,?)",
            Query.Kind.REPORT, "INSERT INTO report_words (rowid, headline, body) VALUES (?,?,?)");

    private final Database database;

    Fts5(Database database) {
        this.database = database;
    }

    @Override
    public void add(Query.Kind kind, long seq, Optional<String> first, Optional<String> second) {
        database.run(FILE.getOrDefault(kind, ""), seq, first, second);
    }

    @Override
    public void remove(long report) {
        for (String entry : List.of("statement", "figure", "event")) {
            database.run(
                    "DELETE FROM " + entry + "_words WHERE rowid IN (SELECT seq FROM " + entry + "s WHERE report = ?)",
                    report);
        }
        database.run("DELETE FROM report_words WHERE rowid = ?", report);
    }

    @Override
    public List<Long> holding(List<String> words, int most) {
        return holding(words, most, "");
    }

    @Override
    public List<Long> holdingAll(List<String> words) {
        String match = String.join(
                " AND ", words.stream().map(word -> '"' + word + '"').toList());
        return words.isEmpty()
                ? List.of()
                : database.all(
                        row -> row.getLong(1),
                        "SELECT rowid FROM report_words WHERE report_words MATCH ?",
                        match + "*");
    }

    @Override
    public List<Long> askedHolding(List<String> words, int most) {
        return holding(words, most, " AND asked = 1");
    }

    private List<Long> holding(List<String> words, int most, String condition) {
        String match =
                String.join(" OR ", words.stream().map(word -> '"' + word + '"').toList());
        String sql = "SELECT seq FROM report_words JOIN reports ON seq = report_words.rowid WHERE report_words MATCH ?"
                + condition + " ORDER BY rank, id LIMIT ?";
        return words.isEmpty() ? List.of() : database.all(row -> row.getLong(1), sql, match, most);
    }

    @Override
    public List<Hit> search(Query query) {
        return Search.run(database, query, new Fts5Match());
    }

    /** How SQLite asks its full-text tables. */
    private static final class Fts5Match implements Search.Match {

        @Override
        public Optional<String> words(Query query) {
            return Optional.of(query.match());
        }

        @Override
        public String from(String entries, boolean matched, Optional<Integer> best) {
            boolean whole = entries.equals("reports");
            return (matched
                            ? found(words(entries), best) + " CROSS JOIN " + entries + " ON " + entries + ".seq = found"
                            : entries)
                    + (whole ? "" : " JOIN reports ON reports.seq = " + entries + ".report")
                    + " WHERE 1";
        }

        private static String found(String words, Optional<Integer> best) {
            return "(SELECT rowid AS found, rank AS place FROM " + words + " WHERE " + words + " MATCH ?"
                    + best.map(most -> " ORDER BY rank LIMIT " + most).orElse("") + ")";
        }

        private static String words(String entries) {
            return entries.substring(0, entries.length() - 1) + "_words";
        }

        @Override
        public String rank(String entries) {
            return "place";
        }

        @Override
        public String like() {
            return "LIKE";
        }
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String words : List.of("report_words", "statement_words", "figure_words", "event_words")) {
            try {
                database.execute("INSERT INTO " + words + " (" + words + ") VALUES ('integrity-check')");
            } catch (StoreException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        return faults;
    }
}
