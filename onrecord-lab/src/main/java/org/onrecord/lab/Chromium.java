package org.onrecord.lab;

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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The browser by which pages of the desk are measured and pictured; nothing is kept from one page to the next.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class Chromium implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 60;
    private static final long PAUSE_NANOS = 20_000_000L;

    private final TemporaryFolder folder;
    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<Map<String, Object>> answers = new LinkedBlockingQueue<>();
    private int calls;

    /** Starts it with a folder of its own, which is gone when it is closed. */
    Chromium() throws IOException {
        String program = program().toString();
        folder = TemporaryFolder.called("onrecord-browser");
        process = new ProcessBuilder(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.path(),
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String listening = listening(process.errorReader());
        socket = CLIENT.newWebSocketBuilder()
                .buildAsync(URI.create(page(listening)), new Listener())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        call("Page.enable", "{}");
        call("Network.enable", "{}");
        call("Network.setCacheDisabled", "{\"cacheDisabled\":true}");
    }

    private static Path program() throws IOException {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        return program.orElseThrow(() -> new IOException("chromium is not installed; pages are measured in it"));
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

    private static String page(String listening) throws IOException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + listening + "/json/list"))
                .build();
        String pages = CLIENT.sendAsync(list, BodyHandlers.ofString()).join().body();
        return Json.objects(pages).stream()
                .filter(page -> "page".equals(page.get("type")))
                .map(page -> String.valueOf(page.get("webSocketDebuggerUrl")))
                .findFirst()
                .orElseThrow(() -> new IOException("the browser has no page"));
    }

    /** Takes in messages, which may come in pieces. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            message.append(piece);
            if (last) {
                answers.add(Json.object(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> call(String method, String given) throws IOException {
        long id = ++calls;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + given + "}", true)
                .join();
        try {
            while (true) {
                Map<String, Object> answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new IOException(method + ": no answer");
                }
                if (answer.get("id") instanceof Number number && number.longValue() == id) {
                    return (Map<String, Object>) answer.getOrDefault("result", Map.of());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(method + ": interrupted", e);
        }
    }

    /** The text that a script of the page comes to. */
    String evaluate(String script) throws IOException {
        Map<String, Object> answer = call(
                "Runtime.evaluate",
                "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + Json.quote(script) + "}");
        if (answer.get("result") instanceof Map<?, ?> result && result.get("value") instanceof String value) {
            return value;
        }
        throw new IOException(script + ": " + answer);
    }

    /** Goes to an address and waits until it is loaded. */
    void open(URI address) throws IOException {
        evaluate("window.left = true; location.href = " + Json.quote(address.toString()) + "; ''");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!evaluate("String(!window.left && document.readyState === 'complete')")
                .equals("true")) {
            if (System.nanoTime() > until) {
                throw new IOException(address + ": not loaded");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The window, and whether it is light or dark. */
    void show(int width, int height, String scheme) throws IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]}");
    }

    /** What the window shows, as PNG. */
    byte[] picture() throws IOException {
        return bytes(call("Page.captureScreenshot", "{}"));
    }

    /** The page as it is printed, as PDF. */
    byte[] print() throws IOException {
        return bytes(call("Page.printToPDF", "{\"preferCSSPageSize\":true}"));
    }

    private static byte[] bytes(Map<String, Object> answer) {
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        folder.close();
    }
}
