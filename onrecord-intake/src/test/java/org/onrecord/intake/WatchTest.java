package org.onrecord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;

class WatchTest {

    private static final Rhythm FAST = new Rhythm(Duration.ZERO, Duration.ZERO, 100);

    @TempDir
    Path folder;

    private final Site site = new Site();
    private final Map<String, String> notes = new ConcurrentHashMap<>();
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
    private final List<Page> pages = new ArrayList<>();
    private Instant now = Instant.parse("2024-03-04T08:30:00Z");

    @AfterEach
    void closesTheSite() {
        site.close();
    }

    private Round round(Rhythm rhythm, Optional<Captures> captures, String... feeds) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Memory memory = new Memory() {
            @Override
            public Optional<String> of(String about) {
                return Optional.ofNullable(notes.get(about));
            }

            @Override
            public void note(Map<String, String> words) {
                notes.putAll(words);
            }
        };
        Watch.Taker taker = new Watch.Taker() {
            @Override
            public void page(Page page, Runnable settled) {
                pages.add(page);
                settled.run();
            }

            @Override
            public void behind(Runnable action) {
                action.run();
            }
        };
        Fetcher fetcher = new Fetcher(Terms.USUAL.allowingPrivate(), clock, InetAddress::getAllByName);
        return new Watch(fetcher, rhythm, memory, captures, troubles::add, clock).round(List.of(feeds), taker);
    }

    private Round round() {
        return round(FAST, Optional.empty(), site.at("/rss"));
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>T</title><link>/</link><description>D</description>"
                + String.join("", items) + "</channel></rss>";
    }

    private static String entry(String link) {
        return "<item><title>Talks</title><link>" + link
                + "</link><pubDate>Mon, 04 Mar 2024 07:00:00 GMT</pubDate></item>";
    }

    private static void answer(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Test
    void fetchesWhatAFeedAnnouncesOnce() {
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/a"), entry("/b"), entry("/a"))));
        site.page("/a", Site.TALKS).page("/b", Site.TALKS);

        assertThat(round()).isEqualTo(new Round(1, 0, 0, 2, 0, 0));
        assertThat(round()).isEqualTo(new Round(1, 0, 0, 0, 0, 0));

        assertThat(pages).extracting(Page::location).containsExactly(site.at("/a"), site.at("/b"));
        assertThat(pages.get(0).given().published()).contains("2024-03-04");
        assertThat(pages.get(0).given().title()).contains("Talks");
        assertThat(site.asked).filteredOn(path -> path.equals("/a")).hasSize(1);
    }

    @Test
    void isNotSentAFeedAgainThatHasNotChanged() {
        site.with("/rss", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(exchange, same ? 304 : 200, same ? "" : rss(entry("/a")), "ETag", "\"v1\"");
        });
        site.page("/a", Site.TALKS);

        assertThat(round().unchanged()).isZero();
        assertThat(round()).isEqualTo(new Round(1, 1, 0, 0, 0, 0));
        assertThat(round()).isEqualTo(new Round(1, 1, 0, 0, 0, 0));
    }

    @Test
    void asksForTheWholeFeedAgainWhileAPageOfItIsMissing() {
        site.with("/rss", exchange -> {
            boolean asks = exchange.getRequestHeaders().containsKey("If-None-Match");
            answer(exchange, asks ? 304 : 200, asks ? "" : rss(entry("/a")), "ETag", "\"v1\"");
        });
        site.with("/a", exchange -> answer(exchange, 500, ""));
        assertThat(round().failedPages()).isEqualTo(1);

        site.page("/a", Site.TALKS);
        now = now.plus(Duration.ofHours(1));

        assertThat(round().pages()).isEqualTo(1);
        assertThat(round().unchanged()).isEqualTo(1);
    }

    @Test
    void leavesAHostAloneThatAsksForPatience() {
        site.with("/rss", exchange -> answer(exchange, 429, "", "Retry-After", "3600"));

        assertThat(round().failedFeeds()).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(50));
        assertThat(round()).isEqualTo(new Round(0, 0, 0, 0, 0, 0));
        site.with("/rss", exchange -> answer(exchange, 200, rss()));
        now = now.plus(Duration.ofMinutes(20));
        assertThat(round()).isEqualTo(new Round(1, 0, 0, 0, 0, 0));

        assertThat(troubles).containsExactly(site.at("/rss") + ": the server asks for fewer requests (429)");
        assertThat(site.asked).filteredOn(path -> path.equals("/rss")).hasSize(2);
    }

    @Test
    void leavesTheOtherPagesOfAHostForLaterThatIsOverloaded() {
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/a"), entry("/b"), entry("/c"))));
        site.page("/a", Site.TALKS).page("/c", Site.TALKS);
        site.with("/b", exchange -> answer(exchange, 503, "", "Retry-After", "Mon, 04 Mar 2024 09:30:00 GMT"));

        assertThat(round()).isEqualTo(new Round(1, 0, 0, 1, 1, 1));

        site.page("/b", Site.TALKS);
        now = now.plus(Duration.ofHours(2));
        assertThat(round()).isEqualTo(new Round(1, 0, 0, 2, 0, 0));
    }

    @Test
    void waitsLongerAfterEachFailureOfAFeed() {
        site.with("/rss", exchange -> answer(exchange, 500, ""));
        List<Integer> asked = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            if (round().feeds() == 1) {
                asked.add(minute);
            }
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(asked).containsExactly(0, 5, 15, 35);
    }

    @Test
    void goesOnWhenTheClockWasYearsAheadAndIsPutRight() {
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/a"))));
        site.with("/late", exchange -> answer(exchange, 503, "", "Retry-After", "3600"));
        site.page("/a", Site.TALKS);
        Rhythm hourly = new Rhythm(Duration.ofHours(1), Duration.ZERO, 100);
        Instant right = now;

        now = Instant.parse("2036-01-01T00:00:00Z");
        assertThat(round(hourly, Optional.empty(), site.at("/rss"), site.at("/late"))
                        .feeds())
                .isEqualTo(2);
        now = right;

        // Both are asked at once, and so is the host that asked for an hour, not in 2036.
        site.with("/late", exchange -> answer(exchange, 200, rss()));
        assertThat(round(hourly, Optional.empty(), site.at("/rss"), site.at("/late")))
                .isEqualTo(new Round(2, 0, 0, 1, 0, 0));
        now = right.plus(Duration.ofMinutes(59));
        assertThat(round(hourly, Optional.empty(), site.at("/rss")).feeds()).isZero();
        now = right.plus(Duration.ofMinutes(60));
        assertThat(round(hourly, Optional.empty(), site.at("/rss")).feeds()).isEqualTo(1);
    }

    @Test
    void asksAFeedOnceThoughTheClockJumpsAhead() {
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/a"))));
        site.page("/a", Site.TALKS);
        assertThat(round()).isEqualTo(new Round(1, 0, 0, 1, 0, 0));

        now = now.plus(Duration.ofDays(20_000));
        assertThat(round()).isEqualTo(new Round(1, 0, 0, 0, 0, 0));
        now = now.minus(Duration.ofDays(20_000));
        assertThat(round()).isEqualTo(new Round(1, 0, 0, 0, 0, 0));
        assertThat(site.asked).filteredOn(path -> path.equals("/a")).hasSize(1);
    }

    @Test
    void keepsEveryCaptureWhereTheClockIsPutBackToASecondThatWas() throws IOException {
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/a"))));
        site.page("/a", Site.TALKS);
        Path kept = folder.resolve("captures");
        for (int time = 0; time < 2; time++) {
            notes.clear();
            try (Captures captures = new Captures(kept, Captures.USUAL_SIZE, Clock.fixed(now, ZoneOffset.UTC))) {
                assertThat(round(FAST, Optional.of(captures), site.at("/rss")).pages())
                        .isEqualTo(1);
            }
        }

        try (var files = Files.list(kept)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("onrecord-20240304083000-00001.warc.gz", "onrecord-20240304083000-00002.warc.gz");
        }
    }

    @Test
    void givesAPageUpThatIsGoneOrFailsThreeTimes() {
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/gone"), entry("/ill"))));
        site.with("/ill", exchange -> answer(exchange, 500, ""));
        for (int day = 0; day < 6; day++) {
            round();
            now = now.plus(Duration.ofDays(2));
        }

        assertThat(site.asked).filteredOn(path -> path.equals("/gone")).hasSize(1);
        assertThat(site.asked).filteredOn(path -> path.equals("/ill")).hasSize(3);
    }

    @Test
    void fetchesNoMorePagesOfAHostInARoundThanItMay() {
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/a"), entry("/b"), entry("/c"))));
        site.page("/a", Site.TALKS).page("/b", Site.TALKS).page("/c", Site.TALKS);
        Rhythm two = new Rhythm(Duration.ZERO, Duration.ZERO, 2);

        assertThat(round(two, Optional.empty(), site.at("/rss"))).isEqualTo(new Round(1, 0, 0, 2, 0, 1));
        assertThat(round(two, Optional.empty(), site.at("/rss"))).isEqualTo(new Round(1, 0, 0, 1, 0, 0));
    }

    @Test
    void letsTimePassBetweenTwoQuestionsToAHost() {
        site.page("/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n");
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/a"), entry("/b"))));
        site.page("/a", Site.TALKS).page("/b", Site.TALKS);
        long began = System.nanoTime();

        round(new Rhythm(Duration.ZERO, Duration.ofMillis(300), 100), Optional.empty(), site.at("/rss"));

        assertThat(pages).hasSize(2);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(590));
    }

    @Test
    void honoursRobots() {
        site.page("/robots.txt", "text/plain", "User-agent: onrecord\nDisallow: /inside/\n".getBytes(UTF_8));
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/inside/a"), entry("/b"))));
        site.page("/inside/a", Site.TALKS).page("/b", Site.TALKS);

        round();

        assertThat(pages).extracting(Page::location).containsExactly(site.at("/b"));
        assertThat(site.asked).doesNotContain("/inside/a");
        assertThat(troubles).containsExactly(site.at("/inside/a") + ": its robots.txt asks robots to stay away");
    }

    @Test
    void survivesFeedsThatLeadInACircleAreNoneOrAreTooLarge() {
        site.redirect("/circle", "/circle");
        site.page("/none", "<html><body>Hello</body></html>");
        site.page("/bomb", "text/xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><rss>&b;</rss>".getBytes(UTF_8));
        site.page("/large", "text/xml", Site.gzip(new byte[40 << 20]), "Content-Encoding", "gzip");

        Round round = round(
                FAST, Optional.empty(), site.at("/circle"), site.at("/none"), site.at("/bomb"), site.at("/large"));

        assertThat(round.failedFeeds()).isEqualTo(round.feeds());
        assertThat(String.join("\n", troubles))
                .contains(
                        "/circle: redirects in a circle", "/none: neither RSS nor Atom", "/bomb: a feed that declares");
    }

    @Test
    void keepsWhatItFetchedAsArchivesThatAreReadAgain() throws IOException {
        String talks = Site.TALKS.replace("</body>", """
                <p>By Lena Farrow</p><p>March 3, 2024</p><p>The dockers have been on strike for nine days. Their union asks for an
                eight-hour night shift, and the port authority has offered nine hours and a bonus. Both sides meet again on
                Tuesday.</p></body>""");
        site.with("/rss", exchange -> answer(exchange, 200, rss(entry("/a"), entry("/b"), entry("/c"))));
        site.page("/a", "text/html; charset=utf-8", Site.gzip(talks.getBytes(UTF_8)), "Content-Encoding", "gzip");
        site.page("/b", talks).page("/c", talks);

        try (Captures captures = new Captures(folder.resolve("captures"), 1000)) {
            round(FAST, Optional.of(captures), site.at("/rss"));
        }

        List<Page> again = new ArrayList<>();
        List<Path> archives;
        try (var files = Files.list(folder.resolve("captures"))) {
            archives = files.sorted().toList();
        }
        assertThat(archives).hasSize(2);
        for (Path file : archives) {
            try (Archive archive = Archive.open(file, given -> given, troubles::add)) {
                archive.next().ifPresent(again::add);
                archive.next().ifPresent(again::add);
            }
        }
        assertThat(again)
                .extracting(Page::id)
                .containsExactlyElementsOf(pages.stream().map(Page::id).toList());
        assertThat(troubles).isEmpty();
    }

    @Test
    void followsTheSitemapsOfAnIndex() {
        site.with(
                "/index.xml",
                exchange -> answer(
                        exchange,
                        200,
                        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
                                + site.at("/news.xml") + "</loc></sitemap></sitemapindex>"));
        site.with(
                "/news.xml",
                exchange -> answer(
                        exchange,
                        200,
                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.at("/a")
                                + "</loc><lastmod>" + Instant.now() + "</lastmod></url></urlset>"));
        site.page("/a", Site.TALKS);

        assertThat(round(FAST, Optional.empty(), site.at("/index.xml"))).isEqualTo(new Round(2, 0, 0, 1, 0, 0));
    }
}
