package org.onrecord.app.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Collation;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.store.Store;

/**
 * The reports that lie on the desk: those of a record or of files, and those pasted since.
 *
 * <p>All are listed; only the last read ones are kept read, the others are read again when they are opened.
 */
public final class Shelf {

    private static final int KEPT_READ = 64;
    private static final int KEPT_PASTED = 100;
    private static final int KEY_LENGTH = 16;

    private final OnRecord reader;
    private final Map<String, Place> reports = new LinkedHashMap<>();
    private final Deque<String> pasted = new ArrayDeque<>();
    private final Map<String, Reading> read = new LinkedHashMap<>(KEPT_READ, 0.75f, true);
    private boolean filling;

    /** An empty shelf. */
    public Shelf(OnRecord reader) {
        this.reader = reader;
    }

    /**
     * A report on the shelf.
     *
     * @param key its name in addresses, the first digits of its id
     * @param imprint who brings it
     */
    record Shelved(
            String key,
            String location,
            String headline,
            String imprint,
            Optional<String> published,
            int statements,
            int events,
            int figures,
            int warnings) {}

    /**
     * Where a report lies.
     *
     * @param shelved what lists tell of it; empty until it is first listed
     * @param again brings its reading
     */
    private record Place(Optional<Shelved> shelved, Supplier<Reading> again) {}

    /** Reads a report and lays it on the shelf. Answers its key. */
    public String add(Page page) {
        return add(reader.read(page), () -> reader.read(page));
    }

    /**
     * Lays a report on the shelf that was read before. Answers its key.
     *
     * @param again brings the reading once more
     */
    public String add(Reading reading, Supplier<Reading> again) {
        String key = key(reading.report().id());
        Shelved shelved = shelved(reading);
        synchronized (this) {
            reports.put(key, new Place(Optional.of(shelved), again));
            keep(key, reading);
        }
        return key;
    }

    private static Shelved shelved(Reading reading) {
        Telling telling = new Telling(reading);
        return new Shelved(
                key(reading.report().id()),
                reading.report().location(),
                telling.headline(),
                telling.imprint(),
                reading.published().value(),
                reading.statements().size(),
                reading.events().size(),
                reading.figures().size(),
                reading.warnings().size());
    }

    /** Lays all reports of a record on the shelf, the latest first; they are fetched when they are listed or opened. */
    public void fill(OpenRecord record) {
        List<Collation.Listed> listed = record.ask(Store::listed);
        synchronized (this) {
            listed.forEach(one ->
                    reports.put(key(one.report()), new Place(Optional.empty(), () -> record.reading(one.report()))));
        }
    }

    /** The name of a report in addresses, the first digits of its id. */
    static String key(String id) {
        String digits = id.substring(id.indexOf(':') + 1);
        return digits.substring(0, Math.min(KEY_LENGTH, digits.length()));
    }

    /** Lays a pasted report on the shelf, from which the oldest pasted one may fall. */
    String addPasted(Page page) {
        String key = add(page);
        synchronized (this) {
            pasted.remove(key);
            pasted.add(key);
            if (pasted.size() > KEPT_PASTED) {
                String oldest = pasted.remove();
                reports.remove(oldest);
                read.remove(oldest);
            }
        }
        return key;
    }

    /** The reading of a report; empty where no report has that key. */
    Optional<Reading> reading(String key) {
        Place place;
        synchronized (this) {
            Reading kept = read.get(key);
            place = reports.get(key);
            if (kept != null || place == null) {
                return Optional.ofNullable(kept);
            }
        }
        Reading reading = place.again().get();
        synchronized (this) {
            keep(key, reading);
        }
        return Optional.of(reading);
    }

    /** Lets the reports that a correction touches be fetched again. */
    synchronized void forgetReadings() {
        read.keySet().retainAll(pasted);
        reports.replaceAll((key, place) -> pasted.contains(key) ? place : new Place(Optional.empty(), place.again()));
    }

    private void keep(String key, Reading reading) {
        read.put(key, reading);
        if (read.size() > KEPT_READ) {
            read.remove(read.keySet().iterator().next());
        }
    }

    /** The keys of all reports. */
    synchronized List<String> all() {
        return List.copyOf(reports.keySet());
    }

    /**
     * What lists tell of a report.
     *
     * @throws IllegalArgumentException where none has that key
     */
    Shelved shelved(String key) {
        Optional<Shelved> known = place(key).shelved();
        if (known.isPresent()) {
            return known.get();
        }
        Shelved shelved = shelved(place(key).again().get());
        synchronized (this) {
            reports.computeIfPresent(key, (same, place) -> new Place(Optional.of(shelved), place.again()));
        }
        return shelved;
    }

    private synchronized Place place(String key) {
        Place place = reports.get(key);
        if (place == null) {
            throw new IllegalArgumentException("no report " + key);
        }
        return place;
    }

    /** Says whether reports are still being laid on it. */
    public synchronized void filling(boolean more) {
        filling = more;
    }

    synchronized boolean isFilling() {
        return filling;
    }
}
