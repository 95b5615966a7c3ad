package org.onrecord.collation;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.record.Reading;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a collation as JSON Lines, one object a line; offsets count code points of the reports' texts. */
public final class CollationWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("")
            .build();

    private final JsonGenerator out;
    private final Function<String, Reading> readings;
    private final Map<String, CodePoints> offsets = new HashMap<>();

    private CollationWriter(JsonGenerator out, Function<String, Reading> readings) {
        this.out = out;
        this.readings = readings;
    }

    /**
     * Writes a collation; the stream stays open.
     *
     * @param readings the readings that it was made of, by the ids of their reports
     * @throws tools.jackson.core.JacksonException where the stream cannot be written
     */
    public static void write(Collation collation, Function<String, Reading> readings, OutputStream to) {
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            CollationWriter writer = new CollationWriter(out, readings);
            collation.reports().forEach(writer::report);
            collation.copies().forEach(writer::copy);
            writer.numbered("q", collation.quotations(), writer::quotation);
            writer.numbered("f", collation.series(), writer::series);
            writer.numbered("e", collation.happenings(), writer::happening);
            writer.numbered("i", collation.identities(), writer::identity);
            writer.numbered("t", collation.stories(), writer::story);
            collation.versions().forEach(writer::version);
            collation.orphans().forEach(writer::orphan);
            collation.positions().forEach(writer::position);
        }
    }

    /**
     * Writes one entry as it stands in the whole; the stream stays open.
     *
     * @param place its place among those of its kind, from 0
     * @throws IndexOutOfBoundsException where there is none
     */
    public static void write(
            Collation collation, Collation.Kind kind, int place, Function<String, Reading> readings, OutputStream to) {
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            CollationWriter writer = new CollationWriter(out, readings);
            int number = place + 1;
            switch (kind) {
                case REPORT -> writer.report(collation.reports().get(place));
                case COPY -> writer.copy(collation.copies().get(place));
                case QUOTATION ->
                    writer.quotation("q" + number, collation.quotations().get(place));
                case SERIES -> writer.series("f" + number, collation.series().get(place));
                case EVENT ->
                    writer.happening("e" + number, collation.happenings().get(place));
                case IDENTITY ->
                    writer.identity("i" + number, collation.identities().get(place));
                case STORY -> writer.story("t" + number, collation.stories().get(place));
                case VERSION -> writer.version(collation.versions().get(place));
                case ORPHAN -> writer.orphan(collation.orphans().get(place));
                case POSITION -> writer.position(collation.positions().get(place));
            }
        }
    }

    /** Writes an entry under a number of its own. */
    private interface Numbered<T> {
        void write(String id, T entry);
    }

    private <T> void numbered(String letter, List<T> entries, Numbered<T> each) {
        for (int i = 0; i < entries.size(); i++) {
            each.write(letter + (i + 1), entries.get(i));
        }
    }

    private void report(Collation.Listed report) {
        begin("report");
        out.writeStringProperty("report", report.report());
        out.writeStringProperty("location", report.location());
        string("outlet", report.outlet());
        string("published", report.published());
        end();
    }

    private void copy(CopyLink copy) {
        begin("copy");
        out.writeStringProperty("report", copy.report());
        out.writeStringProperty("of", copy.of());
        out.writeStringProperty("degree", copy.degree().word());
        number("shared", copy.shared());
        out.writeArrayPropertyStart("changes");
        copy.changes().forEach(change -> {
            out.writeStartObject();
            words(change);
            out.writeStringProperty("what", change.what().word());
            out.writeEndObject();
        });
        out.writeEndArray();
        end();
    }

    private void quotation(String id, QuotationFamily family) {
        begin("quotation");
        out.writeStringProperty("id", id);
        out.writeArrayPropertyStart("printings");
        family.printings().forEach(printing -> {
            out.writeStartObject();
            printing(printing);
            span(printing.report(), printing.span());
            out.writeEndObject();
        });
        out.writeEndArray();
        string("earliest", family.earliest());
        string("primary", family.primary());
        out.writeNumberProperty("origins", family.origins());
        out.writeArrayPropertyStart("variants");
        family.variants().forEach(this::variant);
        out.writeEndArray();
        end();
    }

    private void printing(Printing printing) {
        out.writeStringProperty("report", printing.report());
        string("statement", printing.statement());
    }

    private void variant(Variant variant) {
        out.writeStartObject();
        printing(variant.printing());
        out.writeArrayPropertyStart("changes");
        variant.kinds().forEach(kind -> out.writeString(kind.word()));
        out.writeEndArray();
        out.writeArrayPropertyStart("words");
        variant.words().forEach(change -> {
            out.writeStartObject();
            words(change);
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeEndObject();
    }

    private void words(Change change) {
        out.writeStringProperty("from", change.from());
        out.writeStringProperty("to", change.to());
    }

    private void series(String id, FigureSeries series) {
        begin("series");
        out.writeStringProperty("id", id);
        out.writeNumberProperty("origins", series.origins());
        string("counted", series.counted());
        string("measure", series.measure());
        string("where", series.where());
        string("source", series.source());
        out.writeArrayPropertyStart("points");
        series.points().forEach(point -> {
            out.writeStartObject();
            out.writeStringProperty("report", point.report());
            out.writeStringProperty("figure", point.figure().id());
            out.writeName("value");
            if (point.figure().value().isPresent()) {
                number(point.figure().value().getAsDouble());
            } else {
                out.writeNull();
            }
            out.writeStringProperty("bound", point.figure().bound().word());
            string("when", point.day());
            string("label", point.label());
            out.writeEndObject();
        });
        out.writeEndArray();
        end();
    }

    private void happening(String id, Happening happening) {
        begin("event");
        out.writeStringProperty("id", id);
        out.writeStringProperty("type", happening.type().word());
        out.writeArrayPropertyStart("tellings");
        happening.tellings().forEach(telling -> {
            out.writeStartObject();
            out.writeStringProperty("report", telling.report());
            out.writeStringProperty("event", telling.event().id());
            out.writeStringProperty("status", telling.event().status().word());
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeArrayPropertyStart("statuses");
        happening.tellings().stream()
                .map(telling -> telling.event().status())
                .distinct()
                .sorted()
                .forEach(status -> out.writeString(status.word()));
        out.writeEndArray();
        out.writeNumberProperty("origins", happening.origins());
        end();
    }

    private void identity(String id, Identity identity) {
        begin("identity");
        out.writeStringProperty("id", id);
        out.writeStringProperty("name", identity.name());
        out.writeStringProperty("type", identity.type().word());
        out.writeArrayPropertyStart("forms");
        identity.forms().forEach(form -> {
            out.writeStartObject();
            out.writeStringProperty("text", form.text());
            out.writeStringProperty("report", form.report());
            out.writeStringProperty("entity", form.entity());
            out.writeEndObject();
        });
        out.writeEndArray();
        end();
    }

    private void story(String id, Story story) {
        begin("story");
        out.writeStringProperty("id", id);
        out.writeStringProperty("title", story.title());
        out.writeArrayPropertyStart("reports");
        story.reports().forEach(out::writeString);
        out.writeEndArray();
        out.writeNumberProperty("origins", story.origins());
        end();
    }

    private void version(Version version) {
        begin("version");
        out.writeStringProperty("url", version.url());
        out.writeStringProperty("earlier", version.earlier());
        out.writeStringProperty("later", version.later());
        out.writeArrayPropertyStart("changes");
        version.changes().forEach(change -> {
            out.writeStartObject();
            out.writeStringProperty("what", change.what().word());
            out.writeStringProperty("from", change.from());
            out.writeStringProperty("to", change.to());
            out.writeBooleanProperty("announced", change.announced());
            out.writeEndObject();
        });
        out.writeEndArray();
        end();
    }

    private void orphan(Orphan orphan) {
        begin("orphan");
        out.writeStringProperty("report", orphan.report());
        out.writeStringProperty("entry", orphan.entry());
        span(orphan.report(), orphan.span());
        out.writeArrayPropertyStart("sought");
        orphan.sought().forEach(out::writeString);
        out.writeEndArray();
        end();
    }

    private void position(Position position) {
        begin("position");
        out.writeStringProperty("speaker", position.speaker());
        out.writeArrayPropertyStart("differs");
        position.differs().forEach(kind -> out.writeString(kind.word()));
        out.writeEndArray();
        out.writeArrayPropertyStart("statements");
        for (Printing printing : List.of(position.one(), position.other())) {
            out.writeStartObject();
            printing(printing);
            span(printing.report(), printing.span());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("words");
        position.words().forEach(change -> {
            out.writeStartObject();
            words(change);
            out.writeEndObject();
        });
        out.writeEndArray();
        end();
    }

    /** Start and end in code points. */
    private void span(String report, Span span) {
        CodePoints points = offsets.computeIfAbsent(
                report, id -> CodePoints.of(readings.apply(id).report().text()));
        out.writeNumberProperty("start", points.at(span.start()));
        out.writeNumberProperty("end", points.at(span.end()));
    }

    private void begin(String kind) {
        out.writeStartObject();
        out.writeStringProperty("kind", kind);
    }

    private void end() {
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private void string(String name, Optional<String> value) {
        if (value.isPresent()) {
            out.writeStringProperty(name, value.get());
        } else {
            out.writeNullProperty(name);
        }
    }

    private void number(String name, double value) {
        out.writeName(name);
        number(Math.round(value * 100) / 100.0);
    }

    private void number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.writeNumber((long) value);
        } else {
            out.writeNumber(value);
        }
    }
}
