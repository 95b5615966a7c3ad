package org.onrecord.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Asks several hosts at once, each of them one thing after the other; leaves those alone that asked for it. */
final class HostQueues {

    private static final int HOSTS_AT_ONCE = 8;

    /** A host that fails so often in a row is down; the rest waits for the next round. */
    private static final int MOST_FAILURES = 3;

    private final Fetcher fetcher;
    private final Pace pace;
    private final Memory memory;
    private final Clock clock;

    HostQueues(Fetcher fetcher, Pace pace, Memory memory, Clock clock) {
        this.fetcher = fetcher;
        this.pace = pace;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Visits some addresses, those of one host in their order.
     *
     * @param most how many of one host are visited
     * @param visit answers whether the host behaves
     */
    void each(Collection<String> urls, int most, Predicate<String> visit) {
        Map<String, List<String>> byHost = new LinkedHashMap<>();
        for (String url : urls) {
            List<String> queue = byHost.computeIfAbsent(host(url), host -> new ArrayList<>());
            if (queue.size() < most) {
                queue.add(url);
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(HOSTS_AT_ONCE, new DaemonThreads("onrecord-watch"));
        try {
            List<Future<?>> running = new ArrayList<>();
            byHost.values().forEach(queue -> running.add(threads.submit(() -> visit(queue, visit))));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while watching", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a visit failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void visit(List<String> urls, Predicate<String> visit) {
        int failures = 0;
        for (String url : urls) {
            URI address = address(url);
            if (failures >= MOST_FAILURES || isPaused(address)) {
                return;
            }
            try {
                pace.await(address);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            failures = visit.test(url) ? 0 : failures + 1;
            pace.asked(address, fetcher.delay(address));
        }
    }

    /** Notes that a host wants to be left alone, where its answer says so. */
    boolean pause(URI address, Answer answer, int failures, Rhythm rhythm) {
        boolean wanted = answer.status() == 429
                || answer.status() == 503
                || answer.headers().firstValue("Retry-After").isPresent();
        if (wanted) {
            Instant now = clock.instant();
            Duration wait = answer.retryAfter(now).map(Rhythm::atMostADay).orElse(rhythm.wait(failures));
            memory.note(Map.of(about(address), new Visit(Validators.NONE, now.plus(wait), failures, false).words()));
        }
        return wanted;
    }

    private boolean isPaused(URI address) {
        return memory.of(about(address))
                .map(Visit::of)
                .filter(visit -> !visit.isDue(clock.instant(), Rhythm.MOST_WAIT))
                .isPresent();
    }

    private static String about(URI address) {
        return "host " + address.getHost();
    }

    private static URI address(String url) {
        try {
            return Address.parse(url);
        } catch (Unfetchable e) {
            return URI.create("about:blank");
        }
    }

    private static String host(String url) {
        return String.valueOf(address(url).getHost());
    }
}
