package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.intake.Fetcher;
import org.onrecord.intake.Terms;

/** Reports handed in at the desk: pasted, as files, by address; read while a page follows. */
class AddPagesTest {

    private static final String RAIN = "Rain in Talvik\n\nIt rained, the mayor said.\n";
    private static final String BOUNDARY = "----a-line-that-no-report-prints";

    private static OpenRecord record;
    private static Desk desk;

    @BeforeAll
    static void opens() throws IOException {
        OnRecord reader = new OnRecord();
        record = OpenRecord.passing();
        desk = new Desk(new Shelf(reader), record, reader, Opening.here(0));
    }

    @AfterAll
    static void closes() {
        desk.close();
        record.close();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** The page that the browser ends on. */
    private static String followed(Visitor visitor, HttpResponse<String> taken) throws Exception {
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        String at = taken.headers().firstValue("Location").orElseThrow();
        for (int tries = 0; tries < 100; tries++) {
            HttpResponse<String> page = visitor.get(at);
            if (page.statusCode() == 303) {
                return visitor.get(page.headers().firstValue("Location").orElseThrow())
                        .body();
            }
            if (page.headers().firstValue("Refresh").isEmpty()) {
                return page.body();
            }
            assertThat(page.body()).contains("this page follows", "<progress");
            Thread.sleep(50);
        }
        throw new AssertionError("never read");
    }

    private static HttpResponse<String> files(Visitor visitor, List<String> names, List<byte[]> contents)
            throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "token\"", visitor.token("/add").getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < names.size(); i++) {
            part(body, "files\"; filename=\"" + names.get(i) + "\"", contents.get(i));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return visitor.send(
                "/add", "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void readsWhatIsPastedAndKeepsIt() throws Exception {
        Visitor visitor = new Visitor(desk.address());

        HttpResponse<String> taken = visitor.send("/add", "/add", "text=" + encoded(RAIN) + "&outlet=Coast+News");

        assertThat(followed(visitor, taken)).contains("Rain in Talvik", "outlet Coast News", "mark content");
        assertThat(visitor.get("/search?q=rained").body()).contains("Coast News");
    }

    @Test
    void readsFilesPackedOnesTooAndSaysWhichIsNone() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(RAIN.replace("rained", "snowed").getBytes(StandardCharsets.UTF_8));
        }
        Visitor visitor = new Visitor(desk.address());

        String page = followed(
                visitor,
                files(
                        visitor,
                        List.of("rain.txt", "snow.txt.gz", "picture.txt"),
                        List.of(RAIN.getBytes(StandardCharsets.UTF_8), packed.toByteArray(), new byte[] {0, 1, 2, 0})));

        assertThat(page)
                .contains("3 of 3 reports.", "rain.txt</a>", "snow.txt.gz</a>", "picture.txt: binary, not text");
    }

    @Test
    void fetchesAnAddressAndNoneOfAPrivateNetwork() throws Exception {
        HttpServer paper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        paper.createContext("/talvik", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, RAIN.length());
            exchange.getResponseBody().write(RAIN.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        paper.start();
        String address = "http://127.0.0.1:" + paper.getAddress().getPort() + "/talvik";
        OnRecord reader = new OnRecord();
        Opening open = Opening.here(0).withFetcher(new Fetcher(Terms.USUAL.allowingPrivate()));
        try (Desk trusting = new Desk(new Shelf(reader), record, reader, open)) {
            Visitor visitor = new Visitor(trusting.address());
            assertThat(followed(visitor, visitor.send("/add", "/add", "fetch=" + encoded(address))))
                    .contains("Rain in Talvik");
        } finally {
            paper.stop(0);
        }

        Visitor visitor = new Visitor(desk.address());
        assertThat(followed(visitor, visitor.send("/add", "/add", "fetch=" + encoded(address))))
                .contains("failed", "private");
        assertThat(visitor.send("/add", "/add", "fetch=file:///etc/passwd").statusCode())
                .isEqualTo(400);
    }

    @Test
    void namesItsLimits() throws Exception {
        Visitor visitor = new Visitor(desk.address());
        assertThat(visitor.send("/add", "/add", "text=").body()).contains("No text was pasted");

        List<String> names = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        for (int i = 0; i <= AddPages.MOST_FILES; i++) {
            names.add(i + ".txt");
            contents.add(new byte[] {'x'});
        }
        HttpResponse<String> many = files(visitor, names, contents);
        assertThat(many.statusCode()).isEqualTo(413);
        assertThat(many.body()).contains("At most 20 files");

        HttpResponse<String> large = files(visitor, List.of("large.txt"), List.of(new byte[AddPages.LARGEST_FILE + 1]));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("10 MB");

        HttpResponse<String> pasted = visitor.send("/add", "/add", "text=" + "a".repeat(Desk.LARGEST_REQUEST + 1));
        assertThat(pasted.statusCode()).isEqualTo(413);
        assertThat(pasted.body()).contains("4 MB");
    }

    @Test
    void knowsNothingOfWhatWasNeverHandedIn() throws Exception {
        assertThat(new Visitor(desk.address()).get("/add/0000000000000000").statusCode())
                .isEqualTo(404);
    }
}
