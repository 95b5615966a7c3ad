package org.onrecord.app;

import org.onrecord.app.view.Telling;
import org.onrecord.collation.Anchor;
import org.onrecord.collation.Check;
import org.onrecord.collation.Correction;
import org.onrecord.store.Hit;
import org.onrecord.store.KeptCorrection;
import org.onrecord.store.Store;
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

    /** A correction by hand. */
    public static void correction(KeptCorrection kept, Store store, JsonGenerator json) {
        Correction correction = kept.correction();
        json.writeStringProperty("kind", "correction");
        json.writeNumberProperty("number", kept.number());
        json.writeStringProperty("what", correction.kind().word());
        anchor(json, "at", correction.at(), store);
        if (correction.other().isPresent()) {
            anchor(json, "other", correction.other().get(), store);
        } else {
            json.writeNullProperty("other");
        }
        json.writeStringProperty("by", correction.by());
        json.writeStringProperty("made", correction.made());
        json.writeStringProperty("note", correction.note());
        JsonLines.string(json, "undoneBy", kept.undone().map(KeptCorrection.Undone::by));
        JsonLines.string(json, "undone", kept.undone().map(KeptCorrection.Undone::when));
    }

    private static void anchor(JsonGenerator json, String name, Anchor anchor, Store store) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("report", anchor.report());
        json.writeStringProperty("entry", anchor.kind().word());
        JsonLines.string(json, "id", store.reading(anchor.report()).flatMap(anchor::in));
        json.writeStringProperty("text", anchor.text());
        json.writeEndObject();
    }

    /** What a correction says: “he” is said by “Brask”. */
    public static String told(Correction correction) {
        String at = "“" + Telling.line(correction.at().text()) + "”";
        String other = correction
                .other()
                .map(anchor -> "“" + Telling.line(anchor.text()) + "”")
                .orElse("");
        return switch (correction.kind()) {
            case REJECT -> "rejected " + at;
            case SPEAKER -> at + " is said by " + other;
            case MERGE -> at + " is " + other;
            case SPLIT -> at + " is not " + other;
        };
    }
}
