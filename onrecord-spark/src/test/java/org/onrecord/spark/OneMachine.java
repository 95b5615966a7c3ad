package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.onrecord.OnRecord;
import org.onrecord.collation.Collation;
import org.onrecord.intake.Archive;
import org.onrecord.intake.JsonLine;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.record.Reading;
import org.onrecord.table.CopyRow;
import org.onrecord.table.Tables;

/** What a single machine finds in the same files, table by table. */
final class OneMachine {

    private final int limit;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Reading> readings = new HashMap<>();

    OneMachine(List<Path> inputs) throws IOException {
        this(inputs, Page.LIMIT);
    }

    /** Reads files and folders as the command line does, sorted by path, of each page so many characters. */
    OneMachine(List<Path> inputs, int limit) throws IOException {
        this.limit = limit;
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            try (Stream<Path> inside = Files.walk(input)) {
                inside.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        files.sort(null);
        for (Path file : files) {
            switch (Stretch.Kind.of(file.toString())) {
                case ARCHIVE -> archive(file);
                case LINES -> lines(file);
                case PAGE -> take(Page.of(file, Given.NOTHING));
                case MAILBOX, NONE -> {}
            }
        }
        OnRecord reader = new OnRecord();
        // A record keeps readings as JSON, which rounds.
        pages.values().parallelStream()
                .map(page -> Packed.unpack(Packed.pack(reader.read(page))))
                .toList()
                .forEach(reading -> readings.put(reading.report().id(), reading));
    }

    private void archive(Path file) throws IOException {
        try (Archive archive = Archive.open(file, UnaryOperator.identity(), trouble -> {})) {
            for (Optional<Page> page = archive.next(); page.isPresent(); page = archive.next()) {
                take(page.get());
            }
        }
    }

    private void lines(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.length() <= Lines.MOST) {
                page(line).ifPresent(this::take);
            }
        }
    }

    private static Optional<Page> page(String line) throws IOException {
        try {
            JsonLine read = JsonLine.parse(line);
            return Optional.of(read.page(read.given()));
        } catch (UnreadablePageException e) {
            return Optional.empty();
        }
    }

    private void take(Page page) {
        pages.putIfAbsent(page.id(), page.limitedTo(limit));
    }

    /** The rows of each table as text, sorted. */
    Map<String, List<String>> tables() {
        Collation collation = Collation.of(readings.values());
        Map<String, List<? extends Record>> rows = new TreeMap<>();
        rows.put("reports", all(reading -> List.of(new Tables(reading).report())));
        rows.put("statements", all(reading -> new Tables(reading).statements()));
        rows.put("events", all(reading -> new Tables(reading).events()));
        rows.put("figures", all(reading -> new Tables(reading).figures()));
        rows.put(
                "quotations",
                collation.quotations().stream()
                        .flatMap(family -> Tables.quotation(family, readings::get).stream())
                        .toList());
        List<CopyRow> copies = collation.copies().stream().map(Tables::copy).toList();
        rows.put("copies", copies);
        rows.put(
                "series",
                collation.series().stream()
                        .flatMap(series -> Tables.series(series).stream())
                        .toList());
        rows.put(
                "identities",
                collation.identities().stream()
                        .flatMap(identity -> Tables.identity(identity).stream())
                        .toList());
        Map<String, List<String>> tables = new TreeMap<>();
        rows.forEach((name, of) -> tables.put(
                name, of.stream().map(row -> text(name, row)).sorted().toList()));
        return tables;
    }

    private <T extends Record> List<T> all(Function<Reading, List<T>> rows) {
        return readings.values().stream()
                .flatMap(reading -> rows.apply(reading).stream())
                .toList();
    }

    private String text(String table, Record row) {
        Row plain = Dated.of(row, "").row();
        int report = table.equals("reports") ? 0 : Dated.columns(row.getClass()).fieldIndex("report");
        String day = Objects.requireNonNull(readings.get(plain.getString(report)))
                .published()
                .value()
                .filter(value -> value.length() == 10)
                .orElse("unknown");
        Map<String, String> columns = new HashMap<>();
        for (int column = 0; column < plain.size() - 1; column++) {
            columns.put(Dated.columns(row.getClass()).fieldNames()[column], text(plain.get(column)));
        }
        columns.put("date", day);
        return new TreeMap<>(columns).toString();
    }

    private static String text(Object value) {
        return value instanceof Object[] list ? List.of(list).toString() : String.valueOf(value);
    }

    /** Asks for the rows of a single machine in what Spark wrote, and for no others. */
    static void assertWritten(SparkSession spark, Path folder, Map<String, List<String>> expected) {
        Map<String, List<String>> written = written(spark, folder, expected.keySet());
        expected.forEach((name, rows) -> {
            List<String> there = written.getOrDefault(name, List.of());
            assertThat(without(rows, there)).as(name + ", missing").isEmpty();
            assertThat(without(there, rows)).as(name + ", too many").isEmpty();
            assertThat(there).as(name).hasSameSizeAs(rows);
        });
    }

    private static List<String> without(List<String> rows, List<String> others) {
        Set<String> there = new HashSet<>(others);
        return rows.stream().filter(row -> !there.contains(row)).limit(3).toList();
    }

    /** The rows of each table that Spark wrote, as text, sorted. */
    private static Map<String, List<String>> written(SparkSession spark, Path folder, Iterable<String> names) {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String name : names) {
            List<String> rows = new ArrayList<>();
            for (Row row : spark.read().parquet(folder.resolve(name).toString()).collectAsList()) {
                Map<String, String> columns = new TreeMap<>();
                for (String column : row.schema().fieldNames()) {
                    Object value = row.getAs(column);
                    columns.put(
                            column,
                            value instanceof scala.collection.Seq<?> list
                                    ? scala.jdk.javaapi.CollectionConverters.asJava(list)
                                            .toString()
                                    : String.valueOf(value));
                }
                rows.add(columns.toString());
            }
            rows.sort(null);
            tables.put(name, rows);
        }
        return tables;
    }
}
