package org.onrecord.language;

/**
 * The distinct word forms of one text, each looked at once: hashes, shape, affixes, cluster.
 *
 * <p>A token's features are then reads from arrays; a report of 1,000 tokens has some 450 forms.
 */
final class Forms {

    /** The number of kinds of shape, see {@link #shape}. */
    static final int SHAPES = 64;

    private final Tokens tokens;
    private final Words words;
    private final int[] formOf;
    private final long[] lower;
    private final int[] exact;
    private final int[] word;
    private final byte[] shape;
    private final int[] affixes;
    private int size;

    /** The number of hashes in {@link #affixes} for each form: suffixes of 1 to 4 letters, prefixes of 1 to 3. */
    private static final int AFFIXES = 7;

    Forms(Tokens tokens, Words words) {
        this.tokens = tokens;
        this.words = words;
        int n = tokens.size();
        formOf = new int[n];
        lower = new long[n + 1];
        exact = new int[n + 1];
        word = new int[n + 1];
        shape = new byte[n + 1];
        affixes = new int[(n + 1) * AFFIXES];
        int capacity = Integer.highestOneBit(Math.max(16, n * 2)) * 2;
        long[] seen = new long[capacity];
        int[] numbers = new int[capacity];
        CharSequence text = tokens.text();
        for (int token = 0; token < n; token++) {
            long hash = WordHash.exact(text, tokens.start(token), tokens.end(token));
            int slot = (int) hash & capacity - 1;
            while (seen[slot] != 0 && seen[slot] != hash) {
                slot = slot + 1 & capacity - 1;
            }
            if (seen[slot] == 0) {
                seen[slot] = hash;
                numbers[slot] = size;
                describe(size++, hash, token);
            }
            formOf[token] = numbers[slot];
        }
    }

    private void describe(int form, long hash, int token) {
        CharSequence text = tokens.text();
        int start = tokens.start(token);
        int end = tokens.end(token);
        exact[form] = (int) (hash >>> 32);
        lower[form] = WordHash.lower(text, start, end);
        word[form] = words.find(lower[form]);
        shape[form] = (byte) shapeOf(text, start, end);
        int suffix = 0x1F35;
        for (int i = 0; i < 4; i++) {
            int at = end - 1 - i;
            suffix = suffix * 0x01000193 + (at < start ? 1 : affixChar(text.charAt(at)));
            affixes[form * AFFIXES + i] = suffix;
        }
        int prefix = 0x2B71;
        for (int i = 0; i < 3; i++) {
            int at = start + i;
            prefix = prefix * 0x01000193 + (at >= end ? 1 : affixChar(text.charAt(at)));
            affixes[form * AFFIXES + 4 + i] = prefix;
        }
    }

    private static int affixChar(char c) {
        return Character.isDigit(c) ? '0' : WordHash.lower(WordHash.plain(c));
    }

    /**
     * The look of a word: how its first letter is set, whether all of it is, and what else stands in it.
     *
     * @return 0 to {@link #SHAPES} - 1
     */
    private static int shapeOf(CharSequence text, int start, int end) {
        int upper = 0;
        int small = 0;
        int digits = 0;
        int other = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isDigit(c)) {
                digits++;
            } else if (Character.isLetter(c)) {
                small++;
            } else {
                other++;
            }
        }
        int length = end - start;
        int letters = upper + small;
        int kind;
        if (digits == length) {
            kind = length == 4 ? 1 : length <= 2 ? 2 : 3;
        } else if (digits > 0 && letters == 0) {
            kind = 4;
        } else if (letters == 0) {
            kind = length == 1 ? 5 : 6;
        } else if (digits > 0) {
            kind = upper > 0 ? 7 : 8;
        } else if (small == 0) {
            kind = length == 1 ? 9 : other > 0 ? 10 : length <= 4 ? 11 : 12;
        } else if (Character.isUpperCase(text.charAt(start))) {
            kind = other > 0 ? 13 : upper > 1 ? 14 : 15;
        } else {
            kind = upper > 0 ? 16 : other > 0 ? 17 : length == 1 ? 18 : 19;
        }
        return kind;
    }

    /** The number of distinct forms. */
    int size() {
        return size;
    }

    /** The form of a token. */
    int of(int token) {
        return formOf[token];
    }

    /** The lower-case hash of a form. */
    long lower(int form) {
        return lower[form];
    }

    /** 32 bits of the hash of a form as printed. */
    int exact(int form) {
        return exact[form];
    }

    int shape(int form) {
        return shape[form];
    }

    /** Whether the first letter of a form is a capital. */
    boolean capital(int form) {
        int kind = shape[form];
        return kind >= 9 && kind <= 15 || kind == 7;
    }

    /** Whether all letters of a form are capitals, and there are several. */
    boolean isAllCapitals(int form) {
        int kind = shape[form];
        return kind >= 10 && kind <= 12;
    }

    /** The number of a form in the vocabulary; {@link Words#UNKNOWN} for one that training did not see. */
    int word(int form) {
        return word[form];
    }

    int cluster(int form) {
        return words.cluster(word[form]);
    }

    int coarse(int form) {
        return words.coarse(word[form]);
    }

    int tags(int form) {
        return words.tags(word[form]);
    }

    /** The hash of the last letters of a form. */
    int suffix(int form, int length) {
        return affixes[form * AFFIXES + length - 1];
    }

    /** The hash of the first letters of a form. */
    int prefix(int form, int length) {
        return affixes[form * AFFIXES + 3 + length];
    }
}
