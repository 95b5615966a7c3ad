package org.onrecord.reading.speaker;

import java.util.HashMap;
import java.util.Map;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/** Titles as papers shorten them: after "Sen. Mary Quist" "the senator" is Quist. */
final class ShortTitles {

    private static final Map<Long, Long> NOUNS = new HashMap<>();

    static {
        for (String line : WordList.lines(ShortTitles.class, "short-titles.txt")) {
            String[] field = line.split(" ");
            NOUNS.put(WordHash.lower(field[0]), WordHash.lower(field[1]));
        }
    }

    private ShortTitles() {}

    /** Whether a title, as printed in lower case, is short for a noun. */
    static boolean isShortFor(long title, long noun) {
        return NOUNS.getOrDefault(title, 0L) == noun;
    }
}
