package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The weights of a linear model over hashed features: for each feature a few classes with 8-bit weights.
 *
 * <p>A feature is a 32-bit hash; one that training never saw adds nothing. On disk features are sorted and stored as
 * differences, so that reading them in fills the table from front to back without a search.
 */
public final class Weights {

    private static final int LAST = 0x80;

    private final int classes;
    /** For each slot the feature in the upper half, and in the lower half one more than where its postings start. */
    private final long[] table;

    private final int shift;
    private final byte[] postings;
    private final short[] scale;

    private Weights(int classes, int features, int postings, short[] scale) {
        this.classes = classes;
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(16, features - 1));
        if (features > (1 << bits) * 3 / 4) {
            bits++;
        }
        this.shift = 32 - bits;
        // Room behind the last slot, so that a run of full slots at the end needs no turning back.
        this.table = new long[(1 << bits) + 64 + features / 64];
        this.postings = new byte[postings];
        this.scale = scale;
    }

    /** The number of classes that have weights. */
    public int classes() {
        return classes;
    }

    /** Adds the weights of a feature to the scores of the classes. */
    public void add(int feature, int[] scores) {
        int slot = feature >>> shift;
        long entry;
        while ((entry = table[slot]) != 0) {
            if ((int) (entry >>> 32) == feature) {
                accumulate((int) entry - 1, scores);
                return;
            }
            slot++;
        }
    }

    private void accumulate(int start, int[] scores) {
        int i = start;
        int mark;
        do {
            mark = postings[i];
            scores[mark & 0x7F] += scale[postings[i + 1] & 0xFF];
            i += 2;
        } while ((mark & LAST) == 0);
    }

    /**
     * Reads weights that {@link #write} wrote.
     *
     * @throws IOException where the input ends early or holds something else
     */
    public static Weights read(DataInput in) throws IOException {
        int classes = in.readUnsignedByte();
        int features = in.readInt();
        int postings = in.readInt();
        int keyBytes = in.readInt();
        if (classes > LAST || features < 0 || postings < 0 || keyBytes < 0) {
            throw new IOException("not a weights file");
        }
        short[] scale = new short[256];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = in.readShort();
        }
        Weights weights = new Weights(classes, features, postings, scale);
        byte[] differences = new byte[keyBytes];
        in.readFully(differences);
        in.readFully(weights.postings);
        weights.fill(differences, features);
        return weights;
    }

    private void fill(byte[] differences, int features) {
        int at = 0;
        int key = 0;
        int slot = 0;
        int start = 0;
        for (int i = 0; i < features; i++) {
            int difference = 0;
            int bits = 0;
            int next;
            do {
                next = differences[at++];
                difference |= (next & 0x7F) << bits;
                bits += 7;
            } while (next < 0);
            key += difference;
            slot = Math.max(slot, key >>> shift);
            table[slot++] = (long) key << 32 | start + 1;
            while ((postings[start] & LAST) == 0) {
                start += 2;
            }
            start += 2;
        }
    }

    /**
     * Writes weights.
     *
     * @param features ascending as unsigned numbers
     * @param rows for each feature its classes and codes in turn: class, code, class, code
     * @param scale what each code adds to a score
     */
    static void write(DataOutput out, int classes, int[] features, byte[][] rows, short[] scale) throws IOException {
        byte[] keys = new byte[features.length * 5];
        int length = 0;
        int before = 0;
        int postings = 0;
        for (int i = 0; i < features.length; i++) {
            int difference = features[i] - before;
            before = features[i];
            while ((difference & ~0x7F) != 0) {
                keys[length++] = (byte) (difference | 0x80);
                difference >>>= 7;
            }
            keys[length++] = (byte) difference;
            postings += rows[i].length;
        }
        out.writeByte(classes);
        out.writeInt(features.length);
        out.writeInt(postings);
        out.writeInt(length);
        for (short value : scale) {
            out.writeShort(value);
        }
        out.write(keys, 0, length);
        for (byte[] row : rows) {
            byte[] marked = row.clone();
            marked[marked.length - 2] |= (byte) LAST;
            out.write(marked);
        }
    }
}
