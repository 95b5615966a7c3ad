package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.collation.Correction;

/** The same record in PostgreSQL, which is started for these tests. */
@Tag("full")
class PostgresStoreTest extends StoreContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private final String test = "t" + Long.toString(System.nanoTime(), 36);

    @Override
    public Store open(String name) {
        return Store.open(address(name));
    }

    /** Each record of each test is a database of its own. */
    private String address(String name) {
        String database = (test + name).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")
                    .next()) {
                statement.execute("CREATE DATABASE " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "postgresql://postgres@localhost:" + server.getPort() + "/" + database;
    }

    @Test
    void findsWhatAFileFindsWithEveryFilter() throws IOException {
        List<Kept> kept = List.of(
                kept(
                        "a.txt",
                        "At least 41 people were killed in the quake, police said.\n\n“We are still hearing voices,”"
                                + " spokeswoman Ilse Marand told reporters on Sept. 17, 2024.\n"),
                kept(
                        "b.txt",
                        "“Nobody will be paid back,” Finance Minister Teodor Brask announced in Sorhat on Sept. 18,"
                                + " 2024.\n\nThe café owner José Ruiz said voices were raised.\n"));
        try (Store postgres = open("search");
                Store file = Store.open(folder().resolve("search.db"))) {
            postgres.add(kept);
            file.add(kept);
            for (String line : List.of(
                    "voices",
                    "\"hearing voices\"",
                    "voice",
                    "\"will be paid\"",
                    "will",
                    "kille*",
                    "speaker:Brask",
                    "speaker:bra",
                    "speaker:\"Ilse Marand\" hearing",
                    "paid speaker:Marand",
                    "cue:announce",
                    "kind:figure people",
                    "kind:report voices",
                    "date:2024-09-18 paid",
                    "date:2024 voices",
                    "cafe jose",
                    "41",
                    "nothing")) {
                Set<String> expected = new HashSet<>();
                file.search(Query.parse(line, 20)).forEach(hit -> expected.add(hit.toString()));
                Set<String> found = new HashSet<>();
                postgres.search(Query.parse(line, 20)).forEach(hit -> found.add(hit.toString()));
                assertThat(found).as(line).isEqualTo(expected);
            }
            assertThat(postgres.named("teodor brask")).isNotEmpty().isEqualTo(file.named("teodor brask"));
        }
    }

    @Test
    void takesWhatSeveralWriteAtATimeOnce() throws Exception {
        List<Kept> reports = IntStream.range(0, 12)
                .mapToObj(number ->
                        kept("r" + number + ".txt", "The council met on day " + number + ", Ida Marand said.\n"))
                .toList();
        open("many").close();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> added = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                List<Kept> mine = new ArrayList<>(reports);
                java.util.Collections.rotate(mine, 3 * writer);
                added.add(writers.submit(() -> {
                    int fresh = 0;
                    try (Store store = open("many")) {
                        for (int from = 0; from < mine.size(); from += 4) {
                            fresh += store.add(mine.subList(from, from + 4));
                        }
                    }
                    return fresh;
                }));
            }
            int sum = 0;
            for (Future<Integer> one : added) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(12);
        } finally {
            writers.shutdownNow();
        }
        try (Store store = open("many")) {
            assertThat(store.size()).isEqualTo(12);
            assertThat(store.faults()).isEmpty();
        }
    }

    @Test
    void takesAWholeFileAndRefusesASecond() {
        Path file = folder().resolve("news.db");
        Kept kept = kept("a.txt", "“We are still hearing voices,” spokeswoman Ilse Marand said.\n");
        String statement = kept.reading().statements().get(0).id();
        try (Store from = Store.open(file)) {
            from.add(List.of(kept, kept("b.txt", "Rain is likely in the north on Friday.\n")));
            from.correct(Correction.reject(kept.reading(), statement, "ida", "2024-05-05T08:00:00Z", "no"));
            try (Store to = open("moved")) {
                to.take(from);
                assertThat(to.size()).isEqualTo(2);
                assertThat(to.allCorrections()).isEqualTo(from.allCorrections());
                assertThat(to.reading(kept.page().id()))
                        .isEqualTo(from.reading(kept.page().id()));
                assertThat(to.search(Query.parse("hearing kind:statement", 5))).isEmpty();
                assertThat(to.faults()).isEmpty();
                assertThat(to.correct(Correction.reject(kept.reading(), statement, "ole", "2024-05-06T08:00:00Z", "")))
                        .isEqualTo(2);
                assertThatThrownBy(() -> to.take(from)).hasMessageContaining("holds reports already");
            }
        }
    }

    @Test
    void losesNothingOfWhatSeveralWriteWhenTheServerIsStoppedAtOnceAndStarted() throws Exception {
        String address = address("anew");
        Store.open(address).close();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> written = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                String name = "w" + writer;
                written.add(writers.submit(() -> write(address, name, enough, acknowledged)));
            }
            for (int time = 0; time < 3; time++) {
                await(acknowledged, acknowledged.size() + 12);
                restart();
            }
            await(acknowledged, acknowledged.size() + 12);
            enough.set(true);
            for (Future<Integer> one : written) {
                assertThat(one.get()).isPositive();
            }
        } finally {
            writers.shutdownNow();
        }
        try (Store store = Store.open(address)) {
            assertThat(acknowledged).allMatch(store::contains);
            assertThat(store.size()).isEqualTo(acknowledged.size());
            assertThat(store.faults()).isEmpty();
        }
    }

    private static int write(String address, String name, AtomicBoolean enough, Set<String> acknowledged) {
        int number = 0;
        try (Store store = Store.open(address)) {
            for (; !enough.get(); number++) {
                String location = name + "-" + number + ".txt";
                Kept kept = kept(location, "Report " + number + " of the day, Ida Marand said.\n");
                assertThat(store.add(List.of(kept))).as(location).isEqualTo(1);
                acknowledged.add(kept.page().id());
            }
        }
        return number;
    }

    /** Waits until so many reports were acknowledged, or a minute. */
    private static void await(Set<String> acknowledged, int reports) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (acknowledged.size() < reports && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(reports);
    }

    /** Stops the server as a power cut does, and starts it: it recovers from its log. */
    private static void restart() throws Exception {
        Path folder;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            folder = Path.of(row.getString(1));
        }
        long process = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
        Path program = Path.of("/proc", String.valueOf(process), "exe").toRealPath();
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to be started by root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program.resolveSibling("pg_ctl").toString(),
                "restart",
                "-w",
                "-m",
                "immediate",
                "-D",
                folder.toString(),
                "-l",
                folder.resolve("restarted.log").toString()));
        Process restarted = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("restart.log").toFile())
                .start();
        assertThat(restarted.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(restarted.exitValue())
                .as(Files.readString(folder.resolve("restart.log")))
                .isZero();
    }

    @Test
    void sharesNoMoreThanTenConnectionsAmongManyReaders() throws Exception {
        String address = address("shared");
        List<Store> stores = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(30);
        try {
            for (int reader = 0; reader < 30; reader++) {
                stores.add(Store.open(address));
            }
            List<Future<Integer>> sizes = new ArrayList<>();
            for (Store store : stores) {
                sizes.add(readers.submit(store::size));
            }
            for (Future<Integer> size : sizes) {
                assertThat(size.get()).isZero();
            }
            assertThat(connections(address)).isBetween(1, 10);
        } finally {
            readers.shutdownNow();
            stores.forEach(Store::close);
        }
        assertThat(connections(address)).isZero();
    }

    private static int connections(String address) throws SQLException {
        String database = address.substring(address.lastIndexOf('/') + 1);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void refusesADatabaseOfAnotherProgramAndTablesThatWereChanged() throws SQLException {
        String foreign = address("foreign");
        run(foreign, "CREATE TABLE reports (id INTEGER)");
        assertThatThrownBy(() -> Store.open(foreign)).hasMessageContaining("has tables of another program");

        String changed = address("changed");
        Store.open(changed).close();
        run(changed, "UPDATE onrecord_schema SET checksum = 'sha256:0'");
        assertThatThrownBy(() -> Store.open(changed)).hasMessageContaining("were made by another 001-record.sql");
        assertThatThrownBy(() -> Store.existing(address("none"))).hasMessageContaining("no such record");
    }

    private static void run(String address, String sql) throws SQLException {
        String database = address.substring(address.lastIndexOf('/') + 1);
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void neverShowsAPassword() {
        assertThatThrownBy(() -> Store.open("postgresql://ida:secret@127.0.0.1:1/news?password=secret"))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("postgresql://ida@127.0.0.1:1/news")
                .hasMessageNotContaining("secret");
    }
}
