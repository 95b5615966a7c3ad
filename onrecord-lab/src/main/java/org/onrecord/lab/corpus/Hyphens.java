package org.onrecord.lab.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Divides words with a hyphen, as GUM does: "front-runner" is {@code front} {@code -} {@code runner}. */
final class Hyphens {

    private static final Set<String> PREFIXES = Set.of(
            "anti", "bi", "bio", "co", "counter", "cross", "eco", "ex", "extra", "hyper", "inter", "intra", "macro",
            "mega", "micro", "mid", "mini", "multi", "neo", "non", "over", "pan", "para", "post", "pre", "pro", "proto",
            "pseudo", "quasi", "re", "semi", "sub", "super", "tele", "trans", "tri", "ultra", "un", "under", "uni",
            "vice");

    private Hyphens() {}

    /** The words of a tree with every hyphen apart; the part behind the hyphen heads the word. */
    static List<Word> divide(List<Word> words) {
        int[] moved = new int[words.size() + 1];
        List<Integer> cuts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int cut = word.form().matches("\\p{L}+-\\p{L}+") && !keepsHyphen(word.form())
                    ? word.form().indexOf('-')
                    : 0;
            cuts.add(cut);
            moved[i + 1] = moved[i] + (cut > 0 ? 3 : 1);
        }
        List<Word> divided = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int head = word.head() == 0 ? 0 : moved[word.head()];
            int cut = cuts.get(i);
            if (cut == 0) {
                divided.add(word.withTree(head, word.relation()));
                continue;
            }
            int last = moved[i] + 3;
            String left = word.form().substring(0, cut);
            String right = word.form().substring(cut + 1);
            boolean proper = word.tag().startsWith("NNP");
            String leftTag = proper || Character.isUpperCase(left.charAt(0)) ? "NNP" : leftTag(left);
            String rightTag = word.tag().equals("JJ") ? rightTag(right) : word.tag();
            int middle = word.start() + cut;
            divided.add(new Word(
                    left,
                    left.toLowerCase(Locale.ROOT),
                    leftTag,
                    word.universalTag(),
                    last,
                    leftTag.equals("RB")
                            ? "advmod"
                            : leftTag.equals("JJ") ? "amod" : leftTag.equals("CD") ? "nummod" : "compound",
                    word.name(),
                    word.start(),
                    middle,
                    word.misc()));
            divided.add(new Word(
                    "-", "-", "HYPH", "PUNCT", moved[i] + 1, "punct", word.name(), middle, middle + 1, word.misc()));
            divided.add(new Word(
                    right,
                    right.toLowerCase(Locale.ROOT),
                    rightTag,
                    word.universalTag(),
                    head,
                    word.relation(),
                    word.name(),
                    middle + 1,
                    word.end(),
                    word.misc()));
        }
        return divided;
    }

    private static boolean keepsHyphen(String form) {
        String prefix = form.substring(0, form.indexOf('-')).toLowerCase(Locale.ROOT);
        return prefix.length() < 2 || PREFIXES.contains(prefix);
    }

    private static String leftTag(String left) {
        return switch (left.toLowerCase(Locale.ROOT)) {
            case "so", "well", "much", "ill", "then", "now", "ever", "soon", "newly", "long" -> "RB";
            case "high",
                    "low",
                    "right",
                    "left",
                    "new",
                    "old",
                    "hard",
                    "short",
                    "full",
                    "single",
                    "double",
                    "blue",
                    "white",
                    "red",
                    "black",
                    "open",
                    "middle",
                    "general",
                    "same",
                    "far",
                    "good",
                    "bad",
                    "free",
                    "big" -> "JJ";
            case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" -> "CD";
            default -> left.endsWith("ly") ? "RB" : "NN";
        };
    }

    private static String rightTag(String right) {
        return right.endsWith("ed") ? "VBN" : right.endsWith("ing") ? "VBG" : "NN";
    }
}
