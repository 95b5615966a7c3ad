package org.onrecord.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The members of one JSON object, asked for by name and kind.
 *
 * <p>Of {@code {"id":"n1","of":null}} the text of {@code id} is "n1" and that of {@code of} is absent.
 *
 * @param members the members that are not null: strings, numbers, booleans, lists, and maps of members again
 */
record Fields(Map<?, ?> members) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Parses one object.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Fields parse(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            return new Fields(object(parser));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                members.put(name, value(parser));
            }
        }
        return members;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(parser));
                }
                yield values;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> parser.getString();
        };
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> lacks(name));
    }

    Optional<String> optional(String name) {
        return value(name, String.class);
    }

    OptionalDouble number(String name) {
        return members.get(name) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    int count(String name) {
        return (int) number(name).orElseThrow(() -> lacks(name));
    }

    double confidence() {
        return number("confidence").orElse(0);
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    Optional<Fields> object(String name) {
        return value(name, Map.class).map(Fields::new);
    }

    /** An object that must be there. */
    Fields required(String name) {
        return object(name).orElseThrow(() -> lacks(name));
    }

    List<Fields> objects(String name) {
        return list(name, Map.class).map(Fields::new).toList();
    }

    List<String> texts(String name) {
        return list(name, String.class).toList();
    }

    private <T> Stream<T> list(String name, Class<T> kind) {
        List<?> all = value(name, List.class).orElse(List.of());
        return all.stream().map(value -> cast(name, value, kind));
    }

    private <T> Optional<T> value(String name, Class<T> kind) {
        return Optional.ofNullable(members.get(name)).map(value -> cast(name, value, kind));
    }

    private static <T> T cast(String name, Object value, Class<T> kind) {
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("has something else as " + name);
        }
        return kind.cast(value);
    }

    private static IllegalArgumentException lacks(String name) {
        return new IllegalArgumentException("lacks " + name);
    }
}
