package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordCommandsTest {

    private static final String SAMPLES = "../samples";

    private String record = "";

    @BeforeAll
    void keepTheSamples(@TempDir Path folder) {
        record = folder.resolve("news.db").toString();
        Ran added = Ran.onrecord("add", "--record", record, SAMPLES);
        assertThat(added.status()).isZero();
        assertThat(added.err()).endsWith("8 added, 0 kept already, 8 in all\n");
    }

    @Test
    void addsNothingTheSecondTime() {
        assertThat(Ran.onrecord("add", "--record", record, SAMPLES).err())
                .endsWith("0 added, 8 kept already, 8 in all\n");
    }

    @Test
    void findsWhatSomebodySaid() {
        Ran found = Ran.onrecord("search", "--record", record, "recovery", "kind:statement");

        assertThat(found.out())
                .contains("We are not talking about recovery yet")
                .contains("quake-2.html");
    }

    @Test
    void answersWhetherAQuotationIsVerbatim() {
        assertThat(Ran.onrecord("check", "--record", record, "Nobody in that room asked us to pay")
                        .out())
                .startsWith("verbatim");
        assertThat(Ran.onrecord("check", "--record", record, "Nobody in this hall asked us for money")
                        .out())
                .startsWith("only in copies");
    }

    @Test
    void checksInFilesWithoutARecord() {
        Ran checked = Ran.onrecord(
                "check", "You do lecture people standing in the snow", "--in", SAMPLES + "/quake/quake-2.html");

        assertThat(checked.out()).startsWith("altered (negation)");
    }

    @Test
    void showsWhatTheGarbledCopyChanged() {
        Ran compared = Ran.onrecord("compare", SAMPLES + "/talks/talks-2.html", SAMPLES + "/talks/talks-3.txt");

        assertThat(compared.out())
                .startsWith("a copy, garbled")
                .contains("“38” → “83”")
                .contains("“intrusion” → “trespass”");
    }

    @Test
    void namesPeopleUnderAllTheirNames() {
        assertThat(Ran.onrecord("who", "Lindqvist", "--record", record).out())
                .startsWith("Berta Lindqvist, person, also printed")
                .contains("Bertha Lindquist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"copies", "stories", "figures", "collate"})
    void printsOneObjectALine(String command) {
        Ran ran = Ran.onrecord(command, "--record", record, "--format", "json");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"kind\":") && line.endsWith("}"));
    }

    @Test
    void exportsATableOfStatements() {
        List<String> rows = Ran.onrecord("export", "--record", record, "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(rows.get(0)).startsWith("report,location,outlet,published,statement");
        assertThat(rows)
                .anyMatch(row -> row.contains("The Harbour Gazette") && row.contains("It is a selective document"));
    }

    @Test
    void exportsEventsAndActsAsEventData() {
        List<String> rows = Ran.onrecord("export", "--record", record, "--format", "plover")
                .out()
                .lines()
                .toList();

        assertThat(rows.get(0))
                .startsWith("id,date,enddate,event,mode,status,source,source_country,source_sector,target");
        assertThat(rows)
                .anyMatch(row -> row.contains(
                        ",2024-09-17,2024-09-17,CONSULT,phone,happened,Ruhan Sadiq,,GOV,Marguerite Hale,,GOV,"));
        assertThat(rows).anyMatch(row -> row.contains(",REQUEST,,happened,Marguerite Hale,,GOV,Ruhan Sadiq,,GOV,"));
    }

    @Test
    void exportsATableOfFigures() {
        List<String> rows = Ran.onrecord("export", "--record", record, "--format", "figures")
                .out()
                .lines()
                .toList();

        assertThat(rows.get(0))
                .startsWith("report,location,outlet,published,figure,value,high,bound,unit,counted,measure");
        assertThat(rows)
                .anyMatch(row -> row.contains(",38,,exact,") && row.contains("The state prosecutor"))
                .anyMatch(row -> row.contains(",20000,25000,between,krons,"));
    }

    @Test
    void showsTheRowsThatTheDocumentationShows() throws java.io.IOException {
        String out =
                Ran.onrecord("export", "--record", record, "--format", "plover").out();

        assertThat(Files.readString(Path.of("../docs/event-data.md")).lines().filter(line -> line.startsWith("| 2024")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(out.lines())
                        .anyMatch(row ->
                                Stream.of(line.split("\\|")).map(String::strip).allMatch(row::contains)));
    }

    @Test
    void exportsForOtherPrograms() throws Exception {
        assertThat(export("annotations"))
                .startsWith("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\"")
                .contains("\"exact\":\"It is a selective document\"");
        assertThat(export("bibtex"))
                .contains("title = {Ardania Rules Out Payment for Sailors", "howpublished = {The Harbour Gazette}");
        String network = export("graphml");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(network.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("edge")
                        .getLength())
                .isGreaterThan(10);
    }

    private String export(String format) {
        return Ran.onrecord("export", "--record", record, "--format", format).out();
    }

    @Test
    void exportsTheReadingsAsTheyWereRead() {
        String read = Ran.onrecord("read", "--format", "json", SAMPLES + "/talks/talks-1.txt")
                .out();

        assertThat(Ran.onrecord("export", "--record", record, "--format", "jsonl")
                        .out())
                .contains(read);
    }

    @Test
    void putsASpeakerRightAndUndoesIt(@TempDir Path folder) {
        String own = folder.resolve("own.db").toString();
        Ran.onrecord("add", "--record", own, SAMPLES + "/talks");

        Ran corrected =
                Ran.onrecord("correct", "speaker", "talks-2.html#s9", "Ines Calloway", "--by", "ida", "--record", own);
        assertThat(corrected.out())
                .isEqualTo("correction 1: “It is a selective document” is said by “Ines Calloway”\n");
        assertThat(Ran.onrecord("search", "selective", "kind:statement", "--record", own)
                        .out())
                .startsWith("Ines Calloway (say)");
        assertThat(Ran.onrecord("reread", "--all", "--record", own).err()).endsWith("4 read again, 4 in all\n");
        assertThat(Ran.onrecord("export", "--format", "csv", "--record", own).out())
                .containsPattern("Ines Calloway,named,said,,.*It is a selective document");

        Ran.onrecord("correct", "undo", "1", "--by", "ole", "--record", own);
        assertThat(Ran.onrecord("search", "selective", "kind:statement", "--record", own)
                        .out())
                .startsWith("Abel Fontaine");
        assertThat(Ran.onrecord("correct", "list", "--record", own).out()).contains("ida, 2", "undone by ole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quake-1.txt quake-2.html quake-3.txt quake-4.html",
                "quake-4.html quake-3.txt quake-2.html quake-1.txt"
            })
    void datesReportsByOthersInWhateverOrderTheyCome(String order, @TempDir Path folder) {
        String own = folder.resolve("own.db").toString();
        for (String name : order.split(" ")) {
            Ran.onrecord("add", "--record", own, SAMPLES + "/quake/" + name);
        }

        assertThat(Ran.onrecord("collate", "--record", own)
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("{\"kind\":\"report\"")))
                .anyMatch(line -> line.contains("quake-1.txt") && line.contains("\"2024-03-03\""))
                .anyMatch(line -> line.contains("quake-3.txt") && line.contains("\"2024-03-06\""))
                .anyMatch(line -> line.contains("quake-4.html") && line.contains("\"2024-03-04\""));
        assertThat(Ran.onrecord("read", "--record", own, "--format", "json", SAMPLES + "/quake/quake-4.html")
                        .out())
                .contains("\"published\":{\"value\":\"2024-03-04\"");
    }

    @Test
    void restoresARecordOnlyInThePlaceOfAnotherWhenTold(@TempDir Path folder) {
        String backup = folder.resolve("backup.db").toString();
        String other = folder.resolve("other.db").toString();
        assertThat(Ran.onrecord("backup", backup, "--record", record).status()).isZero();
        assertThat(Ran.onrecord("restore", backup, "--record", other).err()).endsWith("8 reports restored\n");
        assertThat(Ran.onrecord("restore", backup, "--record", other).status()).isEqualTo(2);
        assertThat(Ran.onrecord("restore", backup, "--replace", "--record", other)
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search x", "check x", "copies", "export --format csv"})
    void namesARecordThatIsNotThere(String line) {
        Ran ran = Ran.onrecord(Stream.concat(Stream.of(line.split(" ")), Stream.of("--record", "none.db"))
                .toArray(String[]::new));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("onrecord: none.db: no such record; onrecord add keeps one\n");
    }
}
