package org.onrecord.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.record.When;
import org.onrecord.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lab draw --seed 1}: draws statements, events and figures from the development pages, for a person to judge by their evidence.
 *
 * <p>With {@code --verdicts FILE}, whose lines begin with "statement right", "statement wrong", "event right" and so on, it
 * counts them and gives the interval of Wilson.
 *
 * @see <a href="https://www.jstor.org/stable/2276774">Wilson 1927, probable inference</a>
 */
@Command(
        name = "draw",
        description =
                "Draws statements, events and figures from the development pages, to be judged by reading; counts the verdicts.",
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {

    private static final int AROUND = 220;
    /** The quantile of the normal distribution for an interval of 95 per cent. */
    private static final double Z = 1.96;

    @Option(names = "--seed", description = "The same seed draws the same; default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--number", description = "How many of each kind; default: ${DEFAULT-VALUE}")
    private int number = 100;

    @Option(names = "--verdicts", description = "Counts verdicts instead.")
    private @Nullable Path verdicts;

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException {
        if (verdicts != null) {
            count(Files.readAllLines(verdicts));
        } else {
            draw();
        }
        out.flush();
        return 0;
    }

    private void draw() throws IOException {
        List<String> statements = new ArrayList<>();
        List<String> events = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (Reading reading : Readings.read(pages(), new OnRecord())) {
            Told told = new Told(reading);
            reading.statements().forEach(statement -> statements.add(told.of(statement)));
            reading.events().forEach(event -> events.add(told.of(event)));
            reading.figures().forEach(figure -> figures.add(told.of(figure)));
        }
        print("statement", statements);
        print("event", events);
        print("figure", figures);
    }

    private static List<Page> pages() throws IOException {
        Path folder = Shared.folder().resolve("eval/pages");
        List<Page> pages = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            Map<String, Object> object = Json.object(line);
            Given given = object.get("url") instanceof String url ? Given.NOTHING.withUrl(url) : Given.NOTHING;
            pages.add(Page.of(folder.resolve("html/" + object.get("file") + ".gz"), given));
        }
        return pages;
    }

    private void print(String kind, List<String> all) {
        List<String> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, new Random(seed));
        for (int i = 0; i < Math.min(number, drawn.size()); i++) {
            out.printf("%s %d of %d%n%s%n%n", kind, i + 1, all.size(), drawn.get(i));
        }
    }

    private void count(List<String> lines) {
        for (String kind : List.of("statement", "event", "figure")) {
            long right = lines.stream()
                    .filter(line -> line.startsWith(kind + " right"))
                    .count();
            long all = right
                    + lines.stream()
                            .filter(line -> line.startsWith(kind + " wrong"))
                            .count();
            double[] interval = wilson(right, all);
            out.printf(
                    Locale.ROOT,
                    "%s: %d of %d right, %.2f [%.2f, %.2f]%n",
                    kind,
                    right,
                    all,
                    all == 0 ? 0 : (double) right / all,
                    interval[0],
                    interval[1]);
        }
    }

    /** The interval in which the true share lies in 95 of 100 cases. */
    static double[] wilson(long right, long all) {
        if (all == 0) {
            return new double[] {0, 1};
        }
        double share = (double) right / all;
        double square = Z * Z;
        double middle = (share + square / (2 * all)) / (1 + square / all);
        double half = Z * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all)) / (1 + square / all);
        return new double[] {middle - half, middle + half};
    }

    /** Tells entries of one reading in words, with the text around their evidence. */
    private record Told(Reading reading, Map<String, Entity> entities) {

        Told(Reading reading) {
            this(reading, reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity())));
        }

        String of(Statement statement) {
            String content = statement.content().stream()
                    .map(piece -> printed(piece.span()))
                    .collect(Collectors.joining(" ... "));
            String to = statement.addressees().stream()
                    .map(one -> printed(one.span()))
                    .collect(Collectors.joining("; "));
            String via = statement.attribution().via().stream()
                    .map(hop -> hop.link().word() + " " + printed(hop.span()))
                    .collect(Collectors.joining("; "));
            return "  %s %s%s | %s | cue %s | to %s | via %s | %.2f%n  content %s%n%s"
                    .formatted(
                            statement.form().word(),
                            statement.negated() ? "NOT " : "",
                            statement.act().word(),
                            says(statement.attribution()),
                            statement
                                    .attribution()
                                    .cue()
                                    .map(cue -> printed(cue.span()))
                                    .orElse("-"),
                            to.isEmpty() ? "-" : to,
                            via.isEmpty() ? "-" : via,
                            statement.confidence(),
                            content,
                            around(
                                    statement.content().isEmpty()
                                            ? statement
                                                    .attribution()
                                                    .cue()
                                                    .orElseThrow()
                                                    .span()
                                            : statement.content().get(0).span()));
        }

        String of(Event event) {
            String who = event.participants().stream()
                    .map(one -> one.role().word() + " " + printed(one.span()))
                    .collect(Collectors.joining("; "));
            return "  %s %s | %s | when %s | where %s | trigger %s%n  says %s%n%s"
                    .formatted(
                            event.status().word(),
                            event.type().word(),
                            who,
                            event.when().map(When::value).orElse("-"),
                            event.where().map(place -> printed(place.span())).orElse("-"),
                            printed(event.trigger()),
                            says(event.attribution()),
                            around(event.trigger()));
        }

        String of(Figure figure) {
            return "  %s %s%s %s | counted %s | %s | of %s | when %s | where %s%n  says %s%n%s"
                    .formatted(
                            figure.bound().word(),
                            figure.value().isPresent()
                                    ? Double.toString(figure.value().getAsDouble())
                                    : "vague",
                            figure.high().isPresent() ? " to " + figure.high().getAsDouble() : "",
                            figure.unit().orElse(""),
                            figure.counted().map(this::printed).orElse("-"),
                            figure.measure().orElse("-"),
                            figure.outOf().isPresent()
                                    ? Double.toString(figure.outOf().getAsDouble())
                                    : "-",
                            figure.when().map(When::value).orElse("-"),
                            figure.where().map(place -> printed(place.span())).orElse("-"),
                            says(figure.attribution()),
                            around(figure.evidence()));
        }

        private String says(Attribution attribution) {
            return attribution.voice().word()
                    + attribution.sources().stream()
                            .map(this::name)
                            .map(name -> " " + name)
                            .collect(Collectors.joining(";"));
        }

        private String name(Source source) {
            String name = source.entity()
                    .map(entities::get)
                    .map(Entity::name)
                    .map(this::printed)
                    .orElse("");
            return printed(source.span()) + (name.isEmpty() ? "" : " (" + name + ")");
        }

        private String around(Span span) {
            String text = reading.report().text();
            int start = Math.max(0, span.start() - AROUND);
            int end = Math.min(text.length(), span.end() + AROUND);
            return ("  … " + text.substring(start, span.start()) + "[[" + span.in(text) + "]]"
                            + text.substring(span.end(), end) + " …  ("
                            + reading.published().value().orElse("undated") + ")")
                    .replaceAll("\\s*\n\\s*", " / ");
        }

        private String printed(Span span) {
            return span.in(reading.report().text()).replaceAll("\\s+", " ");
        }
    }
}
