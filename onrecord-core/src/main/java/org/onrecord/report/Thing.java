package org.onrecord.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A thing that a page describes beside its text, with properties of schema.org: a NewsArticle, a Person.
 *
 * <p>Values are strings or other things; a property may have several.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org</a>
 */
final class Thing {

    private final Map<String, List<Object>> properties = new LinkedHashMap<>();

    /** Adds a value, a string or a thing. Names are kept in small letters: pages mistake their case. */
    void add(String property, Object value) {
        properties
                .computeIfAbsent(property.toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(value);
    }

    /** All values of a property. */
    List<Object> values(String property) {
        return properties.getOrDefault(property.toLowerCase(Locale.ROOT), List.of());
    }

    /** All values of a property that are words. */
    List<String> texts(String property) {
        List<String> found = new ArrayList<>();
        for (Object value : values(property)) {
            if (value instanceof String text && !text.isBlank()) {
                found.add(text.strip());
            }
        }
        return found;
    }

    Optional<String> text(String property) {
        return texts(property).stream().findFirst();
    }

    /** The things that a property names. */
    List<Thing> things(String property) {
        List<Thing> found = new ArrayList<>();
        for (Object value : values(property)) {
            if (value instanceof Thing thing) {
                found.add(thing);
            }
        }
        return found;
    }

    /** Its types without the address of the vocabulary. */
    List<String> types() {
        return texts("@type").stream()
                .map(type -> type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean isOfType(String part) {
        return types().stream().anyMatch(type -> type.contains(part));
    }

    /** Whether it is a report or another piece of writing, not the page around it. */
    boolean isArticle() {
        return isOfType("article") || isOfType("posting") || isOfType("report") || isOfType("review");
    }

    /** The names of the people or houses that a property holds, as words or as things with a name. */
    List<String> names(String property) {
        List<String> found = new ArrayList<>();
        for (Object value : values(property)) {
            if (value instanceof Thing thing) {
                found.addAll(thing.texts("name"));
            } else if (value instanceof String text && !text.isBlank()) {
                found.add(text.strip());
            }
        }
        return found;
    }
}
