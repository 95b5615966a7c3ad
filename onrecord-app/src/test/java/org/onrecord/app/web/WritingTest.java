package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.intake.Fetcher;
import org.onrecord.intake.Terms;

/** Who may write into the record of a desk: with a token, without one, from another machine's side. */
class WritingTest {

    private static final String TOKEN = "a-token-that-nobody-guesses";
    private static final String RAIN = "Rain in Talvik\n\nIt rained, the mayor said.\n";

    private static OpenRecord record;
    private static Desk desk;

    @BeforeAll
    static void opens() throws IOException {
        OnRecord reader = new OnRecord();
        record = OpenRecord.passing();
        desk = new Desk(new Shelf(reader), record, reader, Opening.here(0).withToken(TOKEN));
    }

    @AfterAll
    static void closes() {
        desk.close();
        record.close();
    }

    private static HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(desk.address()).resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void takesReportsAndCorrectionsOfProgramsThatBringTheToken() throws Exception {
        assertThat(post("/api/v1/reports", "text/plain", RAIN).statusCode()).isEqualTo(401);
        assertThat(post("/api/v1/reports", "text/plain", RAIN, "Authorization", "Bearer guess")
                        .statusCode())
                .isEqualTo(401);

        HttpResponse<String> kept =
                post("/api/v1/reports?id=rain.txt", "text/plain", RAIN, "Authorization", "Bearer " + TOKEN);
        assertThat(kept.statusCode()).isEqualTo(201);
        Visitor visitor = new Visitor(desk.address());
        assertThat(visitor.get(kept.headers().firstValue("Location").orElseThrow())
                        .body())
                .isEqualTo(kept.body());

        String wrong = "{\"what\":\"reject\",\"at\":\"rain.txt#s1\",\"by\":\"Ida Brekke\"}";
        assertThat(post("/api/v1/corrections", "application/json", wrong).statusCode())
                .isEqualTo(401);
        HttpResponse<String> corrected =
                post("/api/v1/corrections", "application/json", wrong, "Authorization", "Bearer " + TOKEN);
        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(corrected.body()).isEqualTo("{\"number\":1}");
        assertThat(post("/api/v1/corrections/1/undo", "application/json", "", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(204);
        assertThat(post("/api/v1/corrections", "application/json", "[]", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void readsForEverybody() throws Exception {
        assertThat(post("/api/v1/read", "text/plain", RAIN).statusCode()).isEqualTo(200);
        assertThat(new Visitor(desk.address()).get("/search").statusCode()).isEqualTo(200);
    }

    @Test
    void letsABrowserWriteInWhichTheTokenWasTyped() throws Exception {
        Visitor visitor = new Visitor(desk.address());
        assertThat(visitor.get("/add").body()).contains("Sign in").doesNotContain("<textarea");
        assertThat(visitor.send("/sign-in", "/add", "text=" + RAIN).statusCode())
                .isEqualTo(401);

        assertThat(visitor.send("/sign-in", "/sign-in", "secret=guess").statusCode())
                .isEqualTo(403);
        HttpResponse<String> in = visitor.send("/sign-in", "/sign-in", "secret=" + TOKEN);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
        assertThat(visitor.get("/add").body()).contains("<textarea");

        assertThat(visitor.send("/sign-in", "/sign-out", "").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/add").body()).doesNotContain("<textarea");
    }

    @Test
    void takesNoFormThatItWroteForAnotherBrowser() throws Exception {
        Visitor reader = new Visitor(desk.address());
        Visitor writer = new Visitor(desk.address());
        writer.send("/sign-in", "/sign-in", "secret=" + TOKEN);
        String ofAnother = reader.token("/sign-in");

        assertThat(writer.post("/corrections", "what=reject&at=rain.txt%23s1&token=" + ofAnother)
                        .statusCode())
                .isEqualTo(403);
        assertThat(writer.post("/corrections", "what=reject&at=rain.txt%23s1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesNothingFromOtherMachinesWithoutAToken() throws Exception {
        OnRecord reader = new OnRecord();
        Opening open = new Opening("0.0.0.0", 0, Optional.empty(), new Fetcher(Terms.USUAL));
        try (Desk wide = new Desk(new Shelf(reader), record, reader, open)) {
            Visitor visitor = new Visitor(wide.address().replace("0.0.0.0", "127.0.0.1"));

            assertThat(visitor.get("/add").body())
                    .contains("without --token-file")
                    .doesNotContain("<textarea");
            assertThat(visitor.send("/api/v1/reports", "text/plain", BodyPublishers.ofString(RAIN))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void wantsATokenThatCannotBeGuessed() {
        assertThatThrownBy(() -> Opening.here(0).withToken("secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fewer than 16 characters");
    }
}
