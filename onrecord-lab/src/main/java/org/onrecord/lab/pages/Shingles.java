package org.onrecord.lab.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well one text holds the words of another, counted in runs of four words as the article extraction benchmarks do.
 *
 * @param right runs that both have
 * @param wrong runs that only the text has
 * @param missed runs that only the gold has
 */
public record Shingles(int right, int wrong, int missed) {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 4;

    /** Compares a text with the gold. */
    public static Shingles compare(String gold, String text) {
        Map<String, Integer> left = runs(gold);
        int wrong = 0;
        int right = 0;
        for (Map.Entry<String, Integer> run : runs(text).entrySet()) {
            int known = left.getOrDefault(run.getKey(), 0);
            right += Math.min(known, run.getValue());
            wrong += Math.max(0, run.getValue() - known);
        }
        int all = left.values().stream().mapToInt(Integer::intValue).sum();
        return new Shingles(right, wrong, all - right);
    }

    public double precision() {
        return wrong + right == 0 ? 1 : (double) right / (right + wrong);
    }

    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** The words of a text. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = words(text);
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); i++) {
            runs.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
        }
        return runs;
    }
}
