package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.intake.JsonLine;
import org.onrecord.page.Page;

/** The same rows on a cluster as on one machine. */
class RecordTablesTest {

    private static SparkSession spark;

    private static final String SAMPLES =
            Path.of("../samples").toAbsolutePath().normalize().toString();

    /** A message whose lines belong together, in an older encoding, and one that is a picture. */
    private static final String MAILBOX = """
            From press@sorhat.example Mon Mar  4 08:30:00 2024
            Date: Mon, 04 Mar 2024 08:30:00 +0100
            Message-ID: <a1@sorhat.example>
            Content-Type: text/plain; charset=iso-8859-1; format=flowed

            Snow is likely in the north, Ida Br\u00e4ndt\s
            said on Monday.

            From press@sorhat.example Mon Mar  4 08:30:00 2024
            Content-Type: image/png

            abc
            """;

    /** The tables of the samples. */
    @TempDir
    private static Path tables;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", "false")
                .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        new RecordTables(spark, new RecordTables.Options(Page.LIMIT, 4), line -> {})
                .write(List.of(SAMPLES), tables.toString());
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void findsWhatOneMachineFindsInTheSamples() throws IOException {
        OneMachine.assertWritten(spark, tables, new OneMachine(List.of(Path.of(SAMPLES))).tables());
    }

    @Test
    void answersTheQuestionsOfTheCookbook() throws IOException, SQLException {
        List<List<String>> answers = Cookbook.answers(tables);

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).contains("Ilse Marand|2|1|null", "Sara Dell|1|1|[Facebook]");
        assertThat(answers.get(1))
                .contains("null|2024-03-04|94.0|exact|null|KTV World", "null|null|89.0|exact|null|null");
        assertThat(answers.get(2)).anySatisfy(row -> assertThat(row).contains("the number at 38, the number at 83"));
        assertThat(answers.get(3)).contains("Ilse Marand|1", "Davit Harsu|1");
    }

    @Test
    @Tag("full")
    void findsWhatOneMachineFindsInStoriesCopiesAndArchives() throws IOException {
        Path shared = Path.of("../../shared");
        assumeTrue(Files.isDirectory(shared) || System.getenv("CI") != null, "../shared is not here");
        assertSame(List.of(
                shared.resolve("reports"), shared.resolve("eval/reuse/articles.jsonl"), shared.resolve("eval/warc")));
    }

    @Test
    void namesWhatCannotBeReadAndGoesOn() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path out = folder.resolve("out");
        String report =
                "{\"id\":\"a1\",\"published\":\"2024-03-04\",\"text\":\"Rain is likely in the north, Ida Marand said.\"}";
        Files.writeString(
                in.resolve("day.jsonl"), report + "\n{\"id\":\n" + report.replace("a1", "a2") + "\n" + report + "\n");
        Files.writeString(in.resolve("empty.txt"), "");
        Files.writeString(in.resolve("releases.mbox"), MAILBOX, StandardCharsets.ISO_8859_1);
        Files.writeString(in.resolve("long.txt"), "It was said again. ".repeat(100));

        RecordTables.Summary summary = new RecordTables(spark, new RecordTables.Options(1000, 2), line -> {})
                .write(List.of(in.toString()), out.toString());

        assertThat(summary).isEqualTo(new RecordTables.Summary(4, 4));
        assertThat(spark.read().parquet(out + "/trouble").collectAsList())
                .extracting(row -> row.getString(0).replace(in + "/", ""))
                .containsExactlyInAnyOrder(
                        "day.jsonl: line at byte " + (report.length() + 1) + ": not JSON: " + notJson(),
                        "empty.txt: empty",
                        "releases.mbox: message 2: holds no text",
                        "long.txt: longer than 1000 characters, the rest is left out");
        try (Stream<Path> days = Files.list(out.resolve("reports"))) {
            assertThat(days.filter(Files::isDirectory)
                            .map(day -> day.getFileName().toString()))
                    .containsExactlyInAnyOrder("date=2024-03-04", "date=unknown");
        }
        assertThat(spark.read().parquet(out + "/statements").collectAsList())
                .extracting(row -> row.<Object>getAs("speakers").toString())
                .anyMatch(speakers -> speakers.contains("Ida Br\u00e4ndt"));
        assertThat(out.resolve("_readings")).doesNotExist();
    }

    @Test
    void letsNoTaskWaitForALargeHostOrAGiantRecord() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path out = folder.resolve("out");
        try (BufferedWriter day = Files.newBufferedWriter(in.resolve("day.jsonl"))) {
            for (int number = 0; number < 90; number++) {
                day.write(report("large.example", number));
            }
            day.write(report("small.example", 90).replace("Traffic", "Traffic was slow. ".repeat(200_000) + "Traffic"));
            for (int number = 91; number < 94; number++) {
                day.write(report("small.example", number));
            }
            day.write("{\"text\":\"" + "x".repeat(Lines.MOST) + "\"}\n");
        }
        List<long[]> tasks = Collections.synchronizedList(new ArrayList<>());
        SparkListener listener = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd task) {
                long written = task.taskMetrics().outputMetrics().recordsWritten();
                if (written > 0) {
                    tasks.add(new long[] {task.stageId(), written});
                }
            }
        };
        spark.sparkContext().addSparkListener(listener);

        RecordTables.Summary summary = new RecordTables(spark, new RecordTables.Options(20_000, 4), line -> {})
                .write(List.of(in.toString()), out.toString());

        spark.sparkContext().removeSparkListener(listener);
        assertThat(summary).isEqualTo(new RecordTables.Summary(94, 2));
        assertThat(spark.read().parquet(out + "/trouble").collectAsList())
                .extracting(row -> row.getString(0).replace(in + "/", ""))
                .anyMatch(words -> words.equals("small.example/90: longer than 20000 characters, the rest is left out"))
                .anyMatch(words -> words.endsWith("longer than 64 MB"));
        long reading = tasks.stream().mapToLong(task -> task[0]).min().orElseThrow();
        assertThat(tasks.stream().filter(task -> task[0] == reading).map(task -> task[1]))
                .as("pages that each task reads")
                .hasSize(4)
                .allMatch(pages -> pages <= 2 * 96 / 4);
        Map<String, List<String>> expected = new OneMachine(List.of(in), 20_000).tables();
        expected.values().removeIf(List::isEmpty);
        OneMachine.assertWritten(spark, out, expected);
    }

    /** A report of a host as a line of JSON; all hosts quote the same minister. */
    private static String report(String host, int number) {
        String street = List.of("Mill", "Harbour", "Castle", "Market", "Station", "Garden", "Bridge")
                        .get(number % 7) + " Street " + number;
        return "{\"id\":\"" + host + "/" + number + "\",\"url\":\"https://" + host + "/" + number
                + "\",\"published\":\"2024-03-0" + (1 + number % 9) + "\",\"text\":\"Traffic on " + street
                + " was stopped for " + (number + 2) + " hours, Transport Minister Ida Marand said.\"}\n";
    }

    private static String notJson() {
        try {
            JsonLine.parse("{\"id\":");
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).replaceFirst("not JSON: ", "");
        }
    }

    private void assertSame(List<Path> inputs) throws IOException {
        List<Path> absolute =
                inputs.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        Map<String, List<String>> expected = new OneMachine(absolute).tables();
        new RecordTables(spark, new RecordTables.Options(Page.LIMIT, 4), line -> {})
                .write(absolute.stream().map(Path::toString).toList(), folder.toString());
        assertThat(expected.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        OneMachine.assertWritten(spark, folder, expected);
    }
}
