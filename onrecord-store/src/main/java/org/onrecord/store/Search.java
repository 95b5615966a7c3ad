package org.onrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.onrecord.text.CodePoints;

/** Turns a query into SQL, one statement for each kind of entry. */
final class Search {

    /** A hit with its rank, the lower, the better, the number of its report, and where its pieces stand. */
    private record Ranked(double rank, long report, Optional<String> places, Hit hit) {}

    /**
     * The tables in which a database finds words.
     *
     * @param tables some entries, joined with their reports, and the condition that words match
     * @param rank how well an entry matches; the lower, the better
     * @param values what the parameters of the tables stand for
     */
    record Found(String tables, String rank, List<Object> values) {}

    /** How a kind of database is asked for words. */
    interface Match {

        /**
         * Where the words of a query are looked for among entries of a kind; empty where there is nothing to look for.
         *
         * @param filtered whether something but the words is asked for too, so that more must be found than are wanted
         */
        Optional<Found> found(Query query, Query.Kind kind, boolean filtered);

        /** The operator that compares parts of names whatever their case. */
        String like();
    }

    private final Query query;
    private final Match match;
    private final Query.Kind kind;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private Search(Query query, Match match, Query.Kind kind) {
        this.query = query;
        this.match = match;
        this.kind = kind;
    }

    /**
     * Asks a database for what matches a query.
     *
     * @param texts the text of a report, by its number
     */
    static List<Hit> run(Database database, LongFunction<String> texts, Query query, Match match) {
        List<Ranked> found = new ArrayList<>();
        for (Query.Kind kind : query.kinds()) {
            found.addAll(new Search(query, match, kind).run(database));
        }
        Comparator<Ranked> order = Comparator.comparingDouble(Ranked::rank);
        order = order.thenComparing(ranked -> ranked.hit().published().orElse(""), Comparator.reverseOrder())
                .thenComparing(ranked -> ranked.hit().report())
                .thenComparing(ranked -> ranked.hit().start())
                .thenComparing(ranked -> ranked.hit().id().orElse(""));
        found.sort(order);
        List<Hit> hits = new ArrayList<>();
        Map<Long, String> read = new HashMap<>();
        for (Ranked ranked : found.subList(0, Math.max(0, Math.min(query.most(), found.size())))) {
            hits.add(worded(ranked, report -> read.computeIfAbsent(report, texts::apply)));
        }
        return hits;
    }

    private List<Ranked> run(Database database) {
        boolean spoken = kind == Query.Kind.STATEMENT || kind == Query.Kind.FIGURE;
        if (query.speaker().isPresent() && !spoken || query.cue().isPresent() && kind != Query.Kind.STATEMENT) {
            return List.of();
        }
        where();
        Optional<Found> found = query.words().isEmpty() && query.speaker().isEmpty()
                ? Optional.of(new Found(entries(kind) + reports(kind) + " WHERE 1 = 1", "0", List.of()))
                : match.found(query, kind, where.length() > 0);
        if (found.isEmpty()) {
            return List.of();
        }
        values.addAll(0, found.get().values());
        values.add(query.most());
        return database.all(
                row -> new Ranked(row.getDouble(1), row.getLong(2), Optional.ofNullable(row.getString(13)), hit(row)),
                sql(found.get()),
                values.toArray());
    }

    /** The table of the entries of a kind. */
    static String entries(Query.Kind kind) {
        return kind.word() + "s";
    }

    /** The SQL that joins entries with their reports, unless these are the entries. */
    static String reports(Query.Kind kind) {
        return kind == Query.Kind.REPORT ? "" : " JOIN reports ON reports.seq = " + entries(kind) + ".report";
    }

    private String sql(Found found) {
        boolean whole = kind == Query.Kind.REPORT;
        return "SELECT " + found.rank() + ", reports.seq, reports.id, location, outlet, published, "
                + (whole ? "NULL, 0, 0, coalesce(reports.headline, location), NULL, NULL, NULL" : entry())
                + " FROM " + found.tables() + where
                + " ORDER BY 1, published DESC NULLS LAST, reports.id"
                + (whole ? "" : ", \"start\", " + entries(kind) + ".id")
                + " LIMIT ?";
    }

    private String entry() {
        String id = entries(kind) + ".id, \"start\", \"end\", ";
        return switch (kind) {
            case STATEMENT -> id + "pieces, statements.speaker, cue, places";
            case FIGURE -> id + "NULL, figures.speaker, NULL, NULL";
            case EVENT, REPORT -> id + "NULL, NULL, NULL, NULL";
        };
    }

    private void where() {
        query.cue().ifPresent(cue -> and("cue = ?", cue.toLowerCase(Locale.ROOT)));
        query.outlet().ifPresent(name -> and("outlet " + match.like() + " ? ESCAPE '\\'", part(name)));
        query.date().ifPresent(date -> {
            int slash = date.indexOf('/');
            and("published >= ?", slash < 0 ? date : date.substring(0, slash));
            // Any day of a month or year sorts before its name with a tilde behind it.
            and("published <= ?", (slash < 0 ? date : date.substring(slash + 1)) + "~");
        });
    }

    private void and(String condition, String value) {
        where.append(" AND ").append(condition);
        values.add(value);
    }

    private static String part(String name) {
        return '%' + name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    private Hit hit(ResultSet rows) throws SQLException {
        return new Hit(
                kind,
                rows.getString(3),
                rows.getString(4),
                Optional.ofNullable(rows.getString(5)),
                Optional.ofNullable(rows.getString(6)),
                Optional.ofNullable(rows.getString(7)),
                rows.getInt(8),
                rows.getInt(9),
                Optional.ofNullable(rows.getString(10)).orElse(""),
                Optional.ofNullable(rows.getString(11)),
                Optional.ofNullable(rows.getString(12)));
    }

    /** A hit with its words, which stand in the text of its report. */
    private static Hit worded(Ranked ranked, LongFunction<String> texts) {
        Hit hit = ranked.hit();
        if (!hit.text().isEmpty()) {
            return hit;
        }
        String text = texts.apply(ranked.report());
        CodePoints offsets = CodePoints.of(text);
        List<String> pieces = new ArrayList<>();
        for (String place :
                ranked.places().orElse("0-" + (hit.end() - hit.start())).split(" ")) {
            int dash = place.indexOf('-');
            int start = hit.start() + Integer.parseInt(place.substring(0, dash));
            int end = hit.start() + Integer.parseInt(place.substring(dash + 1));
            pieces.add(text.substring(offsets.utf16(start), offsets.utf16(end)));
        }
        return hit.withText(String.join(" … ", pieces));
    }
}
