package org.onrecord.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Identity;
import org.onrecord.collation.Tally;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.store.Store;

/**
 * The reports of a record with what they have in common, as commands and pages show them.
 *
 * <p>Readings are fetched when they are asked for; those that were asked for last are held.
 */
public final class Collated {

    /** By day and location; those without a day last. */
    public static final Comparator<Reading> BY_DAY = Comparator.comparing(
                    (Reading reading) -> reading.published().value().orElse("9"))
            .thenComparing(reading -> reading.report().location());

    private static final int HELD = 200;

    private final Collation collation;
    private final Supplier<List<Tally>> tallies;
    private final Function<String, Optional<Reading>> readings;
    private final Map<String, Reading> held = new LinkedHashMap<>(HELD, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > HELD;
        }
    };
    private final Map<String, String> names = new HashMap<>();
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();
    private final Map<Class<?>, Function<Collated, ?>> makings = new ConcurrentHashMap<>();

    /**
     * A collation.
     *
     * @param tallies brings what its reports add to the counts
     * @param readings the readings of its reports by their ids
     */
    public Collated(Collation collation, Supplier<List<Tally>> tallies, Function<String, Optional<Reading>> readings) {
        this.collation = collation;
        this.tallies = tallies;
        this.readings = readings;
        collation
                .identities()
                .forEach(identity -> identity.forms()
                        .forEach(form -> names.put(form.report() + " " + form.entity(), identity.name())));
    }

    /** What the reports of a record have in common, as people corrected it; the record must stay open. */
    public static Collated in(Store store) {
        return new Collated(store.collation(), store::tallies, store::reading);
    }

    /** Some people and organizations of a record, which must stay open. */
    public static Collated of(List<Identity> identities, Store store) {
        return new Collated(Collation.of(identities, store::reading), List::of, store::reading);
    }

    public Collation collation() {
        return collation;
    }

    /** What each report adds to the counts, by day, those without one last. */
    public List<Counted> counted() {
        Map<String, Tally> byReport = new HashMap<>();
        tallies.get().forEach(tally -> byReport.put(tally.report(), tally));
        return inOrder(collation.reports().stream())
                .flatMap(listed -> Optional.ofNullable(byReport.get(listed.report())).stream()
                        .map(tally -> new Counted(listed, tally)))
                .toList();
    }

    /** A report and what it adds to the counts. */
    public record Counted(Collation.Listed listed, Tally tally) {}

    /** The name by which an entity of a report goes in all reports; empty where no other names it. */
    public Optional<String> name(String report, String entity) {
        return Optional.ofNullable(names.get(report + " " + entity));
    }

    /**
     * A report.
     *
     * @throws IllegalArgumentException where there is none of that id
     */
    public Reading reading(String id) {
        Reading known;
        synchronized (held) {
            known = held.get(id);
        }
        if (known == null) {
            known = readings.apply(id).orElseThrow(() -> new IllegalArgumentException("no report " + id));
            synchronized (held) {
                held.put(id, known);
            }
        }
        return known;
    }

    /** Something that is worked out of the whole when it is first asked for, and then kept with it. */
    public <T> T once(Class<T> type, Function<Collated, T> making) {
        Object known = made.get(type);
        if (known == null) {
            synchronized (made) {
                known = made.get(type);
                if (known == null) {
                    known = making.apply(this);
                    made.put(type, known);
                    makings.put(type, making);
                }
            }
        }
        return type.cast(known);
    }

    /** Works out what was worked out of the collation before, so that no reader has to wait for it. */
    void prepareLike(Collated before) {
        before.makings.forEach((type, making) -> prepare(type, making));
    }

    private <T> void prepare(Class<T> type, Function<Collated, ?> making) {
        once(type, all -> type.cast(making.apply(all)));
    }

    /** The readings of some reports by day, those without one last. */
    public Iterable<Reading> byDay(Collection<String> reports) {
        return () -> inOrder(collation.reports().stream().filter(listed -> reports.contains(listed.report())))
                .map(listed -> reading(listed.report()))
                .iterator();
    }

    private static Stream<Collation.Listed> inOrder(Stream<Collation.Listed> reports) {
        return reports.sorted(Comparator.comparing(
                        (Collation.Listed listed) -> listed.published().orElse("9"))
                .thenComparing(Collation.Listed::location));
    }

    /** The name of an entity across all reports; its own where no other report names it. */
    public String name(Reading reading, Source source) {
        Optional<String> shared =
                source.entity().flatMap(id -> name(reading.report().id(), id));
        return shared.or(() -> reading.entities().stream()
                        .filter(entity -> source.entity().equals(Optional.of(entity.id())))
                        .findFirst()
                        .map(Entity::name)
                        .map(span -> span.in(reading.report().text())))
                .orElseGet(() -> source.span().in(reading.report().text()))
                .replaceAll("\\s+", " ");
    }

    /** Where a report comes from, in a line: outlet, day, location. */
    public static String line(Reading reading) {
        return reading.report().outlet().map(outlet -> outlet + ", ").orElse("")
                + reading.published().value().map(day -> day + ", ").orElse("")
                + reading.report().location();
    }
}
