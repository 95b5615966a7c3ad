package org.onrecord.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.lab.pages.Boosting;
import org.onrecord.lab.pages.GoldPage;

/**
 * Learns to tell the blocks of a report's body from the rest of a page.
 *
 * <p>Scores by cross-validation over sites, so that no page is scored by trees that saw one of its kind, then learns from
 * all of them.
 */
public final class BodyTrainer {

    private static final Boosting.Settings SETTINGS = new Boosting.Settings(160, 6, 24, 0.1, 0.7, 0.4, 2, 0.5);
    private static final int FOLDS = 5;

    private BodyTrainer() {}

    /**
     * Learns and writes the model, and beside it, page by page, what trees mistake that have not seen the site.
     *
     * @param folder pages and what people say of them
     * @param file where the model is written
     */
    public static void train(Path folder, Path file) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        for (GoldPage gold : GoldPage.read(folder.resolve("gold.jsonl"))) {
            Lesson.of(folder, gold).ifPresent(lessons::add);
        }
        System.err.printf(
                "%d pages, %d blocks%n",
                lessons.size(),
                lessons.stream().mapToInt(one -> one.rows.length).sum());
        BodyScore score = crossValidate(lessons);
        System.err.print(score.summary());
        score.writeMistakes(file.resolveSibling("body-mistakes.txt"));
        Files.write(file, bytes(learn(lessons)));
    }

    private static BodyScore crossValidate(List<Lesson> lessons) throws IOException {
        BodyScore score = new BodyScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Lesson> own = new ArrayList<>();
            List<Lesson> others = new ArrayList<>();
            for (Lesson lesson : lessons) {
                (fold(lesson) == fold ? own : others).add(lesson);
            }
            Trees trees = Trees.read(new DataInputStream(new ByteArrayInputStream(bytes(learn(others)))));
            own.forEach(lesson -> score.add(lesson, scores(trees, lesson.rows)));
        }
        return score;
    }

    private static int fold(Lesson lesson) {
        return Math.floorMod(lesson.site().hashCode() * 31 % 1009, FOLDS);
    }

    private static float[] scores(Trees trees, float[][] rows) {
        float[] scores = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = trees.score(rows[i]);
        }
        return scores;
    }

    private static Boosting.Grown learn(List<Lesson> lessons) {
        List<float[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Lesson lesson : lessons) {
            for (int i = 0; i < lesson.rows.length; i++) {
                if (lesson.weights[i] > 0) {
                    rows.add(lesson.rows[i]);
                    labels.add(lesson.labels[i]);
                    weights.add(lesson.weights[i]);
                }
            }
        }
        boolean[] yes = new boolean[labels.size()];
        IntStream.range(0, yes.length).forEach(i -> yes[i] = labels.get(i));
        return Boosting.learn(
                rows.toArray(float[][]::new),
                yes,
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                SETTINGS);
    }

    private static byte[] bytes(Boosting.Grown grown) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Trees.write(new DataOutputStream(bytes), grown.trees(), grown.feature(), grown.value());
        return bytes.toByteArray();
    }
}
