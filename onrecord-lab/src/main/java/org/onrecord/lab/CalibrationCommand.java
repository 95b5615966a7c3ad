package org.onrecord.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.lab.corpus.Polnear;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code ./lab calibration}: whether a statement with the confidence .8 is right eight times out of ten.
 *
 * <p>On the development articles of PolNeAR, statements of any confidence. Right means, as in the scorer: half of the words of the
 * content (F1) and a word of the source are those of an annotated attribution. What the annotators left out counts as wrong.
 *
 * @see <a href="https://proceedings.mlr.press/v70/guo17a.html">Guo et al. 2017, on calibration</a>
 */
@Command(
        name = "calibration",
        description = "Holds the confidence of statements against how often they are right.",
        mixinStandardHelpOptions = true)
final class CalibrationCommand implements Callable<Integer> {

    private static final int BINS = 10;

    @Mixin
    private Evaluation evaluation = new Evaluation();

    private final int[] number = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidence = new double[BINS];

    @Override
    public Integer call() throws IOException {
        Path file = Shared.folder().resolve("eval/polnear/dev.jsonl");
        List<Polnear.Article> articles = Polnear.read(file);
        List<Reading> readings = Readings.read(Gold.pages(file), new OnRecord(0));
        for (int i = 0; i < articles.size(); i++) {
            for (Statement statement : readings.get(i).statements()) {
                if (statement.within().isEmpty() && !statement.content().isEmpty()) {
                    judge(articles.get(i), statement);
                }
            }
        }
        String table = table();
        System.out.print(table);
        evaluation.put("calibration", table);
        return 0;
    }

    private void judge(Polnear.Article article, Statement statement) {
        int bin = Math.min(BINS - 1, (int) (statement.confidence() * BINS));
        BitSet content = letters(
                article, statement.content().stream().map(piece -> piece.span()).toList());
        BitSet source = letters(
                article,
                statement.attribution().sources().stream()
                        .map(one -> one.span())
                        .toList());
        number[bin]++;
        confidence[bin] += statement.confidence();
        right[bin] += article.attributions().stream().anyMatch(gold -> agrees(article, gold, content, source)) ? 1 : 0;
    }

    private static boolean agrees(Polnear.Article article, Polnear.Attribution gold, BitSet content, BitSet source) {
        BitSet shared = letters(article, gold.content());
        int all = shared.cardinality() + content.cardinality();
        shared.and(content);
        BitSet goldSource = letters(article, gold.source());
        boolean none = goldSource.isEmpty() && source.isEmpty();
        return 4 * shared.cardinality() >= all && (none || goldSource.intersects(source));
    }

    private static BitSet letters(Polnear.Article article, List<Span> spans) {
        BitSet letters = new BitSet();
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                letters.set(i, Character.isLetterOrDigit(article.text().charAt(i)));
            }
        }
        return letters;
    }

    private String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| confidence | statements | mean confidence | right |");
        lines.add("|---|---|---|---|");
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (number[bin] > 0) {
                double mean = confidence[bin] / number[bin];
                double share = (double) right[bin] / number[bin];
                error += number[bin] * Math.abs(mean - share);
                all += number[bin];
                lines.add(String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %,d | %.2f | %.2f |",
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        number[bin],
                        mean,
                        share));
            }
        }
        lines.add(String.format(Locale.ROOT, "%nExpected calibration error %.3f.", error / all));
        return String.join("\n", lines) + "\n";
    }
}
