package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

class SqliteStoreTest extends StoreContract {

    @Override
    public Store open(String name) {
        return Store.open(folder().resolve(name + ".db"));
    }

    @Test
    void refusesAFileThatIsNoRecord() throws IOException {
        Path file =
                Files.writeString(folder().resolve("notes.txt"), "These are only my notes, and nothing else at all.");

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessage(file + ": not a record");
        assertThat(file).hasContent("These are only my notes, and nothing else at all.");
    }

    @Test
    void saysThatThereIsNoRecord() {
        assertThatThrownBy(() -> Store.existing(folder().resolve("none.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no such record");
    }

    @Test
    void bringsTheTablesOfAnEarlierVersionUpToDate() throws IOException, SQLException {
        Path file = folder().resolve("earlier.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String step : List.of("001-record.sql", "002-collation.sql", "003-alerts.sql", "004-names.sql")) {
                try (InputStream sql = Store.class.getResourceAsStream(step)) {
                    statement.executeUpdate(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            statement.execute("PRAGMA user_version = 4");
            statement.execute("PRAGMA application_id = " + 0x4F4E5243);
        }

        try (Store store = Store.existing(file)) {
            store.add(
                    List.of(kept("a.txt", "“We are still hearing voices,” spokeswoman Ilse Marand told reporters.\n")));
            assertThat(store.who("Marand", 100).found()).hasSize(1);
            assertThat(store.faults()).isEmpty();
        }
    }

    @Test
    void putsWhatWasAddedLastFirstWhereEverybodySaysTheSame() {
        try (Store store = open("news")) {
            for (int batch = 0; batch < 21; batch++) {
                List<Kept> same = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    same.add(kept(batch * 100 + i + ".txt", "“We will sail,” said Mira Halvorsen.\n"));
                }
                store.add(same);
            }
            assertThat(store.search(Query.parse("sail kind:statement", 3)))
                    .extracting(Hit::location)
                    .containsExactly("2099.txt", "2098.txt", "2097.txt");
            assertThat(store.search(Query.parse("\"we will\" halvorsen", 3))).hasSize(3);
        }
    }

    @Test
    void keepsDictionariesTwice() throws SQLException {
        List<Kept> reports = PackingContract.many();
        try (Store store = open("news")) {
            PackingContract.fill(store, reports.subList(0, 1150));
        }
        String last = reports.get(1149).page().id();

        damage("UPDATE dictionaries SET bytes = zeroblob(100)");
        try (Store store = open("news")) {
            assertThat(store.page(last)).isPresent();
            assertThat(store.faults()).hasSize(2).allMatch(fault -> fault.endsWith(" is damaged"));
        }

        damage("UPDATE dictionary_copies SET bytes = zeroblob(100)");
        try (Store store = open("news")) {
            assertThatThrownBy(() -> store.page(last))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the dictionary ");
            assertThat(store.page(reports.get(0).page().id())).isPresent();
            assertThat(store.add(reports.subList(1150, reports.size()))).isEqualTo(50);
            assertThat(store.page(reports.get(1180).page().id())).isPresent();
        }
    }

    @Test
    void readsADictionaryThatStandsInDamagedPagesOfTheFileFromItsCopy() throws SQLException, IOException {
        List<Kept> reports = PackingContract.many();
        try (Store store = open("news")) {
            PackingContract.fill(store, reports);
        }
        List<Long> pages = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pageno FROM dbstat WHERE name = 'dictionaries'")) {
            while (rows.next()) {
                pages.add(rows.getLong(1));
            }
        }
        assertThat(pages).isNotEmpty();
        byte[] noise = new byte[16384];
        new Random(5).nextBytes(noise);
        try (RandomAccessFile file =
                new RandomAccessFile(folder().resolve("news.db").toFile(), "rw")) {
            for (long page : pages) {
                file.seek((page - 1) * noise.length);
                file.write(noise);
            }
        }
        try (Store store = open("news")) {
            assertThat(store.page(reports.get(1150).page().id()).map(Page::text))
                    .hasValue(reports.get(1150).page().text());
            assertThat(store.add(List.of(kept("a.txt", TOLL)))).isEqualTo(1);
            assertThat(store.faults()).isNotEmpty();
        }
    }

    @Test
    void learnsFromTheRestWhereAPageIsDamaged() throws SQLException {
        List<Kept> reports = PackingContract.many();
        try (Store store = open("news")) {
            store.add(reports.subList(0, 1100));
        }
        damage("UPDATE reports SET page = zeroblob(9) WHERE seq = 7");
        try (Store store = open("news")) {
            assertThat(store.add(reports.subList(1100, reports.size()))).isEqualTo(100);
            assertThat(store.page(reports.get(1150).page().id()).map(Page::text))
                    .hasValue(reports.get(1150).page().text());
            assertThat(store.faults()).singleElement().asString().contains("damaged");
        }
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet many = statement.executeQuery("SELECT count(*) FROM dictionaries")) {
            assertThat(many.getInt(1)).isEqualTo(2);
        }
    }

    private void damage(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("news.db"));
    }

    @Test
    void givesRoomBackOfAFileThatHasGrown() throws IOException {
        Path file = folder().resolve("news.db");
        byte[] noise = new byte[12 << 20];
        new Random(7).nextBytes(noise);
        Page large = Page.text(HexFormat.of().formatHex(noise), "large.txt", Given.NOTHING);
        Kept small = kept("small.txt", TOLL);
        try (Store store = open("news")) {
            assertThat(store.compact()).isFalse();
            store.add(List.of(small, new Kept(large, READER.read(large))));
            store.remove(List.of(large.id()));

            assertThat(store.compact()).isTrue();
            assertThat(Files.size(file)).isLessThan(2 << 20);
            assertThat(store.compact()).isFalse();
            assertThat(store.page(small.page().id())).isPresent();
            assertThat(store.faults()).isEmpty();
        }
    }
}
