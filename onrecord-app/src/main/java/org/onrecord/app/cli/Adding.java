package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.OnRecord;
import org.onrecord.app.Complaint;
import org.onrecord.app.OtherDays;
import org.onrecord.app.alert.Alerts;
import org.onrecord.collation.Testimonies;
import org.onrecord.intake.Newsworthy;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;

/**
 * Reads pages on all cores and keeps them in the order they came, some at a time.
 *
 * <p>A report counts as added only once the record has it on disk. One thread writes; another asks, with a connection of its own,
 * what is kept already.
 */
final class Adding implements Taking, AutoCloseable {

    private static final int BATCH = 32;
    private static final long BATCH_BYTES = 8L << 20;
    private static final long BATCH_NANOS = 500_000_000L;

    /** What became of a page: kept with its reading, known before or no report (nothing to keep), or an action in its place. */
    private record Done(Optional<Kept> kept, boolean known, Runnable action) {}

    private final Store store;
    private final Store asked;
    private final Alerts alerts = new Alerts(Complaint::print);
    private final OnRecord reader;
    private final OtherDays days;
    private final boolean verbose;
    private final Bookmarks bookmarks;
    private final Progress progress;
    private final Ordered<Done> readings;
    private final List<Kept> batch = new ArrayList<>();
    private final List<Runnable> afterBatch = new ArrayList<>();
    private long batchBytes;
    private long batchBegan = System.nanoTime();
    private int added;
    private int known;

    /**
     * Starts the readers.
     *
     * @param store where the reports are kept
     * @param asked the same record, for asking what is kept already
     */
    Adding(Store store, Store asked, OnRecord reader, Bookmarks bookmarks, Progress progress, boolean verbose) {
        this.store = store;
        this.asked = asked;
        this.reader = reader;
        this.days = new OtherDays(store, reader);
        this.verbose = verbose;
        this.bookmarks = bookmarks;
        this.progress = progress;
        int cores = Runtime.getRuntime().availableProcessors();
        this.readings = new Ordered<>(cores, this::done, this::keepIfDue);
    }

    @Override
    public void page(Page page) {
        if (asked.contains(page.id())) {
            nothing(true, Adding::nothing);
        } else {
            readings.take(page.size(), () -> done(new Kept(page, reader.read(page)), Adding::nothing));
        }
    }

    @Override
    public void page(Page page, Place place) {
        String id = page.id();
        Runnable report = () -> place.settled(true, id);
        if (asked.contains(id)) {
            nothing(true, report);
            return;
        }
        readings.take(
                page.size(),
                () -> Newsworthy.report(page)
                        .map(one -> done(new Kept(page, reader.read(one)), report))
                        .orElseGet(() -> new Done(Optional.empty(), false, () -> place.settled(false, id))));
    }

    @Override
    public void behind(Runnable action) {
        nothing(false, action);
    }

    /** What follows upon most pieces. */
    private static void nothing() {}

    /** A piece without work. */
    private void nothing(boolean kept, Runnable action) {
        Done done = new Done(Optional.empty(), kept, action);
        readings.take(0, () -> done);
    }

    private static Done done(Kept kept, Runnable action) {
        return new Done(Optional.of(kept), false, action);
    }

    /** Takes what became of a page, in the order of the pages. */
    private void done(Done done) {
        if (done.kept().isPresent()) {
            batch.add(done.kept().get());
            batchBytes += done.kept().get().page().size();
            progress.report();
        } else if (done.known()) {
            known++;
        }
        afterBatch.add(done.action());
        if (batch.size() >= BATCH || batchBytes >= BATCH_BYTES) {
            keep();
        } else {
            keepIfDue();
        }
    }

    private void keepIfDue() {
        if (System.nanoTime() - batchBegan > BATCH_NANOS) {
            keep();
        }
    }

    private void keep() {
        if (!batch.isEmpty()) {
            List<Reading> read = batch.stream().map(Kept::reading).toList();
            Testimonies others = new Testimonies(read);
            batch.replaceAll(kept -> days.dated(kept, others));
            int fresh = alerts.add(store, batch);
            days.note(read);
            added += fresh;
            known += batch.size() - fresh;
        }
        if (verbose) {
            batch.forEach(kept -> System.out.println("added " + kept.page().location()));
            System.out.flush();
        }
        afterBatch.forEach(Runnable::run);
        bookmarks.keep();
        batch.clear();
        batchBytes = 0;
        afterBatch.clear();
        batchBegan = System.nanoTime();
    }

    /** Asks others for the days that reports leave open which are kept by now; to be called from an action behind them. */
    void settleDays() {
        days.settle();
    }

    int added() {
        return added;
    }

    /** How many were kept before. */
    int known() {
        return known;
    }

    /** Keeps what is still under way, and asks others for the days that reports leave open. */
    @Override
    public void close() {
        try {
            readings.close();
            keep();
            days.settle();
        } finally {
            alerts.close();
        }
    }
}
