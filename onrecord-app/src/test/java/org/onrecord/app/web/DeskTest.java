package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.app.view.Sheet;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** The desk on a free port, asked as a browser and as a program would. */
class DeskTest {

    private static final String FERRY =
            "Ferry strike ends in Talvik\n\n“We got what we came for,” said Nora Hellem, who leads the union.\n";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static OpenRecord record;
    private static Desk desk;
    private static String key;

    @BeforeAll
    static void opens() throws IOException {
        OnRecord reader = new OnRecord();
        Shelf shelf = new Shelf(reader);
        key = shelf.add(Page.text(FERRY, "ferry <1>.txt", Given.NOTHING));
        record = OpenRecord.passing();
        desk = new Desk(shelf, record, reader, Opening.here(0));
    }

    @AfterAll
    static void closes() {
        desk.close();
        record.close();
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(desk.address()).resolve(path));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(at(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = at(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void listsItsReports() throws Exception {
        HttpResponse<String> list = get("/");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("Ferry strike ends in Talvik", "href=\"/report/" + key + "\"", "ferry &lt;1&gt;.txt");
    }

    @Test
    void showsAReportWithItsMarks() throws Exception {
        HttpResponse<String> report = get("/report/" + key);

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(report.body()).contains("mark content", "Nora Hellem said", Sheet.STYLE_PATH, Sheet.SCRIPT_PATH);
        assertThat(report.body()).doesNotContain("<style").doesNotContain("style=\"");
    }

    @Test
    void servesItsOwnStyleAndScript() throws Exception {
        assertThat(get(Sheet.STYLE_PATH).headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(get(Sheet.SCRIPT_PATH).headers().firstValue("Content-Type"))
                .hasValue("text/javascript; charset=utf-8");
    }

    @Test
    void allowsPagesNothingButTheDesksOwn() throws Exception {
        HttpResponse<String> list = get("/");

        assertThat(list.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(list.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(list.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void takesNoFormOfAnotherSite() throws Exception {
        assertThat(post("/add", "application/x-www-form-urlencoded", "text=x", "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/add", "application/x-www-form-urlencoded", "text=x", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersToNoOtherHostName() throws Exception {
        assertThat(statusFor("attacker.example")).isEqualTo("421");
        assertThat(statusFor("localhost:8484")).isEqualTo("200");
        assertThat(statusFor("127.0.0.1")).isEqualTo("200");
    }

    /** The client of the JDK does not let a caller choose the Host. */
    private static String statusFor(String host) throws IOException {
        URI address = URI.create(desk.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ")[1];
        }
    }

    @Test
    void saysThatItIsWell() throws Exception {
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"ok\",\"reader\":\"" + OnRecord.READER + "\"}");
    }

    @Test
    void readsOverRest() throws Exception {
        for (String type : new String[] {"text/plain", "text/plain; charset=utf-8"}) {
            HttpResponse<String> read = post("/api/v1/read", type, FERRY);
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(read.body())
                    .startsWith("{\"schema\":\"onrecord/reading/1\"")
                    .contains("Nora Hellem");
        }
        assertThat(post("/api/v1/read", "text/html", "<html><body><h1>Rain</h1><p>It rained.</p></body></html>")
                        .body())
                .contains("\"schema\"", "Rain");
        assertThat(post("/api/v1/read", "application/json", "{\"id\":\"a1\",\"text\":\"Rain in Talvik\"}")
                        .body())
                .contains("\"location\":\"a1\"");
        assertThat(get("/api/v1/reports/" + key).body()).contains("Nora Hellem");
        assertThat(get("/api/v1/reports").body()).contains("\"key\":\"" + key + "\"");
    }

    @Test
    void saysWhatIsWrongAsProblemJson() throws Exception {
        assertProblem(post("/api/v1/read", "text/plain", ""), 422, "empty");
        assertProblem(post("/api/v1/read", "application/json", "{"), 400, "not JSON");
        assertProblem(post("/api/v1/read", "image/png", "x"), 415, "text/plain");
        assertProblem(post("/api/v1/read", "text/plain", "a".repeat(Desk.LARGEST_REQUEST + 1)), 413, "4 MB");
        assertProblem(get("/api/v1/reports/nothing"), 404, "No report");
        assertProblem(get("/api/v1/nothing"), 404, "The desk has nothing at this address.");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body()).contains("\"status\":" + status, detail);
    }

    @Test
    void showsAPageWhereThereIsNone() throws Exception {
        HttpResponse<String> missing = get("/report/nothing");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Not Found", "No report of that name");
    }

    @Test
    void saysThatAPortIsTaken() {
        int port = URI.create(desk.address()).getPort();
        OnRecord reader = new OnRecord();

        assertThatThrownBy(() -> new Desk(new Shelf(reader), record, reader, Opening.here(port)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("port " + port);
    }
}
