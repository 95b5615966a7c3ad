package org.onrecord.app.export;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.record.When;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;

/**
 * Statements as a table, one a row, with commas between (CSV).
 *
 * <p>Offsets count code points of the report's text.
 */
public final class StatementTable {

    private StatementTable() {}

    /** The names of the columns. */
    public static void head(PrintStream out) {
        Csv.row(
                out,
                List.of(
                        "report",
                        "location",
                        "outlet",
                        "published",
                        "statement",
                        "form",
                        "act",
                        "negated",
                        "speaker",
                        "class",
                        "cue",
                        "via",
                        "said",
                        "start",
                        "end",
                        "content"));
    }

    /** The statements of one reading. */
    public static void rows(Reading reading, PrintStream out) {
        String text = reading.report().text();
        CodePoints offsets = CodePoints.of(text);
        Map<String, Entity> entities =
                reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        for (Statement statement : reading.statements()) {
            Attribution attribution = statement.attribution();
            Optional<Span> span =
                    statement.content().stream().map(Statement.Content::span).reduce(Span::cover);
            Csv.row(
                    out,
                    List.of(
                            reading.report().id(),
                            reading.report().location(),
                            reading.report().outlet().orElse(""),
                            reading.published().value().orElse(""),
                            statement.id(),
                            statement.form().word(),
                            statement.act().word(),
                            Boolean.toString(statement.negated()),
                            Csv.joined(attribution.sources().stream()
                                    .map(source -> name(source, entities, text))
                                    .toList()),
                            attribution.sources().stream()
                                    .findFirst()
                                    .map(source -> source.sourceClass().word())
                                    .orElse(""),
                            attribution.cue().map(cue -> cue.span().in(text)).orElse(""),
                            Csv.joined(attribution.via().stream()
                                    .map(relay -> relay.span().in(text))
                                    .toList()),
                            statement.when().map(When::value).orElse(""),
                            span.map(found -> Integer.toString(offsets.at(found.start())))
                                    .orElse(""),
                            span.map(found -> Integer.toString(offsets.at(found.end())))
                                    .orElse(""),
                            statement.content().stream()
                                    .map(piece -> piece.span().in(text))
                                    .collect(Collectors.joining(" … "))));
        }
    }

    private static String name(Source source, Map<String, Entity> entities, String text) {
        return source.entity()
                .map(entities::get)
                .map(Entity::name)
                .orElse(source.span())
                .in(text);
    }
}
