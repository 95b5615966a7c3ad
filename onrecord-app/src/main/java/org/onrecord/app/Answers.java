package org.onrecord.app;

import org.onrecord.collation.Check;
import org.onrecord.store.Hit;
import org.onrecord.text.CodePoints;
import tools.jackson.core.JsonGenerator;

/** The members of the objects that commands, REST and tools answer with: one shape for each, wherever it is asked for. */
public final class Answers {

    private Answers() {}

    /** A hit of a search. */
    public static void hit(Hit hit, JsonGenerator json) {
        json.writeStringProperty("kind", hit.kind().word());
        json.writeStringProperty("report", hit.report());
        json.writeStringProperty("location", hit.location());
        JsonLines.string(json, "outlet", hit.outlet());
        JsonLines.string(json, "published", hit.published());
        JsonLines.string(json, "id", hit.id());
        json.writeNumberProperty("start", hit.start());
        json.writeNumberProperty("end", hit.end());
        json.writeStringProperty("text", hit.text());
        JsonLines.string(json, "speaker", hit.speaker());
        JsonLines.string(json, "cue", hit.cue());
    }

    /** Whether words are on record, with the printings that it rests on. */
    public static void check(String quotation, Check check, JsonGenerator out) {
        out.writeStringProperty("quotation", quotation);
        out.writeStringProperty("verdict", check.verdict().word());
        out.writeArrayPropertyStart("how");
        check.how().forEach(kind -> out.writeString(kind.word()));
        out.writeEndArray();
        JsonLines.changes(out, check.changes());
        out.writeArrayPropertyStart("evidence");
        for (Check.Evidence evidence : check.evidence()) {
            CodePoints points = CodePoints.of(evidence.reading().report().text());
            out.writeStartObject();
            out.writeStringProperty("report", evidence.reading().report().id());
            out.writeStringProperty("location", evidence.reading().report().location());
            JsonLines.string(out, "statement", evidence.statement());
            out.writeNumberProperty("start", points.at(evidence.span().start()));
            out.writeNumberProperty("end", points.at(evidence.span().end()));
            out.writeStringProperty("text", evidence.text());
            JsonLines.string(out, "speaker", evidence.speaker());
            out.writeBooleanProperty("copied", evidence.copied());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** How often somebody is quoted. */
    public static void source(SourceCount count, JsonGenerator json) {
        json.writeStringProperty("kind", "source");
        json.writeStringProperty("name", count.name());
        json.writeStringProperty("class", count.sourceClass().word());
        json.writeNumberProperty("statements", count.statements());
        json.writeNumberProperty("reports", count.reports());
        json.writeObjectPropertyStart("outlets");
        count.outlets().forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
