package org.onrecord.net;

/** One sequence through the layers of a {@link Mixing}, forwards with dropout and back. */
public final class MixingPass {

    private final Mixing mixing;
    private final Optimizer optimizer;
    private final Gradients gradients;
    private final float dropout;
    private final float[][][] x;
    /** What each layer added, after dropout. */
    private final float[][][] added;

    /** Goes forwards over the vectors of a sequence. */
    public MixingPass(Mixing mixing, Optimizer optimizer, Gradients gradients, float dropout, float[][] bottom) {
        this.mixing = mixing;
        this.optimizer = optimizer;
        this.gradients = gradients;
        this.dropout = dropout;
        int n = bottom.length;
        x = new float[mixing.layers.length + 1][n][mixing.width];
        added = new float[mixing.layers.length][n][mixing.width];
        x[0] = bottom;
        for (int layer = 0; layer < mixing.layers.length; layer++) {
            for (int i = 0; i < n; i++) {
                forward(layer, i);
            }
        }
    }

    private void forward(int layer, int i) {
        float[] sums = added[layer][i];
        float[] from = x[layer][i];
        float[] to = x[layer + 1][i];
        mixing.sums(layer, 0, x[layer].length, i, x[layer], sums);
        for (int j = 0; j < sums.length; j++) {
            float value = Math.max(0, sums[j]);
            if (value > 0) {
                value = gradients.random.nextFloat() < dropout ? 0 : value / (1 - dropout);
            }
            sums[j] = value;
            to[j] = from[j] + value;
        }
    }

    /** The vectors above the last layer. */
    public float[][] top() {
        return x[x.length - 1];
    }

    /** From the gradient of {@link #top} back to that of the bottom; adds to the gradients of the layers. */
    public float[][] back(float[][] dTop) {
        float[][] d = dTop;
        int n = dTop.length;
        float[] dSums = new float[mixing.width];
        for (int layer = mixing.layers.length - 1; layer >= 0; layer--) {
            Matrix matrix = mixing.layers[layer];
            int reach = mixing.reach[layer];
            float[][] below = new float[n][];
            for (int i = 0; i < n; i++) {
                below[i] = d[i].clone();
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < dSums.length; j++) {
                    dSums[j] = added[layer][i][j] > 0 ? d[i][j] / (1 - dropout) : 0;
                }
                Gradients.plus(dSums, gradients.of(matrix).bias);
                for (int side = -1; side <= 1; side++) {
                    int neighbour = i + side * reach;
                    if (neighbour >= 0 && neighbour < n) {
                        optimizer.back(matrix, gradients, side + 1, x[layer][neighbour], dSums, below[neighbour]);
                    }
                }
            }
            d = below;
        }
        return d;
    }
}
