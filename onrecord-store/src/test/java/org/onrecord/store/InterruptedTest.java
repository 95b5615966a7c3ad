package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/**
 * A record that is broken off before any of its writes. What a killed program leaves are the files as they are at that moment:
 * they are copied before each statement, and the copies opened as the next program would.
 */
@Tag("full")
class InterruptedTest {

    private static final OnRecord READER = new OnRecord();
    private static final int STEPS = Step.all("").size();

    @TempDir
    private Path folder;

    private static Kept kept(int number) {
        Page page = Page.text(
                "Ferry " + number + " late\n\n“We waited for boat " + number + " until dusk,” said Ida Brekke.\n",
                "ferry-" + number + ".txt",
                Given.NOTHING);
        return new Kept(page, READER.read(page));
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** What a program that is killed now leaves behind, and what it had acknowledged. */
    private record Left(Path file, Set<String> acknowledged) {

        static Left of(Path record, Path folder, Set<String> acknowledged) {
            Path copy = folder.resolve("left.db");
            try {
                Files.createDirectory(folder);
                for (String part : List.of("", "-wal")) {
                    Path file = record.resolveSibling(record.getFileName() + part);
                    if (Files.exists(file)) {
                        Files.copy(file, folder.resolve("left.db" + part));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Left(copy, Set.copyOf(acknowledged));
        }
    }

    @Test
    void keepsWhatWasAcknowledgedWhereverAddingIsBrokenOff() throws SQLException {
        Path record = folder.resolve("news.db");
        List<Left> left = new ArrayList<>();
        Set<String> acknowledged = new HashSet<>();
        Connection watched = Watched.connection(
                connect(record), () -> left.add(Left.of(record, folder.resolve("at" + left.size()), acknowledged)));
        List<Kept> all = IntStream.range(0, 4).mapToObj(InterruptedTest::kept).toList();
        try (SqlStore store = SqliteStore.over(watched, "news.db")) {
            for (int from = 0; from < all.size(); from += 2) {
                List<Kept> batch = all.subList(from, from + 2);
                store.add(batch);
                batch.forEach(kept -> acknowledged.add(kept.page().id()));
                store.collate();
            }
        }

        assertThat(left).hasSizeGreaterThan(60);
        for (Left one : left) {
            try (Store store = Store.open(one.file())) {
                assertThat(store.faults()).as(one.file().toString()).isEmpty();
                assertThat(store.size() % 2).as("a batch is whole or not there").isZero();
                assertThat(one.acknowledged()).allMatch(store::contains);
                int before = store.size();
                assertThat(store.add(all)).isEqualTo(all.size() - before);
            }
        }
    }

    @Test
    void addsAllAgainOnceAWriteFailed() throws SQLException {
        int[] untilItFails = {Integer.MAX_VALUE};
        Connection watched = Watched.connection(connect(folder.resolve("news.db")), () -> {
            if (--untilItFails[0] == 0) {
                throw new SQLException("disk I/O error", "", 10);
            }
        });
        try (SqlStore store = SqliteStore.over(watched, "news.db")) {
            int failed = 0;
            for (int number = 1; ; number++) {
                Kept kept = kept(number);
                untilItFails[0] = number;
                try {
                    store.add(List.of(kept));
                } catch (StoreException e) {
                    assertThat(e).hasMessageStartingWith("news.db: the disk failed or is full");
                    failed++;
                }
                boolean survived = untilItFails[0] > 0;
                untilItFails[0] = Integer.MAX_VALUE;
                if (survived) {
                    break;
                }
                assertThat(store.contains(kept.page().id()))
                        .as("failed at " + number)
                        .isFalse();
                assertThat(store.add(List.of(kept))).isEqualTo(1);
            }
            assertThat(failed).isGreaterThan(10);
            assertThat(store.faults()).isEmpty();
        }
    }

    /** A record as the first steps of the schema made it, with a report in it. */
    private Path old(int steps, Path now) throws SQLException {
        Path file = folder.resolve("old" + steps + ".db");
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            for (Step step : Step.all("").subList(0, steps)) {
                for (String sql : step.statements()) {
                    statement.execute(sql);
                }
            }
            statement.execute("ATTACH '" + now + "' AS now");
            statement.execute("INSERT INTO reports SELECT * FROM now.reports");
            statement.execute(
                    "INSERT INTO readings (report, reader, reading) SELECT report, reader, reading FROM now.readings");
            statement.execute("PRAGMA user_version = " + steps);
            statement.execute("PRAGMA application_id = " + 0x4F4E5243);
        }
        return file;
    }

    @Test
    void isWholeAfterAnUpgradeThatWasBrokenOffBetweenAnyTwoOfItsStatements() throws SQLException {
        Path now = folder.resolve("now.db");
        Kept kept = kept(7);
        try (Store store = Store.open(now)) {
            store.add(List.of(kept));
        }
        List<Left> left = new ArrayList<>();
        for (int steps = 1; steps < STEPS; steps++) {
            Path old = old(steps, now);
            String name = "step" + steps + "-";
            Connection watched = Watched.connection(
                    connect(old), () -> left.add(Left.of(old, folder.resolve(name + left.size()), Set.of())));
            SqliteStore.over(watched, old.toString()).close();
        }

        assertThat(left).hasSizeGreaterThan(60);
        for (Left one : left) {
            try (Store store = Store.existing(one.file())) {
                assertThat(store.reading(kept.page().id())
                                .orElseThrow()
                                .report()
                                .text())
                        .as(one.file().toString())
                        .isEqualTo(kept.reading().report().text());
                store.reread(List.of(kept));
                assertThat(store.provenance(kept.page().id())).isPresent();
                assertThat(store.collation().identities()).isNotNull();
                assertThat(store.faults()).isEmpty();
            }
        }
    }

    @Test
    void leavesARecordOfALaterVersionAsItIs() throws SQLException {
        Path file = folder.resolve("later.db");
        Store.open(file).close();
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + (STEPS + 1));
        }

        assertThatThrownBy(() -> Store.existing(file)).hasMessageEndingWith("written by a later version of OnRecord");
    }
}
