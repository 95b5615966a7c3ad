package org.onrecord.reading.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.onrecord.language.English;
import org.onrecord.net.Embeddings;
import org.onrecord.net.Gradients;
import org.onrecord.net.Losses;
import org.onrecord.net.MixingPass;
import org.onrecord.net.Optimizer;
import org.onrecord.reading.Range;
import org.onrecord.reading.statement.Article.Block;
import org.onrecord.reading.statement.Article.Gold;

/**
 * Trains the networks of {@link AttributionModel} on articles with marked attributions.
 *
 * <p>The span network learns on cues as it will meet them: those that a cue network finds that has not seen the article,
 * wrong ones included, which have neither source nor content.
 */
final class AttributionTrainer {

    private static final int BATCH = 8;
    private static final int CLUSTERS = 401;

    final CueNet cueNet;
    final SpanNet spanNet;
    private final Optimizer optimizer;
    private final boolean spans;

    AttributionTrainer(long seed, boolean spans) {
        English engine = English.engine();
        cueNet = new CueNet(engine.width(), engine.vocabulary(), CLUSTERS, Jackknife.CUE_WIDTH);
        spanNet = new SpanNet(Jackknife.CUE_WIDTH, Jackknife.SPAN_WIDTH);
        this.spans = spans;
        optimizer = new Optimizer(seed);
        optimizer.add(cueNet.language);
        optimizer.add(cueNet.tables);
        optimizer.add(cueNet.mixing);
        optimizer.add(cueNet.cues);
        if (spans) {
            optimizer.add(spanNet.token, spanNet.cue);
            optimizer.add(spanNet.tables);
            optimizer.add(spanNet.mixing);
            optimizer.add(spanNet.spans);
        }
    }

    /** Trains for some rounds; the running means of the weights are left in the networks. */
    void train(List<Article> articles, int rounds, float rate) {
        List<Block> blocks = new ArrayList<>();
        articles.forEach(article -> blocks.addAll(article.blocks));
        Random random = new Random(Jackknife.ORDER_SEED);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(blocks, random);
            double loss = 0;
            long start = System.nanoTime();
            for (int at = 0; at < blocks.size(); at += BATCH) {
                List<Block> batch = blocks.subList(at, Math.min(blocks.size(), at + BATCH));
                int tokens = batch.stream().mapToInt(Block::size).sum();
                double done = (round + (double) at / blocks.size()) / rounds;
                loss += optimizer.batch(
                        batch, (block, to) -> new Pass(block, to).run(), tokens, (float) (rate * (1 - 0.95 * done)));
            }
            System.err.printf(
                    "  attribution: round %d, loss %.4f, %.0f s%n",
                    round + 1, loss / blocks.size(), (System.nanoTime() - start) / 1e9);
        }
        optimizer.swapMeans();
        optimizer.close();
    }

    /** The likely cues of a block. */
    List<AttributionModel.Cue> guess(Block block) {
        float[][] x = new float[block.size()][];
        for (int i = 0; i < x.length; i++) {
            x[i] = cueNet.bottom(block.article.copy.analysis().vector(block.first + i), block.rows[i]);
        }
        cueNet.mixing.mix(x, 0, x.length, new float[x.length][cueNet.width]);
        return AttributionModel.cues(cueNet.cues.posteriors(x, 0, x.length), AttributionModel.LIKELY_CUE);
    }

    /** One block forwards and back. */
    private final class Pass {

        private final Block block;
        private final Gradients gradients;
        private final int n;
        private final int[][] rows;
        private final float[][] language;
        private final MixingPass mixing;
        private final float[][] dTop;
        private double loss;

        Pass(Block block, Gradients gradients) {
            this.block = block;
            this.gradients = gradients;
            n = block.size();
            rows = new int[n][];
            language = new float[n][];
            float[][] bottom = new float[n][];
            for (int i = 0; i < n; i++) {
                rows[i] = dropped(block.rows[i]);
                language[i] = droppedVector(block.article.copy.analysis().vector(block.first + i));
                bottom[i] = cueNet.bottom(language[i], rows[i]);
            }
            mixing = new MixingPass(cueNet.mixing, optimizer, gradients, Jackknife.DROPOUT, bottom);
            dTop = new float[n][cueNet.width];
        }

        /** Rows, some of them the row 0, so that the network does not lean on single words. */
        private int[] dropped(int[] all) {
            int[] kept = all.clone();
            for (int table : new int[] {0, 1, 4, 10, 11}) {
                if (gradients.random.nextFloat() < Jackknife.ROW_DROPOUT) {
                    kept[table] = 0;
                }
            }
            return kept;
        }

        private float[] droppedVector(float[] vector) {
            float[] kept = vector.clone();
            for (int j = 0; j < kept.length; j++) {
                kept[j] = gradients.random.nextFloat() < Jackknife.ROW_DROPOUT
                        ? 0
                        : kept[j] / (1 - Jackknife.ROW_DROPOUT);
            }
            return kept;
        }

        double run() {
            loss = Losses.chain(cueNet.cues, optimizer, gradients, mixing.top(), block.cueLabels(), dTop, 1);
            if (spans) {
                spans();
            }
            float[][] d = mixing.back(dTop);
            for (int i = 0; i < n; i++) {
                for (int table = 0; table < rows[i].length; table++) {
                    gradients.of(cueNet.tables[table]).add(rows[i][table], d[i]);
                }
                optimizer.back(cueNet.language, gradients, language[i], d[i], new float[language[i].length]);
            }
            return loss;
        }

        private void spans() {
            boolean[] inCue = new boolean[n];
            block.guessed.forEach(cue -> Arrays.fill(inCue, cue.first(), cue.end(), true));
            block.gold.forEach(one -> Arrays.fill(
                    inCue, one.cue().first() - block.first, one.cue().end() - block.first, true));
            CueView view = new CueView(block.article.copy, block.first, block.end, inCue);
            for (Gold one : block.gold) {
                Range cue = one.cue();
                int best = cue.first() - block.first;
                for (AttributionModel.Cue guess : block.guessed) {
                    Range range = new Range(block.first + guess.first(), block.first + guess.end());
                    if (range.overlaps(cue)) {
                        best = guess.best();
                        if (gradients.random.nextInt(2) == 0) {
                            cue = range;
                        }
                    }
                }
                span(view, cue, best, block.spanLabels(one));
            }
            for (AttributionModel.Cue guess : block.guessed) {
                Range range = new Range(block.first + guess.first(), block.first + guess.end());
                if (block.gold.stream().noneMatch(one -> one.cue().overlaps(range))) {
                    span(view, range, guess.best(), new byte[n]);
                }
            }
        }

        private void span(CueView view, Range cue, int best, byte[] truth) {
            view.turnTo(cue.first(), cue.end());
            float[][] top = mixing.top();
            float[] cueSums = new float[spanNet.width];
            spanNet.cue.start(cueSums);
            spanNet.cue.add(top[best], cueSums);
            float[][] bottom = new float[n][spanNet.width];
            int[][] viewRows = new int[n][CueView.COUNT];
            for (int i = 0; i < n; i++) {
                spanNet.token.start(bottom[i]);
                spanNet.token.add(top[i], bottom[i]);
                view.rows(block.first + i, viewRows[i]);
                for (int table = 0; table < CueView.COUNT; table++) {
                    spanNet.tables[table].add(viewRows[i][table], bottom[i]);
                }
                Gradients.plus(cueSums, bottom[i]);
            }
            MixingPass pass = new MixingPass(spanNet.mixing, optimizer, gradients, Jackknife.DROPOUT, bottom);
            float[][] d = new float[n][spanNet.width];
            loss += Losses.chain(spanNet.spans, optimizer, gradients, pass.top(), truth, d, 1);
            float[][] dBottom = pass.back(d);
            float[] dCue = new float[spanNet.width];
            for (int i = 0; i < n; i++) {
                for (int table = 0; table < CueView.COUNT; table++) {
                    Embeddings to = spanNet.tables[table];
                    gradients.of(to).add(viewRows[i][table], dBottom[i]);
                }
                Gradients.plus(dBottom[i], dCue);
                optimizer.back(spanNet.token, gradients, top[i], dBottom[i], dTop[i]);
            }
            optimizer.back(spanNet.cue, gradients, top[best], dCue, dTop[best]);
        }
    }
}
