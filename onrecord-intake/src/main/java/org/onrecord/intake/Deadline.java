package org.onrecord.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Until when one page must be there. */
record Deadline(Duration whole, long nanos) {

    static Deadline in(Duration whole) {
        return new Deadline(whole, System.nanoTime() + whole.toNanos());
    }

    /**
     * Waits for something no longer than the time that is left; what is not there by then is given up.
     *
     * @throws ExecutionException with what went wrong as its cause
     */
    <T> T await(CompletableFuture<T> coming) throws Unfetchable, ExecutionException {
        try {
            return coming.get(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new Unfetchable("not all there within " + whole.toMillis() / 1000.0 + " s", e);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unfetchable("interrupted", e);
        }
    }
}
