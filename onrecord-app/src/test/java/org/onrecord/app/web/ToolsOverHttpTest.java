package org.onrecord.app.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.store.Kept;
import tools.jackson.databind.json.JsonMapper;

/** The tools of the record at {@code /mcp}, listed and called by a client of the protocol. */
class ToolsOverHttpTest {

    private static final String MAYOR =
            "Ferry strike ends in Talvik\n\nTALVIK, March 4, 2024 - “We will pay every crew by Friday,” Mayor Nora Hellem said"
                    + " on Monday. At least 94 people were stranded on the island, according to the coast guard.\n\nHellem met"
                    + " with union leaders in Talvik on Monday.\n";

    /** What each tool is asked, and what its answer holds. */
    private static final Map<String, List<Object>> CALLS = Map.of(
            "read_report", List.of(Map.of("report", "mayor.txt"), "onrecord/reading/1"),
            "search_statements", List.of(Map.of("words", "crew"), "\"text\":\"We will pay every crew by Friday"),
            "check_quote", List.of(Map.of("words", "We will pay every crew by Friday"), "\"verdict\":\"verbatim\""),
            "figures", List.of(Map.of("matter", "people"), "\"text\":\"At least 94 people"),
            "who", List.of(Map.of("name", "hellem"), "We will pay every crew by Friday"),
            "story", List.of(Map.of("words", "ferry strike"), "mayor.txt"));

    private static OpenRecord record;
    private static Desk desk;
    private static McpSyncClient client;

    @BeforeAll
    static void opens() throws IOException {
        OnRecord reader = new OnRecord();
        record = OpenRecord.passing();
        Page page = Page.text(MAYOR, "mayor.txt", Given.NOTHING);
        record.add(List.of(new Kept(page, reader.read(page))));
        desk = new Desk(new Shelf(reader), record, reader, Opening.here(0));
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(desk.address())
                        .endpoint("/mcp")
                        .jsonMapper(
                                new JacksonMcpJsonMapper(JsonMapper.builder().build()))
                        .build())
                .requestTimeout(Duration.ofSeconds(30))
                .build();
        client.initialize();
    }

    @AfterAll
    static void closes() {
        client.closeGracefully();
        desk.close();
        record.close();
    }

    @Test
    void listsAndCallsEveryTool() {
        List<String> tools =
                client.listTools().tools().stream().map(McpSchema.Tool::name).toList();

        assertThat(tools).containsExactlyInAnyOrderElementsOf(CALLS.keySet());
        assertThat(client.getServerInstructions()).contains("Quote these words exactly");
        for (String tool : tools) {
            assertThat(call(tool)).as(tool).contains((String)
                    requireNonNull(CALLS.get(tool)).get(1));
        }
    }

    @SuppressWarnings("unchecked")
    private static String call(String tool) {
        Map<String, Object> given =
                (Map<String, Object>) requireNonNull(CALLS.get(tool)).get(0);
        McpSchema.CallToolResult result = client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(given).build());
        assertThat(result.isError()).as(tool).isNotEqualTo(true);
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    @Test
    void answersNoPageOfAnotherSiteAndNoOtherHostName() throws IOException {
        URI here = URI.create(desk.address());
        String own = here.getAuthority();

        assertThat(status(here, own, "")).isEqualTo("200");
        assertThat(status(here, own, "http://" + own)).isEqualTo("200");
        assertThat(status(here, own, "https://elsewhere.example")).isEqualTo("403");
        assertThat(status(here, "elsewhere.example", "")).isEqualTo("421");
    }

    @Test
    void saysOfARequestWithoutParametersThatItIsWrongAndNothingOfItself() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desk.address()).resolve("/mcp"))
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/json, text/event-stream")
                                .POST(BodyPublishers.ofString(
                                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,"
                        + "\"message\":\"No request that the tools understand.\"}}");
    }

    /** The client of the JDK does not let a caller choose the Host. */
    private static String status(URI here, String host, String origin) throws IOException {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}";
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            String request = "POST /mcp HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n")
                    + "Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ")[1];
        }
    }
}
