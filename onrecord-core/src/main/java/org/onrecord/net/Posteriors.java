package org.onrecord.net;

/** The forward-backward algorithm over one sequence, in logarithms. */
final class Posteriors {

    private static final double NEVER = -1e9;

    private final Chain chain;
    private final float[][] scores;
    private final double[][] forward;
    private final double[][] backward;
    private final double all;

    Posteriors(Chain chain, float[][] scores) {
        this.chain = chain;
        this.scores = scores;
        int n = scores.length;
        int labels = chain.labels;
        forward = new double[n][labels];
        backward = new double[n][labels];
        double[] terms = new double[labels];
        for (int i = 0; i < n; i++) {
            for (int label = 0; label < labels; label++) {
                for (int before = 0; i > 0 && before < labels; before++) {
                    terms[before] = step(before, label) + forward[i - 1][before];
                }
                double start = Chain.mayFollow(-1, label) ? 0 : NEVER;
                forward[i][label] = scores[i][label] + (i == 0 ? start : logSum(terms));
            }
        }
        for (int i = n - 2; i >= 0; i--) {
            for (int label = 0; label < labels; label++) {
                for (int next = 0; next < labels; next++) {
                    terms[next] = step(label, next) + scores[i + 1][next] + backward[i + 1][next];
                }
                backward[i][label] = logSum(terms);
            }
        }
        all = n == 0 ? 0 : logSum(forward[n - 1]);
    }

    private double step(int before, int label) {
        return Chain.mayFollow(before, label) ? chain.transition.weights[before][label] : NEVER;
    }

    /** The logarithm of the sum over all sequences. */
    double all() {
        return all;
    }

    /** How likely a label is at a place. */
    double label(int place, int label) {
        return Math.exp(forward[place][label] + backward[place][label] - all);
    }

    /** How likely two labels are at a place and the one before it. */
    double pair(int place, int before, int label) {
        return Math.exp(
                forward[place - 1][before] + step(before, label) + scores[place][label] + backward[place][label] - all);
    }

    double[][] labels() {
        double[][] labels = new double[scores.length][chain.labels];
        for (int i = 0; i < labels.length; i++) {
            for (int label = 0; label < chain.labels; label++) {
                labels[i][label] = label(i, label);
            }
        }
        return labels;
    }

    private static double logSum(double[] terms) {
        double most = 2 * NEVER;
        for (double term : terms) {
            most = Math.max(most, term);
        }
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - most);
        }
        return most + Math.log(sum);
    }
}
