package org.onrecord.store;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/**
 * A record in one SQLite file, with a write-ahead log.
 *
 * @see <a href="https://www.sqlite.org/wal.html">Write-ahead logging</a>
 */
final class SqliteStore extends SqlStore {

    /** A file that has grown by less is left as it is, in bytes. */
    private static final long LEAST = 8 << 20;

    /** So many times its size may be wanted while a file is put in order. */
    private static final int ROOM = 2;

    private SqliteStore(Database database) {
        super(database, new Fts5(database));
    }

    static SqlStore open(Path file, boolean create) {
        if (!create && !Files.isRegularFile(file)) {
            throw new StoreException(file + ": no such record; onrecord add keeps one");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StoreException(file + ": no such folder");
        }
        try {
            // Asking the driver itself spares looking for those of other databases.
            Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
            try {
                return over(connection, file.toString());
            } catch (SQLException | StoreException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of(file.toString(), e);
        }
    }

    /** The record behind a connection, brought up to date. */
    static SqlStore over(Connection connection, String name) throws SQLException {
        prepare(connection);
        Schema.update(connection, name);
        return new SqliteStore(new Database(() -> connection, name, "BEGIN IMMEDIATE"));
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 20000");
            statement.execute("PRAGMA page_size = 16384");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
        }
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        try {
            for (String check : List.of("PRAGMA integrity_check", "PRAGMA foreign_key_check")) {
                faults.addAll(database().strings(check));
            }
        } catch (StoreException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        faults.remove("ok");
        faults.addAll(super.faults());
        return faults;
    }

    @Override
    public boolean compact() {
        long bytes = bytes();
        long before = database().number("SELECT bytes FROM compacted").orElse(0L);
        if (bytes - before < LEAST || bytes < before + before / 2) {
            return false;
        }
        if (new File(database().name()).getUsableSpace() < ROOM * bytes) {
            return false;
        }
        try {
            words().compact();
            database().rest();
            database().execute("VACUUM");
            database().run("UPDATE compacted SET bytes = ?", bytes());
            database().rest();
            database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return true;
        } catch (StoreException e) {
            if (!e.tellsToWait()) {
                throw e;
            }
            return false;
        }
    }

    private long bytes() {
        return database()
                .number("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
                .orElse(0L);
    }

    @Override
    public void backup(Path file) {
        if (Files.exists(file)) {
            throw new StoreException(file + ": is there already");
        }
        database().rest();
        try {
            database().run("VACUUM INTO ?", file.toString());
        } catch (StoreException e) {
            throw new StoreException(file + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void restore(Path file) {
        sound(file).close();
        database().rest();
        database().execute("restore from \"" + file + '"');
    }
}
