package org.onrecord.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.report.Report;
import picocli.CommandLine;

@Tag("full")
class TrainCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsTheUsageOfWordsAsItShips() throws IOException {
        assertThat(trained("usage", "usage.model")).isEqualTo(shipped("usage.model"));
    }

    private byte[] trained(String model, String file) throws IOException {
        if (!Shared.isPresent()) {
            assertThat(System.getenv("CI")).as("CI wants the data in ../shared").isNull();
            assumeTrue(false, "the data of ../shared are not here; nothing is trained");
        }
        assertThat(new CommandLine(new TrainCommand()).execute(model, "--to", folder.toString()))
                .isZero();
        return Files.readAllBytes(folder.resolve(file));
    }

    private static byte[] shipped(String file) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }
}
