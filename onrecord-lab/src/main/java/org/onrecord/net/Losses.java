package org.onrecord.net;

/** Losses and their gradients. */
public final class Losses {

    private static final double TINY = 1e-12;

    private Losses() {}

    /**
     * Turns scores into the gradient of the log loss of the right classes among the allowed ones.
     *
     * @param right the right classes, as bits
     * @param allowed the classes that are possible, as bits
     * @return the loss
     */
    public static double softmax(float[] scores, long right, long allowed) {
        float most = Float.NEGATIVE_INFINITY;
        for (int j = 0; j < scores.length; j++) {
            if ((allowed & 1L << j) != 0) {
                most = Math.max(most, scores[j]);
            }
        }
        double sum = 0;
        double sumRight = 0;
        for (int j = 0; j < scores.length; j++) {
            double e = (allowed & 1L << j) != 0 ? Math.exp(scores[j] - most) : 0;
            scores[j] = (float) e;
            sum += e;
            sumRight += (right & 1L << j) != 0 ? e : 0;
        }
        sumRight = Math.max(sumRight, TINY);
        for (int j = 0; j < scores.length; j++) {
            double q = (right & 1L << j) != 0 ? scores[j] / sumRight : 0;
            scores[j] = (float) (scores[j] / sum - q);
        }
        return -Math.log(sumRight / sum);
    }

    /**
     * The log loss of a sequence of labels; goes back through the chain.
     *
     * @param x the vectors of the sequence
     * @param truth the right labels
     * @param dx receives the gradient of the vectors, added to what stands there
     * @param weight what the loss counts
     * @return the loss
     */
    public static double chain(
            Chain chain,
            Optimizer optimizer,
            Gradients gradients,
            float[][] x,
            byte[] truth,
            float[][] dx,
            float weight) {
        int n = truth.length;
        float[][] scores = chain.scores(x, 0, n);
        Posteriors posteriors = new Posteriors(chain, scores);
        double loss = posteriors.all();
        float[][] toTransition = gradients.of(chain.transition).weights;
        float[] d = new float[chain.labels];
        for (int i = 0; i < n; i++) {
            loss -= scores[i][truth[i]];
            loss -= i == 0 ? 0 : chain.transition.weights[truth[i - 1]][truth[i]];
            for (int label = 0; label < d.length; label++) {
                d[label] = weight * (float) (posteriors.label(i, label) - (truth[i] == label ? 1 : 0));
            }
            optimizer.back(chain.output, gradients, x[i], d, dx[i]);
            for (int before = 0; i > 0 && before < d.length; before++) {
                for (int label = 0; label < d.length; label++) {
                    if (Chain.mayFollow(before, label)) {
                        boolean is = truth[i - 1] == before && truth[i] == label;
                        toTransition[before][label] +=
                                weight * (float) (posteriors.pair(i, before, label) - (is ? 1 : 0));
                    }
                }
            }
        }
        return weight * loss;
    }
}
