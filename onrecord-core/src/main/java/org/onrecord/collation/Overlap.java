package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sentences of one report tell the same as which of another, in the same order.
 *
 * <p>A copy keeps the order of what it tells even where it rewords every sentence; two reports of one event do not.
 *
 * @param a the shorter report
 * @param b the longer one
 * @param pairs the pairs of sentences, ascending on both sides
 * @param share how much of the shorter report's own wording stands in those pairs, 0 to 1
 */
record Overlap(Sheet a, Sheet b, List<Pair> pairs, double share) {

    /** Sentences that share fewer of their words than this tell something else. */
    private static final double ALIKE = 0.36;

    /** The least likeness of two sentences of a copy and its original. */
    private static final double LITTLE = 0.15;

    /** More pairs of sentences than this are not weighed one by one. */
    private static final long MOST_PAIRS = 4_000_000;

    /**
     * Two sentences that tell the same.
     *
     * @param a a sentence of the shorter report
     * @param b a sentence of the longer one
     * @param likeness how many of their words they share, 0 to 1 (Dice)
     */
    record Pair(int a, int b, double likeness) {}

    Overlap {
        pairs = List.copyOf(pairs);
    }

    static Overlap of(Sheet one, Sheet other) {
        int order = Integer.compare(one.weight(), other.weight());
        boolean first = order != 0 ? order < 0 : one.id().compareTo(other.id()) <= 0;
        Sheet a = first ? one : other;
        Sheet b = first ? other : one;
        List<Pair> pairs = chain(alike(a, b));
        int covered = pairs.stream().mapToInt(pair -> a.weight(pair.a())).sum();
        int all = a.weight();
        Overlap overlap = new Overlap(a, b, pairs, all == 0 ? 0 : (double) covered / all);
        return Copies.isCopy(overlap)
                        && (long) a.words().sentences() * b.words().sentences() <= MOST_PAIRS
                ? new Overlap(a, b, aligned(a, b), overlap.share())
                : overlap;
    }

    /**
     * The pairs of a copy, each sentence in at most one of them: those in order that are most alike in sum. Sentences between
     * others that tell the same belong together too where little of the wording is left.
     */
    private static List<Pair> aligned(Sheet a, Sheet b) {
        int n = a.words().sentences();
        int m = b.words().sentences();
        float[][] best = new float[n + 1][m + 1];
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                float pair = best[i - 1][j - 1] + worth(a, i - 1, b, j - 1);
                best[i][j] = Math.max(pair, Math.max(best[i - 1][j], best[i][j - 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = n;
        int j = m;
        while (i > 0 && j > 0) {
            if (best[i][j] == best[i - 1][j]) {
                i--;
            } else if (best[i][j] == best[i][j - 1]) {
                j--;
            } else {
                i--;
                j--;
                pairs.add(new Pair(i, j, likeness(a, i, b, j)));
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    private static float worth(Sheet a, int sentence, Sheet b, int other) {
        double likeness = likeness(a, sentence, b, other);
        return likeness >= LITTLE ? (float) likeness : 0;
    }

    private static double likeness(Sheet a, int sentence, Sheet b, int other) {
        long[] one = a.contentOf(sentence);
        long[] two = b.contentOf(other);
        int shared = 0;
        for (long key : one) {
            shared += Arrays.binarySearch(two, key) >= 0 ? 1 : 0;
        }
        return one.length + two.length == 0 ? 0 : 2.0 * shared / (one.length + two.length);
    }

    /** The mean likeness of the pairs, 0 to 1; the longer a sentence, the more it counts. */
    double likeness() {
        double sum = 0;
        int weight = 0;
        for (Pair pair : pairs) {
            sum += pair.likeness() * a.weight(pair.a());
            weight += a.weight(pair.a());
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /** For each sentence of the shorter report the sentence of the other that is most like it. */
    private static List<Pair> alike(Sheet a, Sheet b) {
        List<Pair> alike = new ArrayList<>();
        for (int sentence = 0; sentence < a.words().sentences(); sentence++) {
            long[] content = a.contentOf(sentence);
            if (content.length < 2) {
                continue;
            }
            Map<Integer, Integer> shared = new HashMap<>();
            for (long key : content) {
                for (int other : b.sentencesWith(key)) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
            Pair best = new Pair(sentence, -1, 0);
            for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
                double likeness = 2.0 * entry.getValue() / (content.length + b.contentOf(entry.getKey()).length);
                boolean better = likeness > best.likeness() + 1e-9
                        || likeness > best.likeness() - 1e-9 && entry.getKey() < best.b();
                if (better) {
                    best = new Pair(sentence, entry.getKey(), likeness);
                }
            }
            if (best.likeness() >= ALIKE) {
                alike.add(best);
            }
        }
        return alike;
    }

    /** The longest run of pairs that ascends on both sides (patience sorting). */
    private static List<Pair> chain(List<Pair> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(ends[middle]).b() <= pairs.get(i).b()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        List<Pair> chain = new ArrayList<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            chain.add(pairs.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }
}
