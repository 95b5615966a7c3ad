package org.onrecord.collation;

import java.util.Arrays;
import java.util.BitSet;
import org.onrecord.text.Digest;

/**
 * A few numbers by which reports that share even a twentieth of their wording find each other.
 *
 * <p>Counted are pairs of neighbouring words that say something, outside quotation marks: quotations are shared by reports
 * that have nothing else in common. Each of the numbers is the least hash of all pairs under one of many hash functions; two
 * reports agree in a number as likely as a pair of either is a pair of both.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder 1997, on the resemblance of documents</a>
 */
record Sketch(long[] least) {

    /** How many hash functions: reports with a resemblance of 0.05 agree in one of them in 998 of 1,000 cases. */
    static final int SIZE = 128;

    /**
     * The sketch of some sentences.
     *
     * @param words all words of a report
     * @param body which sentences count
     */
    static Sketch of(Words words, BitSet body) {
        long[] least = new long[SIZE];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int sentence = 0; sentence < words.sentences(); sentence++) {
            if (!body.get(sentence)) {
                continue;
            }
            long before = 0;
            for (int word = words.sentenceStart(sentence); word < words.sentenceEnd(sentence); word++) {
                if (words.isFunction(word) || words.isQuoted(word)) {
                    continue;
                }
                if (before != 0) {
                    add(least, Digest.mix(before, words.key(word)));
                }
                before = words.key(word);
            }
        }
        return new Sketch(least);
    }

    private static void add(long[] least, long pair) {
        for (int function = 0; function < SIZE; function++) {
            least[function] = Math.min(least[function], Digest.mix(pair, function + 1));
        }
    }

    /** Whether there was anything to sketch. */
    boolean isEmpty() {
        return least[0] == Long.MAX_VALUE;
    }
}
