package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String site;

    @BeforeEach
    void opensASite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            boolean same = exchange.getRequestHeaders().containsKey("If-None-Match");
            byte[] body = body(path).getBytes(UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Content-Type", path.equals("/rss") ? "text/xml" : "text/html");
            boolean empty = same || body.length == 0;
            exchange.sendResponseHeaders(same ? 304 : body.length == 0 ? 404 : 200, empty ? -1 : body.length);
            exchange.getResponseBody().write(empty ? new byte[0] : body);
            exchange.close();
        });
        server.start();
    }

    private static String body(String path) {
        return switch (path) {
            case "/rss" ->
                "<rss version=\"2.0\"><channel><title>T</title><link>/</link><description>D</description>"
                        + "<item><title>Ferry</title><link>/ferry</link></item>"
                        + "<item><title>All news</title><link>/news/</link></item></channel></rss>";
            case "/ferry" -> WarcFile.ferry(7, "");
            case "/news/" -> "<html><body><ul><li><a href=\"/ferry\">Ferry</a></li></ul></body></html>";
            default -> "";
        };
    }

    @AfterEach
    void closesTheSite() {
        server.stop(0);
    }

    private Ran watch() {
        String record = folder.resolve("news.db").toString();
        return Ran.onrecord("watch", "--once", "--allow-private", "--verbose", "--record", record, site + "/rss");
    }

    @Test
    void keepsTheReportsThatAFeedAnnouncesAndGoesOnTheNextTime() {
        Ran first = watch();
        Ran second = watch();

        assertThat(first.out()).isEqualTo("added " + site + "/ferry" + System.lineSeparator());
        assertThat(first.err()).contains("1 feeds asked, 0 unchanged, 0 not had; 2 pages fetched", "1 reports added");
        assertThat(first.status()).isZero();
        assertThat(second.err()).contains("1 feeds asked, 1 unchanged, 0 not had; 0 pages fetched");
        assertThat(asked).containsOnlyOnce("/ferry", "/news/");
    }

    @Test
    void keepsCapturesThatTheRecordKnows() {
        watch();

        Ran again = Ran.onrecord(
                "add",
                "--record",
                folder.resolve("news.db").toString(),
                folder.resolve("news.db.captures").toString());

        assertThat(again.err()).contains("1 reports in 3 records", "0 added, 1 kept already");
    }

    @Test
    void endsWithOneWhereAFeedCannotBeHad() {
        site = site + "/nowhere";

        Ran ran = watch();

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("/nowhere/rss: no such page (404)");
    }

    @Test
    void wantsAddresses() {
        assertThat(Ran.onrecord("watch", "feeds.txt").status()).isEqualTo(2);
        assertThat(Ran.onrecord("watch", "--every", "soon", site).status()).isEqualTo(2);
    }
}
