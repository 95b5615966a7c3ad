package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * What one report adds to the counts of a record: whom it quotes how often, and who speaks in it about whom and with whom.
 *
 * <p>{@code Tally.of(reading)}: Theodor Brask, named, 3 statements; Theodor Brask about Velmora, once.
 *
 * @param report its id
 * @param quoted in the order in which they are first quoted
 * @param ties in the order in which they are first found
 */
public record Tally(String report, List<Quoted> quoted, List<Tie> ties) {

    public Tally {
        quoted = List.copyOf(quoted);
        ties = List.copyOf(ties);
    }

    /**
     * Somebody who is quoted.
     *
     * @param entity the id in the report, where the source is one of its entities
     * @param name as the report prints it, the fullest form of an entity
     * @param statements how many of the statements have this source
     */
    public record Quoted(SourceClass sourceClass, Optional<String> entity, String name, int statements) {}

    /** What ties one to the other. */
    public enum Kind implements Term {
        ABOUT,
        WITH
    }

    /**
     * That one entity of the report speaks about or with another.
     *
     * @param from the id of who speaks
     * @param to the id of the other
     * @param entry the entry in which it is first found
     */
    public record Tie(String from, Kind kind, String to, int times, String entry) {}

    private static final Set<Event.Type> ENCOUNTERS = Set.of(Event.Type.MEETING, Event.Type.CALL, Event.Type.VISIT);

    /** Whether somebody is called by a name anywhere in a report: not "his office" or "the agency". */
    public static boolean hasName(Entity entity) {
        return entity.named()
                && (entity.type() == Entity.Type.PERSON || entity.type() == Entity.Type.ORGANIZATION)
                && entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    }

    /** Counts in a report. */
    public static Tally of(Reading reading) {
        return new Tally(reading.report().id(), quoted(reading), new Counting(reading).ties());
    }

    private record Who(SourceClass sourceClass, Optional<String> entity, String name) {}

    private static List<Quoted> quoted(Reading reading) {
        String text = reading.report().text();
        Map<String, String> names = new HashMap<>();
        reading.entities()
                .forEach(entity -> names.put(entity.id(), entity.name().in(text)));
        Map<Who, Integer> counts = new LinkedHashMap<>();
        for (Statement statement : reading.statements()) {
            for (Source source : statement.attribution().sources()) {
                String name = source.entity()
                        .map(names::get)
                        .orElseGet(() -> source.span().in(text))
                        .replaceAll("\\s+", " ");
                counts.merge(new Who(source.sourceClass(), source.entity(), name), 1, Integer::sum);
            }
        }
        List<Quoted> quoted = new ArrayList<>();
        counts.forEach((who, times) -> quoted.add(new Quoted(who.sourceClass(), who.entity(), who.name(), times)));
        return quoted;
    }

    /** Goes through the statements and encounters of a report. */
    private static final class Counting {

        /** A mention of somebody who has a name. */
        private record Named(Span span, String who) {}

        /** The pair that a tie joins; with whom one speaks, the other does too. */
        private record Ends(String from, Kind kind, String to) {}

        private final Reading reading;
        private final Set<String> people = new LinkedHashSet<>();
        private final List<Named> named = new ArrayList<>();
        private final Map<Ends, Tie> ties = new LinkedHashMap<>();

        Counting(Reading reading) {
            this.reading = reading;
            for (Entity entity : reading.entities()) {
                if (hasName(entity)) {
                    people.add(entity.id());
                    entity.mentions().forEach(mention -> named.add(new Named(mention.span(), entity.id())));
                }
            }
            named.sort(Comparator.comparing(Named::span));
        }

        List<Tie> ties() {
            reading.statements().forEach(this::count);
            reading.events().stream()
                    .filter(event -> ENCOUNTERS.contains(event.type()) && event.status() == Event.Status.HAPPENED)
                    .forEach(event ->
                            together(known(event.participants().stream().map(Event.Participant::entity)), event.id()));
            return List.copyOf(ties.values());
        }

        private void count(Statement statement) {
            List<String> speakers =
                    known(statement.attribution().sources().stream().map(Source::entity));
            together(speakers, statement.id());
            List<String> addressed = known(statement.addressees().stream().map(Statement.Addressee::entity));
            Set<String> about = new LinkedHashSet<>();
            statement.content().forEach(piece -> within(piece.span(), about));
            for (String speaker : speakers) {
                addressed.forEach(other -> tie(speaker, Kind.WITH, other, statement.id()));
                about.forEach(other -> tie(speaker, Kind.ABOUT, other, statement.id()));
            }
        }

        private List<String> known(Stream<Optional<String>> entities) {
            return entities.flatMap(Optional::stream)
                    .filter(people::contains)
                    .distinct()
                    .toList();
        }

        private void within(Span piece, Set<String> about) {
            int low = 0;
            int high = named.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (named.get(middle).span().start() < piece.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            for (int i = low; i < named.size() && named.get(i).span().start() < piece.end(); i++) {
                about.add(named.get(i).who());
            }
        }

        private void together(List<String> some, String entry) {
            for (int i = 0; i < some.size(); i++) {
                for (int j = i + 1; j < some.size(); j++) {
                    tie(some.get(i), Kind.WITH, some.get(j), entry);
                }
            }
        }

        private void tie(String from, Kind kind, String to, String entry) {
            if (from.equals(to)) {
                return;
            }
            boolean turned = kind == Kind.WITH && from.compareTo(to) > 0;
            Ends ends = turned ? new Ends(to, kind, from) : new Ends(from, kind, to);
            ties.merge(
                    ends,
                    new Tie(ends.from(), kind, ends.to(), 1, entry),
                    (known, one) -> new Tie(known.from(), kind, known.to(), known.times() + 1, known.entry()));
        }
    }
}
