package org.onrecord.net;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleBiFunction;

/**
 * All weights of a network in training, and the steps that change them.
 *
 * <p>A batch is cut into two fixed shares, each worked by a thread of its own and added up in order: the same examples and
 * seed give the same weights, byte for byte.
 */
public final class Optimizer implements AutoCloseable {

    private static final int SHARES = 2;
    private static final float KEEP = 0.999f;
    /** Tables are large: their running means move only so often. */
    private static final int TABLE_MEANS = 20;

    private final Random random;
    private final List<Matrix> matrices = new ArrayList<>();
    private final List<Embeddings> tables = new ArrayList<>();
    private final Map<Matrix, Adam> weightSteps = new IdentityHashMap<>();
    private final Map<Matrix, Adam> biasSteps = new IdentityHashMap<>();
    private final Map<Embeddings, Adam> tableSteps = new IdentityHashMap<>();
    /** The weights of each matrix by output, one block for each input that it meets. */
    private final Map<Matrix, float[][][]> transposed = new IdentityHashMap<>();

    private final Gradients[] shares = new Gradients[SHARES];
    private final ExecutorService workers = Executors.newFixedThreadPool(SHARES);
    private int steps;

    public Optimizer(long seed) {
        random = new Random(seed);
        for (int i = 0; i < SHARES; i++) {
            shares[i] = new Gradients(seed * 1000 + i);
        }
    }

    /** Takes in layers, with random weights of a size that keeps sums in range. */
    public void add(Matrix... layers) {
        for (Matrix matrix : layers) {
            add(matrix, 1, (float) Math.sqrt(2.0 / matrix.in));
        }
    }

    /** Takes in the layers of a mixing. */
    public void add(Mixing mixing) {
        for (Matrix matrix : mixing.layers) {
            add(matrix, 3, (float) Math.sqrt(2.0 / matrix.in));
        }
    }

    /** Takes in a chain of labels; no label is worth anything behind another yet. */
    public void add(Chain chain) {
        add(chain.output);
        add(chain.transition, 1, 0);
    }

    /** Takes in tables, with small random rows. */
    public void add(Embeddings... more) {
        for (Embeddings table : more) {
            randomize(table.rows, 0.1f);
            tables.add(table);
            tableSteps.put(table, new Adam(table.rows));
        }
    }

    private void add(Matrix matrix, int blocks, float size) {
        randomize(matrix.weights, size);
        matrices.add(matrix);
        weightSteps.put(matrix, new Adam(matrix.weights));
        biasSteps.put(matrix, new Adam(new float[][] {matrix.bias}));
        transposed.put(matrix, new float[blocks][matrix.out][matrix.in / blocks]);
    }

    private void randomize(float[][] rows, float size) {
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian() * size;
            }
        }
    }

    /**
     * Learns from a batch.
     *
     * @param pass goes forwards and back over one example, adds to the gradients and answers the loss
     * @param units what the gradients are divided by: tokens, or examples
     * @return the sum of the losses
     */
    public <T> double batch(List<T> batch, ToDoubleBiFunction<T, Gradients> pass, int units, float rate) {
        transpose();
        List<Future<Double>> results = new ArrayList<>();
        for (int share = 0; share < SHARES; share++) {
            int number = share;
            results.add(workers.submit(() -> {
                double loss = 0;
                for (int i = number; i < batch.size(); i += SHARES) {
                    loss += pass.applyAsDouble(batch.get(i), shares[number]);
                }
                return loss;
            }));
        }
        double loss = 0;
        try {
            for (Future<Double> result : results) {
                loss += result.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("training stopped", e);
        }
        step(1f / units, rate);
        return loss;
    }

    private void transpose() {
        for (Matrix matrix : matrices) {
            float[][][] blocks = transposed.get(matrix);
            for (int block = 0; block < blocks.length; block++) {
                Gradients.transpose(matrix, block * matrix.in / blocks.length, blocks[block]);
            }
        }
    }

    /** Goes back through a whole layer: adds to the gradients of its weights, its bias and its input. */
    public void back(Matrix matrix, Gradients gradients, float[] x, float[] dSums, float[] dx) {
        Gradients.Dense to = gradients.of(matrix);
        Gradients.plus(dSums, to.bias);
        Gradients.back(transposed.get(matrix)[0], to, 0, x, dSums, dx);
    }

    /** Goes back through one block of a layer's rows, without its bias. */
    void back(Matrix matrix, Gradients gradients, int block, float[] x, float[] dSums, float[] dx) {
        Gradients.back(transposed.get(matrix)[block], gradients.of(matrix), block * x.length, x, dSums, dx);
    }

    private void step(float scale, float rate) {
        for (Matrix matrix : matrices) {
            Gradients.Dense sum = shares[0].of(matrix);
            for (int share = 1; share < SHARES; share++) {
                sum.take(shares[share].of(matrix));
            }
            for (int row = 0; row < matrix.in; row++) {
                weightSteps.get(matrix).step(row, sum.weights[row], scale, rate);
            }
            biasSteps.get(matrix).step(0, sum.bias, scale, rate);
            sum.clear();
            weightSteps.get(matrix).average(KEEP);
            biasSteps.get(matrix).average(KEEP);
        }
        for (Embeddings table : tables) {
            Gradients.Rows sum = shares[0].of(table);
            for (int share = 1; share < SHARES; share++) {
                sum.take(shares[share].of(table));
            }
            for (int i = 0; i < sum.count; i++) {
                tableSteps.get(table).step(sum.touched[i], sum.values[sum.touched[i]], scale, rate);
            }
            sum.clear();
        }
        if (++steps % TABLE_MEANS == 0) {
            tableSteps.values().forEach(adam -> adam.average((float) Math.pow(KEEP, TABLE_MEANS)));
        }
    }

    /** Puts the running means of the weights in place of the weights; called again, the weights. */
    public void swapMeans() {
        weightSteps.values().forEach(Adam::swap);
        biasSteps.values().forEach(Adam::swap);
        tableSteps.values().forEach(Adam::swap);
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
