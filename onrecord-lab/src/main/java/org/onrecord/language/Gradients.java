package org.onrecord.language;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;

/** The gradients that one worker collects over its share of a batch: dense for matrices, by row for tables. */
final class Gradients {

    /** The gradient of one table and which of its rows are touched. */
    static final class Rows {
        final float[] values;
        final int[] touched;
        final boolean[] isTouched;
        int count;

        Rows(Embeddings table) {
            values = new float[table.weights.length];
            touched = new int[table.rows];
            isTouched = new boolean[table.rows];
        }

        void add(int row, float[] from, int at, int width) {
            if (!isTouched[row]) {
                isTouched[row] = true;
                touched[count++] = row;
            }
            for (int j = 0, to = row * width; j < width; j++) {
                values[to + j] += from[at + j];
            }
        }
    }

    /** The gradient of one matrix and of its bias. */
    static final class Dense {
        final float[] weights;
        final float[] bias;

        Dense(Matrix matrix) {
            weights = new float[matrix.weights.length];
            bias = new float[matrix.bias.length];
        }
    }

    final Map<Embeddings, Rows> rows = new IdentityHashMap<>();
    final Map<Matrix, Dense> dense = new IdentityHashMap<>();
    final Random random;

    Gradients(long seed) {
        random = new Random(seed);
    }

    void add(Embeddings table, int row, float[] from, int at) {
        rows.computeIfAbsent(table, Rows::new).add(row, from, at, table.width);
    }

    Dense of(Matrix matrix) {
        return dense.computeIfAbsent(matrix, Dense::new);
    }

    /**
     * Goes back through {@code sums += x W}: adds to the gradients of the weights and of the input.
     *
     * @param transposed the weights by output, as {@link #transpose} gives them
     */
    static void back(
            Matrix matrix,
            float[] transposed,
            Dense to,
            int row,
            int count,
            float[] x,
            int from,
            float[] dSums,
            int at,
            float[] dx,
            int dxAt) {
        int n = matrix.out;
        for (int k = 0; k < count; k++) {
            float a = x[from + k];
            if (a != 0) {
                int w = (row + k) * n;
                for (int j = 0; j < n; j++) {
                    to.weights[w + j] += a * dSums[at + j];
                }
            }
        }
        if (dx == null) {
            return;
        }
        for (int j = 0; j < n; j++) {
            float d = dSums[at + j];
            if (d != 0) {
                int w = j * matrix.in + row;
                for (int k = 0; k < count; k++) {
                    dx[dxAt + k] += d * transposed[w + k];
                }
            }
        }
    }

    static void transpose(Matrix matrix, float[] to) {
        for (int k = 0; k < matrix.in; k++) {
            for (int j = 0; j < matrix.out; j++) {
                to[j * matrix.in + k] = matrix.weights[k * matrix.out + j];
            }
        }
    }
}
