package org.onrecord.reading.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/** Words that decide what another word means: "press conference", "heart attack", "met the deadline". */
final class Companions {

    private static final String ALIKE = "alike-";
    private static final Map<String, Set<Long>> LISTS = new HashMap<>();

    static {
        for (String line : WordList.lines(Companions.class, "companions.txt")) {
            String[] field = line.split(" ");
            Set<Long> words = LISTS.computeIfAbsent(field[0], name -> new HashSet<>());
            for (int i = 1; i < field.length; i++) {
                words.add(WordHash.lower(field[i]));
            }
        }
    }

    private Companions() {}

    /** Whether two words may tell of one happening: "quake" and "tremor". */
    static boolean areAlike(long wordHash, long otherHash) {
        return wordHash == otherHash
                || LISTS.entrySet().stream()
                        .filter(list -> list.getKey().startsWith(ALIKE))
                        .anyMatch(list -> list.getValue().contains(wordHash)
                                && list.getValue().contains(otherHash));
    }

    /** Whether a list has a word. */
    static boolean has(String list, long wordHash) {
        Set<Long> words = LISTS.get(list);
        if (words == null) {
            throw new IllegalArgumentException("companions.txt has no list " + list);
        }
        return words.contains(wordHash);
    }
}
