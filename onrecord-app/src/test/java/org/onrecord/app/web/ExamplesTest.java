package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.app.OpenRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in {@code examples/} works: the program compiles and runs, the requests are answered. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    Path folder;

    @Test
    void theProgramCompilesAndPrintsWhoSaidWhat() throws Exception {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all,-path",
                        "-Werror",
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        EXAMPLES.resolve("java/WhoSaidWhat.java").toString());
        assertThat(status).isZero();

        String printed = printed("WhoSaidWhat", "../samples/talks/talks-2.html");

        assertThat(printed).contains("Abel Fontaine: It is a selective document");
    }

    private String printed(String program, String... arguments) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            Method main = loader.loadClass(program).getMethod("main", String[].class);
            System.setOut(to);
            main.invoke(null, (Object) arguments);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theDeskAnswersTheRequests() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not there");
        OnRecord reader = new OnRecord();
        Path answers = folder.resolve("answers.txt");
        try (OpenRecord record = OpenRecord.passing();
                Desk desk = new Desk(new Shelf(reader), record, reader, Opening.here(0))) {
            int status = new ProcessBuilder("bash", EXAMPLES.resolve("rest.sh").toString(), desk.address())
                    .redirectErrorStream(true)
                    .redirectOutput(answers.toFile())
                    .start()
                    .waitFor();

            assertThat(status).as(Files.readString(answers)).isZero();
        }
        assertThat(Files.readString(answers)).contains("\"verdict\":\"verbatim\"", "The ferry is safe");
    }

    @Test
    void theClientsOfTheProtocolAreToldHowToAsk() throws IOException {
        JsonNode started = server("stdio.json");
        assertThat(started.get("command").asString()).endsWith("/bin/onrecord");
        assertThat(started.get("args").get(0).asString()).isEqualTo("mcp");
        assertThat(server("http.json").get("url").asString()).isEqualTo("http://127.0.0.1:8484/mcp");
    }

    private static JsonNode server(String file) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(EXAMPLES.resolve("mcp").resolve(file)))
                .get("mcpServers")
                .get("onrecord");
    }
}
