package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.language.English;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;

/** Printed forms of names, word by word, and how two of them may belong together. */
final class NameForms {

    private static final WordList TITLES = WordList.of(English.class, "titles.txt", "address", "rank");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
    private static final Set<String> SMALL = Set.of("the", "of", "for", "and", "&", "'s", "in", "at", "on", "a", "an");
    /** Names shorter than this are not taken for variants of each other. */
    private static final int SHORTEST_VARIANT = 4;

    private NameForms() {}

    /** The words of a name in small letters, without titles, generational suffixes and marks. */
    static List<String> words(Copy copy, Range range) {
        int first = range.first();
        while (first + 1 < range.end() && isTitle(copy, first)) {
            first++;
        }
        List<String> words = new ArrayList<>();
        for (int token = first; token < range.end(); token++) {
            String word =
                    copy.analysis().tokens().text(token).replace('’', '\'').toLowerCase(Locale.ROOT);
            boolean letters = word.chars().anyMatch(java.lang.Character::isLetterOrDigit);
            if (letters && !SUFFIXES.contains(word) && !word.equals("'s")) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether a word is a title: "Miss", "Gen.". */
    static boolean isTitle(Copy copy, int token) {
        return TITLES.contains(copy.analysis().lower(token));
    }

    /** The words of an organisation's or place's name that tell it from others. */
    static List<String> telling(List<String> words) {
        List<String> telling = new ArrayList<>(words);
        telling.removeAll(SMALL);
        return telling.isEmpty() ? words : telling;
    }

    /** Whether a shorter form of a person's name may stand for a longer one: surname, given name, or both with less between. */
    static boolean shortens(List<String> brief, List<String> full) {
        if (brief.isEmpty() || brief.size() > full.size()) {
            return false;
        }
        if (brief.equals(full)) {
            return true;
        }
        List<String> tail = full.subList(full.size() - brief.size(), full.size());
        if (brief.equals(tail)) {
            return true;
        }
        boolean ends = brief.get(brief.size() - 1).equals(full.get(full.size() - 1));
        return brief.size() > 1 && ends && matches(brief.get(0), full.get(0));
    }

    /**
     * Whether a name alone is the first word of a longer one: the surname in "Park Jin-ho", the given name that courts and
     * tabloids call people by.
     */
    static boolean leads(List<String> brief, List<String> full) {
        return brief.size() == 1 && full.size() > 1 && brief.get(0).equals(full.get(0));
    }

    /** Whether two given names are one: equal, or one the other's initial. */
    private static boolean matches(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        boolean initial = a.length() <= 2 && a.endsWith(".")
                || b.length() <= 2 && b.endsWith(".")
                || a.length() == 1
                || b.length() == 1;
        return initial && a.charAt(0) == b.charAt(0);
    }

    /**
     * Whether two full names are variants of one: one word differs by a letter or two, or as "Jack" and "Jake" do, the
     * others are equal.
     */
    static boolean variants(List<String> a, List<String> b) {
        if (a.size() != b.size() || a.equals(b)) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                different++;
                if (!variant(a.get(i), b.get(i))) {
                    return false;
                }
            }
        }
        return different > 0 && (a.size() > 1 && different < a.size() || a.size() == 1);
    }

    private static boolean variant(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < SHORTEST_VARIANT || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        int distance = distance(a, b);
        return distance == 1 || distance == 2 && (shorter >= 6 || shorter >= 4 && a.length() == b.length());
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }

    /** Whether a word is made of the first letters of a name: "NDA" of "National Disaster Agency". */
    static boolean isAcronym(String word, List<String> name) {
        String letters = word.replace(".", "");
        if (letters.length() < 2 || name.size() < 2) {
            return false;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder telling = new StringBuilder();
        for (String part : name) {
            all.append(part.charAt(0));
            if (!SMALL.contains(part)) {
                telling.append(part.charAt(0));
            }
        }
        return letters.contentEquals(all) || letters.contentEquals(telling);
    }
}
