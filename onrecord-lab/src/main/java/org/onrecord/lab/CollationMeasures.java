package org.onrecord.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.OnRecord;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CollationWriter;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/** How good a collation is: copies and quotations of news of many houses, and all that the stories have in common. */
final class CollationMeasures {

    private static final Pattern COPIES = Pattern.compile("(?m)^copies +F1 ([0-9.]+) .*heavy ([0-9.]+)");
    private static final Pattern DIRECTION = Pattern.compile("(?m)^direction +([0-9.]+)");
    private static final Pattern QUOTATIONS = Pattern.compile("(?m)^quotations +F1 ([0-9.]+)");

    private final OnRecord reader;
    private final Path out;

    CollationMeasures(OnRecord reader, Path out) {
        this.reader = reader;
        this.out = out;
    }

    /** The measures by name. */
    Map<String, Double> all() throws IOException {
        Map<String, Double> measures = new LinkedHashMap<>();
        reuse(measures);
        stories(measures);
        return measures;
    }

    private void reuse(Map<String, Double> measures) throws IOException {
        Path folder = Shared.folder().resolve("eval/reuse");
        List<Page> pages = new ArrayList<>();
        for (String file : List.of("articles.jsonl", "garbled.jsonl")) {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                pages.add(page(Json.object(line)));
            }
        }
        Path collated = write("reuse-collation.jsonl", Readings.read(pages, reader));
        String score = Scorer.run("eval/reuse/score_reuse.py", folder.toString(), collated.toString());
        note(measures, "reuse copies", COPIES, 1, score);
        note(measures, "reuse copies, heavily garbled", COPIES, 2, score);
        note(measures, "reuse direction of copies", DIRECTION, 1, score);
        note(measures, "reuse quotations", QUOTATIONS, 1, score);
    }

    /** A report as a feed gives it: without what the set tells of where a copy came from. */
    private static Page page(Map<String, Object> line) {
        Given given = Given.NOTHING;
        if (line.get("url") instanceof String url) {
            given = given.withUrl(url);
        }
        if (line.get("published") instanceof String day) {
            given = given.withPublished(day);
        }
        if (line.get("title") instanceof String title) {
            given = given.withTitle(title);
        }
        if (line.get("outlet") instanceof String outlet) {
            given = given.withOutlet(outlet);
        }
        return Page.text((String) line.get("text"), (String) line.get("id"), given);
    }

    private static void note(Map<String, Double> measures, String name, Pattern pattern, int group, String score) {
        Matcher matcher = pattern.matcher(score);
        if (matcher.find()) {
            measures.put(name, Double.parseDouble(matcher.group(group)));
        }
    }

    private void stories(Map<String, Double> measures) throws IOException {
        GoldReports stories = GoldReports.stories();
        Path readings = out.resolve("stories-collated.jsonl");
        Path collated = write(
                "stories-collation.jsonl",
                Readings.write(Gold.files(stories.reports(), Given.NOTHING), reader, readings));
        Map<String, Object> score = Json.object(Scorer.run(
                "reports/score_record.py",
                "--reports",
                stories.reports().toString(),
                "--gold",
                stories.gold().toString(),
                "--json",
                "--collate",
                collated.toString(),
                readings.toString()));
        for (String measure : List.of(
                "copies",
                "copy direction",
                "quote families",
                "figure series",
                "event groups",
                "stories",
                "identities")) {
            double value = Json.number(score, "metrics", measure, "f1");
            if (!Double.isNaN(value)) {
                measures.put("collated stories, " + measure, value);
            }
        }
    }

    private Path write(String name, List<Reading> readings) throws IOException {
        Files.createDirectories(out);
        Path file = out.resolve(name);
        try (OutputStream to = Files.newOutputStream(file)) {
            Map<String, Reading> byId = new HashMap<>();
            readings.forEach(reading -> byId.put(reading.report().id(), reading));
            CollationWriter.write(Collation.of(readings), byId::get, to);
        }
        return file;
    }
}
