package org.onrecord.lab.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns gradient-boosted trees for a yes-or-no question from weighted examples, by histograms of binned features.
 *
 * <p>The same examples, settings and seed give the same trees.
 *
 * @see <a href="https://doi.org/10.1145/2939672.2939785">Chen and Guestrin 2016, XGBoost</a>
 */
public final class Boosting {

    /**
     * How trees are grown.
     *
     * @param trees the number of trees
     * @param depth the most questions on a way
     * @param leaves the most leaves of a tree
     * @param rate the share of each tree that is taken
     * @param rows the share of the examples that a tree sees
     * @param features the share of the features that a tree sees
     * @param lambda what pulls weights to zero
     * @param least the least curvature of a leaf
     */
    public record Settings(
            int trees, int depth, int leaves, double rate, double rows, double features, double lambda, double least) {}

    private static final int BINS = 64;

    private final Settings settings;
    private final byte[][] bins;
    private final float[][] edges;
    private final double[] gradient;
    private final double[] curvature;
    private final double[] score;
    private final List<Short> feature = new ArrayList<>();
    private final List<Float> value = new ArrayList<>();
    private int trees;

    private Boosting(float[][] rows, Settings settings) {
        this.settings = settings;
        int width = rows[0].length;
        bins = new byte[width][rows.length];
        edges = new float[width][];
        for (int f = 0; f < width; f++) {
            edges[f] = edges(rows, f);
            for (int i = 0; i < rows.length; i++) {
                int bin = Arrays.binarySearch(edges[f], rows[i][f]);
                bins[f][i] = (byte) (bin < 0 ? -bin - 1 : bin);
            }
        }
        gradient = new double[rows.length];
        curvature = new double[rows.length];
        score = new double[rows.length];
    }

    /** The trees: for each node its feature (-1 in a leaf) and threshold or weight; left branches come first. */
    public record Grown(int trees, short[] feature, float[] value) {}

    /** Learns from examples. */
    public static Grown learn(float[][] rows, boolean[] labels, double[] weights, Settings settings) {
        Boosting boosting = new Boosting(rows, settings);
        Random random = new Random(7);
        for (int tree = 0; tree < settings.trees; tree++) {
            boosting.grow(labels, weights, random);
        }
        short[] feature = new short[boosting.feature.size()];
        float[] value = new float[feature.length];
        for (int i = 0; i < feature.length; i++) {
            feature[i] = boosting.feature.get(i);
            value[i] = boosting.value.get(i);
        }
        return new Grown(boosting.trees, feature, value);
    }

    /** Upper bounds of the bins: quantiles of the distinct values. */
    private static float[] edges(float[][] rows, int f) {
        float[] values = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][f];
        }
        Arrays.sort(values);
        float[] edges = new float[BINS];
        int count = 0;
        for (int b = 0; b < BINS - 1; b++) {
            float edge = values[(int) ((long) (b + 1) * (values.length - 1) / BINS)];
            if (count == 0 || edge > edges[count - 1]) {
                edges[count++] = edge;
            }
        }
        // Rare values beyond the last quantile get edges of their own.
        for (int b = 1; b <= 8 && count < BINS; b++) {
            float edge = values[values.length - 1 - (int) ((values.length - 1) / Math.pow(2, b + 5))];
            if (edge > edges[count - 1]) {
                edges[count++] = edge;
            }
        }
        return Arrays.copyOf(edges, count);
    }

    private static final class Leaf {
        final int[] rows;
        final int depth;
        double gradient;
        double curvature;
        double bestGain;
        int bestFeature = -1;
        int bestBin;
        Leaf left;
        Leaf right;

        Leaf(int[] rows, int depth) {
            this.rows = rows;
            this.depth = depth;
        }
    }

    private void grow(boolean[] labels, double[] weights, Random random) {
        int n = labels.length;
        int[] sample = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            double p = 1 / (1 + Math.exp(-score[i]));
            gradient[i] = weights[i] * (p - (labels[i] ? 1 : 0));
            curvature[i] = weights[i] * Math.max(1e-6, p * (1 - p));
            if (weights[i] > 0 && random.nextDouble() < settings.rows) {
                sample[count++] = i;
            }
        }
        boolean[] used = new boolean[bins.length];
        for (int f = 0; f < used.length; f++) {
            used[f] = random.nextDouble() < settings.features;
        }
        Leaf root = new Leaf(Arrays.copyOf(sample, count), 0);
        find(root, used);
        List<Leaf> open = new ArrayList<>(List.of(root));
        for (int leaves = 1; leaves < settings.leaves; leaves++) {
            Leaf best = null;
            for (Leaf leaf : open) {
                if (leaf.bestFeature >= 0 && (best == null || leaf.bestGain > best.bestGain)) {
                    best = leaf;
                }
            }
            if (best == null) {
                break;
            }
            split(best, used);
            open.remove(best);
            open.add(best.left);
            open.add(best.right);
        }
        flatten(root);
        trees++;
        for (int i = 0; i < n; i++) {
            score[i] += predict(i);
        }
    }

    private double predict(int row) {
        Leaf leaf = lastRoot;
        while (leaf.left != null) {
            leaf = (bins[leaf.bestFeature][row] & 0xFF) <= leaf.bestBin ? leaf.left : leaf.right;
        }
        return weight(leaf);
    }

    private Leaf lastRoot;

    private void flatten(Leaf root) {
        lastRoot = root;
        write(root);
    }

    private void write(Leaf leaf) {
        if (leaf.left == null) {
            feature.add((short) -1);
            value.add((float) weight(leaf));
            return;
        }
        feature.add((short) leaf.bestFeature);
        value.add(edges[leaf.bestFeature][leaf.bestBin]);
        write(leaf.left);
        write(leaf.right);
    }

    private double weight(Leaf leaf) {
        return -settings.rate * leaf.gradient / (leaf.curvature + settings.lambda);
    }

    private void split(Leaf leaf, boolean[] used) {
        byte[] column = bins[leaf.bestFeature];
        int[] left = new int[leaf.rows.length];
        int[] right = new int[leaf.rows.length];
        int l = 0;
        int r = 0;
        for (int row : leaf.rows) {
            if ((column[row] & 0xFF) <= leaf.bestBin) {
                left[l++] = row;
            } else {
                right[r++] = row;
            }
        }
        leaf.left = new Leaf(Arrays.copyOf(left, l), leaf.depth + 1);
        leaf.right = new Leaf(Arrays.copyOf(right, r), leaf.depth + 1);
        find(leaf.left, used);
        find(leaf.right, used);
    }

    private void find(Leaf leaf, boolean[] used) {
        for (int row : leaf.rows) {
            leaf.gradient += gradient[row];
            leaf.curvature += curvature[row];
        }
        if (leaf.depth >= settings.depth || leaf.rows.length < 4) {
            return;
        }
        double[] g = new double[BINS + 8];
        double[] h = new double[BINS + 8];
        double whole = leaf.gradient * leaf.gradient / (leaf.curvature + settings.lambda);
        for (int f = 0; f < bins.length; f++) {
            int last = edges[f].length - 1;
            if (!used[f] || last < 0) {
                continue;
            }
            Arrays.fill(g, 0);
            Arrays.fill(h, 0);
            byte[] column = bins[f];
            for (int row : leaf.rows) {
                int bin = column[row] & 0xFF;
                g[bin] += gradient[row];
                h[bin] += curvature[row];
            }
            double leftG = 0;
            double leftH = 0;
            for (int bin = 0; bin <= last; bin++) {
                leftG += g[bin];
                leftH += h[bin];
                double rightG = leaf.gradient - leftG;
                double rightH = leaf.curvature - leftH;
                if (leftH < settings.least || rightH < settings.least) {
                    continue;
                }
                double gained = leftG * leftG / (leftH + settings.lambda)
                        + rightG * rightG / (rightH + settings.lambda)
                        - whole;
                if (gained > leaf.bestGain + 1e-9) {
                    leaf.bestGain = gained;
                    leaf.bestFeature = f;
                    leaf.bestBin = bin;
                }
            }
        }
    }
}
