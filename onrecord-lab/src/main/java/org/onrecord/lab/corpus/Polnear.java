package org.onrecord.lab.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The articles of PolNeAR as JSON Lines, with the attributions that its annotators marked.
 *
 * @see <a href="https://aclanthology.org/L18-1524/">Newell, Margolin and Ruths 2018</a>
 */
public final class Polnear {

    /** One attribution, in characters of its article. */
    public record Attribution(List<Span> source, List<Span> cue, List<Span> content) {}

    /** One article. */
    public record Article(String id, String text, List<Attribution> attributions) {}

    private Polnear() {}

    /** The articles of a file, in its order. */
    public static List<Article> read(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                articles.add(article(line));
            }
        }
        return articles;
    }

    private static Article article(String line) {
        String id = "";
        String text = "";
        List<Attribution> attributions = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "id" -> id = json.getString();
                    case "text" -> text = json.getString();
                    case "attributions" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            attributions.add(attribution(json));
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }
        return new Article(id, text, attributions);
    }

    private static Attribution attribution(JsonParser json) {
        List<Span> source = new ArrayList<>();
        List<Span> cue = new ArrayList<>();
        List<Span> content = new ArrayList<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "source" -> spans(json, source);
                case "cue" -> spans(json, cue);
                case "content" -> spans(json, content);
                default -> json.skipChildren();
            }
        }
        return new Attribution(source, cue, content);
    }

    private static void spans(JsonParser json, List<Span> spans) {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            int start = json.nextIntValue(0);
            spans.add(new Span(start, json.nextIntValue(0)));
            json.nextToken();
        }
    }
}
