package org.onrecord.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.onrecord.net.Embeddings;
import org.onrecord.net.Mixing;

/**
 * Turns every token into a vector that tells of the word and of what stands around it.
 *
 * <p>The vector of a word form is a sum of rows: the word, its cluster, its ends, its look. Layers then mix in the
 * neighbours, each layer those further away.
 *
 * @see <a href="https://aclanthology.org/D17-1283/">Strubell et al. 2017, iterated dilated convolutions</a>
 * @see <a href="https://explosion.ai/blog/deep-learning-formula-nlp">Honnibal 2016, embed, encode, attend, predict</a>
 */
final class Encoder {

    /** Where the word, its cluster and its known tags stand among the rows of a token. */
    static final int WORD = 0;

    static final int CLUSTER = 1;
    static final int TAGS = 6;
    static final int EXACT_FORM = 8;

    static final int SUFFIX3 = 1 << 12;
    static final int SUFFIX2 = 1 << 10;
    static final int PREFIX = 1 << 11;
    static final int SUFFIX4 = 1 << 12;
    static final int EXACT = 1 << 13;
    static final int PLACES = 16;

    /** The number of rows that a form has, and behind them its place's. */
    static final int FORM_ROWS = 9;

    static final int ROWS = FORM_ROWS + 1;

    /** How far the neighbours of each layer stand away. */
    static final int[] REACH = {1, 2, 4, 8};

    final int width;
    final Embeddings word;
    final Embeddings cluster;
    final Embeddings suffix3;
    final Embeddings suffix2;
    final Embeddings prefix;
    final Embeddings shape;
    final Embeddings tags;
    final Embeddings suffix4;
    final Embeddings exact;
    final Embeddings place;
    final Mixing mixing;

    Encoder(int words, int clusters, int tagSets, int width) {
        this.width = width;
        word = new Embeddings(words, width);
        cluster = new Embeddings(clusters, width);
        suffix3 = new Embeddings(SUFFIX3, width);
        suffix2 = new Embeddings(SUFFIX2, width);
        prefix = new Embeddings(PREFIX, width);
        shape = new Embeddings(Forms.SHAPES, width);
        tags = new Embeddings(tagSets, width);
        suffix4 = new Embeddings(SUFFIX4, width);
        exact = new Embeddings(EXACT, width);
        place = new Embeddings(PLACES, width);
        mixing = new Mixing(width, REACH);
    }

    private Encoder(DataInput in) throws IOException {
        width = in.readUnsignedShort();
        word = Embeddings.read(in);
        cluster = Embeddings.read(in);
        suffix3 = Embeddings.read(in);
        suffix2 = Embeddings.read(in);
        prefix = Embeddings.read(in);
        shape = Embeddings.read(in);
        tags = Embeddings.read(in);
        suffix4 = Embeddings.read(in);
        exact = Embeddings.read(in);
        place = Embeddings.read(in);
        mixing = Mixing.read(in, width, REACH);
    }

    static Encoder read(DataInput in) throws IOException {
        return new Encoder(in);
    }

    void write(DataOutput to) throws IOException {
        to.writeShort(width);
        for (Embeddings table : tables()) {
            table.write(to);
        }
        mixing.write(to);
    }

    Embeddings[] tables() {
        return new Embeddings[] {word, cluster, suffix3, suffix2, prefix, shape, tags, suffix4, exact, place};
    }

    /** The rows that a form has in the tables, in their order; the last, its place in the sentence, is a token's. */
    static void rows(Forms forms, int form, int[] rows) {
        rows[0] = forms.word(form);
        rows[1] = forms.cluster(form);
        rows[2] = fold(forms.suffix(form, 3), SUFFIX3);
        rows[3] = fold(forms.suffix(form, 2), SUFFIX2);
        rows[4] = fold(forms.prefix(form, 3), PREFIX);
        rows[5] = forms.shape(form);
        rows[6] = forms.tags(form);
        rows[7] = fold(forms.suffix(form, 4), SUFFIX4);
        rows[8] = fold(forms.exact(form), EXACT);
    }

    private static int fold(int hash, int size) {
        return (hash * 0x9E3779B9 >>> 8) & size - 1;
    }

    /** What a token's place in its sentence tells: first, second behind a mark, in a line of this look. */
    static int place(Tokens tokens, int first, int token, int look) {
        int start = token == first ? 1 : token == first + 1 && !Character.isLetterOrDigit(tokens.first(first)) ? 2 : 0;
        return start << 2 | look;
    }

    /** 1 for a sentence in capitals, 2 for one in title case, as headlines are; else 0. */
    static int look(Forms forms, int first, int end) {
        int capitals = 0;
        int titles = 0;
        int small = 0;
        for (int i = first; i < end; i++) {
            int kind = forms.shape(forms.of(i));
            capitals += kind >= 10 && kind <= 12 ? 1 : 0;
            titles += kind >= 13 && kind <= 15 ? 1 : 0;
            small += kind >= 16 && kind <= 19 ? 1 : 0;
        }
        int words = capitals + titles + small;
        return words < 4 ? 0 : capitals * 3 > words * 2 ? 1 : titles > small ? 2 : 0;
    }

    /** The vectors of all forms of a text, before their neighbours are mixed in. */
    private float[][] forms(Forms forms) {
        float[][] vectors = new float[forms.size()][width];
        int[] rows = new int[ROWS];
        for (int form = 0; form < forms.size(); form++) {
            rows(forms, form, rows);
            float[] to = vectors[form];
            word.add(rows[0], to);
            cluster.add(rows[1], to);
            suffix3.add(rows[2], to);
            suffix2.add(rows[3], to);
            prefix.add(rows[4], to);
            shape.add(rows[5], to);
            tags.add(rows[6], to);
            suffix4.add(rows[7], to);
            exact.add(rows[8], to);
        }
        return vectors;
    }

    /** The vectors of all tokens of a text, {@link #width} numbers each. */
    float[][] encode(Tokens tokens, Forms forms) {
        float[][] byForm = forms(forms);
        float[][] x = new float[tokens.size()][];
        float[][] y = new float[longest(tokens)][width];
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            int first = tokens.sentenceStart(sentence);
            int end = tokens.sentenceEnd(sentence);
            int look = look(forms, first, end);
            for (int token = first; token < end; token++) {
                x[token] = byForm[forms.of(token)].clone();
                place.add(place(tokens, first, token, look), x[token]);
            }
            mixing.mix(x, first, end, y);
        }
        return x;
    }

    private static int longest(Tokens tokens) {
        int longest = 0;
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            longest = Math.max(longest, tokens.sentenceEnd(sentence) - tokens.sentenceStart(sentence));
        }
        return longest;
    }
}
