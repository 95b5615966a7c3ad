package org.onrecord.app.export;

import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Reading;
import org.onrecord.record.When;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Events that have a PLOVER code, one object a line.
 *
 * @see <a href="https://github.com/openeventdata/PLOVER">PLOVER, political event ontology</a>
 */
public final class PloverEvents {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("")
            .build();

    private static final Set<Event.Part> ACTORS = Set.of(Event.Part.ACTOR, Event.Part.HOST, Event.Part.VISITOR);

    private PloverEvents() {}

    /** The events of one reading. */
    public static void write(Reading reading, OutputStream to) {
        Map<String, Entity> entities =
                reading.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            for (Event event : reading.events()) {
                if (event.plover().isPresent()) {
                    event(reading, event, entities, out);
                }
            }
        }
    }

    private static void event(Reading reading, Event event, Map<String, Entity> entities, JsonGenerator out) {
        String text = reading.report().text();
        out.writeStartObject();
        out.writeStringProperty("id", reading.report().id() + ":" + event.id());
        out.writeStringProperty("event_type", event.plover().orElseThrow());
        out.writeStringProperty("status", event.status().word());
        string(out, "event_date", event.when().map(When::value));
        string(out, "publication_date", reading.published().value());
        out.writeArrayPropertyStart("actor");
        participants(event, true, entities, text, out);
        out.writeEndArray();
        out.writeArrayPropertyStart("recipient");
        participants(event, false, entities, text, out);
        out.writeEndArray();
        string(out, "location", event.where().map(place -> place.span().in(text)));
        out.writeStringProperty("text", event.evidence().in(text));
        out.writeStringProperty(
                "source", reading.report().url().orElse(reading.report().location()));
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private static void participants(
            Event event, boolean actors, Map<String, Entity> entities, String text, JsonGenerator out) {
        for (Event.Participant participant : event.participants()) {
            if (ACTORS.contains(participant.role()) == actors) {
                out.writeString(participant
                        .entity()
                        .map(entities::get)
                        .map(Entity::name)
                        .orElse(participant.span())
                        .in(text));
            }
        }
    }

    private static void string(JsonGenerator out, String name, Optional<String> value) {
        if (value.isPresent()) {
            out.writeStringProperty(name, value.get());
        } else {
            out.writeNullProperty(name);
        }
    }
}
