package org.onrecord.lab;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long {@code onrecord serve} takes from the command to its first answer.
 *
 * @param seconds by the clock
 * @param cpu by the processor, in seconds
 */
record Start(double seconds, double cpu) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * Starts the desk over a record, and ends it.
     *
     * @throws IOException where it does not answer within a minute
     */
    static Start of(Path record) throws IOException, InterruptedException {
        // Builds the program where its sources have changed, which is no part of a start.
        new ProcessBuilder("./onrecord", "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command =
                List.of("./onrecord", "serve", "--port", Integer.toString(port), "--record", record.toString());
        long began = System.nanoTime();
        Process desk = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitAnswer(URI.create("http://127.0.0.1:" + port + "/"), desk);
            double seconds = (System.nanoTime() - began) / 1e9;
            Duration cpu = desk.info().totalCpuDuration().orElseThrow(() -> new IOException("no processor time"));
            return new Start(seconds, cpu.toMillis() / 1e3);
        } finally {
            desk.destroy();
            desk.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void awaitAnswer(URI address, Process desk) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (desk.isAlive() && System.nanoTime() < until) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection();
                if (connection.getResponseCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(5);
            }
        }
        throw new IOException(address + ": no answer");
    }
}
