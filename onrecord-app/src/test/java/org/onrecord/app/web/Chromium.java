package org.onrecord.app.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser with one page, led over its debugging port.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class Chromium implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private int calls;

    Chromium(Path program, Path folder) throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        URI list = URI.create("http://" + listening(process.errorReader()) + "/json/list");
        String pages = CLIENT.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body();
        String address = "";
        for (JsonNode page : JSON.readTree(pages)) {
            if (page.path("type").asString().equals("page")) {
                address = page.path("webSocketDebuggerUrl").asString();
            }
        }
        socket = CLIENT.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        call("Page.enable", Map.of());
        call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    /** Where a browser is installed, if anywhere. */
    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String listening(BufferedReader errors) throws IOException {
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.startsWith("DevTools listening on ws://")) {
                Thread rest = new Thread(() -> errors.lines().forEach(unread -> {}));
                rest.setDaemon(true);
                rest.start();
                return line.substring("DevTools listening on ws://".length()).replaceFirst("/.*", "");
            }
        }
        throw new IOException("the browser did not start");
    }

    /** Takes in messages, which may come in pieces. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            message.append(piece);
            if (last) {
                answers.add(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    JsonNode call(String method, Map<String, Object> given) throws Exception {
        int id = ++calls;
        String message = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", given));
        socket.sendText(message, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (true) {
            JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException(method + ": no answer");
            }
            if (answer.path("id").asInt(-1) == id) {
                return answer.path("result");
            }
        }
    }

    /** What a script of the page comes to. */
    String evaluate(String script) throws Exception {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(result.path("exceptionDetails").toString());
        }
        return result.path("result").path("value").asString("");
    }

    /** Does something that leads to another page, and waits for it. */
    void go(String script) throws Exception {
        evaluate("window.left = true; " + script + "; ''");
        waitFor("!window.left");
    }

    /** Waits until something is so on a page that is loaded. */
    void waitFor(String condition) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            Thread.sleep(50);
            if (evaluate("String(document.readyState === 'complete' && (" + condition + "))")
                    .equals("true")) {
                return;
            }
        }
        throw new IOException("it never came to be: " + condition);
    }

    void open(String address) throws Exception {
        go("location.href = '" + address + "'");
    }

    void show(int width, int height, String scheme) throws Exception {
        emulate("screen", width, height, scheme);
    }

    /** Shows pages as they come on paper, A4 with the usual margins, to somebody whose screen is light or dark. */
    void print(String scheme) throws Exception {
        emulate("print", 718, 1000, scheme);
    }

    private void emulate(String media, int width, int height, String scheme) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void picture(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        String picture = call("Page.captureScreenshot", Map.of()).path("data").asString();
        Files.write(file, Base64.getDecoder().decode(picture));
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    }
}
