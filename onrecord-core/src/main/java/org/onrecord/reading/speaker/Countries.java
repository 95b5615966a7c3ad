package org.onrecord.reading.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.English;
import org.onrecord.language.WordList;

/** Names of countries and their adjectives: "the U.S.", "United States" and "American" belong to one. */
final class Countries {

    private static final class Holder {
        private static final Countries KNOWN = new Countries();
    }

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byAdjective = new HashMap<>();

    private Countries() {
        for (String line : WordList.lines(English.class, "countries.txt")) {
            String[] field = line.split("\\|", -1);
            String key = field[0].split(";")[0].toLowerCase(Locale.ROOT);
            for (String name : field[0].split(";")) {
                byName.put(name.toLowerCase(Locale.ROOT), key);
            }
            for (String adjective : field[2].split(";")) {
                byAdjective.put(adjective.toLowerCase(Locale.ROOT), key);
            }
        }
    }

    static Countries known() {
        return Holder.KNOWN;
    }

    /** The country that some words name, "the" left out. */
    Optional<String> of(List<String> words) {
        List<String> name = !words.isEmpty() && words.get(0).equals("the") ? words.subList(1, words.size()) : words;
        return Optional.ofNullable(byName.get(String.join(" ", name)));
    }

    /** The country that an adjective belongs to. */
    Optional<String> ofAdjective(String adjective) {
        return Optional.ofNullable(byAdjective.get(adjective.toLowerCase(Locale.ROOT)));
    }
}
