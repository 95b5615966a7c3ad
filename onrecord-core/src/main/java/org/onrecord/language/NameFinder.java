package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names of persons, organisations, places and other things: the best sequence of labels over a sentence.
 *
 * <p>In "National Security Council spokesman John Kirby" tokens 0 to 2 are an organisation and 4 to 5 a person.
 *
 * @see <a href="https://aclanthology.org/W09-1119/">Ratinov and Roth 2009, design challenges in named entity recognition</a>
 */
final class NameFinder {

    /** Label 0 is outside; each type has a first label and one for the tokens that follow. */
    static final int LABELS = 1 + 2 * Name.Type.values().length;

    static final int OUTSIDE = 0;

    final Matrix output;
    /** What a label is worth behind another: row for the label before, column for the label. */
    final Matrix transition;

    NameFinder(int width) {
        output = new Matrix(width, LABELS);
        transition = new Matrix(LABELS, LABELS);
    }

    /** The label that a name of a type begins with; the next number goes on with it. */
    static int begin(Name.Type type) {
        return 1 + 2 * type.ordinal();
    }

    /** Whether a label may stand behind another; {@code before} is -1 at the start of a sentence. */
    static boolean mayFollow(int before, int label) {
        boolean inside = label != OUTSIDE && label % 2 == 0;
        return !inside || before == label || before == label - 1;
    }

    /** The names of all sentences in order. */
    List<Name> find(Tokens tokens, float[] vectors) {
        List<Name> names = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            int first = tokens.sentenceStart(sentence);
            int end = tokens.sentenceEnd(sentence);
            int[] labels = labels(vectors, first, end);
            int start = first;
            for (int token = first; token <= end; token++) {
                boolean goesOn = token < end && labels[token - first] != OUTSIDE && labels[token - first] % 2 == 0;
                if (!goesOn && token > start && labels[start - first] != OUTSIDE) {
                    names.add(new Name(start, token, Name.Type.values()[(labels[start - first] - 1) / 2]));
                }
                if (!goesOn) {
                    start = token;
                }
            }
        }
        return names;
    }

    /** The best sequence of labels, by Viterbi's algorithm. */
    private int[] labels(float[] vectors, int first, int end) {
        int n = end - first;
        float[] best = new float[LABELS];
        float[] next = new float[LABELS];
        byte[][] from = new byte[n][LABELS];
        for (int i = 0; i < n; i++) {
            output.start(next, 0);
            output.add(vectors, (first + i) * output.in, next, 0);
            for (int label = 0; label < LABELS; label++) {
                int chosen = -1;
                float most = Float.NEGATIVE_INFINITY;
                for (int before = 0; before < LABELS; before++) {
                    boolean allowed = i == 0 ? before == 0 && mayFollow(-1, label) : mayFollow(before, label);
                    float score = allowed
                            ? i == 0 ? 0 : best[before] + transition.weights[before * LABELS + label]
                            : Float.NEGATIVE_INFINITY;
                    if (score > most) {
                        most = score;
                        chosen = before;
                    }
                }
                from[i][label] = (byte) Math.max(0, chosen);
                next[label] = chosen < 0 ? Float.NEGATIVE_INFINITY : next[label] + most;
            }
            float[] swap = best;
            best = next;
            next = swap;
        }
        int[] labels = new int[n];
        int label = n == 0 ? 0 : Tagger.best(best);
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = label;
            label = from[i][label];
        }
        return labels;
    }

    static NameFinder read(DataInput in) throws IOException {
        Matrix output = Matrix.read(in);
        Matrix transition = Matrix.read(in);
        return new NameFinder(output, transition);
    }

    private NameFinder(Matrix output, Matrix transition) {
        this.output = output;
        this.transition = transition;
    }

    void write(DataOutput to) throws IOException {
        output.write(to);
        transition.write(to);
    }
}
