package org.onrecord.app.export;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.When;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;

/**
 * Figures as a tidy table, one a row: "more than 18,000 Palestinians", killed, according to a ministry.
 *
 * <p>Offsets count code points of the report's text.
 */
public final class FigureTable {

    private FigureTable() {}

    /** The names of the columns. */
    public static void head(PrintStream out) {
        Csv.row(
                out,
                List.of(
                        "report",
                        "location",
                        "outlet",
                        "published",
                        "figure",
                        "value",
                        "high",
                        "bound",
                        "unit",
                        "counted",
                        "measure",
                        "out_of",
                        "against",
                        "when",
                        "where",
                        "voice",
                        "claimant",
                        "class",
                        "cue",
                        "via",
                        "supersedes",
                        "part_of",
                        "start",
                        "end",
                        "evidence"));
    }

    /** The figures of one reading. */
    public static void rows(Reading reading, PrintStream out) {
        String text = reading.report().text();
        CodePoints offsets = CodePoints.of(text);
        Map<String, Entity> entities =
                reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        for (Figure figure : reading.figures()) {
            Attribution attribution = figure.attribution();
            Csv.row(
                    out,
                    List.of(
                            reading.report().id(),
                            reading.report().location(),
                            reading.report().outlet().orElse(""),
                            reading.published().value().orElse(""),
                            figure.id(),
                            number(figure.value()),
                            number(figure.high()),
                            figure.bound().word(),
                            figure.unit().orElse(""),
                            printed(figure.counted(), text),
                            figure.measure().orElse(""),
                            number(figure.outOf()),
                            number(figure.against()),
                            figure.when().map(When::value).orElse(""),
                            figure.where().map(place -> place.span().in(text)).orElse(""),
                            attribution.voice().word(),
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
                            figure.supersedes().orElse(""),
                            figure.partOf().orElse(""),
                            Integer.toString(offsets.at(figure.evidence().start())),
                            Integer.toString(offsets.at(figure.evidence().end())),
                            figure.evidence().in(text)));
        }
    }

    private static String printed(Optional<Span> span, String text) {
        return span.map(words -> words.in(text)).orElse("");
    }

    private static String name(Source source, Map<String, Entity> entities, String text) {
        return source.entity()
                .map(entities::get)
                .map(Entity::name)
                .orElse(source.span())
                .in(text);
    }

    /** 18000, not 18000.0 or 1.8E4. */
    private static String number(OptionalDouble value) {
        return value.isPresent()
                ? BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString()
                : "";
    }
}
