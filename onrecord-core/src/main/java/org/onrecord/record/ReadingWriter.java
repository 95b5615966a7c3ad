package org.onrecord.record;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.onrecord.report.Byline;
import org.onrecord.report.Dateline;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.Printed;
import org.onrecord.report.Report;
import org.onrecord.report.Warning;
import org.onrecord.report.Wording;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes readings as JSON Lines that keep the contract {@code onrecord/reading/1}.
 *
 * <p>Offsets are Unicode code points of the report's text; every {@code text} of a span is sliced out of it here, so that
 * none can differ from it.
 */
public final class ReadingWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator out;
    private final String text;
    private final CodePoints offsets;

    private ReadingWriter(JsonGenerator out, Reading reading) {
        this.out = out;
        this.text = reading.report().text();
        this.offsets = CodePoints.of(text);
    }

    /**
     * Writes one reading as one line, with the line break behind it; the stream stays open.
     *
     * @throws tools.jackson.core.JacksonException where the stream cannot be written
     */
    public static void write(Reading reading, OutputStream to) {
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            new ReadingWriter(out, reading).reading(reading);
            out.writeRaw('\n');
        }
    }

    /** The line that {@link #write} writes, in UTF-8: what a bundle keeps of a reading and a hash is taken of. */
    public static byte[] bytes(Reading reading) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        write(reading, line);
        return line.toByteArray();
    }

    private void reading(Reading reading) {
        out.writeStartObject();
        out.writeStringProperty("schema", Reading.SCHEMA);
        out.writeStringProperty("reader", reading.reader());
        out.writeName("report");
        report(reading);
        array("times", reading.times(), this::time);
        array("entities", reading.entities(), this::entity);
        array("statements", reading.statements(), this::statement);
        array("events", reading.events(), this::event);
        array("figures", reading.figures(), this::figure);
        array("warnings", reading.warnings(), this::warning);
        out.writeEndObject();
    }

    private void report(Reading reading) {
        Report report = reading.report();
        out.writeStartObject();
        out.writeStringProperty("id", report.id());
        out.writeStringProperty("location", report.location());
        string("url", report.url());
        string("outlet", report.outlet());
        string("agency", report.agency());
        out.writeName("headline");
        if (report.headline().isPresent()) {
            out.writeStartObject();
            printed(report.headline().get());
            out.writeEndObject();
        } else {
            out.writeNull();
        }
        array("bylines", report.bylines(), this::byline);
        out.writeName("dateline");
        dateline(report.dateline());
        out.writeName("published");
        published(reading.published());
        out.writeName("wording");
        wording(report.wording());
        array("datings", reading.datings(), this::dating);
        string("issuer", report.issuer());
        out.writeStringProperty("language", report.language());
        out.writeStringProperty("text", text);
        array("parts", report.parts(), this::part);
        out.writeEndObject();
    }

    private void byline(Byline byline) {
        printed(byline.printed());
        out.writeStringProperty("name", byline.name());
    }

    private void dateline(Optional<Dateline> dateline) {
        if (dateline.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        inside(dateline.get().span());
        string("place", dateline.get().place().map(span -> span.in(text)));
        string("date", dateline.get().date().map(span -> span.in(text)));
        string("agency", dateline.get().agency().map(span -> span.in(text)));
        out.writeEndObject();
    }

    private void published(Published published) {
        out.writeStartObject();
        string("value", published.value());
        string("range", published.range());
        confidence(published.confidence());
        out.writeStringProperty("why", published.why());
        out.writeEndObject();
    }

    private void wording(Wording wording) {
        out.writeStartObject();
        out.writeStringProperty("value", wording.value().word());
        out.writeStringProperty("why", wording.why());
        array("spans", wording.spans(), this::inside);
        out.writeEndObject();
    }

    private void dating(Dating dating) {
        out.writeStringProperty("value", dating.value());
        out.writeStringProperty("basis", dating.basis().word());
        out.writeName("span");
        if (dating.printed().span().isPresent()) {
            span(dating.printed().span().get());
        } else {
            out.writeNull();
        }
        string("where", dating.printed().where());
        out.writeStringProperty("text", dating.printed().text());
        string("rejected", dating.rejected());
    }

    private void part(Part part) {
        out.writeStringProperty("kind", part.kind().word());
        out.writeNumberProperty("start", offsets.at(part.span().start()));
        out.writeNumberProperty("end", offsets.at(part.span().end()));
        out.writeStringProperty("why", part.why());
    }

    private void time(Time time) {
        out.writeStringProperty("id", time.id());
        inside(time.span());
        out.writeStringProperty("type", time.type().word());
        out.writeStringProperty("value", time.value());
        string("mod", time.mod());
        string("anchor", time.anchor());
    }

    private void entity(Entity entity) {
        out.writeStringProperty("id", entity.id());
        out.writeStringProperty("name", entity.name().in(text));
        out.writeStringProperty("type", entity.type().word());
        out.writeBooleanProperty("named", entity.named());
        string("of", entity.of());
        array("roles", entity.roles(), role -> {
            out.writeStringProperty("title", role.title().in(text));
            string("of", role.of().map(of -> of.in(text)));
            inside(role.span());
        });
        array("mentions", entity.mentions(), mention -> {
            inside(mention.span());
            out.writeStringProperty("form", mention.form().word());
        });
    }

    private void statement(Statement statement) {
        out.writeStringProperty("id", statement.id());
        out.writeStringProperty("form", statement.form().word());
        out.writeStringProperty("act", statement.act().word());
        out.writeStringProperty("attitude", statement.attitude().word());
        array("content", statement.content(), content -> {
            inside(content.span());
            out.writeBooleanProperty("quoted", content.quoted());
        });
        attribution(statement.attribution());
        array("addressees", statement.addressees(), addressee -> {
            inside(addressee.span());
            string("entity", addressee.entity());
        });
        when(statement.when());
        out.writeName("setting");
        if (statement.setting().isPresent()) {
            out.writeStartObject();
            inside(statement.setting().get().span());
            out.writeStringProperty("medium", statement.setting().get().medium().word());
            out.writeEndObject();
        } else {
            out.writeNull();
        }
        out.writeBooleanProperty("negated", statement.negated());
        string("within", statement.within());
        confidence(statement.confidence());
        out.writeStringProperty("why", statement.why());
    }

    private void attribution(Attribution attribution) {
        out.writeObjectPropertyStart("attribution");
        out.writeStringProperty("voice", attribution.voice().word());
        array("sources", attribution.sources(), source -> {
            inside(source.span());
            string("entity", source.entity());
            out.writeStringProperty("class", source.sourceClass().word());
            out.writeArrayPropertyStart("alternatives");
            source.alternatives().forEach(out::writeString);
            out.writeEndArray();
        });
        out.writeName("cue");
        if (attribution.cue().isPresent()) {
            out.writeStartObject();
            inside(attribution.cue().get().span());
            out.writeStringProperty("lemma", attribution.cue().get().lemma());
            out.writeEndObject();
        } else {
            out.writeNull();
        }
        array("via", attribution.via(), relay -> {
            inside(relay.span());
            out.writeStringProperty("link", relay.link().word());
            string("entity", relay.entity());
            out.writeStringProperty("class", relay.sourceClass().word());
        });
        out.writeEndObject();
    }

    private void event(Event event) {
        out.writeStringProperty("id", event.id());
        out.writeStringProperty("type", event.type().word());
        string("plover", event.plover());
        out.writeStringProperty("status", event.status().word());
        array("participants", event.participants(), participant -> {
            inside(participant.span());
            string("entity", participant.entity());
            out.writeStringProperty("role", participant.role().word());
        });
        when(event.when());
        place(event.where());
        out.writeName("trigger");
        span(event.trigger());
        array("triggers", event.triggers(), this::inside);
        out.writeName("evidence");
        span(event.evidence());
        attribution(event.attribution());
        confidence(event.confidence());
        out.writeStringProperty("why", event.why());
    }

    private void figure(Figure figure) {
        out.writeStringProperty("id", figure.id());
        number("value", figure.value());
        number("high", figure.high());
        out.writeStringProperty("bound", figure.bound().word());
        string("counted", figure.counted().map(span -> span.in(text)));
        string("measure", figure.measure());
        string("unit", figure.unit());
        if (figure.outOf().isPresent()) {
            number("outOf", figure.outOf());
        }
        if (figure.against().isPresent()) {
            number("against", figure.against());
        }
        when(figure.when());
        place(figure.where());
        out.writeName("evidence");
        span(figure.evidence());
        attribution(figure.attribution());
        string("supersedes", figure.supersedes());
        string("partOf", figure.partOf());
        confidence(figure.confidence());
        out.writeStringProperty("why", figure.why());
    }

    private void warning(Warning warning) {
        out.writeStringProperty("code", warning.code().word());
        out.writeStringProperty("message", warning.message());
        array("spans", warning.spans(), this::inside);
    }

    private void when(Optional<When> when) {
        out.writeName("when");
        if (when.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("value", when.get().value());
        string("time", when.get().time());
        out.writeEndObject();
    }

    private void place(Optional<Event.Place> place) {
        out.writeName("where");
        if (place.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        inside(place.get().span());
        string("entity", place.get().entity());
        out.writeEndObject();
    }

    private void printed(Printed printed) {
        printed.span().ifPresentOrElse(this::inside, () -> out.writeStringProperty("text", printed.text()));
        printed.where().ifPresent(where -> out.writeStringProperty("where", where));
    }

    private void span(Span span) {
        out.writeStartObject();
        inside(span);
        out.writeEndObject();
    }

    private void inside(Span span) {
        out.writeNumberProperty("start", offsets.at(span.start()));
        out.writeNumberProperty("end", offsets.at(span.end()));
        out.writeStringProperty("text", span.in(text));
    }

    private <T> void array(String name, Collection<T> entries, Consumer<T> each) {
        out.writeArrayPropertyStart(name);
        for (T entry : entries) {
            out.writeStartObject();
            each.accept(entry);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void string(String name, Optional<String> value) {
        if (value.isPresent()) {
            out.writeStringProperty(name, value.get());
        } else {
            out.writeNullProperty(name);
        }
    }

    private void number(String name, OptionalDouble value) {
        out.writeName(name);
        if (value.isEmpty()) {
            out.writeNull();
        } else if (value.getAsDouble() == Math.rint(value.getAsDouble()) && Math.abs(value.getAsDouble()) < 1e15) {
            out.writeNumber((long) value.getAsDouble());
        } else {
            out.writeNumber(value.getAsDouble());
        }
    }

    /** Confidence with two decimals. */
    private void confidence(double confidence) {
        out.writeName("confidence");
        out.writeNumber(Math.round(confidence * 100) / 100.0);
    }
}
