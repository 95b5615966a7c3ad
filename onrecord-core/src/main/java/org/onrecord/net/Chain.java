package org.onrecord.net;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The best sequence of labels where each label knows the one before it: a linear-chain conditional random field.
 *
 * <p>Label 0 is outside; then come pairs, a first label and one that goes on with it. A label that goes on stands only
 * behind its own kind.
 *
 * @see <a href="https://dl.acm.org/doi/10.5555/645530.655813">Lafferty, McCallum and Pereira 2001</a>
 */
public final class Chain {

    /** The label of places that belong to nothing. */
    public static final int OUTSIDE = 0;

    final int labels;
    /** What a label scores for a vector. */
    final Matrix output;
    /** What a label is worth behind another: row for the label before, column for the label. */
    final Matrix transition;

    /** A chain over vectors of a width, with some kinds of stretches. */
    public Chain(int width, int kinds) {
        this(new Matrix(width, 1 + 2 * kinds), new Matrix(1 + 2 * kinds, 1 + 2 * kinds));
    }

    private Chain(Matrix output, Matrix transition) {
        this.labels = output.out;
        this.output = output;
        this.transition = transition;
    }

    /** The label that a stretch of a kind begins with; the next number goes on with it. */
    public static int begin(int kind) {
        return 1 + 2 * kind;
    }

    /** Whether a label begins a stretch. */
    public static boolean begins(int label) {
        return label % 2 == 1;
    }

    /** The kind of stretch that a label other than {@link #OUTSIDE} belongs to. */
    public static int kind(int label) {
        return (label - 1) / 2;
    }

    /** Whether a label may stand behind another; {@code before} is -1 at the start of a sequence. */
    static boolean mayFollow(int before, int label) {
        return label == OUTSIDE || begins(label) || before == label || before == label - 1;
    }

    /** The scores of the labels for each place of a sequence. */
    float[][] scores(float[][] x, int first, int end) {
        float[][] scores = new float[end - first][labels];
        for (int i = 0; i < scores.length; i++) {
            output.start(scores[i]);
            output.add(x[first + i], scores[i]);
        }
        return scores;
    }

    /** The best labels of a sequence, by Viterbi's algorithm. */
    public int[] best(float[][] x, int first, int end) {
        return best(scores(x, first, end));
    }

    int[] best(float[][] scores) {
        int n = scores.length;
        float[] before = new float[labels];
        byte[][] from = new byte[n][labels];
        for (int i = 0; i < n; i++) {
            float[] next = new float[labels];
            for (int label = 0; label < labels; label++) {
                float most = i == 0 && mayFollow(-1, label) ? 0 : Float.NEGATIVE_INFINITY;
                for (int last = 0; i > 0 && last < labels; last++) {
                    float worth = mayFollow(last, label)
                            ? before[last] + transition.weights[last][label]
                            : Float.NEGATIVE_INFINITY;
                    if (worth > most) {
                        most = worth;
                        from[i][label] = (byte) last;
                    }
                }
                next[label] = scores[i][label] + most;
            }
            before = next;
        }
        int[] best = new int[n];
        int label = OUTSIDE;
        for (int other = 1; other < labels; other++) {
            label = n > 0 && before[other] > before[label] ? other : label;
        }
        for (int i = n - 1; i >= 0; i--) {
            best[i] = label;
            label = from[i][label];
        }
        return best;
    }

    /**
     * How likely each label is at each place, all sequences considered: the forward-backward algorithm.
     *
     * @return for each place and label a number from 0 to 1
     */
    public double[][] posteriors(float[][] x, int first, int end) {
        return new Posteriors(this, scores(x, first, end)).labels();
    }

    /** How likely a whole sequence of labels is, 0 to 1. */
    public double probability(float[][] x, int first, int end, byte[] sequence) {
        float[][] scores = scores(x, first, end);
        double score = 0;
        for (int i = 0; i < scores.length; i++) {
            score += scores[i][sequence[i]];
            score += i == 0 ? 0 : transition.weights[sequence[i - 1]][sequence[i]];
        }
        return Math.exp(score - new Posteriors(this, scores).all());
    }

    /** Reads what {@link #write} wrote. */
    public static Chain read(DataInput in) throws IOException {
        Matrix output = Matrix.read(in);
        return new Chain(output, Matrix.read(in));
    }

    /** Writes the weights. */
    public void write(DataOutput to) throws IOException {
        output.write(to);
        transition.write(to);
    }
}
