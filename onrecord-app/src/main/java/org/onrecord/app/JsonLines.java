package org.onrecord.app;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.collation.Change;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON Lines: one object, one line. */
public final class JsonLines {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonLines() {}

    /** Writes one object, whose members are left to the caller. */
    public static void write(OutputStream to, Consumer<JsonGenerator> members) {
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            out.writeStartObject();
            members.accept(out);
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    /** The member {@code changes}: {@code [{"from": "94", "to": "49", "what": "number"}]}. */
    public static void changes(JsonGenerator out, List<Change> changes) {
        out.writeArrayPropertyStart("changes");
        for (Change change : changes) {
            out.writeStartObject();
            out.writeStringProperty("from", change.from());
            out.writeStringProperty("to", change.to());
            out.writeStringProperty("what", change.what().word());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** A member that is null where it is empty. */
    public static void string(JsonGenerator out, String name, Optional<String> value) {
        if (value.isPresent()) {
            out.writeStringProperty(name, value.get());
        } else {
            out.writeNullProperty(name);
        }
    }
}
