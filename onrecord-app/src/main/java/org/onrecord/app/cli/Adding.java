package org.onrecord.app.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onrecord.OnRecord;
import org.onrecord.app.OtherDays;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;

/**
 * Reads pages on all cores and keeps them in the order they came, some at a time.
 *
 * <p>A report counts as added only once the record has it on disk.
 */
final class Adding implements AutoCloseable {

    private static final int BATCH = 32;
    private static final long BATCH_NANOS = 500_000_000L;
    private static final long PROGRESS_NANOS = 2_000_000_000L;

    private final Store store;
    private final OnRecord reader;
    private final OtherDays days;
    private final boolean verbose;
    private final ExecutorService readers;
    private final int ahead;
    private final Queue<Future<Kept>> underWay = new ArrayDeque<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Kept> batch = new ArrayList<>();
    private long batchBegan = System.nanoTime();
    private long lastProgress = System.nanoTime();
    private int added;
    private int known;

    Adding(Store store, OnRecord reader, boolean verbose) {
        this.store = store;
        this.reader = reader;
        this.days = new OtherDays(store, reader);
        this.verbose = verbose;
        int cores = Runtime.getRuntime().availableProcessors();
        this.ahead = 4 * cores;
        this.readers = Executors.newFixedThreadPool(cores);
    }

    /** Takes a page; waits while many are under way. */
    void take(Page page) {
        if (!taken.add(page.id()) || store.contains(page.id())) {
            known++;
            return;
        }
        while (underWay.size() >= ahead) {
            next();
        }
        underWay.add(readers.submit(() -> new Kept(page, reader.read(page))));
    }

    /** Waits for the page that came first, and keeps a batch where it is due. */
    private void next() {
        try {
            batch.add(underWay.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page could not be read", e.getCause());
        }
        if (batch.size() >= BATCH || System.nanoTime() - batchBegan > BATCH_NANOS) {
            keep();
        }
    }

    private void keep() {
        List<Reading> readings = batch.stream().map(Kept::reading).toList();
        batch.replaceAll(kept -> days.dated(kept, readings));
        int fresh = store.add(batch);
        days.note(readings);
        added += fresh;
        known += batch.size() - fresh;
        if (verbose) {
            batch.forEach(kept -> System.out.println("added " + kept.page().location()));
            System.out.flush();
        }
        batch.clear();
        batchBegan = System.nanoTime();
        if (batchBegan - lastProgress > PROGRESS_NANOS) {
            lastProgress = batchBegan;
            System.err.printf("%d added%n", added);
        }
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
            while (!underWay.isEmpty()) {
                next();
            }
            keep();
            days.settle();
        } finally {
            readers.shutdownNow();
        }
    }
}
