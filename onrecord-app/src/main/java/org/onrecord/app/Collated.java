package org.onrecord.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.onrecord.collation.Collation;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.store.Store;

/** The reports of a record with what they have in common, as commands and pages show them. */
public final class Collated {

    /** By day and location; those without a day last. */
    public static final Comparator<Reading> BY_DAY = Comparator.comparing(
                    (Reading reading) -> reading.published().value().orElse("9"))
            .thenComparing(reading -> reading.report().location());

    private final Collation collation;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    public Collated(Collation collation) {
        this.collation = collation;
        collation.readings().forEach(reading -> readings.put(reading.report().id(), reading));
        collation
                .identities()
                .forEach(identity -> identity.forms()
                        .forEach(form -> names.put(form.report() + " " + form.entity(), identity.name())));
    }

    /** Collates all that a record keeps, as people corrected it. */
    public static Collated in(Store store) {
        List<Reading> kept = new ArrayList<>();
        store.each(kept::add);
        return new Collated(Collation.of(kept, store.corrections()));
    }

    public Collation collation() {
        return collation;
    }

    /**
     * A report.
     *
     * @throws IllegalArgumentException where there is none of that id
     */
    public Reading reading(String id) {
        Reading reading = readings.get(id);
        if (reading == null) {
            throw new IllegalArgumentException("no report " + id);
        }
        return reading;
    }

    /** All readings by day, those without one last. */
    public List<Reading> byDay() {
        return once(ByDay.class, ByDay::of).readings();
    }

    private record ByDay(List<Reading> readings) {

        static ByDay of(Collated collated) {
            return new ByDay(
                    collated.collation.readings().stream().sorted(BY_DAY).toList());
        }
    }

    /** Something that is worked out of the whole when it is first asked for, and then kept with it. */
    public <T> T once(Class<T> type, Function<Collated, T> making) {
        // Not computeIfAbsent: one thing may be worked out of another one.
        Object known = made.get(type);
        if (known == null) {
            synchronized (made) {
                known = made.get(type);
                if (known == null) {
                    known = making.apply(this);
                    made.put(type, known);
                }
            }
        }
        return type.cast(known);
    }

    /** The name of an entity across all reports; its own where no other report names it. */
    public String name(Reading reading, Source source) {
        return source.entity()
                .flatMap(id -> shared(reading, id))
                .or(() -> reading.entities().stream()
                        .filter(entity -> source.entity().equals(Optional.of(entity.id())))
                        .findFirst()
                        .map(Entity::name)
                        .map(span -> span.in(reading.report().text())))
                .orElseGet(() -> source.span().in(reading.report().text()))
                .replaceAll("\\s+", " ");
    }

    /** The name of an entity across all reports; empty where no other report names it. */
    public Optional<String> shared(Reading reading, String entity) {
        return Optional.ofNullable(names.get(reading.report().id() + " " + entity));
    }

    /** Where a report comes from, in a line: outlet, day, location. */
    public static String line(Reading reading) {
        return reading.report().outlet().map(outlet -> outlet + ", ").orElse("")
                + reading.published().value().map(day -> day + ", ").orElse("")
                + reading.report().location();
    }
}
