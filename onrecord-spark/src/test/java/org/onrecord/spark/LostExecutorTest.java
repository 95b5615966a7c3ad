package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;

/** A machine of the cluster dies while it works. */
class LostExecutorTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheSameThoughAnExecutorIsKilledMidway() throws IOException {
        Path samples = Path.of("../samples").toAbsolutePath().normalize();
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        List<Long> killed = new ArrayList<>();
        try (SparkSession spark = SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .appName("lost executor")
                .config("spark.ui.enabled", "false")
                .config("spark.executor.memory", "1g")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            RecordTables tables = new RecordTables(spark, new RecordTables.Options(Page.LIMIT, 2), line -> {
                if (line.endsWith("/copies")) {
                    killed.add(kill());
                }
            });
            tables.write(List.of(samples.toString()), folder.toString());
            Map<String, List<String>> expected = new OneMachine(List.of(samples)).tables();
            OneMachine.assertWritten(spark, folder, expected);
        }
        assertThat(killed).hasSize(1);
    }

    /** Kills one of the executors that this test started; answers which. */
    private static long kill() {
        ProcessHandle executor = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        executor.destroyForcibly();
        return executor.pid();
    }
}
