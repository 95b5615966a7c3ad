package org.onrecord.language;

import java.util.Arrays;

/** Rounds weights to 256 steps that stand closer together near zero, where most weights are. */
final class Quantizer {

    /** The largest step as a score at run time. */
    static final int LARGEST = 1000;

    private final double largest;
    private final double smallest;
    private final double curve;

    private Quantizer(double largest, double smallest, double curve) {
        this.largest = largest;
        this.smallest = smallest;
        this.curve = curve;
    }

    /** Steps for these weights: the largest is the 99.99th percentile of their sizes. */
    static Quantizer of(float[][] rows, double smallest) {
        int count = Arrays.stream(rows).mapToInt(r -> r.length).sum();
        float[] sizes = new float[count];
        int n = 0;
        for (float[] row : rows) {
            for (float weight : row) {
                sizes[n++] = Math.abs(weight);
            }
        }
        Arrays.sort(sizes);
        double largest = n == 0 ? 1 : Math.max(1e-9, sizes[(int) ((n - 1) * 0.9999)]);
        return new Quantizer(largest, smallest * largest, 1.7);
    }

    /** What one step of training is worth at run time. */
    double unit() {
        return LARGEST / largest;
    }

    /** The score of each code. */
    short[] scale() {
        short[] scale = new short[256];
        for (int code = -128; code < 128; code++) {
            double size = Math.pow(Math.abs(code) / 127.0, curve) * LARGEST;
            scale[code & 0xFF] = (short) Math.round(Math.signum(code) * Math.min(LARGEST, size));
        }
        return scale;
    }

    /** Classes and codes in turn; empty where all weights are dropped. */
    byte[] row(byte[] classes, float[] weights) {
        byte[] row = new byte[2 * weights.length];
        int n = 0;
        for (int i = 0; i < weights.length; i++) {
            double size = Math.min(1, Math.abs(weights[i]) / largest);
            int code = (int) Math.round(Math.pow(size, 1 / curve) * 127);
            if (code != 0 && Math.abs(weights[i]) >= smallest) {
                row[n++] = classes[i];
                row[n++] = (byte) (weights[i] < 0 ? -code : code);
            }
        }
        return Arrays.copyOf(row, n);
    }
}
