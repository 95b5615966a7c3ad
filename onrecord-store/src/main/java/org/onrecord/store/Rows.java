package org.onrecord.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.collation.Testimonies;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/** Writes one report and the entries of its reading as rows. */
final class Rows {

    /** Whose names are looked up. */
    private static final Set<Entity.Type> LISTED = Set.of(Entity.Type.PERSON, Entity.Type.ORGANIZATION);

    private final Connection connection;
    private final Reading reading;
    private final String text;
    private final CodePoints offsets;
    private final Map<String, Entity> entities;

    private Rows(Connection connection, Reading reading) {
        this.connection = connection;
        this.reading = reading;
        this.text = reading.report().text();
        this.offsets = CodePoints.of(text);
        this.entities = reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    /** Keeps a report; answers whether it was new. */
    static boolean add(Connection connection, Kept kept, Reading corrected) throws SQLException {
        long report = report(connection, kept);
        if (report < 0) {
            return false;
        }
        reading(connection, report, kept.reading(), kept.page().bytes());
        new Rows(connection, corrected).fill(report);
        return true;
    }

    /** Keeps a further reading of a report that is kept, and makes it the one that is shown. */
    static void reread(Connection connection, long report, Kept kept, Reading corrected) throws SQLException {
        reading(connection, report, kept.reading(), kept.page().bytes());
        refill(connection, report, corrected);
    }

    /** Writes the rows of a report anew, as it reads now. */
    static void refill(Connection connection, long report, Reading corrected) throws SQLException {
        for (String entries : List.of("statement", "figure", "event")) {
            run(
                    connection,
                    "DELETE FROM " + entries + "_words WHERE rowid IN (SELECT seq FROM " + entries
                            + "s WHERE report = ?)",
                    report);
            run(connection, "DELETE FROM " + entries + "s WHERE report = ?", report);
        }
        run(connection, "DELETE FROM names WHERE report = ?", report);
        run(connection, "DELETE FROM report_words WHERE rowid = ?", report);
        Report now = corrected.report();
        run(
                connection,
                "UPDATE reports SET url = ?, outlet = ?, agency = ?, headline = ?, published = ?, wording = ?, asked = ?, reader = ?"
                        + " WHERE seq = ?",
                now.url(),
                now.outlet(),
                now.agency(),
                now.headline().map(Printed::text),
                corrected.published().value(),
                now.wording().value().word(),
                Testimonies.isAsked(corrected) ? 1 : 0,
                corrected.reader(),
                report);
        new Rows(connection, corrected).fill(report);
    }

    private void fill(long report) throws SQLException {
        statements(report);
        figures(report);
        events(report);
        names(report);
        words(report);
    }

    private static long report(Connection connection, Kept kept) throws SQLException {
        Reading reading = kept.reading();
        Report report = reading.report();
        Page page = kept.page();
        Given given = page.given();
        String sql =
                "INSERT OR IGNORE INTO reports (id, location, url, outlet, agency, headline, published, wording, asked, reader,"
                        + " added, kind, decoded, given_url, given_published, given_captured, given_title, given_outlet,"
                        + " given_charset, limited, page) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING seq";
        boolean decoded = new String(page.bytes(), StandardCharsets.UTF_8).startsWith(page.text());
        return insert(
                connection,
                sql,
                report.id(),
                report.location(),
                report.url(),
                report.outlet(),
                report.agency(),
                report.headline().map(Printed::text),
                reading.published().value(),
                report.wording().value().word(),
                Testimonies.isAsked(reading) ? 1 : 0,
                reading.reader(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                page.kind().name().toLowerCase(Locale.ROOT),
                decoded ? 1 : 0,
                given.url(),
                given.published(),
                given.captured(),
                given.title(),
                given.outlet(),
                given.charset(),
                page.truncated() ? Optional.of(page.text().length()) : Optional.empty(),
                Deflated.PAGE.pack(page.bytes()));
    }

    private static void reading(Connection connection, long report, Reading reading, byte[] page) throws SQLException {
        run(
                connection,
                "INSERT OR REPLACE INTO readings (report, reader, reading) VALUES (?,?,?)",
                report,
                reading.reader(),
                PackedReading.pack(reading, page));
    }

    private void statements(long report) throws SQLException {
        for (Statement statement : reading.statements()) {
            Optional<Span> whole =
                    statement.content().stream().map(Statement.Content::span).reduce(Span::cover);
            Attribution attribution = statement.attribution();
            Span span =
                    whole.or(() -> attribution.cue().map(Attribution.Cue::span)).orElse(new Span(0, 0));
            String content = statement.content().stream()
                    .map(piece -> piece.span().in(text))
                    .collect(Collectors.joining(" … "));
            boolean inPieces = statement.content().size() != 1;
            Optional<String> speaker = speaker(attribution);
            long seq = insert(
                    connection,
                    "INSERT INTO statements (report, id, \"start\", \"end\", cue, speaker, pieces)"
                            + " VALUES (?,?,?,?,?,?,?) RETURNING seq",
                    report,
                    statement.id(),
                    offsets.at(span.start()),
                    offsets.at(span.end()),
                    attribution.cue().map(Attribution.Cue::lemma),
                    speaker,
                    inPieces ? Optional.of(content) : Optional.empty());
            run(
                    connection,
                    "INSERT INTO statement_words (rowid, content, speaker) VALUES (?,?,?)",
                    seq,
                    content,
                    speaker);
        }
    }

    private void figures(long report) throws SQLException {
        for (Figure figure : reading.figures()) {
            Optional<String> speaker = speaker(figure.attribution());
            long seq = insert(
                    connection,
                    "INSERT INTO figures (report, id, \"start\", \"end\", speaker) VALUES (?,?,?,?,?) RETURNING seq",
                    report,
                    figure.id(),
                    offsets.at(figure.evidence().start()),
                    offsets.at(figure.evidence().end()),
                    speaker);
            run(
                    connection,
                    "INSERT INTO figure_words (rowid, evidence, speaker) VALUES (?,?,?)",
                    seq,
                    figure.evidence().in(text),
                    speaker);
        }
    }

    private void events(long report) throws SQLException {
        for (Event event : reading.events()) {
            long seq = insert(
                    connection,
                    "INSERT INTO events (report, id, \"start\", \"end\") VALUES (?,?,?,?) RETURNING seq",
                    report,
                    event.id(),
                    offsets.at(event.evidence().start()),
                    offsets.at(event.evidence().end()));
            run(
                    connection,
                    "INSERT INTO event_words (rowid, evidence, type) VALUES (?,?,?)",
                    seq,
                    event.evidence().in(text),
                    event.type().word());
        }
    }

    private void names(long report) throws SQLException {
        for (Entity entity : reading.entities()) {
            if (entity.named() && LISTED.contains(entity.type())) {
                run(
                        connection,
                        "INSERT INTO names (name, report, id) VALUES (?,?,?)",
                        entity.name().in(text).replaceAll("\\s+", " "),
                        report,
                        entity.id());
            }
        }
    }

    private void words(long report) throws SQLException {
        String body = reading.report().parts().stream()
                .filter(part -> part.kind().isRead())
                .map(part -> part.span().in(text))
                .collect(Collectors.joining("\n"));
        run(
                connection,
                "INSERT INTO report_words (rowid, headline, body) VALUES (?,?,?)",
                report,
                reading.report().headline().map(Printed::text),
                body);
    }

    /** The names of those who say something, joint speakers with semicolons between. */
    private Optional<String> speaker(Attribution attribution) {
        List<String> names = attribution.sources().stream()
                .map(source -> name(source.entity(), source.span()))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", names));
    }

    private String name(Optional<String> entity, Span printed) {
        return entity.map(entities::get).map(Entity::name).orElse(printed).in(text);
    }

    /** Inserts a row; answers its number, or -1 where there was nothing to insert. */
    static long insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            fill(insert, values);
            try (var rows = insert.executeQuery()) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        }
    }

    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    /** Fills in the marks of a statement; what is absent becomes NULL, a term its word. */
    static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? null : plain(optional.get());
        }
        if (value instanceof OptionalDouble number) {
            return number.isEmpty() ? null : number.getAsDouble();
        }
        return value instanceof Term term ? term.word() : value;
    }
}
