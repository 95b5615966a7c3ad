package org.onrecord.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;

/**
 * Follows feeds and news sitemaps round by round and fetches what they announce, each page once.
 *
 * <p>It is polite: robots.txt is honoured, a feed that has not changed is not sent again (ETag, Last-Modified), one host is asked one
 * thing at a time and not too fast, and one that fails or asks for patience (Retry-After) is left alone for longer and longer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, conditional requests</a>
 */
public final class Watch {

    /** Takes the pages that a watch brings, from one thread at a time. */
    public interface Taker {

        /**
         * A page that a feed announced.
         *
         * @param settled is to be run once it is safely kept or known to be no report
         */
        void page(Page page, Runnable settled);

        /** Something to do once all pages before it are settled. */
        void behind(Runnable action);
    }

    private static final int MOST_FAILURES = 3;

    private final Fetcher fetcher;
    private final Rhythm rhythm;
    private final Memory memory;
    private final Optional<Captures> captures;
    private final Consumer<String> trouble;
    private final Clock clock;
    private final HostQueues hosts;

    /**
     * A watch.
     *
     * @param captures where what is fetched is kept as it came
     * @param trouble hears of every feed and page that could not be had
     */
    public Watch(Fetcher fetcher, Rhythm rhythm, Memory memory, Optional<Captures> captures, Consumer<String> trouble) {
        this(fetcher, rhythm, memory, captures, trouble, Clock.systemUTC());
    }

    Watch(
            Fetcher fetcher,
            Rhythm rhythm,
            Memory memory,
            Optional<Captures> captures,
            Consumer<String> trouble,
            Clock clock) {
        this.fetcher = fetcher;
        this.rhythm = rhythm;
        this.memory = memory;
        this.captures = captures;
        this.trouble = trouble;
        this.clock = clock;
        this.hosts = new HostQueues(fetcher, new Pace(rhythm.pace()), memory, clock);
    }

    /** When the next of some feeds is to be asked. */
    public Instant nextDue(Collection<String> feeds) {
        Instant now = clock.instant();
        return feeds.stream()
                .map(this::feedVisit)
                .map(visit -> isDue(visit, now) ? now : visit.due())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /**
     * Asks the feeds that are due, and fetches the pages that they announce and that were not fetched before.
     *
     * @throws UncheckedIOException where a capture cannot be kept
     */
    public Round round(Collection<String> feeds, Taker taker) {
        Map<String, Asked> asked = new ConcurrentSkipListMap<>();
        ask(feeds, asked);
        ask(
                asked.values().stream()
                        .flatMap(one -> one.feed().further().stream())
                        .distinct()
                        .toList(),
                asked);
        Pages pages = new Pages(fresh(asked.values()), taker);
        hosts.each(pages.fresh.keySet(), rhythm.mostPages(), pages::fetch);
        taker.behind(() -> noteFeeds(asked, pages.open));
        return new Round(
                asked.size(),
                (int) asked.values().stream().filter(Asked::unchanged).count(),
                (int) asked.values().stream()
                        .filter(one -> one.visit().failures() > 0)
                        .count(),
                pages.fetched.get(),
                pages.failed.get(),
                pages.fresh.size() - pages.fetched.get() - pages.failed.get());
    }

    /** What became of asking a feed. */
    private record Asked(Feed feed, Visit visit, boolean unchanged) {}

    private static final Feed NOTHING_NEW = new Feed(List.of(), List.of());

    private void ask(Collection<String> feeds, Map<String, Asked> asked) {
        Instant now = clock.instant();
        List<String> due = feeds.stream()
                .filter(feed -> !asked.containsKey(feed) && isDue(feedVisit(feed), now))
                .toList();
        hosts.each(due, Integer.MAX_VALUE, feed -> {
            Asked answer = ask(feed);
            asked.put(feed, answer);
            return answer.visit().failures() == 0;
        });
    }

    private boolean isDue(Visit visit, Instant now) {
        return visit.isDue(now, rhythm.longest(visit.failures()));
    }

    private Visit feedVisit(String feed) {
        return memory.of("feed " + feed).map(Visit::of).orElse(Visit.NONE);
    }

    private Asked ask(String feed) {
        Visit before = feedVisit(feed);
        Instant due = clock.instant().plus(rhythm.every());
        try {
            URI address = Address.parse(feed);
            Answer answer = fetcher.answer(address, before.validators());
            if (answer.status() == 304 && !before.validators().none()) {
                return new Asked(NOTHING_NEW, new Visit(before.validators(), due, 0, false), true);
            }
            if (!answer.good()) {
                hosts.pause(address, answer, before.failures() + 1, rhythm);
                throw new Unfetchable(answer.words());
            }
            Feed read = FeedReader.read(answer.body(), answer.from());
            return new Asked(read, new Visit(Validators.of(answer.headers()), due, 0, false), false);
        } catch (Unfetchable e) {
            trouble.accept(Address.shown(feed) + ": " + e.getMessage());
            return new Asked(NOTHING_NEW, failed(before), false);
        }
    }

    /** The same visit after a failure more; what the server told before still holds. */
    private Visit failed(Visit before) {
        int failures = before.failures() + 1;
        return new Visit(before.validators(), clock.instant().plus(rhythm.wait(failures)), failures, false);
    }

    /** The pages that are announced and not done with, by address, in the order of the feeds. */
    private Map<String, Announced> fresh(Collection<Asked> asked) {
        Instant now = clock.instant();
        Map<String, Announced> fresh = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Asked one : asked) {
            for (Announced report : one.feed().reports()) {
                if (seen.add(report.url()) && isDue(pageVisit(report.url()), now)) {
                    fresh.put(report.url(), report);
                }
            }
        }
        return fresh;
    }

    private Visit pageVisit(String url) {
        return memory.of("page " + url).map(Visit::of).orElse(Visit.NONE);
    }

    /** The pages of one round: what is still to be had, and how many were and were not. */
    private final class Pages {

        private final Map<String, Announced> fresh;
        private final Taker taker;
        private final Set<String> open = ConcurrentHashMap.newKeySet();
        private final AtomicInteger fetched = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();

        Pages(Map<String, Announced> fresh, Taker taker) {
            this.fresh = fresh;
            this.taker = taker;
            open.addAll(fresh.keySet());
        }

        /** Fetches a page and hands it on. Answers whether its host behaves. */
        boolean fetch(String url) {
            try {
                URI address = Address.parse(url);
                Answer answer = fetcher.answer(address, Validators.NONE);
                Optional<String> refusal = answer.refusal();
                if (refusal.isEmpty()) {
                    take(url, answer);
                    return true;
                }
                int failures = pageVisit(url).failures() + 1;
                boolean paused = hosts.pause(address, answer, failures, rhythm);
                boolean gone = answer.good() || answer.status() < 500 && answer.status() != 408 && !paused;
                failed(url, gone, refusal.get());
                return gone;
            } catch (Unfetchable e) {
                failed(url, false, e.getMessage());
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(String url, Answer answer) throws IOException {
            if (captures.isPresent()) {
                captures.get().keep(url, answer);
            }
            Announced announced = Objects.requireNonNull(fresh.get(url));
            Given given = Given.NOTHING
                    .withPublished(announced.published().orElse(""))
                    .withTitle(announced.title().orElse(""));
            try {
                Page page = fetcher.page(url, answer, given);
                fetched.incrementAndGet();
                open.remove(url);
                synchronized (taker) {
                    taker.page(page, () -> memory.note(Map.of("page " + url, Visit.DONE.words())));
                }
            } catch (UnreadablePageException e) {
                failed(url, true, "no text");
            }
        }

        private void failed(String url, boolean gone, @Nullable String why) {
            failed.incrementAndGet();
            trouble.accept(Address.shown(url) + ": " + why);
            Visit visit = Watch.this.failed(pageVisit(url));
            boolean done = gone || visit.failures() >= MOST_FAILURES;
            memory.note(Map.of("page " + url, (done ? Visit.DONE : visit).words()));
            if (done) {
                open.remove(url);
            }
        }
    }

    /**
     * Notes when the feeds are to be asked again. One that announced a page which is still to be fetched must be sent in full
     * the next time, though it may not have changed.
     */
    private void noteFeeds(Map<String, Asked> asked, Set<String> open) {
        Map<String, String> notes = new LinkedHashMap<>();
        asked.forEach((url, one) -> {
            boolean whole = one.feed().reports().stream().noneMatch(report -> open.contains(report.url()))
                    && one.feed().further().isEmpty();
            Visit visit = one.visit();
            notes.put(
                    "feed " + url,
                    (whole ? visit : new Visit(Validators.NONE, visit.due(), visit.failures(), visit.done())).words());
        });
        memory.note(notes);
    }
}
