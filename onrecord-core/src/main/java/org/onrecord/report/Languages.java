package org.onrecord.report;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/** Guesses the language of a text from its script and its commonest words. */
final class Languages {

    /** The code of ISO 639-2 for an undetermined language. */
    static final String UNKNOWN = "und";

    private static final int REACH = 6000;
    private static final Map<Long, List<String>> WORDS = read();
    private static final WordList COMMON = WordList.of(WordList.lines(Languages.class, "languages.txt").stream()
            .map(line -> line.split(" ")[1])
            .toArray(String[]::new));

    /** The language that a script is mostly used for in the news. */
    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.THAI, "th"));

    private Languages() {}

    /**
     * The language of a text.
     *
     * @param told what the page says it is, believed only where the words do not tell
     */
    static String of(String text, Optional<String> told) {
        String near = text.substring(0, Math.min(REACH, text.length()));
        Optional<String> script = script(near);
        if (script.isPresent()) {
            return script.get();
        }
        Map<String, Integer> votes = new HashMap<>();
        Map<String, Set<Long>> voters = new HashMap<>();
        int words = 0;
        int start = -1;
        for (int i = 0; i <= near.length(); i++) {
            boolean letter = i < near.length() && isLetter(near.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                long word = WordHash.lower(near, start, i);
                if (COMMON.contains(word)) {
                    for (String language : WORDS.getOrDefault(word, List.of())) {
                        votes.merge(language, 1, Integer::sum);
                        voters.computeIfAbsent(language, key -> new HashSet<>()).add(word);
                    }
                }
                start = -1;
            }
        }
        int all = words;
        return votes.entrySet().stream()
                // One word alone is no language: "as" stands in Portuguese too.
                .filter(vote -> voters.getOrDefault(vote.getKey(), Set.of()).size() >= 2 && vote.getValue() * 20 >= all)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .or(() -> told.map(Languages::code))
                .orElse(UNKNOWN);
    }

    private static boolean isLetter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    /** The first subtag: en of en-GB and en_US. */
    private static String code(String tag) {
        String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return code.matches("[a-z]{2,3}") ? code : UNKNOWN;
    }

    private static Optional<String> script(String text) {
        Map<UnicodeScript, Integer> counts = new HashMap<>();
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                letters++;
                if (c > 0x24F) {
                    counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                }
            }
        }
        int all = letters;
        // Japanese mixes its own letters with Chinese ones.
        if (counts.getOrDefault(UnicodeScript.HIRAGANA, 0) * 10 > all && all > 0) {
            return Optional.of("ja");
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() * 2 > all && SCRIPTS.containsKey(count.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(count -> SCRIPTS.get(count.getKey()));
    }

    private static Map<Long, List<String>> read() {
        Map<Long, List<String>> words = new HashMap<>();
        for (String line : WordList.lines(Languages.class, "languages.txt")) {
            String[] fields = line.split(" ");
            words.computeIfAbsent(WordHash.lower(fields[1]), key -> new ArrayList<>())
                    .add(fields[0]);
        }
        return words;
    }
}
