package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which words of one stretch stand for which of another: the same, changed, dropped or added.
 *
 * <p>"has risen to 94" and "has climbed to 49" are: has = has, risen changed to climbed, to = to, 94 changed to 49. Stretches
 * of more than {@link #LIMIT} words are cut, so that no pair of texts costs more than a fixed amount of work.
 *
 * @param pairs the pairs of words, ascending on both sides
 * @param a the first word and the one after the last of the first stretch
 * @param b the same of the second stretch
 * @see <a href="https://doi.org/10.1016/0022-2836(70)90057-4">Needleman and Wunsch 1970</a>
 * @see <a href="https://doi.org/10.1016/0022-2836(81)90087-5">Smith and Waterman 1981</a>
 */
record Alignment(List<Pair> pairs, Range a, Range b) {

    /** The most words of either side. */
    static final int LIMIT = 300;

    private static final float GAP = -0.35f;
    private static final byte STOP = 0;
    private static final byte BOTH = 1;
    private static final byte LEFT = 2;
    private static final byte UP = 3;

    /**
     * Two words that stand for each other.
     *
     * @param a a word of the first text
     * @param b a word of the second
     * @param same whether they are the same word
     */
    record Pair(int a, int b, boolean same) {}

    /** Some words: the first and the one after the last. */
    record Range(int first, int next) {

        int size() {
            return next - first;
        }

        Range cut() {
            return size() > LIMIT ? new Range(first, first + LIMIT) : this;
        }
    }

    Alignment {
        pairs = List.copyOf(pairs);
    }

    /** All of one stretch with all of another. */
    static Alignment whole(Words a, Range inA, Words b, Range inB) {
        return align(a, inA.cut(), b, inB.cut(), false);
    }

    /** That part of one stretch that is most like a part of another. */
    static Alignment part(Words a, Range inA, Words b, Range inB) {
        return align(a, inA.cut(), b, inB.cut(), true);
    }

    private static Alignment align(Words a, Range inA, Words b, Range inB, boolean local) {
        int n = inA.size();
        int m = inB.size();
        float[] row = new float[m + 1];
        byte[][] back = new byte[n + 1][m + 1];
        for (int j = 1; j <= m && !local; j++) {
            row[j] = row[j - 1] + GAP;
            back[0][j] = LEFT;
        }
        float best = 0;
        int bestA = local ? 0 : n;
        int bestB = local ? 0 : m;
        for (int i = 1; i <= n; i++) {
            float diagonal = row[0];
            row[0] = local ? 0 : row[0] + GAP;
            back[i][0] = local ? STOP : UP;
            for (int j = 1; j <= m; j++) {
                float both = diagonal + Likeness.of(a, inA.first() + i - 1, b, inB.first() + j - 1, local);
                float up = row[j] + GAP;
                float left = row[j - 1] + GAP;
                diagonal = row[j];
                byte step = both >= up && both >= left ? BOTH : up >= left ? UP : LEFT;
                float value = step == BOTH ? both : step == UP ? up : left;
                if (local && value <= 0) {
                    value = 0;
                    step = STOP;
                }
                row[j] = value;
                back[i][j] = step;
                if (local && value > best) {
                    best = value;
                    bestA = i;
                    bestB = j;
                }
            }
        }
        return trace(a, inA, b, inB, back, bestA, bestB, local);
    }

    private static Alignment trace(
            Words a, Range inA, Words b, Range inB, byte[][] back, int endA, int endB, boolean local) {
        List<Pair> pairs = new ArrayList<>();
        int i = endA;
        int j = endB;
        while (back[i][j] != STOP) {
            byte step = back[i][j];
            if (step == BOTH) {
                int wordA = inA.first() + i - 1;
                int wordB = inB.first() + j - 1;
                pairs.add(new Pair(wordA, wordB, a.key(wordA) == b.key(wordB)));
            }
            i -= step == LEFT ? 0 : 1;
            j -= step == UP ? 0 : 1;
        }
        Collections.reverse(pairs);
        return new Alignment(
                pairs,
                local ? new Range(inA.first() + i, inA.first() + endA) : inA,
                local ? new Range(inB.first() + j, inB.first() + endB) : inB);
    }

    /** How many words are the same. */
    int same() {
        return (int) pairs.stream().filter(Pair::same).count();
    }

    /** How many words that say something are the same. */
    int sameContent(Words a) {
        return (int) pairs.stream()
                .filter(pair -> pair.same() && !a.isFunction(pair.a()))
                .count();
    }
}
