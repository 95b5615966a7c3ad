package org.onrecord.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads the JSON-LD of pages, which is often not quite JSON: what stands before a fault is kept, and from what stands
 * behind it the plain values.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLd {

    /** An object or a list, but not the bracket of {@code <![CDATA[}. */
    private static final Pattern BEGIN = Pattern.compile("\\{\\s*+[\"'}/@\\w]|(?<!CDATA)\\[\\s*+[\\[{\"'\\]/]");

    private static final int DEEPEST = 40;
    private static final int MOST_VALUES = 20_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(2_000_000)
                    .maxNumberLength(1000)
                    .build())
            .build();

    /** Plain values that are worth reading behind a fault. */
    private static final Pattern PLAIN = Pattern.compile(
            "\"(headline|datePublished|dateModified|dateCreated|articleBody)\"\\s{0,9}:\\s{0,9}\"([^\"\\\\]{1,400})\"");

    private final List<Thing> things = new ArrayList<>();
    private int count;

    private JsonLd() {}

    /** The things that a script describes, outermost ones only; those of a {@code @graph} count as outermost. */
    static List<Thing> read(String script) {
        JsonLd reader = new JsonLd();
        reader.readAll(script);
        return reader.things;
    }

    private void readAll(String script) {
        String json = json(script);
        Thing page = new Thing();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                value(parser, page, "@graph");
            }
        } catch (JacksonException | IllegalStateException e) {
            if (page.things("@graph").isEmpty()) {
                page.add("@graph", new Thing());
            }
            salvage(json, page.things("@graph").get(0));
        }
        collect(page);
        resolve();
    }

    private void collect(Thing page) {
        for (Thing thing : page.things("@graph")) {
            things.add(thing);
            collect(thing);
        }
    }

    /** The script without the comments and the marks of a CDATA section that some pages put around it. */
    private static String json(String script) {
        Matcher begin = BEGIN.matcher(script);
        return begin.find() ? script.substring(begin.start()) : "";
    }

    private void members(JsonParser parser, Thing thing) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(parser, thing, name);
        }
    }

    private void value(JsonParser parser, Thing thing, String property) {
        if (++count > MOST_VALUES) {
            throw new IllegalStateException("too many values");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Thing inner = new Thing();
            thing.add(property, inner);
            members(parser, inner);
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                value(parser, thing, property);
            }
        } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            thing.add(property, parser.getString());
        }
    }

    private static void salvage(String json, Thing torn) {
        Matcher plain = PLAIN.matcher(json);
        while (plain.find()) {
            if (torn.text(plain.group(1)).isEmpty()) {
                torn.add(plain.group(1), plain.group(2));
            }
        }
    }

    /** Puts the names of things that are only referred to, {@code {"@id": "#author-7"}}, where they are needed. */
    private void resolve() {
        Map<String, String> names = new HashMap<>();
        for (Thing thing : things) {
            Optional<String> name = thing.text("name");
            thing.text("@id").ifPresent(id -> name.ifPresent(n -> names.putIfAbsent(id, n)));
        }
        for (Thing thing : things) {
            for (String property : List.of("author", "creator", "publisher", "isPartOf")) {
                for (Thing named : thing.things(property)) {
                    @Nullable String name = names.get(named.text("@id").orElse(""));
                    if (name != null && named.text("name").isEmpty()) {
                        named.add("name", name);
                    }
                }
            }
        }
    }
}
