package org.onrecord.app.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.app.cli.Main;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.store.Kept;
import org.onrecord.store.Store;
import tools.jackson.databind.json.JsonMapper;

/** The tools, called by a client of the protocol in another process. */
class ToolsTest {

    private static final String MAYOR =
            "Ferry strike ends in Talvik\n\nTALVIK, March 4, 2024 - “We will pay every crew by Friday,” Mayor Nora Hellem said"
                    + " on Monday. At least 94 people were stranded on the island, according to the coast guard.\n\nHellem met"
                    + " with union leaders in Talvik on Monday.\n";

    @TempDir
    private static Path folder;

    private static McpSyncClient client;

    @BeforeAll
    static void opens() {
        Path record = folder.resolve("news.db");
        Page page = Page.text(MAYOR, "mayor.txt", Given.NOTHING);
        try (Store store = Store.open(record)) {
            store.add(List.of(new Kept(page, new OnRecord().read(page))));
        }
        ServerParameters server = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mcp",
                        "--record",
                        record.toString())
                .build();
        JacksonMcpJsonMapper json =
                new JacksonMcpJsonMapper(JsonMapper.builder().build());
        client = McpClient.sync(new StdioClientTransport(server, json))
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .build();
        client.initialize();
    }

    @AfterAll
    static void closes() {
        client.closeGracefully();
    }

    private static String call(String tool, Map<String, Object> given) {
        McpSchema.CallToolResult result = client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(given).build());
        String text = ((McpSchema.TextContent) result.content().get(0)).text();
        return Boolean.TRUE.equals(result.isError()) ? "error: " + text : text;
    }

    @Test
    void offersItsToolsAndAsksToQuote() {
        assertThat(client.listTools().tools())
                .extracting(McpSchema.Tool::name)
                .containsExactlyInAnyOrder(
                        "read_report", "search_statements", "check_quote", "figures", "who", "story");
        assertThat(client.getServerInstructions()).contains("Quote these words exactly");
    }

    @Test
    void answersWithThePrintedWords() {
        assertThat(call("read_report", Map.of("report", "mayor.txt"))).contains("onrecord/reading/1", "Nora Hellem");
        assertThat(call("read_report", Map.of("text", "Rain\n\nIt rained, the mayor said.\n")))
                .contains("\"text\":\"the mayor\"");
        assertThat(call("search_statements", Map.of("words", "crew", "speaker", "Hellem")))
                .contains("\"text\":\"We will pay every crew by Friday");
        assertThat(call("check_quote", Map.of("words", "We will pay every crew by Friday")))
                .contains("\"verdict\":\"verbatim\"", "\"location\":\"mayor.txt\"");
        assertThat(call("figures", Map.of("matter", "people")))
                .contains("\"kind\":\"figure\"", "\"text\":\"At least 94 people");
        assertThat(call("who", Map.of("name", "hellem"))).contains("We will pay every crew by Friday", "\"start\":");
        assertThat(call("story", Map.of("words", "ferry strike"))).contains("\"reports\":[", "mayor.txt");
    }

    @Test
    void tellsTheModelWhatItAskedForInVain() {
        assertThat(call("read_report", Map.of("report", "nowhere.txt")))
                .isEqualTo("error: 0 reports are named “nowhere.txt”");
        assertThat(call("who", Map.of("name", "nobody at all"))).isEqualTo("{\"people\":[]}");
    }
}
