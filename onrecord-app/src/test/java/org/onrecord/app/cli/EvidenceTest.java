package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record and a bundle of it prove themselves, or name what was touched. */
class EvidenceTest {

    private static final String SAMPLES = "../samples/talks";

    @TempDir
    private Path folder;

    private Path record;
    private Path bundle;

    @BeforeEach
    void keepTheSamples() {
        record = folder.resolve("news.db");
        bundle = folder.resolve("evidence.zip");
        assertThat(Ran.onrecord("add", "--record", record.toString(), SAMPLES).status())
                .isZero();
    }

    private Ran verify(Path file) {
        return Ran.onrecord("verify", file.toString());
    }

    private void bundle(String... reports) {
        String[] arguments = new String[5 + reports.length];
        System.arraycopy(
                new String[] {"bundle", "--record", record.toString(), "--out", bundle.toString()}, 0, arguments, 0, 5);
        System.arraycopy(reports, 0, arguments, 5, reports.length);
        assertThat(Ran.onrecord(arguments).status()).isZero();
    }

    @Test
    void readsEveryPageAgain() {
        Ran ran = Ran.onrecord("verify", "--record", record.toString());

        assertThat(ran.out()).endsWith("news.db: sound, 4 reports, 4 readings made again byte for byte\n");
        assertThat(ran.status()).isZero();
    }

    @Test
    void namesTheModelsThatMadeAReadingWhereThisProgramHasOthers() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO provenances (words) SELECT"
                    + " replace(words, 'language.model sha256:', 'language.model sha256:00000000') FROM provenances");
            statement.executeUpdate("UPDATE readings SET made = (SELECT max(seq) FROM provenances)");
            // Testimony that was not there when it was read: a reading that this program does not make.
            statement.executeUpdate(
                    "UPDATE reports SET given_published = '2001-01-01' WHERE location LIKE '%talks-1.txt'");
        }

        Ran ran = Ran.onrecord("verify", "--record", record.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("4 reports, 3 readings made again byte for byte, 1 that other programs made")
                .contains("  1 made by language.model sha256:00000000, not sha256:");
    }

    @Test
    void namesAReportWhosePageOrReadingIsNotItsOwn() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE reports SET location = 'elsewhere.txt' WHERE location LIKE '%talks-1.txt'");
        }

        Ran ran = Ran.onrecord("verify", "--record", record.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("its page is not the one that it is named for");
    }

    @Test
    void verifiesABundleWhereNothingElseIs() throws IOException {
        bundle("talks-2.html", "talks-3.txt");
        Files.delete(record);

        Ran ran = verify(bundle);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).endsWith("evidence.zip: sound, 2 reports, 2 readings made again byte for byte\n");
    }

    @Test
    void holdsThePageAsItCame() throws IOException {
        bundle("talks-2.html");

        try (FileSystem zip = FileSystems.newFileSystem(bundle)) {
            Path pages = zip.getPath("pages");
            try (var files = Files.list(pages)) {
                Path page = files.findFirst().orElseThrow();
                assertThat(Files.readAllBytes(page)).isEqualTo(Files.readAllBytes(Path.of(SAMPLES, "talks-2.html")));
            }
            assertThat(Files.readString(zip.getPath("provenance.json")))
                    .contains("\"reader\":\"onrecord ", "\"language.model\":\"sha256:", "\"confidence\":0.44");
        }
    }

    @Test
    void namesAFileOfABundleThatWasChangedTakenOutOrPutIn() throws IOException {
        bundle("talks-2.html");
        String page;
        try (FileSystem zip = FileSystems.newFileSystem(bundle)) {
            try (var files = Files.list(zip.getPath("pages"))) {
                Path file = files.findFirst().orElseThrow();
                page = file.toString();
                Files.writeString(file, "<p>“Nobody asked us,” she said.</p>");
            }
            Files.delete(zip.getPath("README.txt"));
            Files.writeString(zip.getPath("more.txt"), "more");
        }

        Ran ran = verify(bundle);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains(page.replaceFirst("^/", "") + ": was changed")
                .contains("README.txt: is missing")
                .contains("more.txt: was put in later");
    }

    @Test
    void refusesAZipFileThatIsNoBundle() throws IOException {
        try (OutputStream out = Files.newOutputStream(bundle);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../record.db"));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }

        Ran ran = verify(bundle);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("evidence.zip: no bundle of evidence");
    }
}
