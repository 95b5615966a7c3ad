package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.store.Store;

/** Where disks, files and other programs fail, nothing that was reported as added is lost, and a line says what to do. */
@Tag("full")
class FaultsTest {

    private static final int REPORTS = 400;

    @TempDir
    private Path folder;

    private Path reports(String name, int from) throws IOException {
        Path reports = Files.createDirectory(folder.resolve(name));
        Random random = new Random(from);
        for (int number = from; number < from + REPORTS; number++) {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                names.append(Long.toString(random.nextLong(1L << 40), 36)).append(' ');
            }
            String report =
                    "Ferry %d late again%n%n“We waited for boat %d until dusk,” said Ida Brekke, who runs the kiosk.%n%n%s%n"
                            .formatted(number, number, names);
            Files.writeString(reports.resolve("ferry-%04d.txt".formatted(number)), report);
        }
        return reports;
    }

    private static Ran add(Path record, Path reports) {
        return Ran.onrecord("add", "--verbose", "--record", record.toString(), reports.toString());
    }

    private static List<String> acknowledged(Ran ran) {
        return ran.lines().stream()
                .filter(line -> line.startsWith("added "))
                .map(line -> line.substring("added ".length()))
                .toList();
    }

    private static Set<String> kept(Path record) {
        Set<String> kept = new HashSet<>();
        try (Store store = Store.existing(record)) {
            assertThat(store.faults()).isEmpty();
            store.each(reading -> kept.add(reading.report().location()));
        }
        return kept;
    }

    private static boolean ran(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void keepsWhatWasAddedWhereTheDiskIsFullAndGoesOnWhenThereIsSpace() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "a small disk can be mounted by root alone");
        try {
            Path reports = reports("reports", 0);
            Path record = disk.resolve("news.db");

            Ran full = add(record, reports);

            assertThat(full.status()).isEqualTo(1);
            assertThat(full.err()).contains("news.db: the disk").contains("what was added before is kept");
            assertThat(acknowledged(full)).hasSizeLessThan(REPORTS);

            assertThat(ran("mount", "-o", "remount,size=60m", disk.toString())).isTrue();
            assertThat(kept(record)).containsAll(acknowledged(full));
            assertThat(add(record, reports).status()).isZero();
            assertThat(kept(record)).hasSize(REPORTS);

            assertThat(ran("mount", "-o", "remount,ro", disk.toString())).isTrue();
            Ran protectedDisk = add(record, reports("more", REPORTS));
            assertThat(protectedDisk.status()).isEqualTo(1);
            assertThat(protectedDisk.err()).contains("news.db: ").containsAnyOf("may only be read", "cannot be opened");
        } finally {
            ran("umount", "-l", disk.toString());
        }
    }

    @Test
    void saysThatAnotherProgramIsWriting() throws IOException, SQLException {
        Path record = folder.resolve("news.db");
        Path reports = reports("reports", 0);
        add(record, reports);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            Ran locked = add(record, reports("more", REPORTS));

            assertThat(locked.status()).isEqualTo(1);
            assertThat(locked.err()).contains("news.db: another program is writing it; try again");
            assertThat(Ran.onrecord("search", "--record", record.toString(), "ferry")
                            .status())
                    .isZero();
        }
        assertThat(kept(record)).hasSize(REPORTS);
    }

    @Test
    void namesADamagedFileAndBringsABackupBack() throws IOException {
        Path record = folder.resolve("news.db");
        Path backup = folder.resolve("backup.db");
        add(record, reports("reports", 0));
        assertThat(Ran.onrecord("backup", "--record", record.toString(), backup.toString())
                        .status())
                .isZero();
        try (RandomAccessFile file = new RandomAccessFile(record.toFile(), "rw")) {
            byte[] noise = new byte[16384];
            new Random(5).nextBytes(noise);
            for (int page = 3; page < file.length() / noise.length; page += 4) {
                file.seek((long) page * noise.length);
                file.write(noise);
            }
        }

        Ran damaged = Ran.onrecord("verify", "--record", record.toString());

        assertThat(damaged.status()).isEqualTo(1);
        assertThat(damaged.err()).contains("news.db: ");
        assertThat(Ran.onrecord("restore", "--replace", "--record", record.toString(), backup.toString())
                        .status())
                .isZero();
        assertThat(kept(record)).hasSize(REPORTS);
        assertThat(Ran.onrecord("verify", "--record", record.toString()).status())
                .isZero();
    }

    @Test
    void twoProgramsAddToOneRecord() throws IOException, InterruptedException {
        Path record = folder.resolve("news.db");
        List<Process> programs = new ArrayList<>();
        for (Path reports : List.of(reports("a", 0), reports("b", REPORTS))) {
            programs.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "add",
                            "--record",
                            record.toString(),
                            reports.toString())
                    .inheritIO()
                    .start());
        }
        for (Process program : programs) {
            assertThat(program.waitFor()).isZero();
        }

        assertThat(kept(record)).hasSize(2 * REPORTS);
    }
}
