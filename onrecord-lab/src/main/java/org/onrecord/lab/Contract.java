package org.onrecord.lab;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.record.Reading;

/**
 * What holds of every reading: it keeps the JSON Schema, each text is the slice at its span, each id is there once and each
 * reference leads somewhere.
 *
 * <p>{@code new Contract().violations(line)} is empty for a good line.
 */
public final class Contract {

    private static final Set<String> REFERENCES =
            Set.of("entity", "time", "within", "supersedes", "partOf", "alternatives");

    private final Schema schema;

    /** The contract with the schema that ships. */
    public Contract() {
        try (InputStream in = Reading.class.getResourceAsStream("reading-1.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("reading-1.schema.json", e);
        }
    }

    /** What is wrong with a line of {@code onrecord read --format json}; each message names the place. */
    public List<String> violations(String line) {
        List<String> found = new ArrayList<>();
        schema.validate(line, InputFormat.JSON).forEach(error -> found.add(error.toString()));
        Map<String, Object> reading = Json.object(line);
        Map<?, ?> report = (Map<?, ?>) reading.get("report");
        int[] text = ((String) report.get("text")).codePoints().toArray();
        Set<Object> ids = new HashSet<>();
        ids(reading, ids, found);
        check("", reading, text, ids, found);
        return found;
    }

    private static void ids(Map<String, Object> reading, Set<Object> ids, List<String> found) {
        for (String kind : List.of("times", "entities", "statements", "events", "figures")) {
            for (Object entry : (List<?>) reading.get(kind)) {
                Object id = ((Map<?, ?>) entry).get("id");
                if (!ids.add(id)) {
                    found.add("the id " + id + " is there twice");
                }
            }
        }
    }

    private static void check(String path, Object value, int[] text, Set<Object> ids, List<String> found) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(path + "/" + i, list.get(i), text, ids, found);
            }
        } else if (value instanceof Map<?, ?> map) {
            slice(path, map, text, found);
            map.forEach((key, inside) -> {
                String name = (String) key;
                if (REFERENCES.contains(name)) {
                    reference(path + "/" + name, inside, ids, found);
                }
                check(path + "/" + name, inside, text, ids, found);
            });
        }
    }

    private static void slice(String path, Map<?, ?> map, int[] text, List<String> found) {
        if (!(map.get("start") instanceof Number first) || !(map.get("end") instanceof Number last)) {
            return;
        }
        int start = first.intValue();
        int end = last.intValue();
        if (start < 0 || start > end || end > text.length) {
            found.add(path + ": the span " + start + ".." + end + " lies outside the text");
        } else if (map.get("text") instanceof String words && !words.equals(new String(text, start, end - start))) {
            found.add(path + ": the text is not the slice at " + start + ".." + end);
        }
    }

    private static void reference(String path, Object value, Set<Object> ids, List<String> found) {
        List<?> references = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object reference : references) {
            if (!ids.contains(reference)) {
                found.add(path + ": no entry has the id " + reference);
            }
        }
    }
}
