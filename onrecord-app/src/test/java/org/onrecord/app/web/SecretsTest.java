package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;

/** The desk's token is printed nowhere: in no answer, and in nothing that the desk writes where it was started. */
class SecretsTest {

    private static final String TOKEN = "a-token-that-nobody-guesses";

    @Test
    void printsItsTokenNowhere() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        OnRecord reader = new OnRecord();
        try (OpenRecord record = OpenRecord.passing();
                PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            Opening opening = Opening.here(0).withToken(TOKEN);
            try (Desk desk = new Desk(new Shelf(reader), record, reader, opening)) {
                for (String path :
                        List.of("/", "/sign-in", "/add", "/corrections", "/health", "/metrics", "/nowhere")) {
                    nothingOfIt(get(desk, path));
                }
                nothingOfIt(post(desk, "Bearer " + TOKEN, "not a correction"));
                nothingOfIt(post(desk, "Basic " + TOKEN, "{}"));
                assertThat(post(desk, "Bearer guess", "{}").statusCode()).isEqualTo(401);
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(TOKEN);
    }

    private static void nothingOfIt(HttpResponse<String> answer) {
        assertThat(answer.body()).as(answer.uri().getPath()).doesNotContain(TOKEN);
        assertThat(answer.headers().map().toString()).doesNotContain(TOKEN);
    }

    private static HttpResponse<String> get(Desk desk, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(desk.address()).resolve(path)));
    }

    private static HttpResponse<String> post(Desk desk, String authorization, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(desk.address()).resolve("/api/v1/corrections"))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
