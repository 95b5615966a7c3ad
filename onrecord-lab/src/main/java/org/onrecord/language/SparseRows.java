package org.onrecord.language;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights in training: for each feature a few classes, found by hash; grows as features are seen to matter.
 *
 * <p>Each weight keeps its sum over time, so that the average can be had at the end.
 *
 * @see <a href="https://dl.acm.org/doi/10.1023/A:1007662407062">Freund and Schapire 1999, averaged perceptron</a>
 */
final class SparseRows {

    /** The weights of one feature. */
    private static final class Row {
        final int feature;
        byte[] classes = new byte[2];
        float[] weight = new float[2];
        double[] sum = new double[2];
        int[] stamp = new int[2];
        int size;
        int updates;

        Row(int feature) {
            this.feature = feature;
        }

        int find(int clazz) {
            for (int i = 0; i < size; i++) {
                if (classes[i] == clazz) {
                    return i;
                }
            }
            if (size == classes.length) {
                classes = Arrays.copyOf(classes, 2 * size);
                weight = Arrays.copyOf(weight, 2 * size);
                sum = Arrays.copyOf(sum, 2 * size);
                stamp = Arrays.copyOf(stamp, 2 * size);
            }
            classes[size] = (byte) clazz;
            return size++;
        }
    }

    private Row[] table = new Row[1 << 20];
    private int rows;

    /** Adds the weights of a feature to scores. */
    void add(int feature, float[] scores) {
        Row row = find(feature);
        if (row != null) {
            for (int i = 0; i < row.size; i++) {
                scores[row.classes[i]] += row.weight[i];
            }
        }
    }

    /** Changes one weight at a time of training. */
    void update(int feature, int clazz, float by, int time) {
        Row row = findOrMake(feature);
        int i = row.find(clazz);
        row.sum[i] += (double) row.weight[i] * (time - row.stamp[i]);
        row.stamp[i] = time;
        row.weight[i] += by;
        row.updates++;
    }

    private Row find(int feature) {
        int slot = (feature * 0x9E3779B1) >>> 4 & table.length - 1;
        while (table[slot] != null) {
            if (table[slot].feature == feature) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        return null;
    }

    private Row findOrMake(int feature) {
        Row row = find(feature);
        if (row == null) {
            if (rows * 2 > table.length) {
                grow();
            }
            row = new Row(feature);
            place(row);
            rows++;
        }
        return row;
    }

    private void grow() {
        Row[] old = table;
        table = new Row[2 * old.length];
        for (Row row : old) {
            if (row != null) {
                place(row);
            }
        }
    }

    private void place(Row row) {
        int slot = (row.feature * 0x9E3779B1) >>> 4 & table.length - 1;
        while (table[slot] != null) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = row;
    }

    /**
     * Averages, drops what was changed less than {@code least} times or is small, and writes 8-bit weights.
     *
     * @param time how many steps were trained
     * @param smallest weights below this share of the largest are dropped
     */
    void write(DataOutput out, int classes, int time, int least, double smallest) throws IOException {
        Row[] kept = Arrays.stream(table)
                .filter(row -> row != null && row.updates >= least)
                .sorted((a, b) -> Integer.compareUnsigned(a.feature, b.feature))
                .toArray(Row[]::new);
        float[][] averages = new float[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            Row row = kept[i];
            averages[i] = new float[row.size];
            for (int j = 0; j < row.size; j++) {
                averages[i][j] = (float) ((row.sum[j] + (double) row.weight[j] * (time - row.stamp[j])) / time);
            }
        }
        Quantizer quantizer = Quantizer.of(averages, smallest);
        int[] features = new int[kept.length];
        byte[][] rowsOut = new byte[kept.length][];
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            byte[] row = quantizer.row(kept[i].classes, averages[i]);
            if (row.length > 0) {
                features[n] = kept[i].feature;
                rowsOut[n++] = row;
            }
        }
        Weights.write(out, classes, Arrays.copyOf(features, n), Arrays.copyOf(rowsOut, n), quantizer.scale());
    }

    int size() {
        return rows;
    }
}
