package org.onrecord.collation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.record.Entity;

/** The names that are one person's or organisation's, from which its identity is made: "Brask", "Teodor Brask". */
public final class Namesakes {

    /** What is listed; places and groups are only told apart to know who took part in an event. */
    private static final Set<Entity.Type> LISTED = Set.of(Entity.Type.PERSON, Entity.Type.ORGANIZATION);

    /** "organiser Berta Lindqvist" is no fuller than "Berta Lindqvist", and the reports that are no copies come first. */
    private static final Comparator<Bearer> FULLEST = Comparator.comparing(Bearer::copied, Comparator.reverseOrder())
            .thenComparing(Bearer::words)
            .thenComparing(bearer -> -bearer.name().length())
            .thenComparing(Bearer::report, Comparator.reverseOrder());

    private final List<Identity.Form> forms = new ArrayList<>();
    private final Map<Entity.Type, Integer> types = new EnumMap<>(Entity.Type.class);
    private Optional<Bearer> fullest = Optional.empty();

    /**
     * A name in a report.
     *
     * @param report the id of the report
     * @param entity the id of the entity that has it
     * @param type what the report takes it for
     * @param name the name as printed
     * @param words how many words it has without titles
     * @param full whether it can be told from others without a story around it
     * @param key what full names of one person or organisation have in common
     * @param copied whether the report is a copy
     */
    public record Bearer(
            String report,
            String entity,
            Entity.Type type,
            String name,
            int words,
            boolean full,
            String key,
            boolean copied)
            implements Serializable {

        static Bearer of(Named named, String report, boolean copied) {
            Entity entity = named.entity();
            int words = named.words().size();
            return new Bearer(
                    report, entity.id(), entity.type(), named.name(), words, named.isFull(), named.key(), copied);
        }
    }

    /**
     * All names of a report.
     *
     * @param copied whether the report is a copy
     */
    public static List<Bearer> in(Sheet sheet, boolean copied) {
        return Identities.of(List.of(sheet), Corrections.NONE).named().stream()
                .map(named -> Bearer.of(named, sheet.id(), copied))
                .toList();
    }

    /** Takes in a name; they must come in the order of their reports' ids. */
    public void add(Bearer bearer) {
        forms.add(new Identity.Form(bearer.name(), bearer.report(), bearer.entity()));
        types.merge(bearer.type(), 1, Integer::sum);
        if (fullest.isEmpty() || FULLEST.compare(bearer, fullest.get()) > 0) {
            fullest = Optional.of(bearer);
        }
    }

    /** Whose names they are; empty for what is neither a person nor an organisation. */
    public Optional<Identity> identity() {
        // Port Ansel is a place though one report of five takes it for a man.
        Optional<Entity.Type> type = Arrays.stream(Entity.Type.values())
                .max(Comparator.comparingInt((Entity.Type kind) -> types.getOrDefault(kind, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(LISTED::contains);
        return type.map(kind -> new Identity(fullest.orElseThrow().name(), kind, forms));
    }
}
