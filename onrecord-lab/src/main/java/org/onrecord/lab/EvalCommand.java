package org.onrecord.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.OnRecord;
import org.onrecord.lab.language.LanguageMeasures;
import org.onrecord.lab.language.StoryNames;
import org.onrecord.language.EngineAnnotator;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lab eval}: the quality gate. Runs every scorer on this build and prints one table with the floors beside
 * it; the exit status is 1 where a measure lies below its floor.
 */
@Command(
        name = "eval",
        description = "Runs the scorers on this build and prints one table with the floors beside it.",
        mixinStandardHelpOptions = true)
public final class EvalCommand implements Callable<Integer> {

    private static final Pattern PAGES = Pattern.compile("^(\\w+)\\s+pages");
    private static final Pattern PAGE_SCORE =
            Pattern.compile("(body|segments|date|author) F1 ([0-9.]+)|(title) ([0-9.]+)");

    @Option(
            names = "--only",
            split = ",",
            description = "polnear, timex, pages, stories, seed, collation, language; default: all")
    private List<String> only = List.of();

    @Option(names = "--confidence", description = "The least confidence of a statement; default: ${DEFAULT-VALUE}")
    private double confidence = OnRecord.CONFIDENCE;

    @Option(names = "--out", description = "Where readings are left; default: ${DEFAULT-VALUE}")
    private Path out = Path.of("onrecord-lab/target/eval");

    private final List<Measure> measures = new ArrayList<>();

    /** One line of the table. */
    private record Measure(String name, double value) {}

    @Override
    public Integer call() throws IOException {
        return run(System.out) ? 0 : 1;
    }

    /** Runs the scorers and prints the table; false where a measure lies below its floor. */
    public boolean run(PrintStream to) throws IOException {
        OnRecord reader = new OnRecord(confidence);
        for (GoldReports reports : GoldReports.all()) {
            if (wanted(reports.name())) {
                stories(reports, reader);
            }
        }
        if (wanted("polnear")) {
            polnear(reader);
        }
        if (wanted("timex")) {
            for (String set : List.of("tbaq-dev", "gum-dev", "wikiwars")) {
                timex(set, reader);
            }
        }
        if (wanted("pages")) {
            pages(reader);
        }
        if (wanted("collation")) {
            new CollationMeasures(reader, out).all().forEach(this::add);
        }
        if (wanted("language")) {
            new LanguageMeasures(Shared.folder().resolve("corpora"))
                    .of(new EngineAnnotator())
                    .forEach(this::add);
            add(StoryNames.MEASURE, new StoryNames(Shared.folder().resolve("reports")).share());
        }
        return table(to);
    }

    private boolean wanted(String set) {
        return only.isEmpty() || only.contains(set);
    }

    private void add(String name, double value) {
        measures.add(new Measure(name, value));
    }

    private void stories(GoldReports reports, OnRecord reader) throws IOException {
        Map<String, Object> score = reports.score(reader, out);
        for (String measure : List.of(
                "statement",
                "attribution",
                "figure",
                "event",
                "event, loose",
                "event, strict",
                "date value",
                "published date",
                "body paragraphs",
                "furniture kept out",
                "headline",
                "byline",
                "outlet",
                "agency",
                "dateline place",
                "form",
                "speaker resolved",
                "joint speakers",
                "unnamed source",
                "cue",
                "addressee",
                "negated",
                "nested in",
                "via hops",
                "said on",
                "figure value",
                "bound",
                "counted/measure",
                "unit",
                "as of",
                "according to",
                "superseded",
                "date span",
                "event place",
                "warning date-conflict",
                "warning rewritten-text",
                "warning unclear-speaker")) {
            double value = Json.number(score, "metrics", measure, "f1");
            if (!Double.isNaN(value)) {
                add(reports.name() + " " + measure, value);
            }
        }
        SpeakerScore speakers = SpeakerScore.of(score, reports.readings(out));
        add(
                reports.name() + " speaker right of answered",
                (double) speakers.right() / Math.max(1, speakers.answered()));
        add(reports.name() + " source classes wrong", speakers.classesWrong());
        contract(reports.name(), reports.readings(out));
    }

    private void contract(String name, Path readings) throws IOException {
        int violations = 0;
        Contract contract = new Contract();
        try (BufferedReader lines = Files.newBufferedReader(readings)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> found = contract.violations(line);
                violations += found.size();
                found.stream().limit(3).forEach(one -> System.err.println(name + ": " + one));
            }
        }
        add(name + " contract violations", violations);
    }

    private void polnear(OnRecord reader) throws IOException {
        Path gold = Shared.folder().resolve("eval/polnear/dev.jsonl");
        Path predictions = out.resolve("polnear.jsonl");
        List<String> lines = new ArrayList<>();
        for (Reading reading : Readings.write(Gold.pages(gold), reader, out.resolve("polnear-readings.jsonl"))) {
            lines.add(PolnearConverter.line(reading));
        }
        Files.write(predictions, lines);
        Map<String, Object> score =
                Json.object(Scorer.run("eval/polnear/score.py", gold.toString(), predictions.toString(), "--json"));
        add("polnear attribution", Json.number(score, "attribution", "attribution", "f1"));
        for (String kind : List.of("direct", "mixed", "indirect")) {
            add("polnear " + kind, Json.number(score, "by_type", kind, "attribution", "f1"));
        }
        for (String role : List.of("source", "cue", "content")) {
            add("polnear " + role + " exact words", Json.number(score, "span", role, "exact_words", "f1"));
        }
        add("polnear speech cue recall", Json.number(score, "recall_by_cue", "speech", "attribution"));
        contract("polnear", out.resolve("polnear-readings.jsonl"));
    }

    private void timex(String set, OnRecord reader) throws IOException {
        Path gold = Shared.folder().resolve("eval/timex/" + set + ".jsonl");
        Path predictions = out.resolve(set + ".jsonl");
        List<String> lines = new ArrayList<>();
        for (Reading reading : Readings.read(Gold.pages(gold), reader)) {
            lines.add(TimexConverter.line(reading));
        }
        Files.createDirectories(out);
        Files.write(predictions, lines);
        Map<String, Object> score =
                Json.object(Scorer.run("eval/timex/score_timex.py", gold.toString(), predictions.toString(), "--json"));
        add(set + " value", Json.number(score, "value_f1"));
        add(set + " calendar", Json.number(score, "calendar", "f1"));
    }

    private void pages(OnRecord reader) throws IOException {
        Path readings = out.resolve("pages.jsonl");
        Path gold = Shared.folder().resolve("eval/pages/gold.jsonl");
        List<Page> pages = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            Map<String, Object> object = Json.object(line);
            Path file = Shared.folder().resolve("eval/pages/html/" + object.get("file") + ".gz");
            Given given = object.get("url") instanceof String url ? Given.NOTHING.withUrl(url) : Given.NOTHING;
            pages.add(Page.of(file, given));
        }
        Readings.write(pages, reader, readings);
        contract("pages", readings);
        for (String line : Scorer.run("eval/pages/score_pages.py", gold.toString(), readings.toString())
                .split("\n")) {
            Matcher set = PAGES.matcher(line);
            Matcher score = PAGE_SCORE.matcher(line);
            while (set.find()) {
                while (score.find()) {
                    String measure = score.group(1) != null ? score.group(1) : score.group(3);
                    String value = score.group(1) != null ? score.group(2) : score.group(4);
                    add(set.group(1) + " " + measure, Double.parseDouble(value));
                }
            }
        }
    }

    private boolean table(PrintStream to) throws IOException {
        Map<String, Double> floors = Floors.read();
        boolean good = true;
        to.printf("%-44s %8s %8s%n", "measure", "value", "floor");
        for (Measure measure : measures) {
            Double floor = floors.get(measure.name());
            boolean violations =
                    measure.name().endsWith("violations") || measure.name().endsWith("wrong");
            boolean below = floor != null && (violations ? measure.value() > floor : measure.value() < floor - 1e-9);
            good &= !below;
            to.printf(
                    Locale.ROOT,
                    "%-44s %8.4f %8s%s%n",
                    measure.name(),
                    measure.value(),
                    floor == null ? "" : String.format(Locale.ROOT, "%.4f", floor),
                    below ? "  BELOW" : "");
        }
        return good;
    }
}
