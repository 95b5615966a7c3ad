package org.onrecord.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.store.Alert;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;

class AlertsTest {

    private static final String TOLL = "At least 41 people were killed in the quake in Sorhat, police said.\n\n"
            + "“We are still hearing voices,” spokeswoman Ilse Marand told reporters.\n";

    @TempDir
    private Path folder;

    private final List<String> trouble = Collections.synchronizedList(new ArrayList<>());

    private void add(Alert alert, String... texts) {
        try (Store store = Store.open(folder.resolve("news.db"));
                Alerts alerts = new Alerts(trouble::add)) {
            store.alert(alert);
            for (String text : texts) {
                alerts.add(store, List.of(kept(text.length() + ".txt", text)));
            }
        }
    }

    private static Alert of(Alert.Subject subject, String words, Alert.Means means, String... target) {
        return new Alert(subject, words, means, List.of(target), true);
    }

    @Test
    void handsACommandTheMatchAndLeavesItsArgumentsAlone() throws IOException {
        Path file = folder.resolve("a; touch b $(c)");

        add(
                of(Alert.Subject.PERSON, "marand", Alert.Means.COMMAND, "tee", file.toString()),
                TOLL,
                "Rain is likely.\n",
                TOLL);

        assertThat(trouble).isEmpty();
        assertThat(Files.readString(file))
                .startsWith("{\"alert\":1,\"subject\":\"person\",\"words\":\"marand\"")
                .contains("\"text\":\"Ilse Marand\"");
    }

    @Test
    void postsAQuotationUntilTheServerTakesIt() throws IOException {
        List<String> posted = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(posted.size() == 1 ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";

            add(of(Alert.Subject.QUOTATION, "we are still hearing other voices", Alert.Means.WEBHOOK, url), TOLL);

            assertThat(trouble).isEmpty();
            assertThat(posted).hasSize(2);
            assertThat(posted.get(1)).contains("\"text\":\"We are still hearing voices");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void namesAnAddressThatIsPrivateAndACommandThatFails() {
        Alert hidden = new Alert(
                Alert.Subject.FIGURE, "killed sorhat", Alert.Means.WEBHOOK, List.of("http://127.0.0.1:1/x"), false);
        add(hidden, TOLL);
        add(of(Alert.Subject.FIGURE, "people", Alert.Means.COMMAND, "false"), TOLL + "\n");

        assertThat(trouble)
                .anySatisfy(line -> assertThat(line)
                        .contains("alert 1, figure \"killed sorhat\"")
                        .contains("private"))
                .anySatisfy(line -> assertThat(line).contains("false: exit status 1"));
    }

    @Test
    void putsTheLatestMatchOnTopOfAFeed() throws IOException {
        Path feed = folder.resolve("marand.atom");

        add(
                of(Alert.Subject.PERSON, "Ilse Marand", Alert.Means.FEED, feed.toString()),
                TOLL,
                TOLL + "\nMarand & <Sons> said no more.\n");

        assertThat(trouble).isEmpty();
        String atom = Files.readString(feed);
        assertThat(atom.split("<entry>")).hasSize(3);
        assertThat(atom.indexOf((TOLL.length() + 31) + ".txt")).isLessThan(atom.indexOf(TOLL.length() + ".txt"));
        assertThat(atom).contains("<updated>").endsWith("</feed>\n");
    }

    private static Kept kept(String location, String text) {
        Page page = Page.text(text, location, Given.NOTHING);
        return new Kept(page, new OnRecord().read(page));
    }

    @Test
    void tellsOfEachReportOnceThoughTheClockJumpsAndAReportComesTwice() throws IOException {
        Path feed = folder.resolve("marand.atom");
        Kept first = kept("first.txt", TOLL);
        Kept second = kept("second.txt", TOLL);
        try (Store store = Store.open(folder.resolve("news.db"))) {
            store.alert(of(Alert.Subject.PERSON, "Marand", Alert.Means.FEED, feed.toString()));
            try (Alerts ahead = new Alerts(trouble::add, at("2031-01-01T00:00:00Z"))) {
                assertThat(ahead.add(store, List.of(first, first))).isEqualTo(1);
            }
            try (Alerts right = new Alerts(trouble::add, at("2024-05-05T08:00:00Z"))) {
                assertThat(right.add(store, List.of(first, second))).isEqualTo(1);
            }
        }

        assertThat(trouble).isEmpty();
        assertThat(Files.readString(feed).lines().filter(line -> line.startsWith("<id>urn:onrecord:1:")))
                .containsExactly(
                        "<id>urn:onrecord:1:" + second.page().id() + "</id>",
                        "<id>urn:onrecord:1:" + first.page().id() + "</id>");
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Test
    void leavesAFileAloneThatIsNoFeed() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "My notes.");

        add(of(Alert.Subject.PERSON, "Marand", Alert.Means.FEED, notes.toString()), TOLL);

        assertThat(notes).hasContent("My notes.");
        assertThat(trouble).singleElement().asString().contains("no feed of alerts");
    }
}
