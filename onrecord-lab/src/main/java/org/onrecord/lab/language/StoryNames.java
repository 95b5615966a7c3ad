package org.onrecord.lab.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.OnRecord;
import org.onrecord.lab.Gold;
import org.onrecord.lab.Json;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;

/**
 * Which people and organisations of the stories are found, with the right kind, in each report that prints them.
 *
 * <p>One is found where a mention of an entity of its kind covers the last word of a place where it is printed: "Hale" for
 * "Special Envoy Hale". A state that the annotation counts as an organisation may be a place.
 */
public final class StoryNames {

    /** What tables call the share. */
    public static final String MEASURE = "stories people and organisations found";

    private int printed;
    private final List<String> missed = new ArrayList<>();

    /**
     * Reads the reports of a folder.
     *
     * @param reports the folder, with {@code gold/cross.json} in it
     */
    public StoryNames(Path reports) throws IOException {
        Map<String, Object> gold = Json.object(Files.readString(reports.resolve("gold/cross.json")));
        OnRecord reader = new OnRecord();
        for (Page page : Gold.files(reports, Given.NOTHING)) {
            Reading reading = reader.read(page);
            String report = Path.of(page.location()).getFileName().toString();
            all(report, reading, (List<?>) gold.get("people"), Set.of(Entity.Type.PERSON));
            all(report, reading, (List<?>) gold.get("organisations"), Set.of(Entity.Type.ORGANIZATION));
        }
    }

    private void all(String report, Reading reading, List<?> entities, Set<Entity.Type> types) {
        for (Object entity : entities) {
            Map<?, ?> fields = (Map<?, ?>) entity;
            boolean state = fields.get("canonical").toString().endsWith("(government)");
            if (report.startsWith(fields.get("story") + "-")) {
                for (Object variant : (List<?>) fields.get("variants")) {
                    one(
                            report,
                            reading,
                            variant.toString(),
                            state ? Set.of(Entity.Type.PLACE, Entity.Type.ORGANIZATION) : types);
                }
            }
        }
    }

    private void one(String report, Reading reading, String variant, Set<Entity.Type> types) {
        String text = reading.report().text();
        boolean prints = false;
        boolean found = false;
        for (int at = text.indexOf(variant); at >= 0; at = text.indexOf(variant, at + 1)) {
            int end = at + variant.length();
            int word = Math.max(at, at + variant.lastIndexOf(' ') + 1);
            boolean whole = end == text.length() || !Character.isLetter(text.charAt(end));
            prints |= whole;
            found |= whole
                    && reading.entities().stream()
                            .filter(entity -> types.contains(entity.type()))
                            .flatMap(entity -> entity.mentions().stream())
                            .anyMatch(mention -> mention.span().start() <= word
                                    && mention.span().end() >= end);
        }
        if (prints) {
            printed++;
            if (!found) {
                missed.add(report + ": " + variant);
            }
        }
    }

    /** The share that is found, between 0 and 1. */
    public double share() {
        return 1 - (double) missed.size() / printed;
    }

    /** Those that are missed, with their reports. */
    List<String> missed() {
        return missed;
    }
}
