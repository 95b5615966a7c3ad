package org.onrecord.app.web;

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
import org.onrecord.app.Collated;
import org.onrecord.collation.Identity;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * Who speaks about whom, and who with whom, in all reports of a record.
 *
 * <p>Somebody speaks about those who are named in what they say, and with those whom they say it to, with whom they say it
 * together, or whom they meet, call or visit.
 *
 * @param ties the strongest first
 */
record Network(List<Tie> ties) {

    /** What ties one to the other. */
    enum Kind implements Term {
        ABOUT,
        WITH
    }

    /**
     * That somebody speaks about or with somebody: Theodor Brask about Velmora, 3 times.
     *
     * @param report the report in which it is first found, and the entry there
     */
    record Tie(Identity from, Kind kind, Identity to, int times, String report, String entry) {

        boolean isOf(Identity one) {
            return from == one || to == one;
        }
    }

    private static final Set<Event.Type> ENCOUNTERS = Set.of(Event.Type.MEETING, Event.Type.CALL, Event.Type.VISIT);

    /** Whether somebody is called by a name anywhere in a report: not "his office" or "the agency". */
    static boolean hasName(Entity entity) {
        return entity.named()
                && (entity.type() == Entity.Type.PERSON || entity.type() == Entity.Type.ORGANIZATION)
                && entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    }

    static Network in(Collated collated) {
        return collated.once(Network.class, all -> new Counting(all).network());
    }

    /** Only what ties one of them to others. */
    List<Tie> of(Identity one) {
        return ties.stream().filter(tie -> tie.isOf(one)).toList();
    }

    /** The pair that a tie joins; with whom one speaks, the other does too. */
    private record Ends(Identity from, Kind kind, Identity to) {}

    /** Goes through all reports by day. */
    private static final class Counting {

        private final Collated collated;
        private final Places places;
        private final Map<Ends, Tie> ties = new LinkedHashMap<>();

        Counting(Collated collated) {
            this.collated = collated;
            this.places = Places.in(collated);
        }

        Network network() {
            // A copy repeats; nobody said it once more.
            for (Reading reading : collated.byDay()) {
                if (places.madeOf(reading.report().id()).isEmpty()) {
                    count(reading);
                }
            }
            return new Network(ties.values().stream()
                    .sorted(Comparator.comparingInt((Tie tie) -> -tie.times())
                            .thenComparing(tie -> tie.from().name())
                            .thenComparing(tie -> tie.to().name()))
                    .toList());
        }

        /** A mention of somebody who has a name. */
        private record Named(Span span, Identity who) {}

        private void count(Reading reading) {
            String report = reading.report().id();
            Map<String, Identity> people = new HashMap<>();
            List<Named> named = new ArrayList<>();
            for (Entity entity : reading.entities()) {
                Optional<Identity> who = hasName(entity) ? places.who(report, entity.id()) : Optional.empty();
                who.ifPresent(one -> people.put(entity.id(), one));
                for (Mention mention : entity.mentions()) {
                    who.ifPresent(one -> named.add(new Named(mention.span(), one)));
                }
            }
            named.sort(Comparator.comparing(Named::span));
            reading.statements().forEach(statement -> count(report, statement, people, named));
            reading.events().stream()
                    .filter(event -> ENCOUNTERS.contains(event.type()) && event.status() == Event.Status.HAPPENED)
                    .forEach(event -> {
                        var entities = event.participants().stream().map(Event.Participant::entity);
                        together(known(people, entities), report, event.id());
                    });
        }

        private void count(String report, Statement statement, Map<String, Identity> people, List<Named> named) {
            List<Identity> speakers =
                    known(people, statement.attribution().sources().stream().map(Source::entity));
            together(speakers, report, statement.id());
            List<Identity> addressed =
                    known(people, statement.addressees().stream().map(Statement.Addressee::entity));
            Set<Identity> about = new LinkedHashSet<>();
            statement.content().forEach(piece -> within(piece.span(), named, about));
            for (Identity speaker : speakers) {
                addressed.forEach(other -> tie(speaker, Kind.WITH, other, report, statement.id()));
                about.forEach(other -> tie(speaker, Kind.ABOUT, other, report, statement.id()));
            }
        }

        private static List<Identity> known(Map<String, Identity> people, Stream<Optional<String>> entities) {
            return entities.flatMap(Optional::stream)
                    .filter(people::containsKey)
                    .map(people::get)
                    .distinct()
                    .toList();
        }

        private static void within(Span piece, List<Named> named, Set<Identity> about) {
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

        private void together(List<Identity> people, String report, String entry) {
            for (int i = 0; i < people.size(); i++) {
                for (int j = i + 1; j < people.size(); j++) {
                    tie(people.get(i), Kind.WITH, people.get(j), report, entry);
                }
            }
        }

        private void tie(Identity from, Kind kind, Identity to, String report, String entry) {
            if (from == to) {
                return;
            }
            boolean turned = kind == Kind.WITH && from.name().compareTo(to.name()) > 0;
            Ends ends = turned ? new Ends(to, kind, from) : new Ends(from, kind, to);
            ties.merge(
                    ends,
                    new Tie(ends.from(), kind, ends.to(), 1, report, entry),
                    (known, one) ->
                            new Tie(known.from(), kind, known.to(), known.times() + 1, known.report(), known.entry()));
        }
    }
}
