package org.onrecord.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.lab.pages.Shingles;

/** How well bodies are cut out of pages by trees that have not seen their site. */
final class BodyScore {

    private static final List<String> SETS = List.of("zyte", "fundus");
    private static final int SHOWN = 160;

    private final Map<Lesson, float[]> scores = new LinkedHashMap<>();

    /** Adds what trees say of the blocks of a page. */
    void add(Lesson lesson, float[] scoresOfBlocks) {
        scores.put(lesson, scoresOfBlocks);
    }

    /** Precision, recall and F1 of runs of four words for whole bodies, and of wanted and unwanted segments. */
    String summary() {
        StringBuilder lines = new StringBuilder();
        SETS.forEach(set -> lines.append(bodies(set)));
        return lines.append(segments()).toString();
    }

    private String bodies(String set) {
        double precision = 0;
        double recall = 0;
        int pages = 0;
        for (Lesson lesson : scores.keySet()) {
            if (lesson.gold.set().equals(set) && lesson.gold.body().isPresent()) {
                Shingles shingles = shingles(lesson);
                precision += shingles.precision();
                recall += shingles.recall();
                pages++;
            }
        }
        return line(set + " body", precision / pages, recall / pages);
    }

    private String segments() {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Lesson lesson : scores.keySet()) {
            List<String> with = lesson.gold.with();
            if (!with.isEmpty()) {
                String body = body(lesson);
                int found = count(with, body);
                right += found;
                missed += with.size() - found;
                wrong += count(lesson.gold.without(), body);
            }
        }
        return line("segments", (double) right / (right + wrong), (double) right / (right + missed));
    }

    private static int count(List<String> segments, String body) {
        return (int) segments.stream().filter(s -> Lesson.holds(body, s)).count();
    }

    private static String line(String name, double precision, double recall) {
        return String.format(
                Locale.ROOT,
                "%-12s P %.4f R %.4f F1 %.4f%n",
                name,
                precision,
                recall,
                2 * precision * recall / (precision + recall));
    }

    private Shingles shingles(Lesson lesson) {
        return Shingles.compare(lesson.gold.body().orElse(""), lesson.sorted(scores(lesson)));
    }

    private float[] scores(Lesson lesson) {
        return scores.getOrDefault(lesson, new float[0]);
    }

    private String body(Lesson lesson) {
        return lesson.sorted(scores(lesson)).replaceAll("\\s+", " ");
    }

    /** Writes for each page what was left out and what was taken by mistake. */
    void writeMistakes(Path file) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            scores.forEach((lesson, scoresOfBlocks) -> mistakes(lesson, scoresOfBlocks, out));
        }
    }

    private void mistakes(Lesson lesson, float[] scoresOfBlocks, PrintStream out) {
        out.printf("#### %s %s%n", lesson.gold.file(), lesson.gold.url());
        if (lesson.gold.body().isPresent()) {
            Shingles shingles = shingles(lesson);
            out.printf(Locale.ROOT, "precision %.3f, recall %.3f%n", shingles.precision(), shingles.recall());
        } else {
            String body = body(lesson);
            lesson.gold.with().stream().filter(s -> !Lesson.holds(body, s)).forEach(s -> out.println("-- " + s));
            lesson.gold.without().stream().filter(s -> Lesson.holds(body, s)).forEach(s -> out.println("++ " + s));
        }
        for (int i = 0; i < scoresOfBlocks.length; i++) {
            if (lesson.weights[i] > 0 && scoresOfBlocks[i] > 0 != lesson.labels[i]) {
                out.println(mistake(lesson, i, scoresOfBlocks[i]));
            }
        }
    }

    private static String mistake(Lesson lesson, int number, float score) {
        Block block = lesson.facts.blocks.get(number);
        String path = block.box().up(2).tag() + ">" + block.box().up(1).tag() + ">"
                + block.box().tag();
        String text = block.text().substring(0, Math.min(SHOWN, block.text().length()));
        String kind = lesson.labels[number] ? "left out" : "taken";
        return String.format(
                Locale.ROOT,
                "%s %4d %5.1f %3d %s %s",
                kind,
                number,
                score,
                block.look().words(),
                path,
                text);
    }
}
