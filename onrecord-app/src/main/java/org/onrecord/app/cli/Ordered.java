package org.onrecord.app.cli;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.intake.DaemonThreads;

/**
 * Does work on all cores and hands the results on in the order of the work, from one thread.
 *
 * <p>Whoever brings work waits while many pieces, or large ones, are under way: memory is bounded however much there is.
 */
final class Ordered<T> implements AutoCloseable {

    /** Pieces under way for each core: enough that no reader waits while a batch is written. */
    private static final int AHEAD = 24;

    /** What the pieces under way may weigh together, in bytes of input for each core. */
    private static final long WEIGHT = 8L << 20;

    /** In milliseconds. */
    private static final long PATIENCE = 250;

    private record Piece<T>(Future<T> result, long weight) {}

    private final ExecutorService workers;
    private final Thread handing;
    private final Consumer<T> next;
    private final Runnable idle;
    private final Queue<Piece<T>> underWay = new ArrayDeque<>();
    private final int most;
    private final long mostWeight;
    private long weight;
    private boolean ended;
    private boolean told;
    private @Nullable RuntimeException failure;

    /**
     * Starts the threads.
     *
     * @param next takes the results
     * @param idle is done now and then while no result is ready, on the same thread
     */
    Ordered(int cores, Consumer<T> next, Runnable idle) {
        this.most = AHEAD * cores;
        this.mostWeight = WEIGHT * cores;
        this.next = next;
        this.idle = idle;
        ThreadFactory threads = new DaemonThreads("onrecord-reading");
        this.workers = Executors.newFixedThreadPool(cores, threads);
        this.handing = threads.newThread(this::handOn);
        handing.start();
    }

    /**
     * Takes a piece of work; waits while too much is under way.
     *
     * @param size how large it is, in bytes
     * @throws RuntimeException what the taker of the results threw; nothing is done after it
     */
    synchronized void take(long size, Callable<T> work) {
        try {
            while (failure == null && !underWay.isEmpty() && (underWay.size() >= most || weight + size > mostWeight)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
        check();
        if (failure != null) {
            return;
        }
        underWay.add(new Piece<>(workers.submit(work), size));
        weight += size;
        notifyAll();
    }

    private void handOn() {
        try {
            while (!isOver()) {
                Piece<T> first = first();
                if (first == null || !first.result().isDone()) {
                    idle.run();
                }
                if (first != null) {
                    next.accept(first.result().get());
                    done(first);
                }
            }
        } catch (ExecutionException e) {
            fail(Objects.requireNonNullElse(e.getCause(), e));
        } catch (Throwable e) {
            fail(e);
        }
    }

    private synchronized boolean isOver() {
        return ended && underWay.isEmpty();
    }

    /** The piece that came first of those under way; null where none comes for a while. */
    @SuppressWarnings("WaitNotInLoop") // Woken too early, it is asked again.
    private synchronized @Nullable Piece<T> first() throws InterruptedException {
        if (underWay.isEmpty() && !ended) {
            wait(PATIENCE);
        }
        return underWay.peek();
    }

    private synchronized void done(Piece<T> piece) {
        underWay.remove();
        weight -= piece.weight();
        notifyAll();
    }

    /** Ends all work; a memory that is full, too, is told to who brings the work, so that nobody waits for ever. */
    private synchronized void fail(Throwable e) {
        failure = e instanceof RuntimeException known
                ? known
                : new IllegalStateException(
                        e instanceof OutOfMemoryError ? "the memory is too small" : "a page could not be read", e);
        notifyAll();
    }

    private synchronized void check() {
        if (failure != null && !told) {
            told = true;
            throw failure;
        }
    }

    /** Waits until all results are handed on. */
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        try {
            handing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } finally {
            workers.shutdownNow();
        }
        check();
    }
}
