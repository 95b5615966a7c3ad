package org.onrecord.lab.time;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.reading.Copy;
import org.onrecord.reading.time.Dated;
import org.onrecord.reading.time.TimeReader;
import org.onrecord.record.Time;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;
import org.onrecord.report.ReportReader;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the times of a corpus in JSON Lines ({@code {"id","text","dct"}}) and prints them for {@code score_timex.py}.
 *
 * <p>{@code TimexReadings tbaq-dev.jsonl > out.jsonl}; with {@code --pages} the parts of the page reader are kept, else every line
 * of a text is read as a paragraph. The speed of the stage alone is told on standard error.
 */
public final class TimexReadings {

    private static final JsonFactory FACTORY = new JsonFactory();

    private TimexReadings() {}

    public static void main(String[] arguments) throws IOException {
        boolean pages = arguments.length > 1 && arguments[1].equals("--pages");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        long tokens = 0;
        long nanos = 0;
        List<Copy> copies = new ArrayList<>();
        for (Map<String, String> fields : JsonLines.read(Path.of(arguments[0]))) {
            Copy copy = Copy.of(report(fields, pages));
            copies.add(copy);
            out.println(json(fields.get("id"), copy.text(), TimeReader.read(copy)));
        }
        out.flush();
        for (int round = 0; round < 5; round++) {
            tokens = 0;
            long start = System.nanoTime();
            for (Copy copy : copies) {
                tokens += copy.size();
                TimeReader.read(copy);
            }
            nanos = System.nanoTime() - start;
        }
        System.err.printf("%d tokens, %,d a second%n", tokens, tokens * 1_000_000_000L / nanos);
    }

    /** The text as a report whose date is given. */
    private static Report report(Map<String, String> fields, boolean pages) {
        String text = fields.get("text");
        String dct = fields.get("dct").substring(0, 10);
        Report report = ReportReader.read(Page.text(text, fields.get("id"), Given.NOTHING.withPublished(dct)));
        Dating given = Dating.of(dct, Basis.GIVEN, Printed.beside(dct, "given"));
        return new Report(
                report.id(),
                report.location(),
                report.url(),
                report.outlet(),
                report.agency(),
                report.headline(),
                report.bylines(),
                report.dateline(),
                List.of(given),
                report.issuer(),
                report.language(),
                report.text(),
                pages ? report.parts() : lines(text),
                report.wording(),
                report.warnings());
    }

    private static List<Part> lines(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            Span span = new Span(at, at + line.length()).strip(text);
            if (!span.isEmpty()) {
                parts.add(new Part(PartKind.PARAGRAPH, span, "a line"));
            }
            at += line.length() + 1;
        }
        return parts;
    }

    private static String json(String id, String text, Dated dated) {
        CodePoints points = CodePoints.of(text);
        StringWriter writer = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), writer)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeArrayPropertyStart("timex");
            for (Time time : dated.times()) {
                json.writeStartObject();
                json.writeNumberProperty("start", points.at(time.span().start()));
                json.writeNumberProperty("end", points.at(time.span().end()));
                json.writeStringProperty("type", time.type().word());
                json.writeStringProperty("value", time.value());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return writer.toString();
    }
}
