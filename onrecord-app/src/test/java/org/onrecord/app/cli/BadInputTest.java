package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Input that is no report ends with a line that names it; the reports beside it are read. */
@Timeout(60)
class BadInputTest {

    @TempDir
    Path folder;

    private Ran readBeside(String name, byte[] bytes) throws IOException {
        Path bad = Files.write(folder.resolve(name), bytes);
        Path good = Files.writeString(folder.resolve("good.txt"), "Rain in Talvik\n\nIt rained, the mayor said.\n");
        return Ran.onrecord("read", "--format", "json", bad.toString(), good.toString());
    }

    private static void assertRefused(Ran ran, String name, String cause) {
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains(name, cause);
        assertThat(ran.lines()).singleElement().asString().contains("Rain in Talvik");
    }

    private static void assertWarned(Ran ran, String code) {
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.lines().get(0)).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(readBeside("empty.txt", new byte[0]), "empty.txt", "empty");
        assertRefused(readBeside("blank.txt", " \n\n".getBytes(UTF_8)), "blank.txt", "empty");
    }

    @Test
    void refusesABinaryFile() throws IOException {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }

        assertRefused(readBeside("picture.txt", bytes), "picture.txt", "binary");
    }

    @Test
    void refusesADamagedGzipFile() throws IOException {
        assertRefused(readBeside("torn.txt.gz", "not packed".getBytes(UTF_8)), "torn.txt.gz", "gzip");
    }

    @Test
    void refusesAMissingFile() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "Rain in Talvik\n\nIt rained, the mayor said.\n");

        Ran ran = Ran.onrecord(
                "read", "--format", "json", folder.resolve("nowhere.txt").toString(), good.toString());

        assertRefused(ran, "nowhere.txt", "no such file");
    }

    @Test
    void refusesAFolderWithoutReports() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Ran ran = Ran.onrecord("read", empty.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("empty", "0 of 0 files are reports");
    }

    @Test
    void readsFiftyMegabytesOfOneLineUpToTheLimit() throws IOException {
        byte[] line = new byte[50_000_000];
        Arrays.fill(line, (byte) 'a');

        assertWarned(readBeside("line.txt", line), "truncated");
    }

    @Test
    void refusesAFileLargerThanAnyReport() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (SeekableByteChannel out =
                Files.newByteChannel(huge, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(100_000_000L).write(ByteBuffer.wrap(new byte[] {'a'}));
        }

        Ran ran = Ran.onrecord("read", huge.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("huge.txt", "larger than 64 MB");
    }

    @Test
    void warnsOfBrokenUtf8() throws IOException {
        String text = "Rain in Talvik again\n\nIt rained in Talvik on Monday, said the mayor. Nobody was hurt. "
                + "The roads are closed until Friday, and the schools as well.\n\nMore rain is expected ";
        byte[] start = text.getBytes(UTF_8);
        byte[] bytes = Arrays.copyOf(start, start.length + 3);
        bytes[start.length] = (byte) 0xE2;
        bytes[start.length + 1] = (byte) 0x80;
        bytes[start.length + 2] = '\n';

        Ran ran = readBeside("torn.txt", bytes);

        assertThat(ran.status()).isZero();
        assertThat(ran.lines()).hasSize(2);
    }

    @Test
    void readsAHundredThousandNestedTags() throws IOException {
        String page =
                "<html><body>" + "<div>".repeat(100_000) + "It rained, the mayor said." + "</div>".repeat(100_000);

        Ran ran = readBeside("deep.html", page.getBytes(UTF_8));

        assertThat(ran.status()).isZero();
        assertThat(ran.lines()).hasSize(2);
    }

    @Test
    void warnsOfAPageWithoutAReport() throws IOException {
        String page = "<html><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav></body></html>";

        assertWarned(readBeside("frame.html", page.getBytes(UTF_8)), "no-body");
    }

    @Test
    void warnsOfAnotherLanguage() throws IOException {
        String text =
                "Der Streik der Fähren ist vorbei\n\nDie Gewerkschaft hat ihren Streik am Montag beendet, und die "
                        + "Schiffe fahren wieder nach dem alten Plan. „Wir haben bekommen, was wir wollten“, sagte die "
                        + "Vorsitzende der Gewerkschaft am Abend vor der Presse.\n";

        assertWarned(readBeside("streik.txt", text.getBytes(UTF_8)), "language");
    }

    @Test
    void showsNoSteeringCharactersOfAReportOnTheTerminal() throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("hostile.txt"),
                "Rain \u001b[31min Talvik\u202E\n\n“It \u001b]0;owned\u0007rained,” the mayor said.\n");

        Ran ran = Ran.onrecord("read", "--explain", hostile.toString());

        assertThat(ran.out()).doesNotContain("\u001b").doesNotContain("\u0007").doesNotContain("\u202E");
    }
}
