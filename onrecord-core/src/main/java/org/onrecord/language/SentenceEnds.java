package org.onrecord.language;

/** Finds where sentences end inside a block: behind {@code .}, {@code ?} or {@code !}, and not behind {@code Mr.} or {@code J.} */
final class SentenceEnds {

    /** How many marks may stand before the first word of a sentence. */
    private static final int LOOKAHEAD = 8;

    private static final WordList STARTERS = WordList.of(SentenceEnds.class, "sentence-starters.txt");

    private final CharSequence text;
    private final Tokens tokens;
    private int counted;
    private boolean inQuotation;

    private SentenceEnds(CharSequence text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Ends the sentences of the tokens from a number on, which are one block. */
    static void mark(CharSequence text, Tokens tokens, int first) {
        new SentenceEnds(text, tokens).mark(first);
    }

    private void mark(int first) {
        counted = first;
        int size = tokens.size();
        int i = first;
        while (i < size) {
            if (!mayEnd(i)) {
                i++;
                continue;
            }
            quotes(i + 1);
            int next = i + 1;
            while (next < size && closes(next)) {
                next++;
                quotes(next);
            }
            if (next < size && startsSentence(i, next)) {
                tokens.endSentence(next);
            }
            i = next;
        }
        tokens.endSentence(size);
    }

    /** Counts the straight quotation marks before a token. */
    private void quotes(int token) {
        for (; counted < token; counted++) {
            inQuotation ^= tokens.length(counted) == 1 && tokens.first(counted) == '"';
        }
    }

    private boolean mayEnd(int token) {
        char last = tokens.last(token);
        if (last == '.' || last == '…' || last == '!' || last == '?') {
            return true;
        }
        return last == '。' || last == '؟';
    }

    /** Quotation marks, brackets and stray stops that belong to the sentence before them. */
    private boolean closes(int token) {
        char c = tokens.first(token);
        int length = tokens.length(token);
        boolean close = !tokens.spaceBefore(token);
        if (c == '.' || c == '!' || c == '?' || c == '…') {
            return true;
        }
        if (length == 2 && (c == '\'' || c == '’')) {
            return close;
        }
        return length == 1
                && (c == ')'
                        || c == ']'
                        || c == '”'
                        || c == '»'
                        || close && (c == '"' && !opens(token) || c == '’' || c == '\''));
    }

    /** Whether a straight mark opens a quotation where a garbled page has lost the space before it. */
    private boolean opens(int token) {
        return !inQuotation
                && token + 1 < tokens.size()
                && !tokens.spaceBefore(token + 1)
                && Character.isUpperCase(tokens.first(token + 1));
    }

    private boolean startsSentence(int stop, int next) {
        char c = tokens.first(next);
        if (Character.isLowerCase(c) || ",;:%-–—".indexOf(c) >= 0) {
            return false;
        }
        int letter = next;
        while (letter + 1 < tokens.size()
                && letter < next + LOOKAHEAD
                && !Character.isLetterOrDigit(tokens.first(letter))) {
            letter++;
        }
        if (Character.isLowerCase(tokens.first(letter)) && tokens.first(stop) != '.' && next > stop + 1) {
            return false;
        }
        boolean abbreviation = tokens.length(stop) > 1 && Character.isLetter(tokens.first(stop));
        if (!abbreviation) {
            return tokens.spaceBefore(next)
                    || c == '"'
                    || next > stop + 1
                    || Character.isUpperCase(c) && tokens.last(stop) != '…';
        }
        if (next > stop + 1) {
            return Character.isUpperCase(tokens.first(letter)) || !Character.isLetterOrDigit(c);
        }
        int from = tokens.start(stop);
        int to = tokens.end(stop);
        int kind = Tokenizer.ABBREVIATIONS.number(WordHash.lower(text, from, to - 1));
        boolean initial = to - from == 2 || kind == Tokenizer.TITLE || kind == Tokenizer.NUMBER;
        return !initial && STARTERS.contains(WordHash.lower(text, tokens.start(letter), tokens.end(letter)));
    }
}
