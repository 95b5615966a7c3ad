package org.onrecord.reading.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.language.English;
import org.onrecord.language.WordList;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/** Finds the country that an adjective speaks of among those that a report names: "Israeli" and "Israel". */
final class Peoples {

    private static final Map<String, Set<String>> COUNTRIES = new HashMap<>();

    static {
        for (String line : WordList.lines(English.class, "countries.txt")) {
            String[] field = line.toLowerCase(Locale.ROOT).split("\\|", -1);
            for (String adjective : field[2].split(";")) {
                COUNTRIES.computeIfAbsent(adjective, key -> new TreeSet<>()).addAll(List.of(field[0].split(";")));
            }
        }
    }

    private Peoples() {}

    /** Whether some words name a country or are its adjective. */
    static boolean isCountry(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return COUNTRIES.containsKey(lower) || COUNTRIES.values().stream().anyMatch(names -> names.contains(lower));
    }

    /** The id of the country in a report. */
    static Optional<String> countryOf(String adjective, List<Entity> entities, String text) {
        Set<String> names = COUNTRIES.getOrDefault(adjective.toLowerCase(Locale.ROOT), Set.of());
        return entities.stream()
                .filter(entity -> !names.isEmpty()
                        && entity.mentions().stream()
                                .filter(mention -> mention.form() == Mention.Form.NAME)
                                .map(mention -> mention.span().in(text).toLowerCase(Locale.ROOT))
                                .anyMatch(names::contains))
                .map(Entity::id)
                .findFirst();
    }
}
