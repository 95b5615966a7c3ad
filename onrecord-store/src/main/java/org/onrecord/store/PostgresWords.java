package org.onrecord.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * An index of words in PostgreSQL's full-text vectors. What the second field holds has the weight B, so that a speaker can be
 * asked for alone.
 *
 * @see <a href="https://www.postgresql.org/docs/current/textsearch.html">Full text search</a>
 */
final class PostgresWords implements WordIndex {

    /** A vector takes a megabyte; of a report no more is filed than this many characters, about 65,000 words. */
    private static final int MOST_CHARACTERS = 400_000;

    /** A word that more reports hold tells little; of those the latest are looked at. */
    private static final int MOST_WITH_A_WORD = 2_000;

    private static final String VECTOR =
            "setweight(to_tsvector('onrecord', ?), 'A') || setweight(to_tsvector('onrecord', ?), 'B')";

    private static final Map<Query.Kind, String> FILE = Map.of(
            Query.Kind.STATEMENT, "UPDATE statements SET words = " + VECTOR + " WHERE seq = ?",
            Query.Kind.FIGURE, "UPDATE figures SET words = " + VECTOR + " WHERE seq = ?",
            Query.Kind.EVENT, "UPDATE events SET words = " + VECTOR + " WHERE seq = ?",
            Query.Kind.REPORT, "INSERT INTO report_words (words, seq) VALUES (" + VECTOR + ", ?)");

    private final Database database;

    PostgresWords(Database database) {
        this.database = database;
    }

    @Override
    public void add(Query.Kind kind, long seq, Optional<String> first, Optional<String> second) {
        database.run(FILE.getOrDefault(kind, ""), plain(first.orElse("")), plain(second.orElse("")), seq);
    }

    @Override
    public void remove(long report) {
        // The words of entries go with their rows.
        database.run("DELETE FROM report_words WHERE seq = ?", report);
    }

    @Override
    public List<Long> holding(List<String> words, int least, int most) {
        return holding(words, most, "");
    }

    @Override
    public List<Long> askedHolding(List<String> words, int most) {
        return holding(words, most, " WHERE asked = 1");
    }

    @Override
    public List<Long> holdingAll(List<String> words) {
        List<String> tokens = tokens(words);
        return tokens.isEmpty()
                ? List.of()
                : database.all(
                        row -> row.getLong(1),
                        "SELECT seq FROM report_words WHERE words @@ to_tsquery('onrecord', ?) ORDER BY seq",
                        String.join(" & ", tokens) + ":*");
    }

    @Override
    public List<Long> inARow(List<String> words, int most) {
        List<String> tokens = tokens(words);
        return tokens.isEmpty()
                ? List.of()
                : database.all(
                        row -> row.getLong(1),
                        "SELECT seq FROM report_words WHERE words @@ to_tsquery('onrecord', ?) ORDER BY seq DESC LIMIT ?",
                        String.join(" <-> ", tokens),
                        most);
    }

    /** Every word of a report counts the more, the fewer reports hold it. */
    private List<Long> holding(List<String> words, int most, String condition) {
        List<String> tokens = tokens(words).stream().distinct().toList();
        if (tokens.isEmpty()) {
            return List.of();
        }
        String sql = "SELECT reports.seq FROM unnest(string_to_array(?, ' ')) AS word CROSS JOIN LATERAL"
                + " (SELECT found.seq, 1.0 / sqrt(count(*) OVER ()) AS weight FROM (SELECT seq FROM report_words"
                + " WHERE words @@ to_tsquery('onrecord', word) ORDER BY seq DESC LIMIT " + MOST_WITH_A_WORD
                + ") AS found) AS held JOIN reports ON reports.seq = held.seq" + condition
                + " GROUP BY reports.seq, reports.id ORDER BY sum(weight) DESC, reports.id LIMIT ?";
        return database.all(row -> row.getLong(1), sql, String.join(" ", tokens), most);
    }

    @Override
    public List<Hit> search(Query query, LongFunction<String> texts) {
        return Search.run(database, texts, query, new PostgresMatch());
    }

    /** How PostgreSQL asks its vectors. */
    private static final class PostgresMatch implements Search.Match {

        @Override
        public Optional<Search.Found> found(Query query, Query.Kind kind, boolean filtered) {
            boolean whole = kind == Query.Kind.REPORT;
            String index = whole ? "report_words" : Search.entries(kind);
            return words(query)
                    .map(words -> new Search.Found(
                            (whole ? "reports JOIN report_words ON report_words.seq = reports.seq" : index)
                                    + " CROSS JOIN LATERAL to_tsquery('onrecord', ?) AS asked_for"
                                    + Search.reports(kind)
                                    + " WHERE " + index + ".words @@ asked_for",
                            "-ts_rank(" + index + ".words, asked_for)",
                            List.of(words)));
        }

        private static Optional<String> words(Query query) {
            List<String> all = new ArrayList<>();
            for (String word : query.words()) {
                add(all, word, word.endsWith("*") ? ":*" : "", "");
            }
            query.speaker().ifPresent(name -> add(all, name, ":*B", ":B"));
            return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" & ", all));
        }

        private static void add(List<String> all, String words, String last, String others) {
            List<String> tokens = tokens(words);
            if (!tokens.isEmpty()) {
                String open = String.join(others + " <-> ", tokens) + last;
                all.add('(' + open + ')');
            }
        }

        @Override
        public String like() {
            return "ILIKE";
        }
    }

    @Override
    public List<String> faults() {
        return database.strings(
                "SELECT id || ': is not filed under its words' FROM reports"
                        + " LEFT JOIN report_words ON report_words.seq = reports.seq WHERE report_words.seq IS NULL ORDER BY id");
    }

    private static List<String> tokens(List<String> words) {
        return words.stream().flatMap(word -> tokens(word).stream()).toList();
    }

    private static List<String> tokens(String text) {
        String plain = plain(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** Letters and digits without accents, in lower case, with single spaces between: nothing that has a meaning in SQL. */
    private static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String words =
                Words.GAP.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.substring(0, Math.min(MOST_CHARACTERS, words.length())).strip();
    }
}
