package org.onrecord.store;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Given;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingWriter;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.record.When;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/** Writes one report and the entries of its reading as rows. */
final class Rows {

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
    static boolean add(Connection connection, Kept kept) throws SQLException {
        Rows rows = new Rows(connection, kept.reading());
        long report = rows.report(kept);
        if (report < 0) {
            return false;
        }
        rows.reading(report);
        rows.statements(report);
        rows.figures(report);
        rows.events(report);
        rows.entities(report);
        rows.words(report);
        return true;
    }

    private long report(Kept kept) throws SQLException {
        Report report = reading.report();
        Given given = kept.page().given();
        String sql =
                "INSERT OR IGNORE INTO reports (id, location, url, outlet, agency, headline, published, wording, reader,"
                        + " added, kind, given_url, given_published, given_captured, given_title, given_outlet, given_charset, page)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING seq";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            fill(
                    insert,
                    report.id(),
                    report.location(),
                    report.url(),
                    report.outlet(),
                    report.agency(),
                    report.headline().map(Printed::text),
                    reading.published().value(),
                    report.wording().value().word(),
                    reading.reader(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    kept.page().kind().name().toLowerCase(java.util.Locale.ROOT),
                    given.url(),
                    given.published(),
                    given.captured(),
                    given.title(),
                    given.outlet(),
                    given.charset(),
                    Deflated.pack(kept.page().bytes()));
            try (var rows = insert.executeQuery()) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        }
    }

    private void reading(long report) throws SQLException {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 15);
        ReadingWriter.write(reading, json);
        run(
                "INSERT INTO readings (report, reader, reading) VALUES (?,?,?)",
                report,
                reading.reader(),
                Deflated.pack(json.toByteArray()));
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
            Optional<String> speaker = speaker(attribution);
            long seq = insert(
                    "INSERT INTO statements (report, id, \"start\", \"end\", form, act, negated, voice, class, cue, said,"
                            + " speaker, content) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING seq",
                    report,
                    statement.id(),
                    offsets.at(span.start()),
                    offsets.at(span.end()),
                    statement.form(),
                    statement.act(),
                    statement.negated() ? 1 : 0,
                    attribution.voice(),
                    attribution.sources().stream().findFirst().map(Source::sourceClass),
                    attribution.cue().map(Attribution.Cue::lemma),
                    statement.when().map(When::value),
                    speaker,
                    content);
            run("INSERT INTO statement_words (rowid, content, speaker) VALUES (?,?,?)", seq, content, speaker);
        }
    }

    private void figures(long report) throws SQLException {
        for (Figure figure : reading.figures()) {
            Optional<String> counted = figure.counted().map(span -> span.in(text));
            Optional<String> speaker = speaker(figure.attribution());
            String evidence = figure.evidence().in(text);
            long seq = insert(
                    "INSERT INTO figures (report, id, \"start\", \"end\", value, high, bound, counted, measure, unit, held,"
                            + " place, speaker, evidence) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING seq",
                    report,
                    figure.id(),
                    offsets.at(figure.evidence().start()),
                    offsets.at(figure.evidence().end()),
                    figure.value(),
                    figure.high(),
                    figure.bound(),
                    counted,
                    figure.measure(),
                    figure.unit(),
                    figure.when().map(When::value),
                    figure.where().map(place -> place.span().in(text)),
                    speaker,
                    evidence);
            run(
                    "INSERT INTO figure_words (rowid, evidence, counted, speaker) VALUES (?,?,?,?)",
                    seq,
                    evidence,
                    counted,
                    speaker);
        }
    }

    private void events(long report) throws SQLException {
        for (Event event : reading.events()) {
            String evidence = event.evidence().in(text);
            String participants = event.participants().stream()
                    .map(participant -> name(participant.entity(), participant.span()))
                    .collect(Collectors.joining("; "));
            long seq = insert(
                    "INSERT INTO events (report, id, \"start\", \"end\", type, status, held, place, participants, evidence)"
                            + " VALUES (?,?,?,?,?,?,?,?,?,?) RETURNING seq",
                    report,
                    event.id(),
                    offsets.at(event.evidence().start()),
                    offsets.at(event.evidence().end()),
                    event.type(),
                    event.status(),
                    event.when().map(When::value),
                    event.where().map(place -> place.span().in(text)),
                    participants,
                    evidence);
            run(
                    "INSERT INTO event_words (rowid, evidence, type) VALUES (?,?,?)",
                    seq,
                    evidence,
                    event.type().word());
        }
    }

    private void entities(long report) throws SQLException {
        for (Entity entity : reading.entities()) {
            run(
                    "INSERT INTO entities (report, id, type, named, name) VALUES (?,?,?,?,?)",
                    report,
                    entity.id(),
                    entity.type(),
                    entity.named() ? 1 : 0,
                    entity.name().in(text));
        }
    }

    private void words(long report) throws SQLException {
        String body = reading.report().parts().stream()
                .filter(part -> part.kind().isRead())
                .map(part -> part.span().in(text))
                .collect(Collectors.joining("\n"));
        run(
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

    private long insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            fill(insert, values);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
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
