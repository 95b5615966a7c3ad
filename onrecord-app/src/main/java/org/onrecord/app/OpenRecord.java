package org.onrecord.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onrecord.app.alert.Alerts;
import org.onrecord.collation.Collation;
import org.onrecord.intake.DaemonThreads;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;

/**
 * A record that lies open, on the desk or for a language model, asked by many readers at a time.
 *
 * <p>What its reports have in common is kept in the record and brought up to date once that has changed: while
 * whoever asks waits where that takes no longer than a moment, else behind their backs while they are shown what was known.
 */
public final class OpenRecord implements AutoCloseable {

    /** What a collation was made of. */
    private record State(int reports, long corrections) {

        /** What is kept from before is of an earlier one. */
        static final State EARLIER = new State(-1, -1);
    }

    /** What is known of a state, how long it took to find out, and when that was. */
    private record Known(State state, long revision, Collated collated, long nanos, long at) {

        /** The same, found to hold still. */
        Known still(State now) {
            return new Known(now, revision, collated, nanos, System.nanoTime());
        }

        boolean isOld() {
            return System.nanoTime() - at > OLD_NANOS;
        }

        Comparison comparison(State now) {
            return new Comparison(collated, !state.equals(now));
        }

        boolean isEarlier() {
            return state.equals(State.EARLIER);
        }

        /** Collating a large record anew at every change would leave no time for its readers. */
        boolean isFresh() {
            return !isEarlier() && nanos > MOMENT_NANOS && System.nanoTime() - at < REST * nanos;
        }
    }

    /** So long may a collation take for which readers wait. */
    private static final long MOMENT_NANOS = 200_000_000L;

    /** After so long it is looked whether somebody read reports anew or took some out, which their number does not tell. */
    private static final long OLD_NANOS = 2_000_000_000L;

    /** Between two collations that take longer lies so many times the time of the last. */
    private static final long REST = 4;

    /** So long does somebody wait before they are told to come again. */
    private static final long PATIENCE_MILLIS = 5_000;

    /** So long is waited for a collation where the record is closed, and where the program ends. */
    private static final int CLOSING_SECONDS = 60;

    private static final int ENDING_SECONDS = 1;

    private final String name;
    private final Optional<Path> folder;
    private final Alerts alerts = new Alerts(Complaint::print);
    private final ConcurrentLinkedDeque<Store> idle = new ConcurrentLinkedDeque<>();
    private final ExecutorService collator = Executors.newSingleThreadExecutor(new DaemonThreads("collating"));

    /** Most desks are closed by Ctrl-C, which lets nobody finish what they are at. */
    private final Thread ending = new Thread(() -> end(ENDING_SECONDS), "closing the desk");

    private volatile Optional<Known> known = Optional.empty();
    private volatile Consumer<Collated> preparation = collated -> {};
    private Optional<Future<?>> underWay = Optional.empty();

    private OpenRecord(String name, Optional<Path> folder) {
        this.name = name;
        this.folder = folder;
    }

    /**
     * A record by its name, a file or the address of a database, which must be there.
     *
     * @throws org.onrecord.store.StoreException where it is not, or is no record
     */
    public static OpenRecord of(String name) {
        OpenRecord record = new OpenRecord(name, Optional.empty());
        record.idle.add(Store.existing(name));
        return record;
    }

    /** A record that is gone when the desk is closed. */
    public static OpenRecord passing() throws IOException {
        Path folder = Files.createTempDirectory("onrecord-desk");
        OpenRecord record = new OpenRecord(folder.resolve("desk.db").toString(), Optional.of(folder));
        Runtime.getRuntime().addShutdownHook(record.ending);
        return record;
    }

    /** Whether what is put into it stays when the desk is closed. */
    public boolean isLasting() {
        return folder.isEmpty();
    }

    /** Keeps some reports. */
    public void add(Collection<Kept> reports) {
        if (!reports.isEmpty()) {
            ask(store -> alerts.add(store, reports));
        }
    }

    /** Asks the store, which nobody else uses meanwhile. */
    public <T> T ask(Function<Store, T> question) {
        Store free = idle.poll();
        Store store = free == null ? Store.open(name) : free;
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
                .orElseThrow(() -> new IllegalStateException(Store.shown(name) + ": " + id + " is no longer kept"));
    }

    /**
     * The reports and what they have in common.
     *
     * @param isBehind whether the record has changed since
     */
    public record Comparison(Collated collated, boolean isBehind) {}

    /** The reports and what they have in common, as the record is now or was a while ago. */
    public Collated collated() {
        return comparison(Long.MAX_VALUE).orElseThrow().collated();
    }

    /** The reports and what they have in common, as soon as anything is known of that: what is kept may be of a while ago. */
    public Comparison known() {
        return soon().or(() -> comparison(Long.MAX_VALUE)).orElseThrow();
    }

    /** Has something worked out of every collation before readers are shown it. */
    public void prepare(Consumer<Collated> work) {
        preparation = work;
    }

    /** The same for who waits no longer than a while; empty where a large record is collated for the first time. */
    public Optional<Comparison> soon() {
        return comparison(PATIENCE_MILLIS);
    }

    // A refresh that nobody waits for and that failed is begun anew by the next reader.
    @SuppressWarnings("FutureReturnValueIgnored")
    private Optional<Comparison> comparison(long millis) {
        State now = state();
        boolean first = known.isEmpty();
        if (first) {
            await(refresh(), millis);
        }
        Optional<Known> last = known;
        if (last.isPresent() && last.get().isEarlier()) {
            Future<?> work = refresh();
            if (millis == Long.MAX_VALUE) {
                await(work, millis);
            } else if (first) {
                await(work, TimeUnit.NANOSECONDS.toMillis(MOMENT_NANOS));
            }
            return known.map(one -> one.comparison(now));
        }
        if (last.isPresent() && last.get().state().equals(now)) {
            if (last.get().isOld()) {
                refresh();
            }
            return last.map(one -> one.comparison(now));
        }
        if (last.isPresent() && last.get().nanos() > MOMENT_NANOS) {
            refresh();
            return last.map(one -> one.comparison(now));
        }
        await(refresh(), millis);
        if (known.isPresent() && !known.get().state().equals(now)) {
            // What was under way had begun before the last change.
            await(refresh(), millis);
        }
        return known.map(one -> one.comparison(now));
    }

    /** Gives what was just changed a while to be collated. */
    public void settle() {
        if (known.isPresent()) {
            await(refresh(), PATIENCE_MILLIS);
        }
    }

    private State state() {
        return ask(store -> new State(store.size(), store.timesCorrected()));
    }

    private synchronized Future<?> refresh() {
        boolean idle = underWay.isEmpty() || underWay.get().isDone();
        if (idle && !known.map(Known::isFresh).orElse(false)) {
            underWay = Optional.of(collator.submit(known.isEmpty() ? this::begin : this::collate));
        }
        return underWay.orElseThrow();
    }

    /** What is kept is shown at once; where reports came or changed since, that is found out afterwards. */
    private void begin() {
        long began = System.nanoTime();
        Optional<Collation> before = ask(Store::lastCollation);
        if (before.isEmpty()) {
            collate();
            return;
        }
        Collated collated = collated(before.get());
        long ended = System.nanoTime();
        known = Optional.of(new Known(State.EARLIER, -1, collated, ended - began, ended));
    }

    private Collated collated(Collation collation) {
        Collated collated = new Collated(collation, () -> ask(Store::tallies), id -> ask(store -> store.reading(id)));
        preparation.accept(collated);
        return collated;
    }

    private void collate() {
        State now = state();
        long began = System.nanoTime();
        long revision = ask(Store::collate);
        Optional<Known> last = known;
        if (last.isPresent() && last.get().revision() == revision) {
            known = Optional.of(last.get().still(now));
            return;
        }
        Collated collated = collated(ask(Store::collation));
        last.ifPresent(before -> collated.prepareLike(before.collated()));
        long ended = System.nanoTime();
        known = Optional.of(new Known(now, revision, collated, ended - began, ended));
    }

    private static void await(Future<?> work, long millis) {
        try {
            work.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It goes on; until then what was known before is shown.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while collating", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the record could not be collated", e.getCause());
        }
    }

    @Override
    public void close() {
        if (folder.isPresent() && !forgetEnding()) {
            return;
        }
        end(CLOSING_SECONDS);
    }

    /** Answers whether the program goes on; else the record is being closed already. */
    private boolean forgetEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void end(int seconds) {
        alerts.close();
        collator.shutdownNow();
        // A store that is still read from must not be closed below its reader.
        if (hasCollated(seconds)) {
            idle.forEach(Store::close);
            idle.clear();
        }
        folder.ifPresent(OpenRecord::remove);
    }

    private boolean hasCollated(int seconds) {
        try {
            return collator.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            Complaint.print(folder + ": cannot be removed: " + e.getMessage());
        }
    }
}
