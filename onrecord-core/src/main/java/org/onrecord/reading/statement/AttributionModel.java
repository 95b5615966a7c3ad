package org.onrecord.reading.statement;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.onrecord.net.Chain;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;

/**
 * Finds attributions in two steps: first the cues of a paragraph, then for each cue its source and content.
 *
 * @see <a href="https://aclanthology.org/D13-1101/">Pareti et al. 2013, automatically detecting and attributing indirect
 *     quotations</a>
 */
final class AttributionModel {

    /** Words that are less likely to be a cue are not looked at. */
    static final double LIKELY_CUE = 0.1;

    /** Longer paragraphs are read in pieces of this many tokens. */
    private static final int LONGEST_BLOCK = 600;

    /** Sources and contents stand no further from their cue than this many tokens. */
    private static final int FAR = 220;

    private static final class Holder {
        private static final AttributionModel SHIPPED = read();
    }

    final CueNet cueNet;
    final SpanNet spanNet;

    AttributionModel(CueNet cueNet, SpanNet spanNet) {
        this.cueNet = cueNet;
        this.spanNet = spanNet;
    }

    /** The model that is shipped. */
    static AttributionModel shipped() {
        return Holder.SHIPPED;
    }

    private static AttributionModel read() {
        try (InputStream in = AttributionModel.class.getResourceAsStream("attribution.model")) {
            if (in == null) {
                throw new IllegalStateException("attribution.model does not stand beside " + AttributionModel.class);
            }
            DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
            return new AttributionModel(CueNet.read(data), SpanNet.read(data));
        } catch (IOException e) {
            throw new UncheckedIOException("attribution.model", e);
        }
    }

    /** The attributions of all parts of a report, in the order of their cues. */
    List<Found> find(Copy copy) {
        TokenRows rows = new TokenRows(copy);
        List<Found> found = new ArrayList<>();
        for (int first = 0; first < copy.size(); ) {
            int end = blockEnd(copy, first);
            find(copy, rows, first, end, found);
            first = end;
        }
        return found;
    }

    /**
     * The token behind the last one of the block that a token stands in; a paragraph that is longer than any that was ever
     * printed is cut between sentences, so that the work stays in proportion to the text.
     */
    static int blockEnd(Copy copy, int token) {
        int end = token + 1;
        int cut = token;
        while (end < copy.size() && copy.blockOf()[end] == copy.blockOf()[token]) {
            boolean sentence = copy.analysis().tokens().sentenceOf(end)
                    != copy.analysis().tokens().sentenceOf(end - 1);
            cut = sentence ? end : cut;
            if (end - token >= LONGEST_BLOCK) {
                return cut == token ? end : cut;
            }
            end++;
        }
        return end;
    }

    private void find(Copy copy, TokenRows rows, int first, int end, List<Found> found) {
        int n = end - first;
        float[][] vectors = new float[n][];
        for (int i = 0; i < n; i++) {
            vectors[i] = cueNet.bottom(copy.analysis().vector(first + i), rows.rows(first + i));
        }
        cueNet.mixing.mix(vectors, 0, n, new float[n][cueNet.width]);
        List<Cue> cues = cues(cueNet.cues.posteriors(vectors, 0, n), LIKELY_CUE);
        if (cues.isEmpty()) {
            return;
        }
        boolean[] inCue = new boolean[n];
        cues.forEach(cue -> Arrays.fill(inCue, cue.first(), cue.end(), true));
        CueView view = new CueView(copy, first, end, inCue);
        float[][] tokens = new float[n][spanNet.width];
        for (int i = 0; i < n; i++) {
            spanNet.token.start(tokens[i]);
            spanNet.token.add(vectors[i], tokens[i]);
        }
        float[][] room = new float[Math.min(n, 2 * FAR + LONGEST_BLOCK)][spanNet.width];
        for (Cue cue : likeliest(cues, n)) {
            Range window = new Range(Math.max(0, cue.first() - FAR), Math.min(n, cue.end() + FAR));
            float[][] x = bottom(view, vectors, tokens, first, cue, window);
            spanNet.mixing.mix(x, 0, x.length, room);
            found.add(found(cue, first, first + window.first(), x));
        }
    }

    /** As many cues as the densest news has, the likeliest ones. */
    private static List<Cue> likeliest(List<Cue> cues, int tokens) {
        int most = tokens / 10 + 8;
        if (cues.size() <= most) {
            return cues;
        }
        List<Cue> kept = new ArrayList<>(cues);
        kept.sort(Comparator.comparingDouble(Cue::probability).reversed());
        kept = kept.subList(0, most);
        kept.sort(Comparator.comparingInt(Cue::first));
        return kept;
    }

    /** The vectors of a paragraph turned to a cue. */
    private float[][] bottom(CueView view, float[][] vectors, float[][] tokens, int first, Cue cue, Range window) {
        view.turnTo(first + cue.first(), first + cue.end());
        float[] cueSums = new float[spanNet.width];
        spanNet.cue.start(cueSums);
        spanNet.cue.add(vectors[cue.best()], cueSums);
        float[][] x = new float[window.length()][];
        int[] rows = new int[CueView.COUNT];
        for (int i = 0; i < x.length; i++) {
            x[i] = tokens[window.first() + i].clone();
            view.rows(first + window.first() + i, rows);
            for (int table = 0; table < rows.length; table++) {
                spanNet.tables[table].add(rows[table], x[i]);
            }
            for (int j = 0; j < cueSums.length; j++) {
                x[i][j] += cueSums[j];
            }
        }
        return x;
    }

    private Found found(Cue cue, int block, int first, float[][] x) {
        int[] labels = spanNet.spans.best(x, 0, x.length);
        List<Range> sources = new ArrayList<>();
        List<Range> contents = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (Chain.begins(labels[i])) {
                int next = i + 1;
                while (next < labels.length && labels[next] == labels[i] + 1) {
                    next++;
                }
                boolean content = Chain.kind(labels[i]) == SpanNet.CONTENT;
                (content ? contents : sources).add(new Range(first + i, first + next));
                i = next - 1;
            }
        }
        double nothing = spanNet.spans.probability(x, 0, x.length, new byte[x.length]);
        return new Found(
                new Range(block + cue.first(), block + cue.end()), sources, contents, cue.probability(), 1 - nothing);
    }

    /**
     * A likely cue, in tokens of its paragraph.
     *
     * @param best its likeliest token
     */
    record Cue(int first, int end, int best, double probability) {}

    /** Stretches of tokens that are likely cues. */
    static List<Cue> cues(double[][] posteriors, double least) {
        List<Cue> cues = new ArrayList<>();
        int i = 0;
        while (i < posteriors.length) {
            if (1 - posteriors[i][Chain.OUTSIDE] < least) {
                i++;
                continue;
            }
            int first = i;
            int best = i;
            while (++i < posteriors.length
                    && 1 - posteriors[i][Chain.OUTSIDE] >= Math.max(least, 0.3)
                    && posteriors[i][1] < posteriors[i][2]) {
                best = posteriors[i][Chain.OUTSIDE] < posteriors[best][Chain.OUTSIDE] ? i : best;
            }
            cues.add(new Cue(first, i, best, 1 - posteriors[best][Chain.OUTSIDE]));
        }
        return cues;
    }
}
