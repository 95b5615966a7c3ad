package org.onrecord.language;

import java.util.Arrays;
import org.onrecord.text.Span;

/**
 * The tokens and sentences of a text, by number: token 0 is the first one, sentence 0 too.
 *
 * <p>"Kirby said." has three tokens, {@code Kirby}, {@code said} and {@code .}, in one sentence. Tokens follow the
 * conventions of the Penn Treebank as Universal Dependencies uses them: clitics ({@code 's}, {@code n't}) and hyphens
 * stand alone.
 */
public final class Tokens {

    /** No sentence has more tokens. */
    private static final int LONGEST_SENTENCE = 300;

    private final CharSequence text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;
    /** The first token of each sentence, and behind the last one the number of tokens. */
    private int[] sentences = new int[32];

    private int sentenceCount;
    private int[] sentenceOf = {};

    Tokens(CharSequence text) {
        this.text = text;
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /**
     * Ends the sentence that has been open since the last call; does nothing where it holds no token. What is longer than any
     * sentence that was ever printed is cut, so that trees stay small.
     */
    void endSentence(int firstOfNext) {
        int begin = sentenceCount == 0 ? 0 : sentences[sentenceCount];
        while (firstOfNext > begin) {
            if (sentenceCount + 1 == sentences.length) {
                sentences = Arrays.copyOf(sentences, 2 * sentences.length);
            }
            begin = firstOfNext - begin > LONGEST_SENTENCE ? begin + LONGEST_SENTENCE : firstOfNext;
            sentences[++sentenceCount] = begin;
        }
    }

    /** Makes the numbers of sentences known to {@link #sentenceOf}; called once, when all tokens are in. */
    Tokens complete() {
        sentenceOf = new int[size];
        for (int sentence = 0; sentence < sentenceCount; sentence++) {
            Arrays.fill(sentenceOf, sentences[sentence], sentences[sentence + 1], sentence);
        }
        return this;
    }

    /** The text that was divided. */
    public CharSequence text() {
        return text;
    }

    /** The number of tokens. */
    public int size() {
        return size;
    }

    /** Whether a text has, or may have, more tokens than are read. */
    public boolean isCut() {
        return size >= Tokenizer.MOST;
    }

    /** Where a token starts, in UTF-16 units of the text. */
    public int start(int token) {
        return starts[token];
    }

    /** Where a token ends. */
    public int end(int token) {
        return ends[token];
    }

    /** The place of a token. */
    public Span span(int token) {
        return new Span(starts[token], ends[token]);
    }

    /** The place of the tokens from {@code first} to before {@code next}. */
    public Span span(int first, int next) {
        return new Span(starts[first], ends[next - 1]);
    }

    /** A token as it is printed. */
    public String text(int token) {
        return text.subSequence(starts[token], ends[token]).toString();
    }

    /** The first character of a token. */
    public char first(int token) {
        return text.charAt(starts[token]);
    }

    /** The last character of a token. */
    public char last(int token) {
        return text.charAt(ends[token] - 1);
    }

    public int length(int token) {
        return ends[token] - starts[token];
    }

    /** Whether a token is this one character. */
    public boolean is(int token, char c) {
        return length(token) == 1 && first(token) == c;
    }

    /** Whether a token is printed so, letter by letter. */
    public boolean is(int token, String form) {
        if (length(token) != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (text.charAt(starts[token] + i) != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether white space stands before a token. */
    public boolean spaceBefore(int token) {
        return token == 0 || ends[token - 1] < starts[token];
    }

    /** The number of sentences. */
    public int sentences() {
        return sentenceCount;
    }

    /** The first token of a sentence; for the number behind the last sentence, the number of tokens. */
    public int sentenceStart(int sentence) {
        return sentences[sentence];
    }

    /** The token behind the last one of a sentence. */
    public int sentenceEnd(int sentence) {
        return sentences[sentence + 1];
    }

    /** The sentence that a token stands in. */
    public int sentenceOf(int token) {
        return sentenceOf[token];
    }

    /** The first token that ends behind a position of the text: the one there, or the next one. */
    public int at(int position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first token that starts at or behind a position of the text. */
    public int from(int position) {
        int token = at(position);
        return token < size && starts[token] < position ? token + 1 : token;
    }
}
