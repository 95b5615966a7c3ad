package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the corpora taught about single words: the cluster of words that are used alike, and the tags a word has had.
 *
 * <p>"said", "announced" and "warned" share a cluster; "talks" has been a noun and a verb.
 *
 * @see <a href="https://aclanthology.org/P08-1086/">Uszkoreit and Brants 2008, distributed word clustering</a>
 */
final class Words {

    /** What {@link #find} answers for a word that training did not see; its cluster and tags are 0. */
    static final int UNKNOWN = 0;

    private final int[] keys;
    private final short[] slots;
    private final int mask;
    private final short[] clusters;
    private final byte[] coarse;
    private final short[] tags;

    private Words(int size) {
        int capacity = Integer.highestOneBit(Math.max(16, size * 2)) * 2;
        keys = new int[capacity];
        slots = new short[capacity];
        mask = capacity - 1;
        clusters = new short[size + 1];
        coarse = new byte[size + 1];
        tags = new short[size + 1];
    }

    /** The number of a word, by the upper half of its {@link WordHash#lower lower-case hash}. */
    int find(long lowerHash) {
        int key = (int) (lowerHash >>> 32);
        int slot = key & mask;
        while (slots[slot] != 0) {
            if (keys[slot] == key) {
                return slots[slot] & 0xFFFF;
            }
            slot = (slot + 1) & mask;
        }
        return UNKNOWN;
    }

    /** The number of words. */
    int size() {
        return clusters.length - 1;
    }

    /** The fine cluster of a word, 1 and up. */
    int cluster(int word) {
        return clusters[word];
    }

    /** The coarse cluster of a word, 1 and up. */
    int coarse(int word) {
        return coarse[word];
    }

    /** A number that stands for the set of tags that a word has had, the most frequent first. */
    int tags(int word) {
        return tags[word];
    }

    static Words read(DataInput in) throws IOException {
        int size = in.readUnsignedShort();
        Words words = new Words(size);
        for (int word = 1; word <= size; word++) {
            words.put(in.readInt(), word);
            words.clusters[word] = in.readShort();
            words.coarse[word] = in.readByte();
            words.tags[word] = in.readShort();
        }
        return words;
    }

    static void write(DataOutput out, int[] keys, short[] clusters, byte[] coarse, short[] tags) throws IOException {
        out.writeShort(keys.length);
        for (int i = 0; i < keys.length; i++) {
            out.writeInt(keys[i]);
            out.writeShort(clusters[i]);
            out.writeByte(coarse[i]);
            out.writeShort(tags[i]);
        }
    }

    private void put(int key, int word) {
        int slot = key & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        slots[slot] = (short) word;
    }
}
