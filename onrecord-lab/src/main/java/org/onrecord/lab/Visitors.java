package org.onrecord.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Readers who turn the pages of a desk, each after a pause, while one writer adds report after report.
 *
 * @param readers how many there are
 * @param pause how long each looks at a page
 * @param span how long it goes on
 */
@SuppressWarnings("FutureReturnValueIgnored")
record Visitors(int readers, Duration pause, Duration span) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A page takes this long at most; a reader who waits longer has met an error. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * What they met.
     *
     * @param nanos how long each answer took, in order
     * @param errors the kinds of errors, in words
     * @param written how many reports were added
     */
    record Met(long[] nanos, Set<String> errors, int failed, int written) {

        /** So many milliseconds did that part of the answers take at most. */
        double millis(double part) {
            return nanos.length == 0
                    ? 0
                    : nanos[(int) Math.min(nanos.length - 1, Math.round(nanos.length * part))] / 1e6;
        }
    }

    /** What goes on while they visit. */
    private static final class Visit {
        private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        private final Set<String> errors = new ConcurrentSkipListSet<>();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicInteger written = new AtomicInteger();
        private volatile boolean over;

        void fail(String how) {
            failed.incrementAndGet();
            errors.add(how);
        }
    }

    /** Visits the pages of a desk; the writer is given the text of one report after another. */
    Met at(URI desk, List<String> pages, Supplier<String> reports) throws InterruptedException {
        Visit visit = new Visit();
        Random random = new Random(5);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        for (int i = 0; i < readers; i++) {
            Random taste = new Random(i);
            clock.schedule(
                    () -> turn(visit, clock, desk, pages, taste),
                    random.nextInt(1 + (int) pause.toMillis()),
                    TimeUnit.MILLISECONDS);
        }
        Thread writer = new Thread(() -> write(visit, desk, reports), "writer");
        writer.start();
        Thread.sleep(span.toMillis());
        visit.over = true;
        writer.join();
        clock.shutdownNow();
        long[] nanos = visit.nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Met(nanos, new TreeSet<>(visit.errors), visit.failed.get(), visit.written.get());
    }

    private void turn(Visit visit, ScheduledExecutorService clock, URI desk, List<String> pages, Random taste) {
        String page = pages.get(taste.nextInt(pages.size()));
        HttpRequest request = HttpRequest.newBuilder(desk.resolve(page))
                .header("Accept-Encoding", "gzip")
                .timeout(PATIENCE)
                .build();
        long began = System.nanoTime();
        CLIENT.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if (visit.over) {
                return;
            }
            visit.nanos.add(System.nanoTime() - began);
            if (failure != null) {
                visit.fail(page + ": " + failure.getMessage());
            } else if (answer.statusCode() != 200) {
                visit.fail(page + ": status " + answer.statusCode());
            }
            clock.schedule(() -> turn(visit, clock, desk, pages, taste), pause.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private static void write(Visit visit, URI desk, Supplier<String> reports) {
        while (!visit.over) {
            HttpRequest request = HttpRequest.newBuilder(
                            desk.resolve("/api/v1/reports?id=written/" + visit.written.get() + ".txt"))
                    .header("Content-Type", "text/plain; charset=utf-8")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(reports.get()))
                    .build();
            try {
                HttpResponse<Void> answer = CLIENT.send(request, BodyHandlers.discarding());
                if (answer.statusCode() == 201) {
                    visit.written.incrementAndGet();
                } else {
                    visit.fail("writing: status " + answer.statusCode());
                }
                // The reports of a busy newsroom, two a second.
                Thread.sleep(500);
            } catch (IOException e) {
                visit.fail("writing: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
