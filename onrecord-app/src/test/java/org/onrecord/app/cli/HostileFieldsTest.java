package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.web.Desk;
import org.onrecord.app.web.Opening;
import org.onrecord.app.web.Shelf;

/** A report whose every field is made to break out of where it is shown. */
class HostileFieldsTest {

    private static final String BREAK = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final String LINE = """
            {"id":"=cmd()%1$s","url":"https://post.example/%1$s","title":"%1$s","outlet":"=1+1%1$s","published":"2024-03-05",
             "text":"Talks %1$s go on\\n\\nBy Lena %1$s Farrow\\n\\nSORHAT - “=We will %1$s talk,” Ilse %1$s Brandt, the mayor of Sorhat,\
             said on Monday. “@We %1$s wait,” Ilse Brandt told Abel Lunde. At least 14 %1$s people were hurt in Sorhat, police said.\\n"}
            """;

    @TempDir
    private static Path folder;

    private static Path record;
    private static OpenRecord open;
    private static Desk desk;

    @BeforeAll
    static void opens() throws IOException {
        record = folder.resolve("news.db");
        Path lines = folder.resolve("lines.jsonl");
        String line = LINE.replace("\n", "").formatted(BREAK.replace("\"", "\\\""));
        Files.writeString(lines, line + "\n" + line.replace("Talks", "The talks") + "\n");
        assertThat(Ran.onrecord("add", "--record", record.toString(), "--input", "jsonl", lines.toString())
                        .status())
                .isZero();
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        open = OpenRecord.of(record.toString());
        open.ask(store -> {
            store.each(reading ->
                    shelf.add(reading, () -> open.reading(reading.report().id())));
            return 0;
        });
        desk = new Desk(shelf, open, reader, Opening.here(0));
    }

    @AfterAll
    static void closes() {
        desk.close();
        open.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desk.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void showsEveryFieldAsWordsOnEveryPage() throws IOException, InterruptedException {
        String report = Jsoup.parse(get("").body())
                .select("a[href^=/report/]")
                .attr("href")
                .substring(1);
        List<String> paths = Stream.of(
                        "",
                        report,
                        report + "/page.html",
                        "search?q=" + encoded("Brandt " + BREAK),
                        "search?q=" + encoded(BREAK),
                        "check?q=" + encoded("We will " + BREAK + " talk") + "&speaker=" + encoded(BREAK),
                        "quotations",
                        "people",
                        "figures",
                        "copies",
                        "stories",
                        "sources",
                        "corrections",
                        "report/" + encoded(BREAK),
                        "people/" + encoded(BREAK) + "/n1",
                        encoded(BREAK))
                .toList();
        for (String path : paths) {
            assertHarmless(path, Jsoup.parse(get(path).body()));
        }
    }

    private static void assertHarmless(String path, Document page) {
        for (Element element : page.getAllElements()) {
            assertThat(element.normalName()).as(path).isNotIn("img", "iframe", "object", "embed", "base");
            if (element.normalName().equals("script")) {
                assertThat(element.data()).as(path).doesNotContain("alert(1)");
            }
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
                assertThat(attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT))
                        .as(path)
                        .doesNotStartWith("javascript:");
            }
        }
    }

    @Test
    void exportsNoFormula() {
        for (String format : List.of("csv", "figures", "plover")) {
            Ran ran = Ran.onrecord("export", "--record", record.toString(), "--format", format);
            for (String row : ran.out().split("\r\n")) {
                for (String field : row.split("(?<!\"),|,(?!\")")) {
                    assertThat(field).as(format).doesNotStartWith("=").doesNotStartWith("@");
                    assertThat(field).as(format).doesNotStartWith("\"=").doesNotStartWith("\"@");
                }
            }
        }
    }

    @Test
    void servesNoFileByItsPath() throws IOException {
        for (String path : List.of(
                "/../../etc/passwd",
                "/report/..%2f..%2fetc%2fpasswd",
                "/style/%2e%2e/%2e%2e/etc/passwd",
                "//etc/passwd")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("root:");
        }
    }

    @Test
    void putsNoLineEndIntoAHeader() throws IOException {
        String body = "text=Rain&url=" + encoded("https://post.example/\r\nX-Injected: yes");

        String answer = raw("POST /paste HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
        String redirected =
                raw("GET /report/%0d%0aX-Injected:%20yes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(head(answer)).doesNotContain("X-Injected");
        assertThat(head(redirected)).doesNotContain("X-Injected");
    }

    private static String head(String answer) {
        return answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    }

    private static String raw(String request) throws IOException {
        URI address = URI.create(desk.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
