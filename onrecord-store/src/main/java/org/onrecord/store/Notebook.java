package org.onrecord.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/**
 * What commands note beside a record so that they can go on another time: how far an archive was read, when a feed was asked
 * last and with what answer.
 *
 * <p>{@code Notebook.beside(Path.of("onrecord.db"))} is the file {@code onrecord.db.intake}. Losing it loses no report: work is done again
 * that adds nothing. Several processes may use one.
 *
 * @throws StoreException from every method, where the file cannot be read or written
 */
public final class Notebook implements AutoCloseable {

    private final Connection connection;
    private final Path file;

    private Notebook(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /** Opens the notebook of a record, or begins one. */
    public static Notebook beside(Path record) {
        Path file = record.resolveSibling(record.getFileName() + ".intake");
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 20000");
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("CREATE TABLE IF NOT EXISTS notes"
                        + " (about TEXT PRIMARY KEY, words TEXT NOT NULL, day TEXT NOT NULL) STRICT, WITHOUT ROWID");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new Notebook(connection, file);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** What was noted last about something. */
    public synchronized Optional<String> of(String about) {
        try (PreparedStatement select = connection.prepareStatement("SELECT words FROM notes WHERE about = ?")) {
            select.setString(1, about);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** Notes something about each of these, in the place of what was noted before: all of it or nothing. */
    public synchronized void note(Map<String, String> words) {
        try {
            connection.setAutoCommit(false);
            for (Map.Entry<String, String> note : words.entrySet()) {
                run(
                        "INSERT OR REPLACE INTO notes (about, words, day) VALUES (?, ?, date('now'))",
                        note.getKey(),
                        note.getValue());
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /**
     * Forgets what was noted last so many days ago.
     *
     * @param start with which words begins what the notes are about
     */
    public synchronized void forget(String start, int days) {
        try {
            run(
                    "DELETE FROM notes WHERE substr(about, 1, length(?)) = ? AND day < date('now', ?)",
                    start,
                    start,
                    "-" + days + " days");
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private void run(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private static StoreException failure(Path file, SQLException e) {
        return new StoreException(file + ": " + String.valueOf(e.getMessage()), e);
    }
}
