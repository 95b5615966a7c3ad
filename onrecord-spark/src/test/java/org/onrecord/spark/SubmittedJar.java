package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped, submitted to a cluster of two machines of its own, as docs/cookbook.md shows. */
class SubmittedJar {

    @TempDir
    private Path folder;

    @Test
    @Tag("full")
    void readsAndCollatesOnTheMachinesOfACluster() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Path tables = folder.resolve("tables");
        Process submitted = new ProcessBuilder(
                        "./spark-submit",
                        "--master",
                        "local-cluster[2,1,1024]",
                        "--conf",
                        "spark.ui.enabled=false",
                        "target/onrecord-spark-0.1.0-submit.jar",
                        "--partitions",
                        "2",
                        "--out",
                        tables.toString(),
                        "../samples/talks/talks-1.txt",
                        "../samples/talks/talks-2.html")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(submitted.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            submitted.destroy();
        }

        assertThat(submitted.exitValue()).as(() -> read(log)).isZero();
        assertThat(Files.readString(log)).contains("Connected to Spark cluster").contains("2 reports; trouble with 0");
        assertThat(tables.resolve("statements/date=2024-09-18")).isDirectory();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return log + " cannot be read: " + e.getMessage();
        }
    }
}
