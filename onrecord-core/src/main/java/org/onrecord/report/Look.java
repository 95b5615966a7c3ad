package org.onrecord.report;

import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/**
 * What a stretch of text looks like, counted in one pass: its words, its sentences, how it begins and ends.
 *
 * @param words runs of letters and figures
 * @param letters the letters of those words
 * @param functionWords words such as "the" and "of"
 * @param capitals words that begin with a capital
 * @param shouted words of two letters and more in capitals only
 * @param figures words that begin with a digit
 * @param commas commas and semicolons
 * @param sentences full stops, question and exclamation marks at the end of words
 * @param questions question marks
 * @param quotes double quotation marks
 * @param bars marks that divide the entries of a menu
 * @param terminal whether it ends as a sentence does
 * @param colon whether it ends with a colon
 * @param small whether it begins with a small letter
 * @param ellipsis whether it breaks off: "…", "[...]"
 * @param handles names of accounts and topics: @reporter, #budget
 * @param bracketed whether it stands in brackets
 */
record Look(
        int words,
        int letters,
        int functionWords,
        int capitals,
        int shouted,
        int figures,
        int commas,
        int sentences,
        int questions,
        int quotes,
        int bars,
        boolean terminal,
        boolean colon,
        boolean small,
        boolean ellipsis,
        int handles,
        boolean bracketed) {

    private static final WordList FUNCTION_WORDS = WordList.of(Look.class, "function-words.txt");
    private static final String CLOSING = "\"'”’)]»";
    private static final String BARS = "|·•»›>/";

    static Look at(CharSequence text) {
        return new Counter(text).count();
    }

    /** The share of words such as "the" and "of". */
    double functionShare() {
        return (double) functionWords / Math.max(1, words);
    }

    /** The state machine: in a word or between words. */
    private static final class Counter {
        private final CharSequence text;
        private int words;
        private int letters;
        private int functionWords;
        private int capitals;
        private int shouted;
        private int figures;
        private int commas;
        private int sentences;
        private int questions;
        private int quotes;
        private int bars;
        private int handles;

        Counter(CharSequence text) {
            this.text = text;
        }

        Look count() {
            int start = -1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isWordPart(c)) {
                    start = start < 0 ? i : start;
                    continue;
                }
                if (start >= 0) {
                    word(start, i);
                    start = -1;
                }
                if (c != ' ') {
                    mark(c, i);
                }
            }
            if (start >= 0) {
                word(start, text.length());
            }
            int last = text.length() - 1;
            while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
                last--;
            }
            char end = last < 0 ? ' ' : text.charAt(last);
            return new Look(
                    words,
                    letters,
                    functionWords,
                    capitals,
                    shouted,
                    figures,
                    commas,
                    sentences,
                    questions,
                    quotes,
                    bars,
                    end == '.' || end == '!' || end == '?',
                    end == ':',
                    text.length() > 0 && Character.isLowerCase(text.charAt(0)),
                    breaksOff(),
                    handles,
                    isBracketed());
        }

        private boolean breaksOff() {
            String end = text.subSequence(Math.max(0, text.length() - 5), text.length())
                    .toString();
            return end.contains("…") || end.contains("...");
        }

        private boolean isBracketed() {
            int last = text.length() - 1;
            return last > 0
                    && (text.charAt(0) == '(' || text.charAt(0) == '[')
                    && (text.charAt(last) == ')' || text.charAt(last) == ']');
        }

        private void word(int start, int end) {
            words++;
            letters += end - start;
            char first = text.charAt(start);
            if (first >= '0' && first <= '9') {
                figures++;
            } else if (Character.isUpperCase(first)) {
                capitals++;
                shouted += end - start > 1 && Character.isUpperCase(text.charAt(end - 1)) ? 1 : 0;
            }
            if (end - start <= 8 && FUNCTION_WORDS.contains(WordHash.lower(text, start, end))) {
                functionWords++;
            }
        }

        private void mark(char c, int at) {
            switch (c) {
                case ',', ';' -> commas++;
                case '.', '!', '?' -> {
                    boolean ends = at > 0 && (at + 1 == text.length() || !isWordPart(text.charAt(at + 1)));
                    sentences += ends && isWordPart(text.charAt(at - 1)) ? 1 : 0;
                    questions += c == '?' ? 1 : 0;
                }
                case '"', '“', '”' -> quotes++;
                case '@', '#' -> handles += at + 1 < text.length() && isWordPart(text.charAt(at + 1)) ? 1 : 0;
                default -> bars += BARS.indexOf(c) >= 0 ? 1 : 0;
            }
        }

        private static boolean isWordPart(char c) {
            return c < 128
                    ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '\''
                    : Character.isLetterOrDigit(c) || c == '’' || Character.isSurrogate(c);
        }
    }
}
