package org.onrecord.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;

/**
 * A record that lies open, on the desk or for a language model, asked by many readers at a time.
 *
 * <p>What its reports have in common is kept in the record, and fetched again once it has changed.
 */
public final class OpenRecord implements AutoCloseable {

    private final Path file;
    private final Optional<Path> folder;
    private final ConcurrentLinkedDeque<Store> idle = new ConcurrentLinkedDeque<>();
    private long revision;
    private Optional<Collated> collated = Optional.empty();

    private OpenRecord(Path file, Optional<Path> folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * The record in a file, which must be there.
     *
     * @throws org.onrecord.store.StoreException where it is not, or is no record
     */
    public static OpenRecord of(Path file) {
        OpenRecord record = new OpenRecord(file, Optional.empty());
        record.idle.add(Store.existing(file));
        return record;
    }

    /** A record that is gone when the desk is closed. */
    public static OpenRecord passing() throws IOException {
        Path folder = Files.createTempDirectory("onrecord-desk");
        return new OpenRecord(folder.resolve("desk.db"), Optional.of(folder));
    }

    /** Whether what is put into it stays when the desk is closed. */
    public boolean isLasting() {
        return folder.isEmpty();
    }

    /** Keeps some reports. */
    public void add(Collection<Kept> reports) {
        if (!reports.isEmpty()) {
            ask(store -> store.add(reports));
        }
    }

    /** Asks the store, which nobody else uses meanwhile. */
    public <T> T ask(Function<Store, T> question) {
        Store free = idle.poll();
        Store store = free == null ? Store.open(file) : free;
        try {
            return question.apply(store);
        } finally {
            idle.add(store);
        }
    }

    /**
     * The reading of a report as people corrected it.
     *
     * @throws IllegalStateException where it is no longer kept
     */
    public Reading reading(String id) {
        return ask(store -> store.reading(id))
                .orElseThrow(() -> new IllegalStateException(file + ": " + id + " is no longer kept"));
    }

    /** The reports and what they have in common. */
    public synchronized Collated collated() {
        long now = ask(Store::collate);
        if (collated.isEmpty() || revision != now) {
            collated =
                    Optional.of(new Collated(ask(store -> store.collation()), id -> ask(store -> store.reading(id))));
            revision = now;
        }
        return collated.get();
    }

    @Override
    public void close() {
        idle.forEach(Store::close);
        idle.clear();
        folder.ifPresent(OpenRecord::remove);
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
