package org.onrecord.lab.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A development page and what people say it holds.
 *
 * @param set the benchmark it comes from
 * @param file its file name without {@code .gz}
 * @param url its address
 * @param body its report's text
 * @param with words that an extraction has to hold
 * @param without words that it may not hold
 */
public record GoldPage(
        String set, String file, String url, Optional<String> body, List<String> with, List<String> without) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Reads the gold of a folder. */
    public static List<GoldPage> read(Path gold) throws IOException {
        List<GoldPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            Map<String, List<String>> fields = fields(line);
            pages.add(new GoldPage(
                    fields.get("set").get(0),
                    fields.get("file").get(0),
                    fields.getOrDefault("url", List.of("")).get(0),
                    fields.getOrDefault("body", List.of()).stream().findFirst(),
                    fields.getOrDefault("with", List.of()),
                    fields.getOrDefault("without", List.of())));
        }
        return pages;
    }

    private static Map<String, List<String>> fields(String line) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            @Nullable String name = null;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName();
                } else if (name != null && parser.currentToken() == JsonToken.VALUE_STRING) {
                    fields.computeIfAbsent(name, key -> new ArrayList<>()).add(parser.getString());
                }
            }
        }
        return fields;
    }
}
