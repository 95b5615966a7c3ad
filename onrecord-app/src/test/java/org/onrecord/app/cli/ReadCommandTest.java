package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs rely on: formats, inputs, order and exit status of {@code onrecord read}. */
class ReadCommandTest {

    private static final String FERRY = """
            Ferry strike ends in Talvik

            TALVIK, March 3, 2025 (Coast News) - The ferry union ended its strike on Monday after 12 days.

            “We got what we came for,” said Nora Hellem, who leads the union.
            """;

    @TempDir
    Path folder;

    Path ferry;

    @BeforeEach
    void writesAReport() throws IOException {
        ferry = Files.writeString(folder.resolve("ferry.txt"), FERRY);
    }

    @Test
    void printsHeadlineAndDateBeforeWhatWasSaid() {
        Ran ran = Ran.onrecord("read", ferry.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.lines().get(0)).isEqualTo("Ferry strike ends in Talvik");
        assertThat(ran.out()).containsSubsequence("Published 2025-03-03", "Who said what", "We got what we came for");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void explainsEntriesAndPartsOnRequestOnly() {
        assertThat(Ran.onrecord("read", ferry.toString()).out()).doesNotContain("why: ");
        assertThat(Ran.onrecord("read", "--explain", ferry.toString()).out())
                .containsSubsequence("Who said what", "why: ", "Parts of the page", "headline: Ferry strike", "why: ");
    }

    @Test
    void printsOneJsonLineForEachReportInTheOrderGiven() throws IOException {
        Path second = Files.writeString(folder.resolve("a.txt"), "A second report\n\nIt rained in Talvik on Monday.\n");

        Ran ran = Ran.onrecord("read", "--format", "json", ferry.toString(), second.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.lines().get(0))
                .startsWith("{\"schema\":\"onrecord/reading/1\"")
                .contains("ferry.txt");
        assertThat(ran.lines().get(1)).contains("A second report");
    }

    @Test
    void writesOneSelfContainedPage() {
        Ran ran = Ran.onrecord("read", "--format", "html", ferry.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(ran.out()).doesNotContain("src=").doesNotContain("<link").doesNotContain("http://");
    }

    @Test
    void refusesASecondReportOnOnePage() {
        Ran ran = Ran.onrecord("read", "--format", "html", ferry.toString(), ferry.toString());

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("one report", "onrecord serve");
    }

    @Test
    void readsAFolderRecursivelyInOrderAndCountsWhatIsNoReport() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/one.html"), "<html><body><h1>Rain</h1><p>It rained.</p></body></html>");
        Files.writeString(folder.resolve("a.htm"), "<html><body><h1>Sun</h1><p>It shone.</p></body></html>");
        Files.writeString(folder.resolve("notes.md"), "not a report");

        Ran ran = Ran.onrecord("read", "--format", "json", folder.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.lines()).hasSize(3);
        assertThat(ran.lines().get(0)).contains("a.htm");
        assertThat(ran.lines().get(1)).contains("one.html");
        assertThat(ran.lines().get(2)).contains("ferry.txt");
        assertThat(ran.err()).contains("3 of 4 files are reports");
    }

    @Test
    void unpacksGzipFiles() throws IOException {
        Path packed = folder.resolve("ferry.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(FERRY.getBytes(UTF_8));
        }

        Ran ran = Ran.onrecord("read", packed.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.lines().get(0)).isEqualTo("Ferry strike ends in Talvik");
    }

    @Test
    void readsStandardInput() {
        Ran ran = Ran.withInput(FERRY.getBytes(UTF_8), "read", "-");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Ferry strike ends in Talvik");
    }

    @Test
    void readsJsonLinesAndNamesTheLineThatIsNone() {
        String lines = """
                {"id":"a1","text":"Rain in Talvik\\n\\nIt rained, the mayor said.","published":"2025-03-04"}

                not json
                {"id":"a2"}
                {"id":"a3","html":"<html><body><h1>Sun</h1><p>It shone in Talvik.</p></body></html>","outlet":"Coast News"}
                """;

        Ran ran = Ran.withInput(lines.getBytes(UTF_8), "read", "--input", "jsonl", "--format", "json", "-");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.lines().get(0)).contains("\"location\":\"a1\"", "\"value\":\"2025-03-04\"");
        assertThat(ran.lines().get(1)).contains("\"location\":\"a3\"", "\"outlet\":\"Coast News\"");
        assertThat(ran.err()).contains("- line 3: not JSON", "- line 4: has neither");
    }

    @Test
    void takesDateAndOutletThatAreGiven() {
        Ran ran = Ran.onrecord("read", "--published", "2025-03-05", "--outlet", "Coast News", ferry.toString());

        assertThat(ran.out()).contains("outlet Coast News").contains("Published 2025-03-05");
    }

    @Test
    void readsNoMoreThanTheLimit() {
        Ran ran = Ran.onrecord("read", "--limit", "60", ferry.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("! truncated: Only the first 60 characters");
    }

    @Test
    void answersTheSameBytesTwice() {
        String first =
                Ran.onrecord("read", "--format", "json", ferry.toString()).out();

        assertThat(Ran.onrecord("read", "--format", "json", ferry.toString()).out())
                .isEqualTo(first);
    }

    @Test
    void tellsWrongUsageFromUnreadableInput() {
        assertThat(Ran.onrecord("read").status()).isEqualTo(2);
        assertThat(Ran.onrecord("read").err()).contains("FILE|FOLDER");
        assertThat(Ran.onrecord("read", "--format", "xml", ferry.toString()).status())
                .isEqualTo(2);
        assertThat(Ran.onrecord("read", "--confidence", "7", ferry.toString()).status())
                .isEqualTo(2);
        assertThat(Ran.onrecord("read", "--limit", "lots", ferry.toString()).status())
                .isEqualTo(2);
        assertThat(Ran.onrecord("read", "--published", "someday", ferry.toString())
                        .status())
                .isEqualTo(2);
        assertThat(Ran.onrecord("raed", ferry.toString()).status()).isEqualTo(2);
    }

    @Test
    void helpNamesEveryOptionAndTheExitStatus() {
        Ran read = Ran.onrecord("read", "--help");

        assertThat(read.status()).isZero();
        assertThat(read.out())
                .contains("--format", "--input", "--published", "--outlet", "--confidence", "--explain", "--limit");
        assertThat(Ran.onrecord("--help").out()).contains("read", "serve", "demo", "Exit status:", "wrong usage");
    }
}
