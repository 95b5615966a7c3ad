package org.onrecord.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Gradient-boosted trees that weigh the features of a block: the sum of one leaf of each tree is the log odds that it is
 * of the report's body.
 *
 * @see <a href="https://doi.org/10.1214/aos/1013203451">Friedman 2001, Greedy function approximation</a>
 */
final class Trees {

    /** After this many trees a block that is clear either way is let go. */
    private static final int STEP = 10;

    private static final float CLEAR = 3.5f;

    /** Where each tree begins in the nodes. */
    private final int[] roots;

    /** The feature a node asks for; -1 in a leaf. */
    private final short[] feature;

    /** A block whose feature is at most this goes left; the weight in a leaf. */
    private final float[] value;

    /** The right child; the left one is the next node. */
    private final int[] right;

    private Trees(int[] roots, short[] feature, float[] value, int[] right) {
        this.roots = roots;
        this.feature = feature;
        this.value = value;
        this.right = right;
    }

    /** The log odds that a block with these features is of the body. */
    float score(float[] row) {
        float score = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            int node = roots[tree];
            while (feature[node] >= 0) {
                node = row[feature[node]] <= value[node] ? node + 1 : right[node];
            }
            score += value[node];
            if (tree % STEP == STEP - 1 && Math.abs(score) > CLEAR) {
                break;
            }
        }
        return score;
    }

    /**
     * Reads trees that {@link #write} wrote.
     *
     * @throws IOException where the input ends early or holds something else
     */
    static Trees read(DataInput in) throws IOException {
        int[] roots = new int[in.readUnsignedShort()];
        int nodes = in.readInt();
        short[] feature = new short[nodes];
        float[] value = new float[nodes];
        int[] right = new int[nodes];
        int tree = 0;
        boolean root = true;
        int[] waiting = new int[64];
        int depth = 0;
        for (int node = 0; node < nodes; node++) {
            if (root) {
                roots[tree++] = node;
            }
            feature[node] = in.readShort();
            value[node] = in.readFloat();
            if (feature[node] >= 0) {
                waiting[depth++] = node;
                root = false;
            } else {
                root = depth == 0;
                if (!root) {
                    right[waiting[--depth]] = node + 1;
                }
            }
        }
        return new Trees(roots, feature, value, right);
    }

    /**
     * Writes trees node by node, each left branch before its right one.
     *
     * @param trees the number of trees
     * @param feature for each node the feature it asks for, -1 in a leaf
     * @param value for each node its threshold or weight
     */
    static void write(DataOutput out, int trees, short[] feature, float[] value) throws IOException {
        out.writeShort(trees);
        out.writeInt(feature.length);
        for (int i = 0; i < feature.length; i++) {
            out.writeShort(feature[i]);
            out.writeFloat(value[i]);
        }
    }
}
