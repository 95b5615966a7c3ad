package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are named by their address on the web. */
@Timeout(60)
class FetchedInputsTest {

    private static final String TALKS =
            "<html><body><h1>Talks go on</h1><p>“We will talk,” Mayor Ines Talvi said on Monday.</p></body></html>";

    @TempDir
    Path folder;

    private HttpServer server;
    private String talks;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page("/talks", TALKS);
        page("/robots.txt", "User-agent: *\nDisallow: /closed\n");
        page("/closed", TALKS);
        server.start();
        talks = "http://127.0.0.1:" + server.getAddress().getPort() + "/talks";
    }

    private void page(String path, String text) {
        server.createContext(path, exchange -> {
            byte[] body = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void readsAPageFromItsAddress() {
        Ran ran = Ran.onrecord("read", "--format", "json", "--allow-private", talks);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.lines())
                .singleElement()
                .asString()
                .contains("\"location\":\"" + talks + "\"", "We will talk,", "Ines Talvi", "\"basis\":\"capture\"");
    }

    @Test
    void refusesPrivateAddressesAndDoesTheRest() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "Rain in Talvik\n\nIt rained, the mayor said.\n");

        Ran ran = Ran.onrecord("read", "--format", "json", talks, good.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .contains("onrecord: " + talks + ": 127.0.0.1 is private");
        assertThat(ran.lines()).singleElement().asString().contains("Rain in Talvik");
    }

    @Test
    void honoursRobotsUnlessToldOtherwise() {
        String closed = talks.replace("/talks", "/closed");

        Ran polite = Ran.onrecord("read", "--allow-private", closed);
        Ran told = Ran.onrecord("read", "--allow-private", "--ignore-robots", closed);

        assertThat(polite.status()).isEqualTo(1);
        assertThat(polite.err()).contains(closed + ": its robots.txt asks robots to stay away");
        assertThat(told.status()).isZero();
        assertThat(told.out()).contains("Talks go on");
    }

    @Test
    void keepsAndServesPagesFromTheirAddress() {
        String file = folder.resolve("talks.db").toString();

        Ran added = Ran.onrecord("add", "--record", file, "--allow-private", talks);
        Ran again = Ran.onrecord("add", "--record", file, "--allow-private", talks);
        Ran served = Ran.onrecord("serve", "--check", "--port", "0", "--allow-private", talks);
        Ran refused = Ran.onrecord("serve", "--check", "--port", "0", talks);

        assertThat(added.err()).contains("1 added, 0 kept already");
        assertThat(again.err()).contains("0 added, 1 kept already");
        assertThat(served.status()).isZero();
        assertThat(refused.status()).isEqualTo(1);
    }

    @Test
    void readsLinesFromAnAddress() {
        page("/lines", "{\"id\":\"a\",\"text\":\"Rain in Talvik\\n\\nIt rained, the mayor said.\"}\n");

        Ran ran = Ran.onrecord(
                "read", "--format", "json", "--input", "jsonl", "--allow-private", talks.replace("/talks", "/lines"));

        assertThat(ran.lines()).singleElement().asString().contains("\"location\":\"a\"");
    }
}
