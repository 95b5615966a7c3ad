package org.onrecord.language;

import org.onrecord.text.Digest;

/**
 * 64-bit hashes that stand for words, so that no string is made on the way through a text.
 *
 * <p>{@code WordHash.lower("Said", 0, 4)} equals {@code WordHash.lower("said", 0, 4)}; typographic apostrophes and
 * dashes count as their plain forms.
 */
public final class WordHash {

    private WordHash() {}

    /** The hash of a word as printed. */
    public static long exact(CharSequence text, int start, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ plain(text.charAt(i))) * 0x100000001B3L;
        }
        return Digest.mix(hash, end - start);
    }

    /** The hash of a word without regard to case. */
    public static long lower(CharSequence text, int start, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c < 128 ? lower(c) : lower(plain(c)))) * 0x100000001B3L;
        }
        return Digest.mix(hash, end - start);
    }

    /** The hash of a whole string without regard to case. */
    public static long lower(CharSequence word) {
        return lower(word, 0, word.length());
    }

    static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    static char plain(char c) {
        return switch (c) {
            case '’', '‘', '‛', 'ʼ' -> '\'';
            case '“', '”', '„', '«', '»', '‟' -> '"';
            case '–', '—', '‑', '−', '‐' -> '-';
            default -> c;
        };
    }
}
