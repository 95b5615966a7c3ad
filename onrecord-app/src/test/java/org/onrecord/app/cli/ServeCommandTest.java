package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
