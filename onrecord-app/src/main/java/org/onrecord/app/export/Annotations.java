package org.onrecord.app.export;

import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Statements as web annotations, one page of them: the words by position and by quotation, who says them as body.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
public final class Annotations implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** So many characters stand before and behind a quotation, to tell it from others. */
    private static final int AROUND = 32;

    private final JsonGenerator out;

    /** Begins a page of annotations. */
    public Annotations(OutputStream to) {
        out = FACTORY.createGenerator(ObjectWriteContext.empty(), to);
        out.writeStartObject();
        out.writeStringProperty("@context", "http://www.w3.org/ns/anno.jsonld");
        out.writeStringProperty("type", "AnnotationPage");
        out.writeArrayPropertyStart("items");
    }

    /** Writes the statements of a reading. */
    public void add(Reading reading) {
        CodePoints offsets = CodePoints.of(reading.report().text());
        for (Statement statement : reading.statements()) {
            Optional<Span> span =
                    statement.content().stream().map(Statement.Content::span).reduce(Span::cover);
            span.ifPresent(words -> annotation(reading, statement, words, offsets));
        }
    }

    private void annotation(Reading reading, Statement statement, Span span, CodePoints offsets) {
        String text = reading.report().text();
        out.writeStartObject();
        out.writeStringProperty("id", "urn:" + reading.report().id() + ":" + statement.id());
        out.writeStringProperty("type", "Annotation");
        out.writeStringProperty("motivation", "describing");
        out.writeObjectPropertyStart("body");
        out.writeStringProperty("type", "TextualBody");
        out.writeStringProperty("format", "text/plain");
        out.writeStringProperty("value", body(statement, text));
        out.writeEndObject();
        out.writeObjectPropertyStart("target");
        out.writeStringProperty(
                "source", reading.report().url().orElse(reading.report().location()));
        out.writeArrayPropertyStart("selector");
        out.writeStartObject();
        out.writeStringProperty("type", "TextPositionSelector");
        out.writeNumberProperty("start", offsets.at(span.start()));
        out.writeNumberProperty("end", offsets.at(span.end()));
        out.writeEndObject();
        out.writeStartObject();
        out.writeStringProperty("type", "TextQuoteSelector");
        out.writeStringProperty("exact", span.in(text));
        out.writeStringProperty("prefix", around(text, span.start() - AROUND, span.start()));
        out.writeStringProperty("suffix", around(text, span.end(), span.end() + AROUND));
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
    }

    private static String body(Statement statement, String text) {
        String who = statement.attribution().sources().stream()
                .map(Source::span)
                .map(span -> span.in(text).replaceAll("\\s+", " "))
                .collect(Collectors.joining("; "));
        String negated = statement.negated() ? "not " : "";
        return who.isEmpty()
                ? negated + statement.act().word()
                : who + ": " + negated + statement.act().word();
    }

    /** Some characters, none of them half of a pair. */
    private static String around(String text, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(text.length(), to);
        start += start > 0 && start < end && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        end -= end < text.length() && start < end && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        return text.substring(start, end);
    }

    @Override
    public void close() {
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
        out.close();
    }
}
