package org.onrecord.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts words that are used alike into classes: the exchange algorithm for a two-sided class bigram model.
 *
 * <p>Every word in turn moves to the class that makes the text most likely, until few move or the rounds are over.
 *
 * @see <a href="https://doi.org/10.1016/S0167-6393(97)00062-9">Martin, Liermann and Ney 1998</a>
 */
final class WordClusters {

    private final int words;
    private final int classes;
    private final int[][] successors;
    private final int[][] successorCounts;
    private final int[][] predecessors;
    private final int[][] predecessorCounts;
    private final int[] self;
    private final int[] classOf;
    private final int[][] bigrams;
    private final long[] left;
    private final long[] right;

    /**
     * @param text numbers of words in order, 0 for the boundary of a sentence and for rare words
     * @param words how many numbers there are
     * @param classes how many classes are wanted; class 0 holds word 0 alone
     */
    WordClusters(int[] text, int words, int classes) {
        this.words = words;
        this.classes = classes;
        this.self = new int[words];
        List<Map<Integer, Integer>> after = new ArrayList<>();
        List<Map<Integer, Integer>> before = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            after.add(new HashMap<>());
            before.add(new HashMap<>());
        }
        for (int i = 1; i < text.length; i++) {
            if (text[i - 1] == text[i]) {
                self[text[i]]++;
            } else {
                after.get(text[i - 1]).merge(text[i], 1, Integer::sum);
                before.get(text[i]).merge(text[i - 1], 1, Integer::sum);
            }
        }
        successors = new int[words][];
        successorCounts = new int[words][];
        predecessors = new int[words][];
        predecessorCounts = new int[words][];
        for (int i = 0; i < words; i++) {
            successors[i] = keys(after.get(i));
            successorCounts[i] = counts(after.get(i), successors[i]);
            predecessors[i] = keys(before.get(i));
            predecessorCounts[i] = counts(before.get(i), predecessors[i]);
        }
        classOf = new int[words];
        for (int i = 1; i < words; i++) {
            classOf[i] = 1 + (i - 1) % (classes - 1);
        }
        bigrams = new int[classes][classes];
        left = new long[classes];
        right = new long[classes];
        for (int i = 1; i < text.length; i++) {
            bigrams[classOf[text[i - 1]]][classOf[text[i]]]++;
            left[classOf[text[i - 1]]]++;
            right[classOf[text[i]]]++;
        }
    }

    private static int[] keys(Map<Integer, Integer> map) {
        return map.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static int[] counts(Map<Integer, Integer> map, int[] keys) {
        return Arrays.stream(keys).map(map::get).toArray();
    }

    /** Runs some rounds; answers the class of every word. */
    int[] run(int rounds) {
        int[] fromWord = new int[classes];
        int[] toWord = new int[classes];
        for (int round = 0; round < rounds; round++) {
            int moved = 0;
            for (int word = 1; word < words; word++) {
                moved += move(word, fromWord, toWord) ? 1 : 0;
            }
            System.err.printf("  clusters: round %d, %d of %d words moved%n", round + 1, moved, words);
            if (moved < words / 200) {
                break;
            }
        }
        return classOf.clone();
    }

    private boolean move(int word, int[] after, int[] before) {
        Arrays.fill(after, 0);
        Arrays.fill(before, 0);
        long out = self[word];
        long in = self[word];
        for (int i = 0; i < successors[word].length; i++) {
            after[classOf[successors[word][i]]] += successorCounts[word][i];
            out += successorCounts[word][i];
        }
        for (int i = 0; i < predecessors[word].length; i++) {
            before[classOf[predecessors[word][i]]] += predecessorCounts[word][i];
            in += predecessorCounts[word][i];
        }
        int old = classOf[word];
        change(old, after, before, self[word], out, in, -1);
        int[] afterUsed = used(after);
        int[] beforeUsed = used(before);
        int best = old;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 1; c < classes; c++) {
            double gain = gain(c, after, afterUsed, before, beforeUsed, self[word], out, in);
            if (gain > most) {
                most = gain;
                best = c;
            }
        }
        change(best, after, before, self[word], out, in, 1);
        classOf[word] = best;
        return best != old;
    }

    private int[] used(int[] counts) {
        int n = 0;
        int[] used = new int[classes];
        for (int c = 0; c < classes; c++) {
            if (counts[c] > 0) {
                used[n++] = c;
            }
        }
        return Arrays.copyOf(used, n);
    }

    private double gain(
            int c, int[] after, int[] afterUsed, int[] before, int[] beforeUsed, int own, long out, long in) {
        double gain = 0;
        int[] row = bigrams[c];
        for (int d : afterUsed) {
            if (d != c) {
                gain += xlogx(row[d] + after[d]) - xlogx(row[d]);
            }
        }
        for (int d : beforeUsed) {
            if (d != c) {
                gain += xlogx(bigrams[d][c] + before[d]) - xlogx(bigrams[d][c]);
            }
        }
        gain += xlogx(row[c] + after[c] + before[c] + own) - xlogx(row[c]);
        gain -= xlogx(left[c] + out) - xlogx(left[c]);
        gain -= xlogx(right[c] + in) - xlogx(right[c]);
        return gain;
    }

    private void change(int c, int[] after, int[] before, int own, long out, long in, int sign) {
        for (int d = 0; d < classes; d++) {
            bigrams[c][d] += sign * after[d];
            bigrams[d][c] += sign * before[d];
        }
        bigrams[c][c] += sign * own;
        left[c] += sign * out;
        right[c] += sign * in;
    }

    private static final double[] TABLE = new double[1 << 16];

    static {
        for (int i = 2; i < TABLE.length; i++) {
            TABLE[i] = i * Math.log(i);
        }
    }

    private static double xlogx(long x) {
        return x < TABLE.length ? TABLE[(int) x] : (double) x * Math.log((double) x);
    }
}
