package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.store.Store;

/** Archives that are larger than the memory, and that are broken off. */
@Tag("full")
class LargeArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void addsAnArchiveThatIsLargerThanTheMemory() throws IOException, InterruptedException {
        Path archive = folder.resolve("large.warc");
        String padding = "<!-- " + "layout ".repeat(400_000) + "-->";
        try (WarcFile file = new WarcFile(archive)) {
            for (int number = 0; number < 100; number++) {
                file.page("https://gazette.example/ferry/" + number, WarcFile.ferry(number, padding));
            }
        }
        assertThat(Files.size(archive)).isGreaterThan(256L << 20);

        Process process = add("-Xmx224m", archive);

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("err"))).contains("100 added, 0 kept already, 100 in all");
    }

    @Test
    void goesOnInTheMiddleOfAnArchiveAfterBeingKilled() throws IOException, InterruptedException {
        int all = 2500;
        Path archive = folder.resolve("crawl.warc.gz");
        try (WarcFile file = new WarcFile(archive)) {
            for (int number = 0; number < all; number++) {
                file.report(number);
            }
        }
        int kills = 0;
        int lastKept = 0;
        while (kills < 2) {
            Process process = add("-Xmx512m", archive);
            int before = lastKept;
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (kept() < before + 200 && System.nanoTime() < patience) {
                Thread.sleep(50);
            }
            process.destroyForcibly().waitFor();
            kills++;
            lastKept = kept();
            assertThat(lastKept)
                    .as(Files.readString(folder.resolve("err")))
                    .isGreaterThan(before)
                    .isLessThan(all);
        }

        Process last = add("-Xmx512m", archive);

        assertThat(last.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(folder.resolve("err"));
        assertThat(told).contains("goes on behind byte ").contains(all + " in all");
        assertThat(told).contains("crawl.warc.gz: 2,500 reports in 2,500 records");
        assertThat(kept()).isEqualTo(all);

        Process again = add("-Xmx512m", archive);

        assertThat(again.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("err"))).contains("0 added, 2500 kept already, 2500 in all");
    }

    private int kept() {
        Path record = folder.resolve("news.db");
        if (!Files.exists(record)) {
            return 0;
        }
        try (Store store = Store.open(record)) {
            return store.size();
        }
    }

    /** Adds an archive in a process of its own. */
    private Process add(String memory, Path archive) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory, "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "add"));
        command.addAll(List.of("--record", folder.resolve("news.db").toString(), archive.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }
}
