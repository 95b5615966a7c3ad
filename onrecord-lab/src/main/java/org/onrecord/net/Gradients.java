package org.onrecord.net;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The gradients that one worker collects over its share of a batch: dense for matrices, by row for tables. */
public final class Gradients {

    /** The gradient of one table and which of its rows are touched. */
    public static final class Rows {
        final float[] @Nullable [] values;
        final int[] touched;
        final boolean[] isTouched;
        final int width;
        int count;

        Rows(Embeddings table) {
            values = new float[table.rows.length][];
            touched = new int[table.rows.length];
            isTouched = new boolean[table.rows.length];
            width = table.width;
        }

        /** Adds to the gradient of a row. */
        public void add(int row, float[] from) {
            if (!isTouched[row]) {
                isTouched[row] = true;
                touched[count++] = row;
                if (values[row] == null) {
                    values[row] = new float[width];
                }
            }
            plus(from, values[row]);
        }

        /** Adds another gradient to this one and clears that. */
        void take(Rows other) {
            for (int i = 0; i < other.count; i++) {
                add(other.touched[i], other.values[other.touched[i]]);
            }
            other.clear();
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                Arrays.fill(values[touched[i]], 0);
                isTouched[touched[i]] = false;
            }
            count = 0;
        }
    }

    /** The gradient of one matrix and of its bias. */
    static final class Dense {
        final float[][] weights;
        final float[] bias;

        Dense(Matrix matrix) {
            weights = new float[matrix.in][matrix.out];
            bias = new float[matrix.out];
        }

        /** Adds another gradient to this one and clears that. */
        void take(Dense other) {
            for (int k = 0; k < weights.length; k++) {
                plus(other.weights[k], weights[k]);
            }
            plus(other.bias, bias);
            other.clear();
        }

        void clear() {
            for (float[] row : weights) {
                Arrays.fill(row, 0);
            }
            Arrays.fill(bias, 0);
        }
    }

    /** Chance for this worker alone, so that runs repeat. */
    public final Random random;

    private final Map<Embeddings, Rows> rows = new IdentityHashMap<>();
    private final Map<Matrix, Dense> dense = new IdentityHashMap<>();

    Gradients(long seed) {
        random = new Random(seed);
    }

    /** The gradient of a table. */
    public Rows of(Embeddings table) {
        return rows.computeIfAbsent(table, Rows::new);
    }

    Dense of(Matrix matrix) {
        return dense.computeIfAbsent(matrix, Dense::new);
    }

    /**
     * Goes back through {@code sums += x W}: adds to the gradients of the weights and of the input.
     *
     * @param transposed the weights that the input met, by output
     * @param row the first row of the matrix that the input met
     */
    static void back(float[][] transposed, Dense to, int row, float[] x, float[] dSums, float[] dx) {
        for (int k = 0; k < x.length; k++) {
            float a = x[k];
            if (a != 0) {
                float[] w = to.weights[row + k];
                for (int j = 0; j < w.length; j++) {
                    w[j] += a * dSums[j];
                }
            }
        }
        for (int j = 0; j < dSums.length; j++) {
            float d = dSums[j];
            if (d != 0) {
                float[] w = transposed[j];
                for (int k = 0; k < dx.length; k++) {
                    dx[k] += d * w[k];
                }
            }
        }
    }

    /** Adds one vector to another. */
    public static void plus(float[] from, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += from[j];
        }
    }

    /** Copies the rows of a matrix from {@code row} on into {@code to}, by output. */
    static void transpose(Matrix matrix, int row, float[][] to) {
        for (int j = 0; j < to.length; j++) {
            float[] column = to[j];
            for (int k = 0; k < column.length; k++) {
                column[k] = matrix.weights[row + k][j];
            }
        }
    }
}
