package org.onrecord.reading.statement;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.onrecord.lab.corpus.Polnear;
import org.onrecord.reading.Range;

public class TrainAttribution {
    public static void main(String[] a) throws Exception {
        Path to = Path.of(a[0]);
        int rounds = Integer.getInteger("rounds", 10), folds = Integer.getInteger("folds", 5);
        long t0 = System.nanoTime();
        List<Article> train = new ArrayList<>(), dev = new ArrayList<>();
        for (Polnear.Article x : Polnear.read(Path.of("../shared/eval/polnear/train.jsonl"))) train.add(new Article(x));
        for (Polnear.Article x : Polnear.read(Path.of("../shared/eval/polnear/dev.jsonl"))) dev.add(new Article(x));
        System.err.printf("read in %.0f s%n", (System.nanoTime() - t0) / 1e9);
        if (folds > 0)
            for (int f = 0; f < folds; f++) {
                List<Article> rest = new ArrayList<>();
                for (int i = 0; i < train.size(); i++) if (i % folds != f) rest.add(train.get(i));
                AttributionTrainer t = new AttributionTrainer(50 + f, false);
                t.train(rest, Integer.getInteger("crounds", 6), 0.002f, () -> {});
                for (int i = f; i < train.size(); i += folds)
                    for (Article.Block b : train.get(i).blocks) b.guessed = t.guess(b);
            }
        AttributionTrainer t = new AttributionTrainer(9, true);
        AttributionModel m = new AttributionModel(t.cueNet, t.spanNet);
        t.train(train, rounds, Float.parseFloat(System.getProperty("rate", "0.002")), () -> {
            try {
                save(m, to);
                if (++round % 3 == 0) for (double th : new double[] {0.3, 0.4, 0.5}) evaluate(dev, m, th, to);
            } catch (Exception e) {
                throw new RuntimeException(e);
            }
        });
        save(m, to);
        evaluate(dev, m, 0.4, to);
    }

    static int round;

    static void save(AttributionModel m, Path to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(to.resolve("attribution.model"))))) {
            m.cueNet.write(out);
            m.spanNet.write(out);
        }
    }

    static void evaluate(List<Article> dev, AttributionModel m, double th, Path to) throws Exception {
        StringBuilder sb = new StringBuilder();
        for (Article d : dev) {
            sb.append("{\"id\":\"").append(d.source.id()).append("\",\"attributions\":[");
            boolean first = true;
            for (Found f : m.find(d.copy)) {
                if (f.probability() < th || f.contents().isEmpty()) continue;
                if (!first) sb.append(',');
                first = false;
                sb.append("{\"source\":")
                        .append(spans(d, f.sources()))
                        .append(",\"cue\":")
                        .append(spans(d, List.of(f.cue())))
                        .append(",\"content\":")
                        .append(spans(d, f.contents()))
                        .append('}');
            }
            sb.append("]}\n");
        }
        Files.writeString(to.resolve("dev.pred.jsonl"), sb);
        Process p = new ProcessBuilder(
                        "python3",
                        "../shared/eval/polnear/score.py",
                        "../shared/eval/polnear/dev.jsonl",
                        to.resolve("dev.pred.jsonl").toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(p.getInputStream().readAllBytes());
        Files.writeString(to.resolve("score.txt"), out);
        System.err.println("--- " + th);
        out.lines()
                .filter(l -> l.matches(".*(attribution|content|direct|mixed|indirect|exact_words|speech).*"))
                .limit(30)
                .forEach(System.err::println);
    }

    static String spans(Article d, List<Range> l) {
        StringBuilder sb = new StringBuilder("[");
        for (Range r : l) {
            if (sb.length() > 1) sb.append(',');
            sb.append('[')
                    .append(d.copy.analysis().tokens().start(r.first()))
                    .append(',')
                    .append(d.copy.analysis().tokens().end(r.end() - 1))
                    .append(']');
        }
        return sb.append(']').toString();
    }
}
