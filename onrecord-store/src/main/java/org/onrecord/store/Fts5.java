package org.onrecord.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

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

    /** A phrase that more entries have is common. */
    private static final int COMMON = 2000;

    /** So many places of words are ranked at most. */
    private static final int RANKED = 4_000;

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
    public List<Long> holding(List<String> words, int least, int most) {
        return holding(words, least, most, "");
    }

    @Override
    public List<Long> holdingAll(List<String> words) {
        return words.isEmpty()
                ? List.of()
                : database.all(
                        row -> row.getLong(1),
                        "SELECT rowid FROM report_words WHERE report_words MATCH ?",
                        joined(words, " AND ") + "*");
    }

    @Override
    public List<Long> inARow(List<String> words, int most) {
        return words.isEmpty()
                ? List.of()
                : database.all(
                        row -> row.getLong(1),
                        "SELECT rowid FROM report_words WHERE report_words MATCH ? ORDER BY rowid DESC LIMIT ?",
                        '"' + String.join(" ", words) + '"',
                        most);
    }

    @Override
    public List<Long> askedHolding(List<String> words, int most) {
        // The sign keeps SQLite from looking the rows up one by one.
        return holding(words, 1, most, " AND +rowid IN (SELECT seq FROM reports WHERE asked = 1)");
    }

    /**
     * Looks for the rarest words: who holds some of all holds one of all but so many. Of these again the commonest, which tell
     * the least, are left out where ranking by them would take too long.
     */
    private List<Long> holding(List<String> words, int least, int most, String condition) {
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, Long> times = new LinkedHashMap<>();
        words.forEach(word -> times.put(word, times("report_words", '"' + word + '"')));
        List<String> rarest = new ArrayList<>(times.keySet());
        rarest.sort(Comparator.comparing(word -> times.getOrDefault(word, 0L)));
        List<String> telling = new ArrayList<>();
        long ranked = 0;
        for (String word : rarest.subList(0, rarest.size() - least + 1)) {
            ranked += times.getOrDefault(word, 0L);
            if (ranked <= RANKED) {
                telling.add(word);
            }
        }
        String match = joined(telling.isEmpty() ? rarest.subList(0, 1) : telling, " OR ");
        String found = " FROM report_words WHERE report_words MATCH ?" + condition;
        if (telling.isEmpty()) {
            String latest = "SELECT rowid" + found + " ORDER BY rowid DESC LIMIT ?";
            return database.all(row -> row.getLong(1), latest, match, most);
        }
        // Only those that are among the best are looked up: each is a row of its own somewhere in the file.
        String best = "WITH found AS MATERIALIZED (SELECT rowid AS number, rank AS place" + found + ")"
                + " SELECT number FROM found JOIN reports ON seq = number"
                + " WHERE place <= (SELECT max(place) FROM (SELECT place FROM found ORDER BY place LIMIT ?))"
                + " ORDER BY place, id LIMIT ?";
        return database.all(row -> row.getLong(1), best, match, most, most);
    }

    private static String joined(List<String> words, String operator) {
        return String.join(
                operator, words.stream().map(word -> '"' + word + '"').toList());
    }

    /** How often a phrase stands in an index, counted so far that the rare can be told from the common. */
    private long times(String index, String phrase) {
        return database.number(
                        "SELECT count(*) FROM (SELECT 1 FROM " + index + " WHERE " + index + " MATCH ? LIMIT "
                                + (COMMON + 1) + ")",
                        phrase)
                .orElse(0L);
    }

    @Override
    public List<Hit> search(Query query, LongFunction<String> texts) {
        return Search.run(database, texts, query, new Fts5Match());
    }

    /**
     * How SQLite asks its full-text tables. Ranking goes through every place of every word: only rare ones are ranked by. Where all
     * are common, or a speaker alone is asked for, what was added last comes first.
     */
    private final class Fts5Match implements Search.Match {

        @Override
        public Optional<Search.Found> found(Query query, Query.Kind kind, boolean filtered) {
            String index = kind.word() + "_words";
            List<String> phrases = phrases(query);
            List<String> rare = query.words().isEmpty()
                    ? List.of()
                    : phrases.stream()
                            .filter(phrase -> times(index, phrase) <= COMMON)
                            .toList();
            String where = " FROM " + index + " WHERE " + index + " MATCH ?";
            String best = filtered ? "" : " LIMIT " + query.most();
            String all = String.join(" AND ", phrases);
            String sql;
            List<Object> values = new ArrayList<>();
            if (rare.isEmpty()) {
                sql = "SELECT rowid AS found, -rowid AS place" + where + " ORDER BY rowid DESC" + best;
                values.add(all);
            } else {
                sql = "SELECT rowid AS found, rank AS place" + where;
                values.add(String.join(" AND ", rare));
                if (rare.size() < phrases.size()) {
                    // The sign keeps SQLite from looking the rows up one by one.
                    sql += " AND +rowid IN (SELECT rowid" + where + ")";
                    values.add(all);
                }
                sql += filtered ? "" : " ORDER BY rank" + best;
            }
            String entries = Search.entries(kind);
            String tables =
                    "(" + sql + ") CROSS JOIN " + entries + " ON " + entries + ".seq = found" + Search.reports(kind);
            return Optional.of(new Search.Found(tables + " WHERE 1", "place", values));
        }

        /**
         * The words as FTS5 takes them: each a phrase, the last of a single one a beginning where it ends in a star. Of a
         * speaker's name the beginning is enough.
         */
        private static List<String> phrases(Query query) {
            List<String> phrases = new ArrayList<>();
            for (String word : query.words()) {
                boolean open = word.endsWith("*");
                phrases.add(phrase(open ? word.substring(0, word.length() - 1) : word) + (open ? "*" : ""));
            }
            query.speaker().ifPresent(name -> phrases.add("speaker : " + phrase(name) + "*"));
            return phrases;
        }

        /** FTS5 takes a text up to its first NUL. */
        private static String phrase(String words) {
            return '"' + words.replace("\"", "").replace('\0', ' ') + '"';
        }

        @Override
        public String like() {
            return "LIKE";
        }
    }

    @Override
    public void compact() {
        for (Query.Kind kind : Query.Kind.values()) {
            String index = kind.word() + "_words";
            database.run("INSERT INTO " + index + " (" + index + ") VALUES ('optimize')");
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
