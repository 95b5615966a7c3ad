package org.onrecord.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

@Timeout(60)
class FetcherTest {

    private static final Terms HERE = Terms.USUAL.allowingPrivate();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-05T23:30:00Z"), ZoneOffset.UTC);

    /** “Rain in Talvik” as one uncompressed block of RFC 7932. */
    private static final String RAIN = "iwaAUmFpbiBpbiBUYWx2aWsD";

    private final Site site = new Site();
    private final Fetcher fetcher = new Fetcher(HERE, CLOCK, InetAddress::getAllByName);

    @AfterEach
    void close() {
        site.close();
    }

    private void assertRefused(ThrowingCallable fetch, String... words) {
        assertThatThrownBy(fetch).isInstanceOf(FetchException.class).hasMessageContainingAll(words);
    }

    private void assertRefused(String path, String... words) {
        assertRefused(() -> fetcher.fetch(site.at(path), Given.NOTHING), words);
    }

    @Test
    void fetchesAPageWithWhereAndWhenItCameFrom() throws IOException {
        site.page("/talks", Site.TALKS);

        Page page = fetcher.fetch(site.at("/talks#comments"), Given.NOTHING.withOutlet("The Gazette"));

        assertThat(page.text()).isEqualTo(Site.TALKS);
        assertThat(page.kind()).isEqualTo(Page.Kind.HTML);
        assertThat(page.location()).isEqualTo(site.at("/talks#comments"));
        assertThat(page.given().url()).contains(site.at("/talks"));
        assertThat(page.given().captured()).contains("2024-03-05");
        assertThat(page.given().outlet()).contains("The Gazette");
    }

    @Test
    void believesTheServerThatAPageIsHtml() throws IOException {
        site.page("/talks.txt", "Talks go on");

        assertThat(fetcher.fetch(site.at("/talks.txt"), Given.NOTHING).kind()).isEqualTo(Page.Kind.HTML);
    }

    @Test
    void takesTheCharsetFromTheHeader() throws IOException {
        site.page("/talks", "text/html; Charset=\"ISO-8859-2\"", new byte[] {'G', 'd', 'a', (byte) 0xF1, 's', 'k'});

        assertThat(fetcher.fetch(site.at("/talks"), Given.NOTHING).text()).isEqualTo("Gdańsk");
    }

    @Test
    void namesItselfAndKeepsNoCookies() throws IOException {
        AtomicReference<String> names = new AtomicReference<>("");
        AtomicReference<String> cookies = new AtomicReference<>("");
        site.with("/first", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "who=you; Path=/");
            exchange.getResponseHeaders().set("Location", "/second");
            exchange.sendResponseHeaders(302, -1);
        });
        site.with("/second", exchange -> {
            names.set(exchange.getRequestHeaders().getFirst("User-Agent"));
            cookies.set(String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(UTF_8));
        });

        fetcher.fetch(site.at("/first"), Given.NOTHING);

        assertThat(names.get()).isEqualTo("OnRecord/0.1 (+https://github.com/onrecord/onrecord)");
        assertThat(cookies.get()).isEqualTo("null");
    }

    @Test
    void unpacksGzipBothKindsOfDeflateAndBrotli() throws IOException {
        byte[] talks = Site.TALKS.getBytes(UTF_8);
        site.page("/gzip", "text/html", Site.gzip(talks), "Content-Encoding", "gzip");
        site.page("/zlib", "text/html", deflate(talks, false), "Content-Encoding", "deflate");
        site.page("/bare", "text/html", deflate(talks, true), "Content-Encoding", "deflate");
        site.page("/twice", "text/html", Site.gzip(deflate(talks, false)), "Content-Encoding", "deflate, gzip");
        site.page("/talks.html.gz", "application/gzip", Site.gzip(talks));

        for (String path : new String[] {"/gzip", "/zlib", "/bare", "/twice", "/talks.html.gz"}) {
            assertThat(fetcher.fetch(site.at(path), Given.NOTHING).text())
                    .as(path)
                    .isEqualTo(Site.TALKS);
        }

        byte[] brotli = Base64.getDecoder().decode(RAIN);
        site.page("/br", "text/plain", brotli, "Content-Encoding", "br");
        assertThat(fetcher.fetch(site.at("/br"), Given.NOTHING).text()).isEqualTo("Rain in Talvik");
    }

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void refusesWhatCannotBeUnpacked() {
        site.page("/broken", "text/html", "no gzip".getBytes(UTF_8), "Content-Encoding", "gzip");
        site.page("/strange", "text/html", "?".getBytes(UTF_8), "Content-Encoding", "zstd");
        site.page("/onion", "text/html", "?".getBytes(UTF_8), "Content-Encoding", "gzip, gzip, gzip");

        assertRefused("/broken", "/broken: ", "cannot be unpacked (gzip)");
        assertRefused("/strange", "zstd");
        assertRefused("/onion", "packed 3 times over");
    }

    @Test
    void survivesWhateverBytesAreSaidToBePacked() throws IOException {
        Random random = new Random(17);
        byte[] gzip = Site.gzip(Site.TALKS.getBytes(UTF_8));
        byte[] deflate = deflate(Site.TALKS.getBytes(UTF_8), false);
        byte[] brotli = Base64.getDecoder().decode(RAIN);
        for (int round = 0; round < 2000; round++) {
            byte[] noise = new byte[1 + random.nextInt(200)];
            random.nextBytes(noise);
            assertUnpackedOrRefused(noise, "br");
            assertUnpackedOrRefused(damaged(brotli, random), "br");
            assertUnpackedOrRefused(damaged(gzip, random), "gzip");
            assertUnpackedOrRefused(damaged(deflate, random), "deflate");
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        return damaged;
    }

    private static void assertUnpackedOrRefused(byte[] bytes, String coding) {
        try {
            assertThat(Packing.unpack(bytes, List.of(coding), Terms.USUAL)).hasSizeLessThan(2 << 20);
        } catch (Unfetchable e) {
            assertThat(e).hasMessageContaining("unpacked");
        }
    }

    @Test
    void givesUpABomb() {
        byte[] bomb = Site.gzip(new byte[32 << 20]);
        site.page("/bomb", "text/html", bomb, "Content-Encoding", "gzip");
        site.page("/nested", "text/html", Site.gzip(bomb), "Content-Encoding", "gzip, gzip");

        assertRefused("/bomb", "grows more than 200 times");
        assertRefused("/nested", "grows more than 200 times");
    }

    @Test
    void hangsUpOnWhatIsTooLarge() {
        Fetcher small = new Fetcher(HERE.withSizes(1000, 2000));
        site.page("/declared", "text/html", new byte[1001]);
        site.with("/undeclared", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        });
        byte[] letters = new byte[2001];
        Arrays.fill(letters, (byte) 'a');
        site.page("/packed", "text/html", Site.gzip(letters), "Content-Encoding", "gzip");

        assertRefused(() -> small.fetch(site.at("/declared"), Given.NOTHING), "larger than 1000 bytes");
        assertRefused(() -> small.fetch(site.at("/undeclared"), Given.NOTHING), "larger than 1000 bytes");
        assertRefused(() -> small.fetch(site.at("/packed"), Given.NOTHING), "larger than 2000 bytes when unpacked");
    }

    @Test
    void givesUpASlowServer() {
        Fetcher hurried = new Fetcher(HERE.within(Duration.ofMillis(600)).ignoringRobots());
        site.with("/silent", exchange -> sleep(20));
        site.with("/trickle", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('a');
                exchange.getResponseBody().flush();
                sleep(0.2);
            }
        });
        long start = System.nanoTime();

        assertRefused(() -> hurried.fetch(site.at("/silent"), Given.NOTHING), "within 0.6 s");
        assertRefused(() -> hurried.fetch(site.at("/trickle"), Given.NOTHING), "within 0.6 s");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static void sleep(double seconds) {
        try {
            Thread.sleep((long) (seconds * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void followsRedirectsOfAllSpellings() throws IOException {
        site.redirect("/a", "b/c");
        site.redirect("/b/c", "?page=2");
        site.redirect("/b/c?page=2", site.at("/d e"));
        site.redirect("/d%20e", new String("/gespräch".getBytes(UTF_8), ISO_8859_1));
        site.page("/gespr%C3%A4ch", Site.TALKS);

        Page page = fetcher.fetch(site.at("/a"), Given.NOTHING);

        assertThat(page.location()).isEqualTo(site.at("/a"));
        assertThat(page.given().url()).contains(site.at("/gespr%C3%A4ch"));
    }

    @Test
    void stopsWhereRedirectsDoNotEnd() {
        site.redirect("/circle", "/back").redirect("/back", "/circle");
        for (int i = 0; i < 10; i++) {
            site.redirect("/" + i, "/" + (i + 1));
        }

        assertRefused("/circle", "/circle: redirects in a circle");
        assertRefused("/0", "redirects more than 5 times");
        assertThat(site.asked).contains("/5").doesNotContain("/6");
    }

    @Test
    void checksWhereARedirectLeads() {
        site.redirect("/file", "file:///etc/passwd");
        site.redirect("/login", "http://me:secret@127.0.0.1/");
        site.redirect("/disguised", "http://0x7f.1/");

        assertRefused("/file", "redirects to file:///etc/passwd: only http and https");
        assertRefused("/login", "redirects to http://127.0.0.1/: an address that carries a user name");
        assertRefused("/disguised", "0x7f.1", "in disguise");
    }

    @Test
    void refusesAHostOfWhichOneAddressIsPrivate() throws IOException {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        Fetcher wary = new Fetcher(Terms.USUAL, CLOCK, host -> both);

        assertRefused(
                () -> wary.fetch("http://gazette.example/talks", Given.NOTHING),
                "http://gazette.example/talks: gazette.example (10.0.0.1) is private");
    }

    @Test
    void handsNothingOutWhereANameTurnsPrivateMeanwhile() throws IOException {
        site.page("/talks", Site.TALKS);
        Deque<InetAddress> answers = new ArrayDeque<>(
                List.of(InetAddress.getByAddress(new byte[] {8, 8, 8, 8}), InetAddress.getLoopbackAddress()));
        Fetcher rebound =
                new Fetcher(Terms.USUAL.ignoringRobots(), CLOCK, host -> new InetAddress[] {answers.removeFirst()});

        assertRefused(() -> rebound.fetch(site.at("/talks"), Given.NOTHING), "127.0.0.1 is private");
        assertThat(answers).isEmpty();
    }

    @Test
    void honoursRobotsAndAsksForThemOnce() throws IOException {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /archive/\n".getBytes(UTF_8));
        site.page("/archive/talks", Site.TALKS).page("/talks", Site.TALKS);
        site.redirect("/old", "/archive/talks");

        assertRefused("/archive/talks", "its robots.txt asks robots to stay away");
        assertRefused("/old", "redirects to", "its robots.txt asks robots to stay away");
        fetcher.fetch(site.at("/talks"), Given.NOTHING);
        assertThat(site.asked).containsExactly("/robots.txt", "/old", "/talks");

        new Fetcher(HERE.ignoringRobots()).fetch(site.at("/archive/talks"), Given.NOTHING);
        assertThat(site.asked).containsOnlyOnce("/robots.txt").contains("/archive/talks");
    }

    @Test
    void heedsTheLinesThatNameIt() throws IOException {
        site.page("/robots.txt", "text/plain", """
                User-agent: *
                Disallow: /

                User-agent: OnRecord
                Allow: /
                """.getBytes(UTF_8));
        site.page("/talks", Site.TALKS);

        assertThat(fetcher.fetch(site.at("/talks"), Given.NOTHING).text()).isEqualTo(Site.TALKS);
    }

    @Test
    void staysAwayWhereRobotsCannotBeHad() {
        site.with("/robots.txt", exchange -> exchange.sendResponseHeaders(503, -1));
        site.page("/talks", Site.TALKS);

        assertRefused("/talks", "its robots.txt cannot be had now");
    }

    @Test
    void fetchesAgainOnlyWhatHasChanged() throws IOException {
        site.with("/talks", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Tue, 05 Mar 2024 10:00:00 GMT");
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Tue, 05 Mar 2024 10:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            byte[] body = Site.TALKS.getBytes(UTF_8);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
            if (!known) {
                exchange.getResponseBody().write(body);
            }
        });

        Fetched first = fetcher.fetch(site.at("/talks"), Given.NOTHING, Validators.NONE);

        assertThat(first).isInstanceOfSatisfying(Fetched.Fresh.class, fresh -> {
            assertThat(fresh.validators().etag()).contains("\"v1\"");
            assertThat(fresh.validators().modified()).contains("Tue, 05 Mar 2024 10:00:00 GMT");
        });
        assertThat(fetcher.fetch(site.at("/talks"), Given.NOTHING, ((Fetched.Fresh) first).validators()))
                .isEqualTo(new Fetched.Unchanged());
    }

    @Test
    void saysWhatTheServerSaid() {
        site.with("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
        site.with("/login", exchange -> exchange.sendResponseHeaders(401, -1));
        site.with("/broken", exchange -> exchange.sendResponseHeaders(500, -1));
        site.page("/photo", "image/jpeg", new byte[] {1});

        assertRefused("/nothing", site.at("/nothing") + ": no such page (404)");
        assertRefused("/gone", "the page is gone (410)");
        assertRefused("/login", "the page wants a login (401)");
        assertRefused("/broken", "the server failed (500)");
        assertRefused("/photo", "no page but image/jpeg");
        String closed = site.at("/talks");
        site.close();
        assertRefused(() -> fetcher.fetch(closed, Given.NOTHING), closed, "accepts no connection");
    }
}
