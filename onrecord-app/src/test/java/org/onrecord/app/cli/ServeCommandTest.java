package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    @TempDir
    Path folder;

    @Test
    void opensAndReadsAllReports() throws IOException {
        Files.writeString(folder.resolve("rain.txt"), "Rain in Talvik\n\nIt rained, the mayor said.\n");

        Ran ran = Ran.onrecord("serve", "--check", "--port", "0", folder.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).containsPattern("The desk is open at http://127\\.0\\.0\\.1:[0-9]+/");
    }

    @Test
    void namesWhatItCannotRead() {
        Ran ran = Ran.onrecord("serve", "--check", "--port", "0", "nowhere.txt");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("nowhere.txt: no such file");
    }

    @Test
    void showsTheRecordWhereNoFilesAreNamed() throws IOException {
        Path report = Files.writeString(folder.resolve("rain.txt"), "Rain in Talvik\n\nIt rained, the mayor said.\n");
        String record = folder.resolve("news.db").toString();
        assertThat(Ran.onrecord("add", "--record", record, report.toString()).status())
                .isZero();

        assertThat(Ran.onrecord("serve", "--check", "--port", "0", "--record", record)
                        .status())
                .isZero();
        Ran missing = Ran.onrecord(
                "serve",
                "--check",
                "--port",
                "0",
                "--record",
                folder.resolve("none.db").toString());
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("none.db");
    }

    @Test
    void leavesNothingOfTheReportsBehindWhenItIsEnded() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("rain.txt"), "Rain in Talvik\n\nIt rained, the mayor said.\n");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        folder.resolve("rain.txt").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = desk.inputReader()) {
            assertThat(lines.readLine()).startsWith("The desk is open at");
            assertThat(desks(temporary)).hasSize(1);
        } finally {
            desk.destroy();
        }

        assertThat(desk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(desks(temporary)).isEmpty();
    }

    private static List<Path> desks(Path temporary) throws IOException {
        try (Stream<Path> folders = Files.list(temporary)) {
            return folders.filter(one -> one.getFileName().toString().startsWith("onrecord-desk"))
                    .toList();
        }
    }
}
