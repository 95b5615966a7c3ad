package org.onrecord.reading.figure;

import java.util.HashMap;
import java.util.Map;
import org.onrecord.language.Analysis;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/** What number words and digits are worth. */
final class NumberWords {

    private static final Map<Long, Double> SMALL = new HashMap<>();
    private static final Map<Long, Double> SCALES = new HashMap<>();
    private static final Map<Long, Double> FRACTIONS = new HashMap<>();
    /** Numbers that tell no number. */
    private static final WordList VAGUE = WordList.of(
            "dozens",
            "scores",
            "hundreds",
            "thousands",
            "tens",
            "millions",
            "billions",
            "trillions",
            "lakhs",
            "crores");

    static {
        String[] ones =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                                + "seventeen eighteen nineteen")
                        .split(" ");
        for (int i = 0; i < ones.length; i++) {
            put(SMALL, ones[i], i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            put(SMALL, tens[i], 20 + 10 * i);
        }
        put(SMALL, "fourty", 40);
        put(SCALES, "dozen", 12);
        put(SCALES, "hundred", 100);
        put(SCALES, "thousand", 1e3);
        put(SCALES, "lakh", 1e5);
        put(SCALES, "million", 1e6);
        put(SCALES, "mn", 1e6);
        put(SCALES, "m", 1e6);
        put(SCALES, "crore", 1e7);
        put(SCALES, "billion", 1e9);
        put(SCALES, "bn", 1e9);
        put(SCALES, "trillion", 1e12);
        put(SCALES, "tn", 1e12);
        put(FRACTIONS, "half", 0.5);
        put(FRACTIONS, "third", 1 / 3.0);
        put(FRACTIONS, "thirds", 1 / 3.0);
        put(FRACTIONS, "quarter", 0.25);
        put(FRACTIONS, "quarters", 0.25);
        put(FRACTIONS, "fifth", 0.2);
        put(FRACTIONS, "fifths", 0.2);
        put(FRACTIONS, "tenth", 0.1);
        put(FRACTIONS, "tenths", 0.1);
    }

    private NumberWords() {}

    private static void put(Map<Long, Double> map, String word, double value) {
        map.put(WordHash.lower(word), value);
    }

    /** The value of a number word below a hundred; NaN for any other word. */
    static double small(long lowerHash) {
        return SMALL.getOrDefault(lowerHash, Double.NaN);
    }

    /** What a word multiplies by: thousand, million, lakh; NaN for any other word. */
    static double scale(long lowerHash) {
        return SCALES.getOrDefault(lowerHash, Double.NaN);
    }

    /** The value of half, third, quarter; NaN for any other word. */
    static double fraction(long lowerHash) {
        return FRACTIONS.getOrDefault(lowerHash, Double.NaN);
    }

    static boolean isVague(long lowerHash) {
        return VAGUE.contains(lowerHash);
    }

    /** The value of a token of digits, also with a magnitude that is set close: 1,200 4.5 3m 2.5bn; NaN for any other. */
    static double digits(Analysis analysis, int token) {
        CharSequence text = analysis.tokens().text();
        int start = analysis.tokens().start(token);
        int end = analysis.tokens().end(token);
        int stop = start;
        double value = 0;
        double place = 0;
        while (stop < end) {
            char c = text.charAt(stop);
            if (c >= '0' && c <= '9') {
                value = place == 0 ? value * 10 + (c - '0') : value + (c - '0') * place;
                place = place == 0 ? 0 : place / 10;
            } else if (c == '.' && place == 0 && stop > start && stop + 1 < end) {
                place = 0.1;
            } else if (c != ',' || stop == start) {
                break;
            }
            stop++;
        }
        if (stop == start) {
            return Double.NaN;
        }
        if (stop == end) {
            return round(value);
        }
        double scale = scale(WordHash.lower(text, stop, end));
        boolean thousand = end - stop == 1 && (text.charAt(stop) == 'k' || text.charAt(stop) == 'K');
        return thousand ? round(value * 1e3) : round(value * scale);
    }

    /** Takes off what binary fractions add: 4.1 x 1,000,000 is 4,100,000. */
    static double round(double value) {
        return Double.isNaN(value) ? value : Double.parseDouble(String.format(java.util.Locale.ROOT, "%.12g", value));
    }
}
