package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.onrecord.net.Embeddings;
import org.onrecord.net.Matrix;

/**
 * Finds the head of every token and what it is to it: greedy arc-eager moves, and a label for every arc.
 *
 * <p>In "Kirby said Sullivan asked questions" the head of "asked" is "said", as {@link Relation#CCOMP}. What each place of
 * the state (the top of the stack, the front of the buffer …) adds to a decision depends on the token there alone and
 * is computed once.
 *
 * @see <a href="https://aclanthology.org/C12-1059/">Goldberg and Nivre 2012, a dynamic oracle for arc-eager parsing</a>
 * @see <a href="https://aclanthology.org/D14-1082/">Chen and Manning 2014, a fast and accurate parser</a>
 */
final class Parser {

    /** Moves the first token of the buffer onto the stack. */
    static final int SHIFT = 0;
    /** Takes the top of the stack off; its head is known. */
    static final int REDUCE = 1;
    /** The first token of the buffer becomes the head of the top of the stack. */
    static final int LEFT = 2;
    /** The top of the stack becomes the head of the first token of the buffer. */
    static final int RIGHT = 3;

    static final int MOVES = 4;

    /** The places of a state that are looked at for a move, and those of an arc for its label. */
    static final int MOVE_PLACES = 9;

    static final int ARC_PLACES = 3;
    private static final int RELATIONS = Relation.values().length + 1;

    final int width;
    final int hidden;
    /** For each place what a token there adds to the hidden sums. */
    final Matrix[] places;
    /** For each place what is added where no token stands there. */
    final Embeddings absent;

    final Embeddings distance;
    final Embeddings valency;
    final Embeddings frontValency;
    final Embeddings[] relations;
    final Matrix move;
    final Embeddings side;
    final Embeddings[] arcRelations;
    final Matrix label;

    Parser(int width, int hidden) {
        this.width = width;
        this.hidden = hidden;
        places = new Matrix[MOVE_PLACES + ARC_PLACES];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Matrix(width, hidden);
        }
        absent = new Embeddings(places.length, hidden);
        distance = new Embeddings(32, hidden);
        valency = new Embeddings(16, hidden);
        frontValency = new Embeddings(16, hidden);
        relations = tables(4, RELATIONS, hidden);
        move = new Matrix(hidden, MOVES);
        side = new Embeddings(32, hidden);
        arcRelations = tables(2, RELATIONS, hidden);
        label = new Matrix(hidden, Relation.values().length);
    }

    private static Embeddings[] tables(int count, int rows, int width) {
        Embeddings[] tables = new Embeddings[count];
        for (int i = 0; i < count; i++) {
            tables[i] = new Embeddings(rows, width);
        }
        return tables;
    }

    /** The tables, for reading, writing and training. */
    Embeddings[] tables() {
        return new Embeddings[] {
            absent,
            distance,
            valency,
            frontValency,
            relations[0],
            relations[1],
            relations[2],
            relations[3],
            side,
            arcRelations[0],
            arcRelations[1]
        };
    }

    Matrix[] matrices() {
        Matrix[] all = Arrays.copyOf(places, places.length + 2);
        all[places.length] = move;
        all[places.length + 1] = label;
        return all;
    }

    static Parser read(DataInput in) throws IOException {
        Parser parser = new Parser(in.readUnsignedShort(), in.readUnsignedShort());
        for (Embeddings table : parser.tables()) {
            table.fill(in);
        }
        for (Matrix matrix : parser.matrices()) {
            matrix.fill(in);
        }
        return parser;
    }

    void write(DataOutput to) throws IOException {
        to.writeShort(width);
        to.writeShort(hidden);
        for (Embeddings table : tables()) {
            table.write(to);
        }
        for (Matrix matrix : matrices()) {
            matrix.write(to);
        }
    }

    /**
     * Parses all sentences.
     *
     * @param vectors of the tokens, from the {@link Encoder}
     * @param heads receives for each token the number of its head, -1 for the root of a sentence
     * @param relations receives ordinals of {@link Relation}
     */
    void parse(Tokens tokens, float[][] vectors, byte[] tags, int[] heads, byte[] relations) {
        ParserState state = new ParserState(tags);
        Sums sums = new Sums();
        float[] moveScores = new float[MOVES];
        float[] labelScores = new float[Relation.values().length];
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            int first = tokens.sentenceStart(sentence);
            int end = tokens.sentenceEnd(sentence);
            state.begin(first, end);
            sums.begin(vectors, first, end);
            while (!state.finished()) {
                scoreMoves(state, sums, moveScores);
                int next = best(moveScores, state.allowed());
                if (next == LEFT || next == RIGHT) {
                    int head = next == LEFT ? state.front() : state.top();
                    int dependent = next == LEFT ? state.top() : state.front();
                    state.apply(next, label(state, sums, head, dependent, labelScores));
                } else {
                    state.apply(next, 0);
                }
            }
            int root = state.chooseRoot();
            for (int token = first; token < end; token++) {
                if (token != root && state.head(token) == ParserState.NONE) {
                    state.attach(token, root, label(state, sums, root, token, labelScores));
                }
            }
            state.attach(root, ParserState.NONE, Relation.ROOT.ordinal());
            state.copy(heads, relations);
        }
    }

    /** The tokens at the places of a state. */
    static void places(ParserState state, int[] at) {
        int top = state.top();
        int front = state.front();
        at[0] = top;
        at[1] = state.below(1);
        at[2] = state.below(2);
        at[3] = front;
        at[4] = state.ahead(1);
        at[5] = state.leftmost(top);
        at[6] = state.rightmost(top);
        at[7] = state.leftmost(front);
        at[8] = state.headOf(top);
    }

    /** The rows of the tables that a state has for a move. */
    static void moveRows(ParserState state, int[] rows) {
        int top = state.top();
        int front = state.front();
        int headed = top != ParserState.NONE && state.head(top) != ParserState.NONE ? 1 : 0;
        rows[0] = top == ParserState.NONE ? 31 : ParserState.bucket(front - top) << 1 | headed;
        rows[1] = state.valency(top);
        rows[2] = state.valency(front);
        rows[3] = state.relation(top);
        rows[4] = state.relation(state.leftmost(top));
        rows[5] = state.relation(state.rightmost(top));
        rows[6] = state.relation(state.leftmost(front));
    }

    /** The tokens at the places of an arc. */
    static void arcPlaces(ParserState state, int head, int dependent, int[] at) {
        at[0] = head;
        at[1] = dependent;
        at[2] = state.leftmost(dependent);
    }

    /** The rows of the tables that an arc has. */
    static void arcRows(ParserState state, int head, int dependent, int[] rows) {
        rows[0] = ParserState.bucket(Math.abs(head - dependent)) << 1 | (dependent < head ? 1 : 0);
        rows[1] = state.relation(state.leftmost(dependent));
        rows[2] = state.relation(state.leftmost(head));
    }

    /** Computes the hidden sums of a state and from them the scores of the moves. */
    void scoreMoves(ParserState state, Sums sums, float[] scores) {
        places(state, sums.at);
        moveRows(state, sums.rows);
        float[] h = sums.hidden;
        Arrays.fill(h, 0);
        for (int place = 0; place < MOVE_PLACES; place++) {
            sums.add(place, sums.at[place]);
        }
        distance.add(sums.rows[0], h);
        valency.add(sums.rows[1], h);
        frontValency.add(sums.rows[2], h);
        for (int i = 0; i < relations.length; i++) {
            relations[i].add(sums.rows[3 + i], h);
        }
        output(move, h, scores);
    }

    /** The best label of an arc. */
    private int label(ParserState state, Sums sums, int head, int dependent, float[] scores) {
        scoreLabels(state, sums, head, dependent, scores);
        scores[Relation.ROOT.ordinal()] = Float.NEGATIVE_INFINITY;
        return Tagger.best(scores);
    }

    /** Computes the hidden sums of an arc and from them the scores of the labels. */
    void scoreLabels(ParserState state, Sums sums, int head, int dependent, float[] scores) {
        arcPlaces(state, head, dependent, sums.at);
        arcRows(state, head, dependent, sums.rows);
        float[] h = sums.hidden;
        Arrays.fill(h, 0);
        for (int place = 0; place < ARC_PLACES; place++) {
            sums.add(MOVE_PLACES + place, sums.at[place]);
        }
        side.add(sums.rows[0], h);
        arcRelations[0].add(sums.rows[1], h);
        arcRelations[1].add(sums.rows[2], h);
        output(label, h, scores);
    }

    private static void output(Matrix matrix, float[] h, float[] scores) {
        for (int j = 0; j < h.length; j++) {
            h[j] = Math.max(0, h[j]);
        }
        matrix.start(scores);
        matrix.add(h, scores);
    }

    /** The allowed move with the highest score. */
    static int best(float[] scores, int allowed) {
        int best = -1;
        for (int move = 0; move < MOVES; move++) {
            if ((allowed & 1 << move) != 0 && (best < 0 || scores[move] > scores[best])) {
                best = move;
            }
        }
        return best;
    }

    /** What each token of a sentence adds at each place, computed when it is first wanted, and room for sums. */
    final class Sums {
        final int[] at = new int[MOVE_PLACES];
        final int[] rows = new int[8];
        final float[] hidden = new float[Parser.this.hidden];
        private float[][] vectors = {};
        private int first;
        private int count;
        private float[][] known = {};
        private boolean[] isKnown = {};

        void begin(float[][] tokenVectors, int sentenceFirst, int sentenceEnd) {
            vectors = tokenVectors;
            first = sentenceFirst;
            count = sentenceEnd - sentenceFirst;
            int size = count * places.length;
            if (isKnown.length < size) {
                isKnown = new boolean[size];
                known = new float[size][hidden.length];
            } else {
                Arrays.fill(isKnown, 0, size, false);
            }
        }

        /** Adds what a token at a place adds to the hidden sums. */
        void add(int place, int token) {
            if (token == ParserState.NONE) {
                absent.add(place, hidden);
                return;
            }
            int index = place * count + token - first;
            float[] sums = known[index];
            if (!isKnown[index]) {
                isKnown[index] = true;
                places[place].start(sums);
                places[place].add(vectors[token], sums);
            }
            for (int j = 0; j < sums.length; j++) {
                hidden[j] += sums[j];
            }
        }
    }
}
