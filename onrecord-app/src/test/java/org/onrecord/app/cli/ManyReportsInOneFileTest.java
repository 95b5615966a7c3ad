package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON Lines and mailboxes, by the names of their files. */
class ManyReportsInOneFileTest {

    private static final String LINES = """
            {"id":"a1","text":"“We will talk,” the mayor of Sorhat, Ilse Brandt, said on Sunday.","date":"2024-03-04","outlet":"The Gazette"}
            {"id":"a2","url":"https://gazette.example/a2"}
            no json
            {"id":"a3","html":"<p>“No,” Teodor Brask said.</p>","published":"2024-03-05","captured":"2024-03-06"}
            """;

    @TempDir
    Path folder;

    @Test
    void readsJsonLinesByTheirEndingAndNamesBadOnes() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.jsonl"), LINES);
        Path packed = Files.write(folder.resolve("b.ndjson.zst"), Zstd.compress(LINES.getBytes(UTF_8)));

        for (Path file : new Path[] {plain, packed}) {
            Ran ran = Ran.onrecord("read", "--format", "json", file.toString());

            assertThat(ran.lines()).hasSize(2);
            assertThat(ran.lines().get(0))
                    .contains(
                            "\"location\":\"a1\"",
                            "\"outlet\":\"The Gazette\"",
                            "\"value\":\"2024-03-04\",\"basis\":\"given\"");
            assertThat(ran.lines().get(1))
                    .contains("\"location\":\"a3\"", "\"value\":\"2024-03-06\",\"basis\":\"capture\"");
            assertThat(ran.err())
                    .contains(file + " line 2: has neither \"text\" nor \"html\"", file + " line 3: not JSON");
            assertThat(ran.status()).isEqualTo(1);
        }
    }

    @Test
    void addsAFolderOfMailAndLinesOnce() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in/a.jsonl"), LINES.lines().findFirst().orElseThrow() + "\n");
        Files.writeString(folder.resolve("in/b.eml"), """
                Date: Mon, 04 Mar 2024 08:30:00 +0000
                Subject: Ferry late
                Content-Type: text/plain; charset=utf-8

                “We waited until dusk,” said Ida Brekke, who runs the kiosk.
                """);
        String record = folder.resolve("news.db").toString();

        Ran first = Ran.onrecord("add", "--record", record, folder.resolve("in").toString());
        Ran second =
                Ran.onrecord("add", "--record", record, folder.resolve("in").toString());

        assertThat(first.err()).contains("2 added, 0 kept already");
        assertThat(second.err()).contains("0 added, 2 kept already");
        assertThat(Ran.onrecord("search", "--record", record, "dusk").out()).contains("Ida Brekke");
    }

    @Test
    void passesOverALineThatIsLongerThanAReportMayBe() throws IOException {
        LineReader lines = new LineReader(new ByteArrayInputStream("abcdef\ngh\n\nij".getBytes(UTF_8)), 4);

        assertThat(lines.next()).contains("abcd");
        assertThat(lines.isCut()).isTrue();
        assertThat(lines.next()).contains("gh");
        assertThat(lines.isCut()).isFalse();
        assertThat(lines.next()).contains("");
        assertThat(lines.next()).contains("ij");
        assertThat(lines.number()).isEqualTo(4);
        assertThat(lines.next()).isEmpty();
    }
}
