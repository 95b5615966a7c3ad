package org.onrecord.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.lab.Json;
import org.onrecord.lab.corpus.Polnear;
import org.onrecord.lab.pages.GoldPage;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/**
 * Fits the weights of {@link Rewriting} on garbled copies, their originals and other honest texts.
 *
 * <p>Prints what they reach on events that they were not fitted on: false alarms, and recall by level of garbling.
 */
public final class WordingTrainer {

    /** The share of originals that may be taken for rewritten. */
    private static final double FALSE_ALARMS = 0.008;

    /** Signs that the copies at hand have too seldom to be weighed, but readers know: never less than this. */
    private static final double[] LEAST = {0, 0, 1.2, 2.5, 0, 0, Double.NEGATIVE_INFINITY};

    private static final List<String> NAMES =
            List.of("joined", "capital", "orphan", "doubled", "unbalanced", "odd", "liking", "bias");
    private static final int FOLDS = 5;
    private static final int STEPS = 4000;
    private static final double RATE = 0.1;
    private static final double DECAY = 0.001;

    /** The level of honest pages that are mostly no news: recipes, manuals, terms of use. */
    private static final int OTHER = 4;

    /** How much a sample of each level counts: the light ones are hard to tell even for people. */
    private static final double[] TRUST = {1.5, 0.3, 1, 1, 0.7};

    private record Sample(String event, int level, double[] features) {
        boolean isRewritten() {
            return level > 0 && level < OTHER;
        }
    }

    private WordingTrainer() {}

    /**
     * Fits and writes the weights.
     *
     * @param reuse the folder of originals and garbled copies
     * @param honest PolNeAR's articles, {@code dev.jsonl}
     * @param pages the folder of pages of all kinds
     * @param file where the weights are written
     */
    public static void train(Path reuse, Path honest, Path pages, Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        read(reuse.resolve("articles.jsonl"), samples);
        read(reuse.resolve("garbled.jsonl"), samples);
        for (Polnear.Article article : Polnear.read(honest)) {
            add("polnear", 0, ReportReader.read(Page.text(article.text(), "", Given.NOTHING)), samples);
        }
        readPages(pages, samples);
        System.err.printf("%d reports long enough%n", samples.size());
        crossValidate(samples);
        double[] weights = fit(samples);
        weights[Rewriting.FEATURES] -= threshold(samples, weights);
        score("on all, fitted on all", samples, scores(samples, weights));
        write(weights, file);
    }

    private static void readPages(Path folder, List<Sample> samples) throws IOException {
        for (GoldPage page : GoldPage.read(folder.resolve("gold.jsonl"))) {
            Path html = folder.resolve("html").resolve(page.file() + ".gz");
            Report report = ReportReader.read(Page.of(html, Given.NOTHING));
            if (report.language().equals("en")) {
                add(page.url(), OTHER, report, samples);
            }
        }
    }

    private static void read(Path file, List<Sample> samples) throws IOException {
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> object = Json.object(line);
            double level = Json.number(object, "level");
            add(
                    (String) object.get("event"),
                    Double.isNaN(level) ? 0 : (int) level,
                    ReportReader.read(Page.text(
                            (String) object.get("text"), "", Given.NOTHING.withTitle((String) object.get("title")))),
                    samples);
        }
    }

    private static void add(String event, int level, Report report, List<Sample> samples) {
        Signs signs = Rewriting.signs(report.text(), report.parts());
        if (signs.words() >= Rewriting.LEAST_WORDS) {
            samples.add(new Sample(event, level, Rewriting.features(signs)));
        }
    }

    private static void crossValidate(List<Sample> samples) {
        double[] scores = new double[samples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sample> others = new ArrayList<>();
            for (Sample sample : samples) {
                if (fold(sample) != fold) {
                    others.add(sample);
                }
            }
            double[] weights = fit(others);
            weights[Rewriting.FEATURES] -= threshold(others, weights);
            double[] all = scores(samples, weights);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = fold(samples.get(i)) == fold ? all[i] : scores[i];
            }
        }
        score("events not fitted on", samples, scores);
    }

    private static int fold(Sample sample) {
        return Math.floorMod(sample.event().hashCode() * 31 % 1009, FOLDS);
    }

    /** The score that only so many originals surpass. */
    private static double threshold(List<Sample> samples, double[] weights) {
        double[] scores =
                scores(samples.stream().filter(sample -> sample.level() == 0).toList(), weights);
        Arrays.sort(scores);
        return scores[scores.length - 1 - (int) (FALSE_ALARMS * scores.length)];
    }

    private static double[] scores(List<Sample> samples, double[] weights) {
        return samples.stream()
                .mapToDouble(sample -> dot(weights, sample.features()))
                .toArray();
    }

    private static double dot(double[] weights, double[] features) {
        double sum = weights[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    private static void score(String name, List<Sample> samples, double[] scores) {
        int[] found = new int[5];
        int[] all = new int[5];
        for (int i = 0; i < scores.length; i++) {
            int level = samples.get(i).level();
            all[level]++;
            found[level] += scores[i] > 0 ? 1 : 0;
        }
        System.err.printf(
                Locale.ROOT,
                "%s: false alarms %d of %d reports, %d of %d pages of all kinds; found light %.3f medium %.3f heavy %.3f%n",
                name,
                found[0],
                all[0],
                found[OTHER],
                all[OTHER],
                (double) found[1] / all[1],
                (double) found[2] / all[2],
                (double) found[3] / all[3]);
    }

    /** Logistic regression by gradient descent on scaled features; light copies count less, originals more. */
    private static double[] fit(List<Sample> samples) {
        int n = Rewriting.FEATURES;
        double[] scale = scales(samples);
        double[] weights = new double[n + 1];
        for (int step = 0; step < STEPS; step++) {
            descend(samples, scale, weights);
        }
        for (int i = 0; i < n; i++) {
            weights[i] = Math.max(LEAST[i], weights[i] / scale[i]);
        }
        return weights;
    }

    private static void descend(List<Sample> samples, double[] scale, double[] weights) {
        int n = scale.length;
        double[] gradient = new double[n + 1];
        double all = 0;
        for (Sample sample : samples) {
            double sum = weights[n];
            for (int i = 0; i < n; i++) {
                sum += weights[i] * sample.features()[i] / scale[i];
            }
            double trust = TRUST[sample.level()];
            double error = trust * (1 / (1 + Math.exp(-sum)) - (sample.isRewritten() ? 1 : 0));
            all += trust;
            for (int i = 0; i < n; i++) {
                gradient[i] += error * sample.features()[i] / scale[i];
            }
            gradient[n] += error;
        }
        for (int i = 0; i <= n; i++) {
            weights[i] -= RATE * (gradient[i] / all + (i < n ? DECAY * weights[i] : 0));
        }
    }

    /** The mean square of each feature, rooted: 1 where no report has the sign. */
    private static double[] scales(List<Sample> samples) {
        double[] scale = new double[Rewriting.FEATURES];
        for (int i = 0; i < scale.length; i++) {
            double sum = 0;
            for (Sample sample : samples) {
                sum += sample.features()[i] * sample.features()[i];
            }
            scale[i] = sum == 0 ? 1 : Math.sqrt(sum / samples.size());
        }
        return scale;
    }

    private static void write(double[] weights, Path file) throws IOException {
        StringBuilder text =
                new StringBuilder("# What each sign weighs, in log odds; written by the lab's WordingTrainer.\n");
        for (int i = 0; i < weights.length; i++) {
            text.append(String.format(Locale.ROOT, "%s %.3f%n", NAMES.get(i), weights[i]));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
