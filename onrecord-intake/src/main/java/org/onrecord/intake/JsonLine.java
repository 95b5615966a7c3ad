package org.onrecord.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One line of JSON Lines input: {@code {"id": "a1", "text": "…", "published": "2023-12-14"}}.
 *
 * @param fields its members that are strings or numbers
 */
public record JsonLine(Map<String, String> fields) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Parses a line.
     *
     * @throws IOException where it is no JSON object, or holds neither text nor html
     */
    public static JsonLine parse(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    fields.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new IOException("not JSON: " + e.getOriginalMessage());
        }
        if (!fields.containsKey("text") && !fields.containsKey("html")) {
            throw new IOException("has neither \"text\" nor \"html\"");
        }
        return new JsonLine(fields);
    }

    /** What the line says of its report from outside. */
    public Given given() {
        return Given.NOTHING
                .withUrl(fields.getOrDefault("url", ""))
                .withPublished(fields.getOrDefault("published", fields.getOrDefault("date", "")))
                .withCaptured(fields.getOrDefault("captured", ""))
                .withTitle(fields.getOrDefault("title", ""))
                .withOutlet(fields.getOrDefault("outlet", ""));
    }

    /** The report that the line holds; its location is its id, or its address. */
    public Page page(Given given) throws IOException {
        String location = fields.getOrDefault("id", fields.getOrDefault("url", "-"));
        String html = fields.get("html");
        String content = html != null ? html : fields.getOrDefault("text", "");
        if (content.isBlank()) {
            throw new UnreadablePageException(location, "empty");
        }
        return html != null ? Page.html(content, location, given) : Page.text(content, location, given);
    }
}
