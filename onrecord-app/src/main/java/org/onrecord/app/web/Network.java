package org.onrecord.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.app.Collated;
import org.onrecord.collation.Identity;
import org.onrecord.collation.Tally;

/**
 * Who speaks about whom, and who with whom, in all reports of a record.
 *
 * <p>Somebody speaks about those who are named in what they say, and with those whom they say it to, with whom they say it
 * together, or whom they meet, call or visit.
 */
final class Network {

    /**
     * That somebody speaks about or with somebody: Theodor Brask about Velmora, 3 times.
     *
     * @param report the report in which it is first found, and the entry there
     */
    record Tie(Identity from, Tally.Kind kind, Identity to, int times, String report, String entry) {

        boolean isOf(Identity one) {
            return from == one || to == one;
        }
    }

    private final List<Tie> ties;
    private final Map<Identity, List<Tie>> byPerson = new IdentityHashMap<>();

    private Network(List<Tie> ties) {
        this.ties = ties;
        for (Tie tie : ties) {
            byPerson.computeIfAbsent(tie.from(), unseen -> new ArrayList<>()).add(tie);
            byPerson.computeIfAbsent(tie.to(), unseen -> new ArrayList<>()).add(tie);
        }
    }

    static Network of(Places places, List<Collated.Counted> reports) {
        return new Counting(places).network(reports);
    }

    /** The strongest first. */
    List<Tie> ties() {
        return ties;
    }

    /** Only what ties one of them to others. */
    List<Tie> of(Identity one) {
        return byPerson.getOrDefault(one, List.of());
    }

    /**
     * The pair that a tie joins; with whom one speaks, the other does too.
     *
     * @param from the number of who speaks
     */
    private record Ends(int from, Tally.Kind kind, int to) {}

    /** Goes through all reports by day. */
    private static final class Counting {

        private final Places places;
        private final Map<Identity, Integer> numbers = new IdentityHashMap<>();
        private final Map<Ends, Tie> ties = new LinkedHashMap<>();

        Counting(Places places) {
            this.places = places;
        }

        Network network(List<Collated.Counted> reports) {
            // A copy repeats; nobody said it once more.
            for (Collated.Counted report : reports) {
                String id = report.listed().report();
                if (places.madeOf(id).isEmpty()) {
                    report.tally().ties().forEach(tie -> count(id, tie));
                }
            }
            return new Network(ties.values().stream()
                    .sorted(Comparator.comparingInt((Tie tie) -> -tie.times())
                            .thenComparing(tie -> tie.from().name())
                            .thenComparing(tie -> tie.to().name()))
                    .toList());
        }

        private void count(String report, Tally.Tie tie) {
            Optional<Identity> from = places.who(report, tie.from());
            Optional<Identity> to = places.who(report, tie.to());
            if (from.isEmpty() || to.isEmpty() || from.get() == to.get()) {
                return;
            }
            boolean turned = tie.kind() == Tally.Kind.WITH
                    && from.get().name().compareTo(to.get().name()) > 0;
            Identity first = turned ? to.get() : from.get();
            Identity second = turned ? from.get() : to.get();
            ties.merge(
                    new Ends(number(first), tie.kind(), number(second)),
                    new Tie(first, tie.kind(), second, tie.times(), report, tie.entry()),
                    (known, one) -> new Tie(
                            known.from(),
                            known.kind(),
                            known.to(),
                            known.times() + one.times(),
                            known.report(),
                            known.entry()));
        }

        private int number(Identity one) {
            return numbers.computeIfAbsent(one, unseen -> numbers.size());
        }
    }
}
