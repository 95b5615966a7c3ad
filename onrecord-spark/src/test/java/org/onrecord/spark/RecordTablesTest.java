package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;

/** The same rows on a cluster as on one machine. */
class RecordTablesTest {

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", "false")
                .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void findsWhatOneMachineFindsInTheSamples() throws IOException {
        assertSame(List.of(Path.of("../samples")));
    }

    @Test
    @Tag("full")
    void findsWhatOneMachineFindsInStoriesCopiesAndArchives() throws IOException {
        Path shared = Path.of("../../shared");
        assumeTrue(Files.isDirectory(shared) || System.getenv("CI") != null, "../shared is not here");
        assertSame(List.of(
                shared.resolve("reports"), shared.resolve("eval/reuse/articles.jsonl"), shared.resolve("eval/warc")));
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
