package org.onrecord.app.mcp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.app.Answers;
import org.onrecord.app.Collated;
import org.onrecord.app.JsonLines;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Check;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.FigureSeries;
import org.onrecord.collation.Happening;
import org.onrecord.collation.Identity;
import org.onrecord.collation.Story;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingWriter;
import org.onrecord.record.Statement;
import org.onrecord.store.Hit;
import org.onrecord.store.Query;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;

/** What the tools of a record answer: JSON in which every entry has its printed words, its report and its place there. */
public final class Tellings {

    private static final int REPORTS = 20;
    private static final int MOST = 40;

    private final OpenRecord record;
    private final OnRecord reader;

    public Tellings(OpenRecord record, OnRecord reader) {
        this.record = record;
        this.reader = reader;
    }

    /** A reading, of the record or of a text that is given. */
    String report(@Nullable String report, @Nullable String text) {
        Reading reading = text == null || text.isBlank() ? kept(report) : given(text);
        return new String(ReadingWriter.bytes(reading), StandardCharsets.UTF_8);
    }

    private Reading given(String text) {
        return reader.read(Page.text(text, "given", Given.NOTHING));
    }

    private Reading kept(@Nullable String report) {
        if (report == null || report.isBlank()) {
            throw new IllegalArgumentException("say which report, or give its text");
        }
        return record.ask(store -> {
            List<String> meant = store.meant(report);
            if (meant.size() != 1) {
                throw new IllegalArgumentException(meant.size() + " reports are named “" + report + "”");
            }
            return store.reading(meant.get(0)).orElseThrow();
        });
    }

    String statements(String words, Optional<String> speaker) {
        String said = speaker.map(name -> " speaker:\"" + name.replace("\"", "") + '"')
                .orElse("");
        Query query = Query.parse(words + said + " kind:statement", MOST);
        return object(json -> hits(json, "statements", query));
    }

    private void hits(JsonGenerator json, String name, Query query) {
        List<Hit> hits = record.ask(store -> store.search(query));
        json.writeArrayPropertyStart(name);
        hits.forEach(hit -> {
            json.writeStartObject();
            Answers.hit(hit, json);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    String check(String words, Optional<String> speaker) {
        List<Reading> readings = record.ask(store -> store.printing(words, REPORTS));
        Check check = Check.of(words, speaker, readings);
        return object(json -> Answers.check(words, check, json));
    }

    String figures(String matter) {
        Collated collated = record.known().collated();
        return object(json -> {
            json.writeArrayPropertyStart("series");
            collated.collation().series().stream()
                    .filter(series -> isAbout(
                            matter,
                            Stream.of(series.counted(), series.measure(), series.where(), series.source())
                                    .flatMap(Optional::stream)))
                    .limit(MOST)
                    .forEach(series -> series(collated, series, json));
            json.writeEndArray();
            hits(json, "figures", Query.parse(matter + " kind:figure", MOST));
        });
    }

    private static void series(Collated collated, FigureSeries series, JsonGenerator json) {
        json.writeStartObject();
        JsonLines.string(json, "claimant", series.source());
        JsonLines.string(json, "counted", series.counted());
        JsonLines.string(json, "measure", series.measure());
        JsonLines.string(json, "where", series.where());
        json.writeNumberProperty("origins", series.origins());
        json.writeArrayPropertyStart("points");
        for (FigureSeries.Point point : series.points()) {
            json.writeStartObject();
            JsonLines.string(json, "when", point.day());
            json.writeStringProperty("bound", point.figure().bound().word());
            place(json, collated.reading(point.report()), point.figure().evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    String who(String name) {
        Collated collated = record.known().collated();
        return object(json -> {
            json.writeArrayPropertyStart("people");
            collated.collation().identities().stream()
                    .filter(identity -> isAbout(
                            name,
                            Stream.concat(
                                    Stream.of(identity.name()),
                                    identity.forms().stream().map(Identity.Form::text))))
                    .limit(MOST / 4)
                    .forEach(identity -> identity(collated, identity, json));
            json.writeEndArray();
        });
    }

    private static void identity(Collated collated, Identity identity, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", identity.name());
        json.writeStringProperty("type", identity.type().word());
        json.writeArrayPropertyStart("forms");
        identity.forms().stream().map(Identity.Form::text).distinct().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("statements");
        for (Reading reading : collated.byDay(identity.reports())) {
            Set<String> entities = identity.forms().stream()
                    .filter(form -> form.report().equals(reading.report().id()))
                    .map(Identity.Form::entity)
                    .collect(Collectors.toSet());
            reading.statements().stream()
                    .filter(statement -> !statement.content().isEmpty() && isBy(statement, entities))
                    .forEach(statement -> statement(json, reading, statement));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean isBy(Statement statement, Set<String> entities) {
        return statement.attribution().sources().stream()
                .anyMatch(source -> source.entity().filter(entities::contains).isPresent());
    }

    private static void statement(JsonGenerator json, Reading reading, Statement statement) {
        Telling telling = new Telling(reading);
        json.writeStartObject();
        json.writeStringProperty("id", statement.id());
        json.writeStringProperty("form", statement.form().word());
        json.writeBooleanProperty("negated", statement.negated());
        json.writeStringProperty("chain", telling.chainToHere(statement.attribution()));
        Span whole = statement.content().stream()
                .map(Statement.Content::span)
                .reduce(Span::cover)
                .orElseThrow();
        place(json, reading, whole);
        json.writeEndObject();
    }

    String story(String words) {
        Collated collated = record.known().collated();
        Query query = Query.parse(words + " kind:report", MOST);
        Set<String> found = record.ask(store -> store.search(query)).stream()
                .map(Hit::report)
                .collect(Collectors.toSet());
        return object(json -> {
            json.writeArrayPropertyStart("stories");
            collated.collation().stories().stream()
                    .filter(story -> isAbout(words, headlines(collated, story, found)))
                    .limit(MOST / 8)
                    .forEach(story -> story(collated, story, json));
            json.writeEndArray();
        });
    }

    /** The title of a story, and the headlines of those of its reports that hold the words that are looked for. */
    private static Stream<String> headlines(Collated collated, Story story, Set<String> found) {
        return Stream.concat(
                Stream.of(story.title()),
                story.reports().stream()
                        .filter(found::contains)
                        .map(id -> new Telling(collated.reading(id)).headline()));
    }

    private static void story(Collated collated, Story story, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("title", story.title());
        json.writeNumberProperty("origins", story.origins());
        json.writeArrayPropertyStart("reports");
        for (String id : story.reports()) {
            json.writeStartObject();
            report(json, collated.reading(id));
            JsonLines.string(
                    json,
                    "copyOf",
                    collated.collation().copies().stream()
                            .filter(copy -> copy.report().equals(id))
                            .map(CopyLink::of)
                            .findFirst());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("events");
        collated.collation().happenings().stream()
                .filter(one -> one.tellings().stream()
                        .anyMatch(telling -> story.reports().contains(telling.report())))
                .forEach(one -> happening(collated, one, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void happening(Collated collated, Happening happening, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", happening.type().word());
        json.writeArrayPropertyStart("tellings");
        for (Happening.Telling telling : happening.tellings()) {
            json.writeStartObject();
            json.writeStringProperty("status", telling.event().status().word());
            place(json, collated.reading(telling.report()), telling.event().evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Where some words stand, and the words. */
    private static void place(JsonGenerator json, Reading reading, Span span) {
        report(json, reading);
        CodePoints points = CodePoints.of(reading.report().text());
        json.writeNumberProperty("start", points.at(span.start()));
        json.writeNumberProperty("end", points.at(span.end()));
        json.writeStringProperty("text", span.in(reading.report().text()));
    }

    private static void report(JsonGenerator json, Reading reading) {
        json.writeStringProperty("report", reading.report().id());
        json.writeStringProperty("location", reading.report().location());
        JsonLines.string(json, "outlet", reading.report().outlet());
        JsonLines.string(json, "published", reading.published().value());
        json.writeStringProperty("wording", reading.report().wording().value().word());
    }

    /** Whether every word that is asked for stands somewhere in what is told. */
    private static boolean isAbout(String asked, Stream<String> told) {
        String all = told.collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return Stream.of(asked.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    private static String object(Consumer<JsonGenerator> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.write(out, members);
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
