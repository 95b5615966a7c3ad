package org.onrecord.intake;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Lets time pass between two questions to one host: a second, or what its robots.txt asks for, up to a minute. */
final class Pace {

    private static final Duration MOST = Duration.ofMinutes(1);

    private final Duration least;
    private final Map<String, Long> next = new HashMap<>();

    Pace(Duration least) {
        this.least = least;
    }

    /** Waits until a host may be asked. */
    void await(URI address) throws InterruptedException {
        long now = System.nanoTime();
        long wait;
        synchronized (this) {
            wait = next.getOrDefault(address.getHost(), now) - now;
        }
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
    }

    /**
     * Notes that a host was asked just now.
     *
     * @param wanted what it wants to pass between two questions
     */
    synchronized void asked(URI address, Duration wanted) {
        Duration delay = wanted.compareTo(least) < 0 ? least : wanted.compareTo(MOST) > 0 ? MOST : wanted;
        next.put(address.getHost(), System.nanoTime() + delay.toNanos());
    }
}
