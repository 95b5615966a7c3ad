package org.onrecord.report;

import java.util.Locale;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.text.Digest;

/**
 * The kinds of phrases that pages put around reports: "See also", "Sign up", "All rights reserved".
 *
 * <p>Where one stands matters: "Share" is a whole block, "Follow us" begins one, "all rights reserved" may stand anywhere.
 */
enum Phrase {
    RELATED,
    SIGNUP,
    SHARE,
    AD,
    COMMENT,
    LEGAL,
    NAV,
    MEDIA,
    CREDIT,
    BYLINE,
    DATE,
    CORRECTION,
    BIO,
    /** What never belongs to a report. */
    NEVER;

    private static final int LONGEST = 6;
    private static final int WHOLE = 0;
    private static final int START = 1;
    private static final int ANYWHERE = 2;

    /** How far into a block phrases are looked for that may stand anywhere. */
    private static final int REACH = 60;

    private static final long FIGURE = WordHash.lower("0");

    private static final Phrases PHRASES = Phrases.read();

    /** This kind as a set of one. */
    int bit() {
        return 1 << ordinal();
    }

    boolean in(int set) {
        return (set & bit()) != 0;
    }

    /**
     * The kinds of phrases in a text.
     *
     * @param start those that it begins with, or that are all of it
     * @param anywhere those that stand anywhere in it
     */
    record Found(int start, int anywhere) {

        static final Found NOTHING = new Found(0, 0);

        int all() {
            return start | anywhere;
        }

        boolean starts(Phrase kind) {
            return kind.in(start);
        }

        boolean has(Phrase kind) {
            return kind.in(all());
        }
    }

    /** Looks for phrases. */
    static Found in(CharSequence text) {
        long[] words = new long[REACH];
        int count = words(text, words);
        int known = Math.min(count, REACH);
        int start = 0;
        int anywhere = 0;
        for (int from = 0; from < known; from++) {
            long hash = 0;
            for (int to = from; to < Math.min(known, from + LONGEST); to++) {
                hash = Digest.mix(hash, words[to]);
                long places = PHRASES.get(hash);
                if (places == Phrases.NO_BEGINNING) {
                    break;
                }
                anywhere |= set(places, ANYWHERE);
                if (from == 0) {
                    start |= set(places, START);
                    start |= to + 1 == count ? set(places, WHOLE) | set(places, ANYWHERE) : 0;
                }
            }
        }
        return new Found(start, anywhere);
    }

    private static int set(long places, int place) {
        return (int) (places >>> 16 * place) & 0xFFFF;
    }

    private static int words(CharSequence text, long[] words) {
        int count = 0;
        int start = -1;
        for (int i = 0; i <= text.length() && count <= REACH; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean part = isPart(c);
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                if (count < words.length) {
                    words[count] = Character.isDigit(text.charAt(start)) ? FIGURE : WordHash.lower(text, start, i);
                }
                count++;
                start = -1;
            }
        }
        return count;
    }

    private static boolean isPart(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '\''
                : Character.isLetterOrDigit(c) || c == '’' || c == '©';
    }

    /** All phrases, and all beginnings of phrases, by the hash of their words; with each the sets of kinds, by place. */
    private static final class Phrases {

        /** What is asked for begins no phrase. */
        static final long NO_BEGINNING = -1;

        private final long[] keys = new long[1 << 13];
        private final long[] sets = new long[1 << 13];

        static Phrases read() {
            Phrases phrases = new Phrases();
            for (String line : WordList.lines(Phrase.class, "phrases.txt")) {
                String[] fields = line.split(" ", 3);
                int place = switch (fields[1]) {
                    case "whole" -> WHOLE;
                    case "start" -> START;
                    case "in" -> ANYWHERE;
                    default -> throw new IllegalStateException("phrases.txt: no such place: " + line);
                };
                Phrase kind = Phrase.valueOf(fields[0].toUpperCase(Locale.ROOT));
                phrases.add(fields[2], (long) kind.bit() << 16 * place);
            }
            return phrases;
        }

        private void add(String phrase, long set) {
            long[] words = new long[REACH];
            int count = words(phrase, words);
            long hash = 0;
            for (int i = 0; i < count; i++) {
                hash = Digest.mix(hash, words[i]);
                int slot = slot(hash);
                keys[slot] = hash;
                sets[slot] |= i + 1 == count ? set : 0;
            }
        }

        long get(long hash) {
            int slot = slot(hash);
            return keys[slot] == 0 ? NO_BEGINNING : sets[slot];
        }

        private int slot(long hash) {
            int slot = (int) hash & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != hash) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }
    }
}
