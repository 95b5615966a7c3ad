package org.onrecord.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcDigest;
import org.onrecord.page.Page;

@Timeout(60)
class ArchiveTest {

    private static final String GAZETTE = "https://gazette.example/2024/";

    @TempDir
    Path folder;

    /** What became of an archive. */
    private record Seen(List<Page> pages, List<String> troubles, Map<Left, Integer> left) {

        static Seen of(Path file) throws IOException {
            List<Page> pages = new ArrayList<>();
            List<String> troubles = new ArrayList<>();
            try (Archive archive = Archive.open(file, given -> given, troubles::add)) {
                for (Optional<Page> page = archive.next(); page.isPresent(); page = archive.next()) {
                    pages.add(page.get());
                }
                return new Seen(pages, troubles, archive.left());
            }
        }

        List<String> locations() {
            return pages.stream()
                    .map(page -> page.location().replace(GAZETTE, ""))
                    .toList();
        }
    }

    private Seen seen(Crawl crawl) throws IOException {
        return Seen.of(crawl.in(folder));
    }

    @Test
    void handsOnAPageWithItsAddressAndTheDayOfTheVisit() throws IOException {
        Seen seen = seen(Crawl.packed().page(GAZETTE + "talks", Crawl.TALKS));

        assertThat(seen.pages()).hasSize(1);
        Page page = seen.pages().get(0);
        assertThat(page.location()).isEqualTo(GAZETTE + "talks");
        assertThat(page.text()).isEqualTo(Crawl.TALKS);
        assertThat(page.kind()).isEqualTo(Page.Kind.HTML);
        assertThat(page.given().url()).contains(GAZETTE + "talks");
        assertThat(page.given().captured()).contains("2024-03-04");
        assertThat(page.given().charset()).contains("utf-8");
        assertThat(seen.troubles()).isEmpty();
    }

    @Test
    void knowsArchivesByTheirNames() {
        assertThat(List.of("a.warc", "a.WARC.gz", "a.arc", "a.arc.gz"))
                .allMatch(name -> Archive.isArchive(Path.of(name)));
        assertThat(List.of("a.html.gz", "warc", "a.warc.txt")).noneMatch(name -> Archive.isArchive(Path.of(name)));
    }

    @Test
    void readsResourcesAndTextsMadeOfPages() throws IOException {
        String text = "Harbour talks go on\n\nSORHAT, March 3 (MNA) - The dockers have been on strike for nine days. "
                + "Their union asks for an eight-hour night shift, and the port authority has offered nine hours.\n\n"
                + "Both sides meet again on Tuesday, the mayor said.\n";

        Seen seen = seen(Crawl.packed()
                .record("resource", GAZETTE + "one", "Content-Type: text/html", Crawl.TALKS.getBytes(UTF_8))
                .record("conversion", GAZETTE + "two", "Content-Type: text/plain", text.getBytes(UTF_8)));

        assertThat(seen.locations()).containsExactly("one", "two");
        assertThat(seen.pages().get(1).kind()).isEqualTo(Page.Kind.TEXT);
    }

    @Test
    void countsWhatIsNoReport() throws IOException {
        String front = "<html><body><h1>The Gazette</h1><p>Talks go on.</p><p>Ferry is late.</p></body></html>";

        Seen seen = seen(Crawl.packed()
                .record("warcinfo", "", "Content-Type: application/warc-fields", "software: x".getBytes(UTF_8))
                .record("request", GAZETTE + "talks", "Content-Type: application/http", "GET".getBytes(UTF_8))
                .page("https://gazette.example/", Crawl.TALKS)
                .page(GAZETTE + "list", front)
                .response(GAZETTE + "crane.jpg", "Content-Type: image/jpeg", new byte[] {1, 2, 3})
                .answer(GAZETTE + "gone", "404 Not Found", "Content-Type: text/html", Crawl.TALKS.getBytes(UTF_8))
                .answer(GAZETTE + "old", "301 Moved", "Location: /new\r\nContent-Type: text/html", new byte[0])
                .page(GAZETTE + "talks", Crawl.TALKS));

        assertThat(seen.locations()).containsExactly("talks");
        assertThat(seen.left()).isEqualTo(Map.of(Left.NO_REPORT, 2, Left.NO_PAGE, 1, Left.NO_ANSWER, 2));
    }

    @Test
    void joinsChunksAndUnpacksBodies() throws IOException {
        byte[] packed = Crawl.gzip(Crawl.TALKS.getBytes(UTF_8));
        byte[] first = Arrays.copyOf(packed, 100);
        byte[] second = Arrays.copyOfRange(packed, 100, packed.length);
        byte[] chunks = Crawl.joined(
                "64\r\n".getBytes(US_ASCII),
                first,
                ("\r\n" + Integer.toHexString(second.length) + ";last\r\n").getBytes(US_ASCII),
                second,
                "\r\n0\r\n\r\n".getBytes(US_ASCII));
        String headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip";

        Seen seen = seen(Crawl.plain().response(GAZETTE + "talks", headers, chunks));

        assertThat(seen.pages()).extracting(Page::text).containsExactly(Crawl.TALKS);
    }

    @Test
    void takesABodyAsItIsWhoseHeadersTellOfChunksAndGzipThatTheCrawlerUndid() throws IOException {
        String headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip";

        Seen seen = seen(Crawl.plain().response(GAZETTE + "talks", headers, Crawl.TALKS.getBytes(UTF_8)));

        assertThat(seen.pages()).extracting(Page::text).containsExactly(Crawl.TALKS);
    }

    @Test
    void unpacksBrotli() throws IOException {
        // A stream of one stored block, as the shortest encoder writes it: window of 16 bits, length, bytes, end.
        Seen seen = seen(Crawl.plain()
                .response(
                        GAZETTE + "talks",
                        "Content-Type: text/html\r\nContent-Encoding: br",
                        storedBrotli(Crawl.TALKS.getBytes(UTF_8))));

        assertThat(seen.pages()).extracting(Page::text).containsExactly(Crawl.TALKS);
    }

    /** RFC 7932, section 9.2: WBITS 0, ISLAST 0, MNIBBLES 00 (4), MLEN-1, ISUNCOMPRESSED 1; then ISLAST 1, ISLASTEMPTY 1. */
    private static byte[] storedBrotli(byte[] bytes) {
        int bits = (bytes.length - 1) << 4 | 1 << 20;
        byte[] head = {(byte) bits, (byte) (bits >> 8), (byte) (bits >> 16)};
        return Crawl.joined(head, bytes, new byte[] {3});
    }

    @Test
    void readsARevisitWhoseOriginalStandsInTheArchive() throws IOException {
        String digest = "WARC-Payload-Digest: sha1:QXBPBLLXKZ5TNSBZ4OQZEWLXNIXQ5QHK";
        byte[] original = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Crawl.TALKS).getBytes(UTF_8);
        byte[] headers = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8);
        String http = "Content-Type: application/http; msgtype=response\r\n";
        for (Crawl crawl : List.of(Crawl.packed(), Crawl.plain())) {
            Seen seen = seen(crawl.record("response", GAZETTE + "talks", http + digest, original)
                    .record("revisit", GAZETTE + "talks?from=front", http + digest, headers)
                    .record("revisit", GAZETTE + "else", http + digest.replace("QX", "AB"), headers));

            assertThat(seen.locations()).containsExactly("talks", "talks?from=front");
            assertThat(seen.pages().get(1).text()).isEqualTo(Crawl.TALKS);
            assertThat(seen.left()).isEqualTo(Map.of(Left.NO_ORIGINAL, 1));
        }
    }

    @Test
    void namesWhatIsCutOffAtTheEnd() throws IOException {
        for (Crawl crawl : List.of(Crawl.packed(), Crawl.plain())) {
            byte[] whole = crawl.page(GAZETTE + "one", Crawl.TALKS)
                    .page(GAZETTE + "two", Crawl.TALKS)
                    .bytes();
            Path file = Files.write(crawl.in(folder), Arrays.copyOf(whole, whole.length - 200));

            Seen seen = Seen.of(file);

            assertThat(seen.locations()).containsExactly("one");
            assertThat(seen.troubles()).hasSize(1);
            assertThat(seen.troubles().get(0)).contains("record at byte").contains("cut off");
        }
    }

    @Test
    void goesOnBehindADamagedRecord() throws IOException {
        byte[] garbled = Crawl.packed().page(GAZETTE + "two", Crawl.TALKS).bytes();
        Arrays.fill(garbled, garbled.length / 2, garbled.length / 2 + 40, (byte) 0x55);

        Seen packed = seen(Crawl.packed()
                .page(GAZETTE + "one", Crawl.TALKS)
                .raw(garbled)
                .page(GAZETTE + "three", Crawl.TALKS)
                .raw("no gzip at all".getBytes(UTF_8))
                .page(GAZETTE + "four", Crawl.TALKS));
        Seen plain = seen(Crawl.plain()
                .page(GAZETTE + "one", Crawl.TALKS)
                .raw("WARC/1.0\r\nthis is no header\r\n".getBytes(UTF_8))
                .page(GAZETTE + "three", Crawl.TALKS)
                .record("response", GAZETTE + "long", "Content-Type: application/http", new byte[0], 1_000_000_000)
                .page(GAZETTE + "four", Crawl.TALKS));

        assertThat(packed.locations()).containsExactly("one", "three", "four");
        assertThat(plain.locations()).containsExactly("one", "three", "four");
        assertThat(packed.left()).isEqualTo(Map.of(Left.DAMAGED, 2));
        assertThat(packed.troubles()).hasSize(2);
        assertThat(plain.troubles()).hasSize(2);
    }

    @Test
    void givesUpABombAndGoesOn() throws IOException {
        byte[] bomb = Crawl.gzip(new byte[50 << 20]);

        Seen seen = seen(Crawl.packed()
                .response(GAZETTE + "bomb", "Content-Type: text/html\r\nContent-Encoding: gzip", bomb)
                .response(GAZETTE + "giant", "Content-Type: text/html", new byte[65 << 20])
                .page(GAZETTE + "talks", Crawl.TALKS));

        assertThat(seen.locations()).containsExactly("talks");
        assertThat(seen.troubles()).hasSize(2);
        assertThat(seen.troubles().get(0)).contains("as only a bomb does");
        assertThat(seen.troubles().get(1)).contains("larger than 64 MB");
    }

    @Test
    void readsOldArchivesAndGoesOnBehindTheirDamage() throws IOException {
        String version = "1 0 Gazette\nURL IP-address Archive-date Content-type Archive-length\n\n";
        String page = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + Crawl.TALKS;
        String archive = "filedesc://old.arc 0.0.0.0 20080304083000 text/plain " + version.length() + "\n" + version
                + line("one", page.length()) + page + "\n"
                + line("two words", page.length()) + page + "\n"
                + line("three", page.length()) + page + "\n";

        Seen seen = Seen.of(Files.writeString(folder.resolve("old.arc"), archive, UTF_8));

        assertThat(seen.locations()).containsExactly("one", "three");
        assertThat(seen.pages().get(0).given().captured()).contains("2008-03-04");
        assertThat(seen.troubles()).hasSize(1);
    }

    private static String line(String name, int length) {
        return GAZETTE + name + " 192.0.2.7 20080304083000 text/html " + (length + 4) + "\n";
    }

    @Test
    void readsNothingOutOfRubbish() throws IOException {
        byte[] rubbish = Base64.getEncoder().encode(new byte[100_000]);
        byte[] many =
                "WARC/1.0\r\nContent-Length: 99999999\r\n\r\n".repeat(20_000).getBytes(UTF_8);

        assertThat(seen(Crawl.plain().raw(rubbish)).troubles()).hasSize(1);
        assertThat(seen(Crawl.plain().raw(new byte[0])).pages()).isEmpty();
        assertThat(seen(Crawl.plain().raw(many)).pages()).isEmpty();
    }

    private static String sha1(byte[] bytes) {
        try {
            return new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(bytes)).prefixedBase32();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Crawl withDigest(String name, String digest) {
        byte[] message = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Crawl.TALKS).getBytes(UTF_8);
        return Crawl.packed()
                .record(
                        "response",
                        GAZETTE + "talks",
                        name + ": " + digest + "\r\nContent-Type: application/http; msgtype=response",
                        message);
    }

    @Test
    void namesARecordWhoseDigestDoesNotAgreeAndReadsIt() throws IOException {
        Seen payload = seen(withDigest("WARC-Payload-Digest", sha1("another".getBytes(UTF_8))));
        Seen block = seen(withDigest("WARC-Block-Digest", sha1("another".getBytes(UTF_8))));

        assertThat(payload.pages()).hasSize(1);
        assertThat(payload.left()).isEmpty();
        assertThat(payload.troubles()).hasSize(1);
        assertThat(payload.troubles().get(0))
                .contains("record at byte 0: " + GAZETTE + "talks: its payload is not what its digest sha1:")
                .endsWith("says; it is read all the same");
        assertThat(block.pages()).hasSize(1);
        assertThat(block.troubles().get(0)).contains("its block is not what its digest sha1:");
    }

    @Test
    void agreesWithTheDigestsOfCrawlers() throws IOException {
        String payload = sha1(Crawl.TALKS.getBytes(UTF_8));
        String block = sha1(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Crawl.TALKS).getBytes(UTF_8));

        assertThat(seen(withDigest("WARC-Payload-Digest", payload)).troubles()).isEmpty();
        assertThat(seen(withDigest("WARC-Block-Digest", block)).troubles()).isEmpty();
        assertThat(seen(withDigest("WARC-Payload-Digest", "crc32:12345678")).troubles())
                .isEmpty();
        assertThat(seen(withDigest("WARC-Payload-Digest", "no digest")).troubles())
                .isEmpty();
    }

    @Test
    void readsAnArchiveOfZstandardFrames() throws IOException {
        Path file = folder.resolve("crawl.warc.zst");
        byte[] talks = Crawl.plain().page(GAZETTE + "talks", Crawl.TALKS).bytes();
        byte[] style = Crawl.plain()
                .response(GAZETTE + "style.css", "Content-Type: text/css", new byte[9])
                .bytes();
        byte[] again = Crawl.plain().page(GAZETTE + "again", Crawl.TALKS).bytes();
        byte[] garbled = Zstd.compress(style);
        Arrays.fill(garbled, 4, garbled.length, (byte) 0x41);
        Files.write(file, Crawl.joined(Zstd.compress(talks), garbled, Zstd.compress(again)));

        Seen seen = Seen.of(file);

        assertThat(seen.locations()).containsExactly("talks", "again");
        assertThat(seen.left()).as(seen.troubles().toString()).isEqualTo(Map.of(Left.DAMAGED, 1));
    }

    @Test
    void goesOnBehindARecordAndStillFindsWhatARevisitRefersTo() throws IOException {
        Crawl crawl = Crawl.packed().page(GAZETTE + "talks", Crawl.TALKS).page(GAZETTE + "second", Crawl.TALKS);
        int behind = crawl.bytes().length;
        crawl.record(
                "revisit",
                GAZETTE + "talks",
                "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/server-not-modified\r\n"
                        + "Content-Type: application/http; msgtype=response",
                "HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(UTF_8));
        Path file = crawl.in(folder);
        long second;
        try (Archive archive = Archive.open(file, given -> given, trouble -> {})) {
            archive.next();
            archive.next();
            second = archive.position();
        }

        try (Archive archive = Archive.open(file, given -> given, trouble -> {})) {
            assertThat(second).isBetween(1L, (long) behind);
            assertThat(archive.goOnBehind(second)).isTrue();
            assertThat(archive.next().map(Page::location)).contains(GAZETTE + "talks");
            assertThat(archive.next()).isEmpty();
            assertThat(archive.records()).isEqualTo(1);
        }
        try (Archive archive = Archive.open(file, given -> given, trouble -> {})) {
            assertThat(archive.goOnBehind(second + 3)).isFalse();
            assertThat(archive.next().map(Page::location)).contains(GAZETTE + "talks");
        }
    }
}
