package org.onrecord.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.report.Printed;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;

/** Writes the entries of one reading as rows, and files them under their words. */
final class EntryRows {

    private final Database database;
    private final WordIndex words;
    private final Reading reading;
    private final String text;
    private final CodePoints offsets;
    private final Map<String, Entity> entities;

    EntryRows(Database database, WordIndex words, Reading reading) {
        this.database = database;
        this.words = words;
        this.reading = reading;
        this.text = reading.report().text();
        this.offsets = CodePoints.of(text);
        this.entities = reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    void fill(long report) {
        statements(report);
        figures(report);
        events(report);
        report(report);
    }

    private void statements(long report) {
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
            long seq = database.insert(
                    "INSERT INTO statements (report, id, \"start\", \"end\", cue, speaker, places)"
                            + " VALUES (?,?,?,?,?,?,?) RETURNING seq",
                    report,
                    statement.id(),
                    offsets.at(span.start()),
                    offsets.at(span.end()),
                    attribution.cue().map(Attribution.Cue::lemma),
                    speaker,
                    places(statement, span));
            words.add(Query.Kind.STATEMENT, seq, Optional.of(content), speaker);
        }
    }

    /** Where the pieces of a statement stand, counted from its start; empty where it is in one piece. */
    private Optional<String> places(Statement statement, Span whole) {
        int start = offsets.at(whole.start());
        return statement.content().size() < 2
                ? Optional.empty()
                : Optional.of(statement.content().stream()
                        .map(Statement.Content::span)
                        .map(piece -> offsets.at(piece.start()) - start + "-" + (offsets.at(piece.end()) - start))
                        .collect(Collectors.joining(" ")));
    }

    private void figures(long report) {
        for (Figure figure : reading.figures()) {
            Optional<String> speaker = speaker(figure.attribution());
            long seq = database.insert(
                    "INSERT INTO figures (report, id, \"start\", \"end\", speaker) VALUES (?,?,?,?,?) RETURNING seq",
                    report,
                    figure.id(),
                    offsets.at(figure.evidence().start()),
                    offsets.at(figure.evidence().end()),
                    speaker);
            words.add(Query.Kind.FIGURE, seq, Optional.of(figure.evidence().in(text)), speaker);
        }
    }

    private void events(long report) {
        for (Event event : reading.events()) {
            long seq = database.insert(
                    "INSERT INTO events (report, id, \"start\", \"end\") VALUES (?,?,?,?) RETURNING seq",
                    report,
                    event.id(),
                    offsets.at(event.evidence().start()),
                    offsets.at(event.evidence().end()));
            words.add(
                    Query.Kind.EVENT,
                    seq,
                    Optional.of(event.evidence().in(text)),
                    Optional.of(event.type().word()));
        }
    }

    private void report(long report) {
        String body = reading.report().parts().stream()
                .filter(part -> part.kind().isRead())
                .map(part -> part.span().in(text))
                .collect(Collectors.joining("\n"));
        words.add(Query.Kind.REPORT, report, reading.report().headline().map(Printed::text), Optional.of(body));
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
}
