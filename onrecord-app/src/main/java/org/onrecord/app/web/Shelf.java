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
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

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
    private final Map<String, Shelved> reports = new LinkedHashMap<>();
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
     * @param again brings its reading once more
     * @param imprint who brings it
     */
    record Shelved(
            String key,
            Supplier<Reading> again,
            String location,
            String headline,
            String imprint,
            Optional<String> published,
            int statements,
            int events,
            int figures,
            int warnings) {}

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
        Telling telling = new Telling(reading);
        String key = key(reading.report().id());
        Shelved shelved = new Shelved(
                key,
                again,
                reading.report().location(),
                telling.headline(),
                telling.imprint(),
                reading.published().value(),
                reading.statements().size(),
                reading.events().size(),
                reading.figures().size(),
                reading.warnings().size());
        synchronized (this) {
            reports.put(key, shelved);
            keep(key, reading);
        }
        return key;
    }

    /** Lays all reports of a record on the shelf, from which they are fetched again when they are opened. */
    public void fill(OpenRecord record) {
        filling(true);
        record.ask(store -> {
            store.each(reading ->
                    add(reading, () -> record.reading(reading.report().id())));
            return store.size();
        });
        filling(false);
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
        Shelved shelved;
        synchronized (this) {
            Reading kept = read.get(key);
            shelved = reports.get(key);
            if (kept != null || shelved == null) {
                return Optional.ofNullable(kept);
            }
        }
        Reading reading = shelved.again().get();
        synchronized (this) {
            keep(key, reading);
        }
        return Optional.of(reading);
    }

    /** Lets the reports that a correction touches be fetched again. */
    synchronized void forgetReadings() {
        read.keySet().retainAll(pasted);
    }

    private void keep(String key, Reading reading) {
        read.put(key, reading);
        if (read.size() > KEPT_READ) {
            read.remove(read.keySet().iterator().next());
        }
    }

    synchronized List<Shelved> all() {
        return List.copyOf(reports.values());
    }

    /** Says whether reports are still being laid on it. */
    public synchronized void filling(boolean more) {
        filling = more;
    }

    synchronized boolean isFilling() {
        return filling;
    }
}
