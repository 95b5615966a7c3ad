package org.onrecord.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains the encoder with all that reads from it - tags, trees, names - in one go, by back-propagation.
 *
 * <p>A batch is cut into two fixed shares, each worked by a thread of its own and added up in order: the same corpora and
 * seed give the same weights, byte for byte.
 */
final class NetTrainer {

    private static final int SHARES = 2;
    private static final int BATCH_TOKENS = 700;
    /** How often the parser's own move is taken although it is wrong, once it has learnt a little. */
    private static final double EXPLORE = 0.9;

    private static final float WORD_DROPOUT = 0.12f;
    private static final float DROPOUT = 0.1f;

    final Encoder encoder;
    final Tagger tagger;
    final Parser parser;
    final NameFinder names;
    private final int width;
    private final Map<Embeddings, Adam> tableSteps = new IdentityHashMap<>();
    private final Map<Matrix, Adam> matrixSteps = new IdentityHashMap<>();
    private final Map<Matrix, Adam> biasSteps = new IdentityHashMap<>();
    private final Map<Matrix, float[]> transposed = new IdentityHashMap<>();
    private final List<Matrix> matrices = new ArrayList<>();
    private final List<Embeddings> tables = new ArrayList<>();
    private double explore;

    NetTrainer(Encoder encoder, int hidden) {
        this.encoder = encoder;
        this.width = encoder.width;
        tagger = new Tagger(width);
        parser = new Parser(width, hidden);
        names = new NameFinder(width);
        matrices.addAll(List.of(encoder.layers));
        matrices.add(tagger.output);
        matrices.add(names.output);
        matrices.add(names.transition);
        matrices.addAll(List.of(parser.matrices()));
        tables.addAll(List.of(encoder.tables()));
        tables.addAll(List.of(parser.tables()));
        Random random = new Random(5);
        for (Matrix matrix : matrices) {
            float size = matrix == names.transition ? 0 : (float) Math.sqrt(2.0 / matrix.in);
            for (int i = 0; i < matrix.weights.length; i++) {
                matrix.weights[i] = (float) random.nextGaussian() * size;
            }
            matrixSteps.put(matrix, new Adam(matrix.weights, matrix.out));
            biasSteps.put(matrix, new Adam(matrix.bias, matrix.out));
            transposed.put(matrix, new float[matrix.weights.length]);
        }
        for (Embeddings table : tables) {
            for (int i = 0; i < table.weights.length; i++) {
                table.weights[i] = (float) random.nextGaussian() * 0.1f;
            }
            tableSteps.put(table, new Adam(table.weights, table.width));
        }
    }

    /** Trains for some rounds; the rate falls from {@code rate} to a twentieth of it. */
    void train(List<Example> silver, List<Example> gold, int goldTimes, int rounds, float rate, Runnable afterRound) {
        ExecutorService workers = Executors.newFixedThreadPool(SHARES);
        Gradients[] shares = new Gradients[SHARES];
        for (int i = 0; i < SHARES; i++) {
            shares[i] = new Gradients(100 + i);
        }
        Random random = new Random(7);
        try {
            for (int round = 0; round < rounds; round++) {
                explore = round == 0 ? 0 : EXPLORE;
                List<Example> all = new ArrayList<>(silver);
                for (int i = 0; i < goldTimes; i++) {
                    all.addAll(gold);
                }
                Collections.shuffle(all, random);
                double loss = 0;
                int at = 0;
                long start = System.nanoTime();
                while (at < all.size()) {
                    int from = at;
                    int tokens = 0;
                    while (at < all.size() && tokens < BATCH_TOKENS) {
                        tokens += all.get(at++).size();
                    }
                    double done = (round + (double) at / all.size()) / rounds;
                    loss += batch(all.subList(from, at), tokens, shares, workers, (float) (rate * (1 - 0.95 * done)));
                }
                System.err.printf(
                        "  round %d: loss %.4f, %.0f s%n",
                        round + 1, loss / all.size(), (System.nanoTime() - start) / 1e9);
                afterRound.run();
            }
        } finally {
            workers.shutdown();
        }
    }

    private double batch(List<Example> batch, int tokens, Gradients[] shares, ExecutorService workers, float rate) {
        matrices.forEach(matrix -> Gradients.transpose(matrix, transposed.get(matrix)));
        List<Future<Double>> results = new ArrayList<>();
        for (int share = 0; share < SHARES; share++) {
            int number = share;
            results.add(workers.submit(() -> {
                double loss = 0;
                for (int i = number; i < batch.size(); i += SHARES) {
                    loss += new Pass(batch.get(i), shares[number]).run();
                }
                return loss;
            }));
        }
        double loss = 0;
        try {
            for (Future<Double> result : results) {
                loss += result.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        step(shares, 1f / tokens, rate);
        return loss;
    }

    private void step(Gradients[] shares, float scale, float rate) {
        for (Matrix matrix : matrices) {
            Gradients.Dense sum = shares[0].of(matrix);
            for (int share = 1; share < SHARES; share++) {
                add(shares[share].of(matrix).weights, sum.weights);
                add(shares[share].of(matrix).bias, sum.bias);
            }
            scale(sum.weights, scale);
            scale(sum.bias, scale);
            Adam adam = matrixSteps.get(matrix);
            for (int row = 0; row < matrix.in; row++) {
                adam.step(row, sum.weights, rate);
            }
            biasSteps.get(matrix).step(0, sum.bias, rate);
            Arrays.fill(sum.weights, 0);
            Arrays.fill(sum.bias, 0);
            adam.average(0.999f);
            biasSteps.get(matrix).average(0.999f);
        }
        for (Embeddings table : tables) {
            Gradients.Rows sum = shares[0].rows.computeIfAbsent(table, Gradients.Rows::new);
            for (int share = 1; share < SHARES; share++) {
                Gradients.Rows other = shares[share].rows.get(table);
                if (other == null) {
                    continue;
                }
                for (int i = 0; i < other.count; i++) {
                    int row = other.touched[i];
                    sum.add(row, other.values, row * table.width, table.width);
                    Arrays.fill(other.values, row * table.width, (row + 1) * table.width, 0);
                    other.isTouched[row] = false;
                }
                other.count = 0;
            }
            Adam adam = tableSteps.get(table);
            for (int i = 0; i < sum.count; i++) {
                int row = sum.touched[i];
                for (int j = row * table.width; j < (row + 1) * table.width; j++) {
                    sum.values[j] *= scale;
                }
                adam.step(row, sum.values, rate);
                Arrays.fill(sum.values, row * table.width, (row + 1) * table.width, 0);
                sum.isTouched[row] = false;
            }
            sum.count = 0;
        }
        steps++;
        if (steps % 20 == 0) {
            tableSteps.values().forEach(adam -> adam.average(0.98f));
        }
    }

    private int steps;

    /** Puts the running means in place of the weights, or back. */
    void swapMeans() {
        matrixSteps.values().forEach(Adam::swap);
        biasSteps.values().forEach(Adam::swap);
        tableSteps.values().forEach(Adam::swap);
    }

    private static void add(float[] from, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
            from[i] = 0;
        }
    }

    private static void scale(float[] values, float by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by;
        }
    }

    /** One sentence forwards and back. */
    private final class Pass {

        private final Example example;
        private final Gradients gradients;
        private final int n;
        private final int[][] rows;
        /** The vectors below and above each layer. */
        private final float[][] x;
        /** What each layer added, after dropout. */
        private final float[][] added;

        private float[] dTop;
        private double loss;

        Pass(Example example, Gradients gradients) {
            this.example = example;
            this.gradients = gradients;
            this.n = example.size();
            this.rows = new int[n][];
            this.x = new float[encoder.layers.length + 1][n * width];
            this.added = new float[encoder.layers.length][n * width];
        }

        double run() {
            forward();
            dTop = new float[n * width];
            tags();
            names();
            if (example.sure) {
                tree();
            }
            back();
            return loss;
        }

        private void forward() {
            Embeddings[] tables = encoder.tables();
            for (int i = 0; i < n; i++) {
                rows[i] = example.rows[i].clone();
                if (gradients.random.nextFloat() < WORD_DROPOUT) {
                    rows[i][0] = 0;
                    if (gradients.random.nextFloat() < 0.6f) {
                        rows[i][1] = 0;
                        rows[i][6] = 0;
                    }
                }
                for (int t = 0; t < tables.length; t++) {
                    tables[t].add(rows[i][t], x[0], i * width);
                }
            }
            float[] sums = new float[width];
            for (int layer = 0; layer < encoder.layers.length; layer++) {
                Matrix matrix = encoder.layers[layer];
                int reach = Encoder.REACH[layer];
                for (int i = 0; i < n; i++) {
                    matrix.start(sums, 0);
                    for (int side = -1; side <= 1; side++) {
                        int neighbour = i + side * reach;
                        if (neighbour >= 0 && neighbour < n) {
                            matrix.add((side + 1) * width, width, x[layer], neighbour * width, sums, 0);
                        }
                    }
                    for (int j = 0; j < width; j++) {
                        float value = Math.max(0, sums[j]);
                        if (value > 0) {
                            value = gradients.random.nextFloat() < DROPOUT ? 0 : value / (1 - DROPOUT);
                        }
                        added[layer][i * width + j] = value;
                        x[layer + 1][i * width + j] = x[layer][i * width + j] + value;
                    }
                }
            }
        }

        private void back() {
            float[] d = dTop;
            for (int layer = encoder.layers.length - 1; layer >= 0; layer--) {
                Matrix matrix = encoder.layers[layer];
                Gradients.Dense to = gradients.of(matrix);
                int reach = Encoder.REACH[layer];
                float[] below = d.clone();
                float[] dSums = new float[width];
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < width; j++) {
                        dSums[j] = added[layer][i * width + j] > 0 ? d[i * width + j] / (1 - DROPOUT) : 0;
                        to.bias[j] += dSums[j];
                    }
                    for (int side = -1; side <= 1; side++) {
                        int neighbour = i + side * reach;
                        if (neighbour >= 0 && neighbour < n) {
                            Gradients.back(
                                    matrix,
                                    transposed.get(matrix),
                                    to,
                                    (side + 1) * width,
                                    width,
                                    x[layer],
                                    neighbour * width,
                                    dSums,
                                    0,
                                    below,
                                    neighbour * width);
                        }
                    }
                }
                d = below;
            }
            Embeddings[] tables = encoder.tables();
            for (int i = 0; i < n; i++) {
                for (int t = 0; t < tables.length; t++) {
                    gradients.add(tables[t], rows[i][t], d, i * width);
                }
            }
        }

        private float[] top() {
            return x[encoder.layers.length];
        }

        private void tags() {
            Matrix matrix = tagger.output;
            Gradients.Dense to = gradients.of(matrix);
            float[] scores = new float[matrix.out];
            for (int i = 0; i < n; i++) {
                matrix.start(scores, 0);
                matrix.add(top(), i * width, scores, 0);
                softmax(scores, 1L << example.tags[i], -1L);
                backOutput(matrix, to, top(), i * width, scores, dTop, i * width);
            }
        }

        private void backOutput(Matrix matrix, Gradients.Dense to, float[] x, int from, float[] d, float[] dx, int at) {
            add2(d, to.bias);
            Gradients.back(matrix, transposed.get(matrix), to, 0, matrix.in, x, from, d, 0, dx, at);
        }

        private void add2(float[] from, float[] to) {
            for (int j = 0; j < to.length; j++) {
                to[j] += from[j];
            }
        }

        /** Turns scores into the gradient of the log loss of the right classes among the allowed ones, given as bits. */
        private void softmax(float[] scores, long right, long allowed) {
            float most = Float.NEGATIVE_INFINITY;
            for (int j = 0; j < scores.length; j++) {
                if ((allowed & 1L << j) != 0) {
                    most = Math.max(most, scores[j]);
                }
            }
            double sum = 0;
            double sumRight = 0;
            for (int j = 0; j < scores.length; j++) {
                boolean may = (allowed & 1L << j) != 0;
                double e = may ? Math.exp(scores[j] - most) : 0;
                scores[j] = (float) e;
                sum += e;
                sumRight += (right & 1L << j) != 0 ? e : 0;
            }
            sumRight = Math.max(sumRight, 1e-12);
            for (int j = 0; j < scores.length; j++) {
                double p = scores[j] / sum;
                double q = (right & 1L << j) != 0 ? scores[j] / sumRight : 0;
                scores[j] = (float) (p - q);
            }
            loss -= Math.log(sumRight / sum);
        }

        /** The log loss of a linear chain: forward-backward over the labels. */
        private void names() {
            int labels = NameFinder.LABELS;
            float[][] scores = new float[n][labels];
            double[][] forward = new double[n][labels];
            double[][] backward = new double[n][labels];
            float[] t = names.transition.weights;
            for (int i = 0; i < n; i++) {
                names.output.start(scores[i], 0);
                names.output.add(top(), i * width, scores[i], 0);
            }
            for (int i = 0; i < n; i++) {
                for (int label = 0; label < labels; label++) {
                    if (i == 0) {
                        forward[i][label] = NameFinder.mayFollow(-1, label) ? scores[i][label] : -1e9;
                    } else {
                        double[] terms = new double[labels];
                        for (int before = 0; before < labels; before++) {
                            terms[before] = NameFinder.mayFollow(before, label)
                                    ? forward[i - 1][before] + t[before * labels + label]
                                    : -1e9;
                        }
                        forward[i][label] = scores[i][label] + logSum(terms);
                    }
                }
            }
            for (int i = n - 2; i >= 0; i--) {
                for (int label = 0; label < labels; label++) {
                    double[] terms = new double[labels];
                    for (int next = 0; next < labels; next++) {
                        terms[next] = NameFinder.mayFollow(label, next)
                                ? backward[i + 1][next] + scores[i + 1][next] + t[label * labels + next]
                                : -1e9;
                    }
                    backward[i][label] = logSum(terms);
                }
            }
            double all = logSum(forward[n - 1]);
            double truth = 0;
            for (int i = 0; i < n; i++) {
                truth += scores[i][example.names[i]];
                truth += i == 0 ? 0 : t[example.names[i - 1] * labels + example.names[i]];
            }
            loss += all - truth;
            Gradients.Dense toTransition = gradients.of(names.transition);
            Gradients.Dense toOutput = gradients.of(names.output);
            float[] d = new float[labels];
            for (int i = 0; i < n; i++) {
                for (int label = 0; label < labels; label++) {
                    d[label] = (float) (Math.exp(forward[i][label] + backward[i][label] - all)
                            - (example.names[i] == label ? 1 : 0));
                }
                backOutput(names.output, toOutput, top(), i * width, d, dTop, i * width);
                for (int before = 0; i > 0 && before < labels; before++) {
                    for (int label = 0; label < labels; label++) {
                        if (NameFinder.mayFollow(before, label)) {
                            double p = Math.exp(forward[i - 1][before]
                                    + t[before * labels + label]
                                    + scores[i][label]
                                    + backward[i][label]
                                    - all);
                            boolean is = example.names[i - 1] == before && example.names[i] == label;
                            toTransition.weights[before * labels + label] += (float) (p - (is ? 1 : 0));
                        }
                    }
                }
            }
        }

        private static double logSum(double[] terms) {
            double most = -1e18;
            for (double term : terms) {
                most = Math.max(most, term);
            }
            double sum = 0;
            for (double term : terms) {
                sum += Math.exp(term - most);
            }
            return most + Math.log(sum);
        }

        // -------------------------------------------------------------- trees

        private float[] dPlaces;
        private boolean[] touched;
        private float[] hidden;

        private void tree() {
            int h = parser.hidden;
            ParserState state = new ParserState(example.tags);
            Parser.Sums sums = parser.new Sums();
            state.begin(0, n);
            sums.begin(top(), 0, n);
            dPlaces = new float[parser.places.length * n * h];
            touched = new boolean[parser.places.length * n];
            float[] moveScores = new float[Parser.MOVES];
            float[] labelScores = new float[Relation.values().length];
            while (!state.finished()) {
                int allowed = state.allowed();
                int zero = Oracle.zeroCost(state, example.heads, allowed);
                parser.scoreMoves(state, sums, moveScores);
                int guess = Parser.best(moveScores, allowed);
                int truth = Parser.best(moveScores, zero == 0 ? allowed : zero);
                if (zero != 0 && Integer.bitCount(allowed) > 1) {
                    softmax(moveScores, zero, allowed);
                    backHidden(parser.move, sums, moveScores);
                    backPlaces(sums, 0, Parser.MOVE_PLACES);
                    gradients.add(parser.distance, sums.rows[0], hidden, 0);
                    gradients.add(parser.valency, sums.rows[1], hidden, 0);
                    gradients.add(parser.frontValency, sums.rows[2], hidden, 0);
                    for (int i = 0; i < 4; i++) {
                        gradients.add(parser.relations[i], sums.rows[3 + i], hidden, 0);
                    }
                }
                boolean wrong = zero != 0 && (zero & 1 << guess) == 0;
                int move = wrong && gradients.random.nextDouble() >= explore ? truth : guess;
                int label = 0;
                if (move == Parser.LEFT || move == Parser.RIGHT) {
                    int head = move == Parser.LEFT ? state.front() : state.top();
                    int dependent = move == Parser.LEFT ? state.top() : state.front();
                    label = label(state, sums, head, dependent, labelScores);
                }
                state.apply(move, label);
            }
            int root = state.chooseRoot();
            for (int i = 0; i < n; i++) {
                if (i != root && state.head(i) == ParserState.NONE) {
                    state.attach(i, root, label(state, sums, root, i, labelScores));
                }
            }
            for (int place = 0; place < parser.places.length; place++) {
                Matrix matrix = parser.places[place];
                Gradients.Dense to = gradients.of(matrix);
                for (int i = 0; i < n; i++) {
                    if (touched[place * n + i]) {
                        int at = (place * n + i) * h;
                        for (int j = 0; j < h; j++) {
                            to.bias[j] += dPlaces[at + j];
                        }
                        Gradients.back(
                                matrix,
                                transposed.get(matrix),
                                to,
                                0,
                                width,
                                top(),
                                i * width,
                                dPlaces,
                                at,
                                dTop,
                                i * width);
                    }
                }
            }
        }

        /** The label that the parser gives an arc; learns where the arc is right. */
        private int label(ParserState state, Parser.Sums sums, int head, int dependent, float[] scores) {
            parser.scoreLabels(state, sums, head, dependent, scores);
            scores[Relation.ROOT.ordinal()] = -1e9f;
            int guess = Tagger.best(scores);
            if (example.heads[dependent] == head) {
                softmax(scores, 1L << example.relations[dependent], -1L);
                backHidden(parser.label, sums, scores);
                backPlaces(sums, Parser.MOVE_PLACES, Parser.ARC_PLACES);
                gradients.add(parser.side, sums.rows[0], hidden, 0);
                gradients.add(parser.arcRelations[0], sums.rows[1], hidden, 0);
                gradients.add(parser.arcRelations[1], sums.rows[2], hidden, 0);
            }
            return guess;
        }

        /** From the scores back to the hidden sums, whose gradient stands in {@link #hidden} afterwards. */
        private void backHidden(Matrix output, Parser.Sums sums, float[] d) {
            hidden = new float[parser.hidden];
            backOutput(output, gradients.of(output), sums.hidden, 0, d, hidden, 0);
            for (int j = 0; j < hidden.length; j++) {
                hidden[j] = sums.hidden[j] > 0 ? hidden[j] : 0;
            }
        }

        private void backPlaces(Parser.Sums sums, int from, int count) {
            int h = parser.hidden;
            for (int place = 0; place < count; place++) {
                int token = sums.at[place];
                if (token == ParserState.NONE) {
                    gradients.add(parser.absent, from + place, hidden, 0);
                    continue;
                }
                int at = ((from + place) * n + token);
                touched[at] = true;
                for (int j = 0; j < h; j++) {
                    dPlaces[at * h + j] += hidden[j];
                }
            }
        }
    }
}
