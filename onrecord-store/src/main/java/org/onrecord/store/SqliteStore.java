package org.onrecord.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.record.Reading;
import org.onrecord.record.ReadingReader;

/**
 * A record in one SQLite file, with a write-ahead log.
 *
 * @see <a href="https://www.sqlite.org/wal.html">Write-ahead logging</a>
 */
final class SqliteStore implements Store {

    private final Connection connection;
    private final String name;

    private SqliteStore(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    static Store open(Path file, boolean create) {
        if (!create && !Files.isRegularFile(file)) {
            throw new StoreException(file + ": no such record; onrecord add keeps one");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StoreException(file + ": no such folder");
        }
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try {
                prepare(connection);
                Schema.update(connection, file.toString());
                return new SqliteStore(connection, file.toString());
            } catch (SQLException | StoreException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(file.toString(), e);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 20000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
        }
    }

    @Override
    public boolean contains(String id) {
        return one("SELECT 1 FROM reports WHERE id = ?", id).isPresent();
    }

    @Override
    public synchronized int add(Collection<Kept> reports) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                int added = 0;
                for (Kept kept : reports) {
                    added += Rows.add(connection, kept) ? 1 : 0;
                }
                statement.execute("COMMIT");
                return added;
            } catch (SQLException | RuntimeException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        } catch (SQLException e) {
            throw failure(name, e);
        }
    }

    @Override
    public int size() {
        return one("SELECT count(*) FROM reports")
                .map(count -> ((Number) count).intValue())
                .orElse(0);
    }

    @Override
    public Optional<Reading> reading(String id) {
        return one(
                        "SELECT reading FROM readings JOIN reports ON seq = report AND reports.reader = readings.reader"
                                + " WHERE id = ?",
                        id)
                .map(SqliteStore::reading);
    }

    @Override
    public void each(Consumer<Reading> reader) {
        String sql = "SELECT reading FROM reports JOIN readings ON seq = report AND reports.reader = readings.reader"
                + " ORDER BY id";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                reader.accept(reading(rows.getBytes(1)));
            }
        } catch (SQLException e) {
            throw failure(name, e);
        }
    }

    @Override
    public List<Reading> like(String words, int most) {
        List<String> ids = new ArrayList<>();
        String sql = "SELECT id FROM report_words JOIN reports ON seq = report_words.rowid"
                + " WHERE report_words MATCH ? ORDER BY rank, id LIMIT ?";
        String match = Search.anyOf(words);
        if (match.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Rows.fill(select, match, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw failure(name, e);
        }
        return ids.stream().flatMap(id -> reading(id).stream()).toList();
    }

    @Override
    public List<Hit> search(Query query) {
        try {
            return Search.run(connection, query);
        } catch (SQLException e) {
            throw failure(name, e);
        }
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String check : List.of("PRAGMA integrity_check", "PRAGMA foreign_key_check")) {
                try (ResultSet rows = statement.executeQuery(check)) {
                    while (rows.next()) {
                        faults.add(rows.getString(1));
                    }
                }
            }
            for (String words : List.of("report_words", "statement_words", "figure_words", "event_words")) {
                statement.executeUpdate("INSERT INTO " + words + " (" + words + ") VALUES ('integrity-check')");
            }
        } catch (SQLException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        faults.remove("ok");
        readBack(faults);
        return faults;
    }

    /** Reads every reading back; names the reports whose reading is lost or damaged. */
    private void readBack(List<String> faults) {
        String sql = "SELECT id, reading FROM reports"
                + " LEFT JOIN readings ON seq = report AND reports.reader = readings.reader ORDER BY id";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                byte[] deflated = rows.getBytes(2);
                if (deflated == null) {
                    faults.add(rows.getString(1) + ": has no reading");
                } else if (!reading(deflated).report().id().equals(rows.getString(1))) {
                    faults.add(rows.getString(1) + ": has the reading of another report");
                }
            }
        } catch (SQLException | StoreException | IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void backup(Path file) {
        if (Files.exists(file)) {
            throw new StoreException(file + ": is there already");
        }
        try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            Rows.fill(copy, file.toString());
            copy.execute();
        } catch (SQLException e) {
            throw failure(file.toString(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(name, e);
        }
    }

    private Optional<Object> one(String sql, Object... values) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Rows.fill(select, values);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failure(name, e);
        }
    }

    private static Reading reading(Object deflated) {
        return ReadingReader.read(Deflated.unpack((byte[]) deflated));
    }

    private static StoreException failure(String name, SQLException e) {
        boolean foreign = e.getMessage() != null && e.getMessage().contains("not a database");
        return new StoreException(foreign ? name + ": not a record" : name + ": " + String.valueOf(e.getMessage()), e);
    }
}
