package org.onrecord.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.onrecord.lab.pages.Boosting;
import org.onrecord.lab.pages.GoldBody;
import org.onrecord.lab.pages.GoldPage;
import org.onrecord.lab.pages.Shingles;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.report.Told.About;

/**
 * Learns to tell the blocks of a report's body from the rest of a page: {@code BodyTrainer eval/pages body.model errors.txt}.
 *
 * <p>Scores by cross-validation over sites, so that no page is scored by trees that saw one of its kind, then learns from
 * all of them and writes the trees, and page by page what was mistaken; without the later arguments it only scores.
 */
public final class BodyTrainer {

    private static final Boosting.Settings SETTINGS = new Boosting.Settings(160, 6, 24, 0.1, 0.7, 0.4, 2, 0.5);
    private static final int FOLDS = 5;

    /** How much a page counts whose body is known from its own description only. */
    private static final double SILVER = 0.3;

    private static final class Sheet {
        GoldPage gold;
        PageFacts facts;
        float[][] rows;
        float[] first;
        boolean[] labels;
        double[] weights;
        double[] shares;
        int fold;
        boolean[] decks;

        String body(float[] scores, float threshold) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < scores.length; i++) {
                if (scores[i] > threshold && !decks[i]) {
                    body.append(facts.blocks.get(i).text()).append('\n');
                }
            }
            return body.toString();
        }
    }

    private static final PrintStream OUT = System.out;

    private BodyTrainer() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Sheet> sheets = new ArrayList<>();
        for (GoldPage gold : GoldPage.read(folder.resolve("gold.jsonl"))) {
            sheet(folder, gold).ifPresent(sheets::add);
        }
        Map<String, Integer> folds = new TreeMap<>();
        for (Sheet sheet : sheets) {
            // One site's pages stay in one fold.
            String site = sheet.gold.url().replaceFirst("^https?://(www\\.)?([^/]*).*$", "$2");
            sheet.fold = Math.floorMod(folds.computeIfAbsent(site, s -> s.hashCode() * 31 % 1009), FOLDS);
        }
        OUT.printf(
                "%d pages, %d blocks, %d features%n",
                sheets.size(), sheets.stream().mapToInt(s -> s.rows.length).sum(), sheets.get(0).rows[0].length);
        crossValidate(sheets);
        if (arguments.length > 1) {
            Files.write(Path.of(arguments[1]), bytes(learn(sheets)));
        }
        if (arguments.length > 2) {
            errors(sheets, Path.of(arguments[2]));
        }
    }

    private static Optional<Sheet> sheet(Path folder, GoldPage gold) throws IOException {
        Page page = Page.of(folder.resolve("html").resolve(gold.file() + ".gz"), Given.NOTHING);
        Document document = Jsoup.parse(page.text());
        Galley galley = HtmlSetter.set(document.body());
        Testimony testimony = Testimony.of(document);
        Optional<String> told = testimony.first(About.BODY).map(Told::text).filter(t -> t.length() > 600);
        if (galley.blocks().isEmpty() || gold.body().isEmpty() && gold.with().isEmpty() && told.isEmpty()) {
            return Optional.empty();
        }
        int headline = HeadlineFinder.in(galley, testimony).map(Block::number).orElse(-1);
        Sheet sheet = new Sheet();
        sheet.gold = gold;
        boolean silver = gold.body().isEmpty() && gold.with().isEmpty() && told.isPresent();
        // A page that is labelled by what it tells may not be described by that too.
        sheet.facts = new PageFacts(galley, silver ? without(testimony) : testimony, headline);
        sheet.rows = Features.of(sheet.facts);
        label(sheet, gold.body().or(() -> silver ? told : Optional.empty()), silver ? SILVER : 1);
        return Optional.of(sheet);
    }

    private static Testimony without(Testimony testimony) {
        return new Testimony(
                testimony.told().stream().filter(t -> t.about() != About.BODY).toList());
    }

    private static void label(Sheet sheet, Optional<String> body, double trust) {
        List<Block> blocks = sheet.facts.blocks;
        sheet.labels = new boolean[blocks.size()];
        sheet.weights = new double[blocks.size()];
        sheet.decks = new boolean[blocks.size()];
        if (body.isPresent()) {
            sheet.shares = GoldBody.shares(blocks.stream().map(Block::text).toList(), body.get());
            boolean[] decks = sheet.decks = decks(sheet);
            double words = Shingles.words(body.get()).size() + 100;
            for (int i = 0; i < blocks.size(); i++) {
                sheet.labels[i] = sheet.shares[i] >= 0.5;
                sheet.weights[i] = decks[i]
                        ? 0
                        : trust * 4 * Math.sqrt((blocks.get(i).look().words() + 2) / words);
            }
            return;
        }
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            boolean with = sheet.gold.with().stream().anyMatch(s -> holds(text, s));
            boolean without = sheet.gold.without().stream().anyMatch(s -> holds(text, s));
            sheet.labels[i] = with;
            sheet.weights[i] = with == without ? 0 : 1;
        }
    }

    /** Benchmarks differ about decks, and the sorter tells them: nothing is learnt from them. */
    private static boolean[] decks(Sheet sheet) {
        List<Block> blocks = sheet.facts.blocks;
        Map<Long, Integer> families = new TreeMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (sheet.shares[i] >= 0.5) {
                families.merge(
                        blocks.get(i).box().signature(), blocks.get(i).look().words(), Integer::sum);
            }
        }
        long family = families.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0L);
        boolean[] decks = new boolean[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            decks[i] = Decks.isDeck(sheet.facts, i, family);
        }
        return decks;
    }

    private static boolean holds(String text, String segment) {
        return text.contains(segment.replaceAll("\\s+", " ").strip());
    }

    private static Boosting.Grown learn(List<Sheet> sheets) {
        List<float[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (int i = 0; i < sheet.rows.length; i++) {
                if (sheet.weights[i] > 0) {
                    rows.add(sheet.rows[i]);
                    labels.add(sheet.labels[i]);
                    weights.add(sheet.weights[i]);
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

    private static byte[] bytes(Boosting.Grown grown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Trees.write(new DataOutputStream(bytes), grown.trees(), grown.feature(), grown.value());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Trees trees(Boosting.Grown grown) {
        try {
            return Trees.read(new DataInputStream(new ByteArrayInputStream(bytes(grown))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static float[] scores(Trees trees, float[][] rows) {
        float[] scores = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = trees.score(rows[i]);
        }
        return scores;
    }

    private static void crossValidate(List<Sheet> sheets) {
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            Trees trees = trees(learn(sheets.stream().filter(s -> s.fold != f).toList()));
            sheets.stream().filter(s -> s.fold == f).forEach(s -> s.first = scores(trees, s.rows));
        }
        OUT.printf("sorted %s%n", score(sheets, BodyTrainer::sorted));
        for (float threshold : new float[] {-0.8f, -0.4f, 0, 0.4f, 0.8f}) {
            OUT.printf("threshold %.1f %s%n", threshold, score(sheets, s -> s.body(s.first, threshold)));
        }
    }

    private static String sorted(Sheet sheet) {
        Verdict[] verdicts = HtmlSorter.sort(sheet.facts, sheet.first, true);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < verdicts.length; i++) {
            switch (verdicts[i].kind()) {
                case PARAGRAPH, SUBHEAD, SUMMARY, CORRECTION ->
                    body.append(sheet.facts.blocks.get(i).text()).append('\n');
                default -> {}
            }
        }
        return body.toString();
    }

    private interface Reader {
        String body(Sheet sheet);
    }

    private static String score(List<Sheet> sheets, Reader reader) {
        StringBuilder line = new StringBuilder();
        for (String set : List.of("zyte", "fundus")) {
            double p = 0;
            double r = 0;
            int n = 0;
            for (Sheet sheet : sheets) {
                if (sheet.gold.set().equals(set) && sheet.gold.body().isPresent()) {
                    Shingles shingles = Shingles.compare(sheet.gold.body().get(), reader.body(sheet));
                    p += shingles.precision();
                    r += shingles.recall();
                    n++;
                }
            }
            line.append(String.format("%s P %.4f R %.4f F1 %.4f  ", set, p / n, r / n, 2 * p * r / (p + r) / n));
        }
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Sheet sheet : sheets) {
            if (!sheet.gold.with().isEmpty()) {
                String body = reader.body(sheet).replaceAll("\\s+", " ");
                int x = (int)
                        sheet.gold.with().stream().filter(s -> holds(body, s)).count();
                right += x;
                missed += sheet.gold.with().size() - x;
                wrong += (int) sheet.gold.without().stream()
                        .filter(s -> holds(body, s))
                        .count();
            }
        }
        return line.append(String.format(
                        "segments P %.4f R %.4f F1 %.4f",
                        (double) right / (right + wrong),
                        (double) right / (right + missed),
                        2.0 * right / (2 * right + wrong + missed)))
                .toString();
    }

    /** Writes for each page what was left out and what was taken by mistake. */
    private static void errors(List<Sheet> sheets, Path file) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            for (Sheet sheet : sheets) {
                float[] s = sheet.first;
                if (sheet.gold.body().isPresent()) {
                    Shingles x = Shingles.compare(sheet.gold.body().get(), sorted(sheet));
                    out.printf(
                            "#### %.3f %.3f %s %s%n", x.precision(), x.recall(), sheet.gold.file(), sheet.gold.url());
                } else {
                    out.printf("#### segments %s %s%n", sheet.gold.file(), sheet.gold.url());
                }
                if (sheet.gold.body().isEmpty()) {
                    String body = sorted(sheet).replaceAll("\\s+", " ");
                    sheet.gold.with().stream().filter(x -> !holds(body, x)).forEach(x -> out.println("-- " + x));
                    sheet.gold.without().stream().filter(x -> holds(body, x)).forEach(x -> out.println("++ " + x));
                }
                for (int i = 0; i < s.length; i++) {
                    if (sheet.weights[i] > 0 && s[i] > 0 != sheet.labels[i]) {
                        Block b = sheet.facts.blocks.get(i);
                        out.printf(
                                "%s %4d %5.1f %3d %s>%s>%s %s%n",
                                sheet.labels[i] ? "miss" : "FALSE",
                                i,
                                s[i],
                                b.look().words(),
                                b.box().up(2).tag(),
                                b.box().up(1).tag(),
                                b.box().tag(),
                                b.text().substring(0, Math.min(160, b.text().length())));
                    }
                }
            }
        }
    }
}
