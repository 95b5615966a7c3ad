package org.onrecord.language;

/**
 * Steps down a gradient with a rate of its own for every weight, and keeps a running mean of the weights.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2015, Adam</a>
 */
final class Adam {

    private static final float MOMENTUM = 0.9f;
    private static final float SQUARES = 0.999f;
    private static final float TINY = 1e-8f;

    final float[] weights;
    private final int width;
    private final float[] first;
    private final float[] second;
    private final float[] mean;
    private final int[] steps;

    /** Weights in rows of a width; rows that a step does not touch stay as they are. */
    Adam(float[] weights, int width) {
        this.weights = weights;
        this.width = width;
        first = new float[weights.length];
        second = new float[weights.length];
        mean = weights.clone();
        steps = new int[weights.length / width];
    }

    void step(int row, float[] gradient, float rate) {
        int n = ++steps[row];
        float correct = (float) (Math.sqrt(1 - Math.pow(SQUARES, n)) / (1 - Math.pow(MOMENTUM, n)));
        float by = rate * correct;
        int end = (row + 1) * width;
        for (int i = row * width; i < end; i++) {
            float g = gradient[i];
            first[i] = MOMENTUM * first[i] + (1 - MOMENTUM) * g;
            second[i] = SQUARES * second[i] + (1 - SQUARES) * g * g;
            weights[i] -= by * first[i] / ((float) Math.sqrt(second[i]) + TINY);
        }
    }

    /** Moves the running mean towards the weights. */
    void average(float keep) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] = keep * mean[i] + (1 - keep) * weights[i];
        }
    }

    /** Puts the running mean in place of the weights; called again, the weights. */
    void swap() {
        for (int i = 0; i < mean.length; i++) {
            float weight = weights[i];
            weights[i] = mean[i];
            mean[i] = weight;
        }
    }
}
