package org.onrecord.net;

/**
 * Steps down a gradient with a rate of its own for every weight, and keeps a running mean of the weights.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015, Adam</a>
 */
public final class Adam {

    private static final float MOMENTUM = 0.9f;
    private static final float SQUARES = 0.999f;
    private static final float TINY = 1e-8f;

    private final float[][] weights;
    private final float[][] first;
    private final float[][] second;
    private final float[][] mean;
    private final int[] steps;

    Adam(float[][] weights) {
        this.weights = weights;
        first = new float[weights.length][weights[0].length];
        second = new float[weights.length][weights[0].length];
        mean = new float[weights.length][];
        for (int row = 0; row < weights.length; row++) {
            mean[row] = weights[row].clone();
        }
        steps = new int[weights.length];
    }

    /** Moves one row; rows that are not touched stay as they are. */
    void step(int row, float[] gradient, float scale, float rate) {
        int n = ++steps[row];
        float by = rate * (float) (Math.sqrt(1 - Math.pow(SQUARES, n)) / (1 - Math.pow(MOMENTUM, n)));
        float[] w = weights[row];
        float[] m = first[row];
        float[] v = second[row];
        for (int i = 0; i < w.length; i++) {
            float g = gradient[i] * scale;
            m[i] = MOMENTUM * m[i] + (1 - MOMENTUM) * g;
            v[i] = SQUARES * v[i] + (1 - SQUARES) * g * g;
            w[i] -= by * m[i] / ((float) Math.sqrt(v[i]) + TINY);
        }
    }

    /** Moves the running mean towards the weights. */
    void average(float keep) {
        for (int row = 0; row < mean.length; row++) {
            float[] to = mean[row];
            float[] from = weights[row];
            for (int i = 0; i < to.length; i++) {
                to[i] = keep * to[i] + (1 - keep) * from[i];
            }
        }
    }

    /** Puts the running mean in place of the weights; called again, the weights. */
    void swap() {
        for (int row = 0; row < mean.length; row++) {
            float[] weight = weights[row].clone();
            System.arraycopy(mean[row], 0, weights[row], 0, weight.length);
            mean[row] = weight;
        }
    }
}
