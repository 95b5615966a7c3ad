package org.onrecord.net;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Layers that mix into the vector of every place what stands around it, each layer from further away.
 *
 * <p>A layer with the reach 2 computes {@code x[i] += max(0, W [x[i-2], x[i], x[i+2]] + b)}; beyond the ends of a sequence
 * there is nothing.
 *
 * @see <a href="https://aclanthology.org/D17-1283/">Strubell et al. 2017, iterated dilated convolutions</a>
 */
public final class Mixing {

    final int width;
    final int[] reach;
    final Matrix[] layers;

    /** Layers with these reaches, one behind the other. */
    public Mixing(int width, int... reach) {
        this.width = width;
        this.reach = reach.clone();
        layers = new Matrix[reach.length];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = new Matrix(3 * width, width);
        }
    }

    /**
     * Mixes the vectors of a sequence in place.
     *
     * @param x the vectors; those from {@code first} to before {@code end} are the sequence
     * @param room as many vectors as the sequence has places, overwritten
     */
    public void mix(float[][] x, int first, int end, float[][] room) {
        for (int layer = 0; layer < layers.length; layer++) {
            for (int place = first; place < end; place++) {
                sums(layer, first, end, place, x, room[place - first]);
            }
            for (int place = first; place < end; place++) {
                addPositive(room[place - first], x[place]);
            }
        }
    }

    private static void addPositive(float[] from, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += Math.max(0, from[j]);
        }
    }

    /** What a layer computes for a place before the negative part is cut off. */
    void sums(int layer, int first, int end, int place, float[][] x, float[] sums) {
        Matrix matrix = layers[layer];
        int far = reach[layer];
        matrix.start(sums);
        if (place - far >= first) {
            matrix.add(0, x[place - far], sums);
        }
        matrix.add(width, x[place], sums);
        if (place + far < end) {
            matrix.add(2 * width, x[place + far], sums);
        }
    }

    /** Reads what {@link #write} wrote; the reaches must be those it was made with. */
    public static Mixing read(DataInput in, int width, int... reach) throws IOException {
        Mixing mixing = new Mixing(width, reach);
        for (int i = 0; i < reach.length; i++) {
            mixing.layers[i] = Matrix.read(in);
        }
        return mixing;
    }

    /** Writes all layers. */
    public void write(DataOutput to) throws IOException {
        for (Matrix layer : layers) {
            layer.write(to);
        }
    }
}
