package org.onrecord.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.onrecord.net.Embeddings;
import org.onrecord.net.Gradients;
import org.onrecord.net.Losses;
import org.onrecord.net.Matrix;
import org.onrecord.net.MixingPass;
import org.onrecord.net.Optimizer;

/** Trains the encoder with all that reads from it - tags, trees, names - in one go, by back-propagation. */
final class NetTrainer {

    private static final long SEED = 5;
    private static final long ORDER_SEED = 7;
    private static final int BATCH_TOKENS = 700;
    /** How often the parser's own move is taken although it is wrong, once it has learnt a little. */
    private static final double EXPLORE = 0.9;
    /** How often the word itself is hidden, and how often then also what is known of it from the corpora. */
    private static final float WORD_DROPOUT = 0.15f;

    private static final float KNOWN_DROPOUT = 0.6f;
    private static final float DROPOUT = 0.15f;

    final Encoder encoder;
    final Tagger tagger;
    final Parser parser;
    final NameFinder names;
    private final Optimizer optimizer = new Optimizer(SEED);
    private double explore;

    NetTrainer(Encoder encoder, int hidden) {
        this.encoder = encoder;
        tagger = new Tagger(encoder.width);
        parser = new Parser(encoder.width, hidden);
        names = new NameFinder(encoder.width);
        optimizer.add(encoder.mixing);
        optimizer.add(tagger.output);
        optimizer.add(names.chain);
        optimizer.add(parser.matrices());
        optimizer.add(encoder.tables());
        optimizer.add(parser.tables());
    }

    /**
     * Trains for some rounds; the rate falls from {@code rate} to a twentieth of it. The running means of the weights are
     * left in the network.
     */
    void train(List<Example> silver, List<Example> gold, int goldTimes, int rounds, float rate) {
        Random random = new Random(ORDER_SEED);
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
                float now = (float) (rate * (1 - 0.95 * done));
                loss += optimizer.batch(all.subList(from, at), (one, to) -> new Pass(one, to).run(), tokens, now);
            }
            System.err.printf(
                    "  round %d: loss %.4f, %.0f s%n", round + 1, loss / all.size(), (System.nanoTime() - start) / 1e9);
        }
        optimizer.swapMeans();
        optimizer.close();
    }

    /** One sentence forwards and back. */
    private final class Pass {

        private final Example example;
        private final Gradients gradients;
        private final int n;
        private final int[][] rows;
        private final MixingPass mixing;
        private final float[][] top;
        private final float[][] dTop;
        private double loss;
        /** For each place and token the gradient of what the token adds there; null where it adds nothing. */
        private final float[][] dPlaces;

        private final float[] hidden = new float[parser.hidden];

        Pass(Example example, Gradients gradients) {
            this.example = example;
            this.gradients = gradients;
            n = example.size();
            rows = new int[n][];
            dTop = new float[n][encoder.width];
            dPlaces = new float[parser.places.length * n][];
            mixing = new MixingPass(encoder.mixing, optimizer, gradients, DROPOUT, bottom());
            top = mixing.top();
        }

        double run() {
            tags();
            loss += Losses.chain(names.chain, optimizer, gradients, top, example.names, dTop, 1);
            if (example.sure) {
                tree();
            }
            float[][] d = mixing.back(dTop);
            Embeddings[] tables = encoder.tables();
            for (int t = 0; t < tables.length; t++) {
                for (int i = 0; i < n; i++) {
                    gradients.of(tables[t]).add(rows[i][t], d[i]);
                }
            }
            return loss;
        }

        /** The sums of the rows of each token, some words hidden. */
        private float[][] bottom() {
            Embeddings[] tables = encoder.tables();
            float[][] bottom = new float[n][encoder.width];
            for (int i = 0; i < n; i++) {
                rows[i] = example.rows[i].clone();
                if (gradients.random.nextFloat() < WORD_DROPOUT) {
                    rows[i][Encoder.WORD] = 0;
                    rows[i][Encoder.EXACT_FORM] = 0;
                    if (gradients.random.nextFloat() < KNOWN_DROPOUT) {
                        rows[i][Encoder.CLUSTER] = 0;
                        rows[i][Encoder.TAGS] = 0;
                    }
                }
                for (int t = 0; t < tables.length; t++) {
                    tables[t].add(rows[i][t], bottom[i]);
                }
            }
            return bottom;
        }

        private void tags() {
            float[] scores = new float[tagger.output.out()];
            for (int i = 0; i < n; i++) {
                tagger.output.start(scores);
                tagger.output.add(top[i], scores);
                loss += Losses.softmax(scores, 1L << example.tags[i], -1L);
                optimizer.back(tagger.output, gradients, top[i], scores, dTop[i]);
            }
        }

        private void tree() {
            ParserState state = new ParserState(example.tags);
            Parser.Sums sums = parser.new Sums();
            state.begin(0, n);
            sums.begin(top, 0, n);
            float[] moveScores = new float[Parser.MOVES];
            float[] labelScores = new float[Relation.values().length];
            while (!state.finished()) {
                int move = move(state, sums, moveScores);
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
                for (int i = 0; i < n; i++) {
                    float[] d = dPlaces[place * n + i];
                    if (d != null) {
                        optimizer.back(parser.places[place], gradients, top[i], d, dTop[i]);
                    }
                }
            }
        }

        /** Learns the right moves of a state; answers the move to take, now and then a wrong one of the parser's own. */
        private int move(ParserState state, Parser.Sums sums, float[] scores) {
            int allowed = state.allowed();
            int right = Oracle.zeroCost(state, example.heads, allowed);
            parser.scoreMoves(state, sums, scores);
            int guess = Parser.best(scores, allowed);
            int truth = Parser.best(scores, right == 0 ? allowed : right);
            if (right != 0 && Integer.bitCount(allowed) > 1) {
                loss += Losses.softmax(scores, right, allowed);
                backHidden(parser.move, sums, scores);
                backPlaces(sums, 0, Parser.MOVE_PLACES);
                gradients.of(parser.distance).add(sums.rows[0], hidden);
                gradients.of(parser.valency).add(sums.rows[1], hidden);
                gradients.of(parser.frontValency).add(sums.rows[2], hidden);
                for (int i = 0; i < parser.relations.length; i++) {
                    gradients.of(parser.relations[i]).add(sums.rows[3 + i], hidden);
                }
            }
            boolean wrong = right != 0 && (right & 1 << guess) == 0;
            return wrong && gradients.random.nextDouble() >= explore ? truth : guess;
        }

        /** The label that the parser gives an arc; learns where the arc is right. */
        private int label(ParserState state, Parser.Sums sums, int head, int dependent, float[] scores) {
            parser.scoreLabels(state, sums, head, dependent, scores);
            scores[Relation.ROOT.ordinal()] = -1e9f;
            int guess = Tagger.best(scores);
            if (example.heads[dependent] == head) {
                loss += Losses.softmax(scores, 1L << example.relations[dependent], -1L);
                backHidden(parser.label, sums, scores);
                backPlaces(sums, Parser.MOVE_PLACES, Parser.ARC_PLACES);
                gradients.of(parser.side).add(sums.rows[0], hidden);
                gradients.of(parser.arcRelations[0]).add(sums.rows[1], hidden);
                gradients.of(parser.arcRelations[1]).add(sums.rows[2], hidden);
            }
            return guess;
        }

        /** From the scores back to the hidden sums, whose gradient stands in {@link #hidden} afterwards. */
        private void backHidden(Matrix output, Parser.Sums sums, float[] d) {
            Arrays.fill(hidden, 0);
            optimizer.back(output, gradients, sums.hidden, d, hidden);
            for (int j = 0; j < hidden.length; j++) {
                hidden[j] = sums.hidden[j] > 0 ? hidden[j] : 0;
            }
        }

        private void backPlaces(Parser.Sums sums, int from, int count) {
            for (int place = 0; place < count; place++) {
                int token = sums.at[place];
                if (token == ParserState.NONE) {
                    gradients.of(parser.absent).add(from + place, hidden);
                    continue;
                }
                int at = (from + place) * n + token;
                if (dPlaces[at] == null) {
                    dPlaces[at] = new float[hidden.length];
                }
                Gradients.plus(hidden, dPlaces[at]);
            }
        }
    }
}
