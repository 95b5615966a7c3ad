package org.onrecord.report;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.onrecord.language.WordHash;
import org.onrecord.text.Digest;

/**
 * How news uses words: which ones are common, which never take a capital inside a sentence, and which like to follow which.
 *
 * <p>"prime" is liked by "minister", not by "parson"; a program that swaps words for their synonyms knows nothing of that.
 * The figures are counts of the corpora, smoothed as by Kneser and Ney 1995; no text can be had back from them.
 */
final class Usage {

    /** What {@link #find} answers for a word that is not common. */
    static final int RARE = -1;

    /** Likings are kept in steps of an eighth. */
    static final float STEP = 8;

    /** No liking counts for more, or less. */
    static final float MOST = 3;

    private static final Usage NEWS = read();

    private final int[] keys;
    private final short[] slots;
    private final boolean[] plain;
    private final byte[] asFirst;
    private final byte[] asSecond;
    private final int[] pairs;
    private final byte[] likings;

    private Usage(int words, int pairCount) {
        int capacity = Integer.highestOneBit(Math.max(8, words * 2)) * 2;
        keys = new int[capacity];
        slots = new short[capacity];
        plain = new boolean[words];
        asFirst = new byte[words];
        asSecond = new byte[words];
        int pairCapacity = Integer.highestOneBit(Math.max(8, pairCount)) * 2;
        pairs = new int[pairCapacity];
        likings = new byte[pairCapacity];
    }

    /** The usage of English news. */
    static Usage news() {
        return NEWS;
    }

    /** The number of a common word by its {@link WordHash#lower lower-case hash}. */
    int find(long hash) {
        int key = key(hash);
        int slot = key & keys.length - 1;
        while (slots[slot] != 0) {
            if (keys[slot] == key) {
                return (slots[slot] & 0xFFFF) - 1;
            }
            slot = slot + 1 & keys.length - 1;
        }
        return RARE;
    }

    /** Whether a common word hardly ever takes a capital inside a sentence. */
    boolean isPlain(int word) {
        return plain[word];
    }

    /** How much likelier the second word is behind the first than anywhere: the logarithm, at most 3 either way. */
    float liking(long first, int firstNumber, long second, int secondNumber) {
        int key = pair(first, second);
        int slot = key & pairs.length - 1;
        while (pairs[slot] != 0) {
            if (pairs[slot] == key) {
                return likings[slot] / STEP;
            }
            slot = slot + 1 & pairs.length - 1;
        }
        return Math.max(-MOST, Math.min(MOST, (asFirst[firstNumber] + asSecond[secondNumber]) / STEP));
    }

    /** The key of a word in the file. */
    static int key(long hash) {
        return (int) (hash >>> 32);
    }

    /** The key of two words in the file. */
    static int pair(long first, long second) {
        int key = (int) (Digest.mix(first, second) >>> 32);
        return key == 0 ? 1 : key;
    }

    /** Begins a file: so many words, so many pairs. */
    static void writeSizes(DataOutput out, int words, int pairs) throws IOException {
        out.writeShort(words);
        out.writeInt(pairs);
    }

    /**
     * Writes a common word.
     *
     * @param plain whether it hardly ever takes a capital
     * @param asFirst its share of the liking of a pair that was not seen, where it stands first
     * @param asSecond its share where it stands second
     */
    static void writeWord(DataOutput out, long hash, boolean plain, double asFirst, double asSecond)
            throws IOException {
        out.writeInt(key(hash));
        out.writeBoolean(plain);
        out.writeByte(step(asFirst, 15));
        out.writeByte(step(asSecond, 15));
    }

    /** Writes two words that were seen together. */
    static void writePair(DataOutput out, long first, long second, double liking) throws IOException {
        out.writeInt(pair(first, second));
        out.writeByte(step(liking, MOST));
    }

    private static int step(double value, double most) {
        return (int) Math.round(STEP * Math.max(-most, Math.min(most, value)));
    }

    private static Usage read() {
        try (InputStream in = Usage.class.getResourceAsStream("usage.model")) {
            if (in == null) {
                throw new IllegalStateException("usage.model does not stand beside " + Usage.class.getName());
            }
            DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
            int words = data.readUnsignedShort();
            int pairs = data.readInt();
            Usage usage = new Usage(words, pairs);
            for (int word = 0; word < words; word++) {
                usage.put(data.readInt(), word);
                usage.plain[word] = data.readBoolean();
                usage.asFirst[word] = data.readByte();
                usage.asSecond[word] = data.readByte();
            }
            for (int pair = 0; pair < pairs; pair++) {
                usage.putPair(data.readInt(), data.readByte());
            }
            return usage;
        } catch (IOException e) {
            throw new UncheckedIOException("usage.model", e);
        }
    }

    private void put(int key, int word) {
        int slot = key & keys.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        slots[slot] = (short) (word + 1);
    }

    private void putPair(int key, byte liking) {
        int slot = key & pairs.length - 1;
        while (pairs[slot] != 0) {
            slot = slot + 1 & pairs.length - 1;
        }
        pairs[slot] = key;
        likings[slot] = liking;
    }
}
