package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.store.Store;

@Tag("full")
class KilledWhileAddingTest {

    /** More with {@code -Donrecord.kills=200}. */
    private static final int TIMES = Integer.getInteger("onrecord.kills", 20);

    private static final int REPORTS = 1500;

    /** So many seconds a busy machine may take to report something. */
    private static final int LONGEST = 60;

    @TempDir
    private Path folder;

    @Test
    void losesNothingThatWasReportedAsAdded() throws IOException, InterruptedException {
        Path reports = reports();
        Random random = new Random(7);
        Path record = folder.resolve("news.db");
        int reported = 0;
        for (int time = 0; time < TIMES; time++) {
            List<String> acknowledged = time % 2 == 0
                    ? addAndKill(reports, record, random.nextInt(2400), false)
                    : addAndKill(reports, record, random.nextInt(1500), true);
            reported += acknowledged.size();
            if (!Files.exists(record)) {
                continue;
            }
            Set<String> kept = new HashSet<>();
            try (Store store = Store.open(record)) {
                store.each(reading -> kept.add(reading.report().location()));
                assertThat(store.faults()).isEmpty();
            }
            assertThat(kept).containsAll(acknowledged);
            if (kept.size() == REPORTS) {
                // Where nothing is left to add, nothing can be broken off.
                record = folder.resolve("news-" + time + ".db");
            }
        }
        assertThat(reported).isPositive();
    }

    /**
     * Adds the folder in a process of its own, which is killed so many milliseconds after it was started, or after it had
     * reported something; answers what it had reported.
     */
    private static List<String> addAndKill(Path reports, Path record, int milliseconds, boolean begun)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "add",
                        "--verbose",
                        "--record",
                        record.toString(),
                        reports.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CountDownLatch clock = new CountDownLatch(begun ? 1 : 0);
        Thread killer = new Thread(() -> {
            try {
                clock.await(LONGEST, TimeUnit.SECONDS);
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // Process.destroyForcibly would close what is still to be read.
            process.toHandle().destroyForcibly();
        });
        killer.start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // A line that the kill cut off was not reported.
                if (line.startsWith("added ") && line.endsWith(".txt")) {
                    acknowledged.add(line.substring("added ".length()));
                    clock.countDown();
                }
            }
        }
        clock.countDown();
        process.waitFor();
        killer.join();
        return acknowledged;
    }

    private Path reports() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        for (int number = 0; number < REPORTS; number++) {
            String report =
                    "Ferry %d late again%n%n“We waited for boat %d until dusk,” said Ida Brekke, who runs the kiosk.%n"
                            .formatted(number, number);
            Files.writeString(reports.resolve("ferry-%04d.txt".formatted(number)), report);
        }
        return reports;
    }
}
