package org.onrecord.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;

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

    private final Database database;

    private Notebook(Database database) {
        this.database = database;
    }

    /** Opens the notebook of a record, or begins one. */
    public static Notebook beside(Path record) {
        Path file = record.resolveSibling(record.getFileName() + ".intake");
        String url = "jdbc:sqlite:" + file;
        Database database =
                new Database(() -> JDBC.createConnection(url, new Properties()), file.toString(), "BEGIN IMMEDIATE");
        try {
            database.execute("PRAGMA busy_timeout = 20000");
            database.execute("PRAGMA journal_mode = WAL");
            database.execute("PRAGMA synchronous = NORMAL");
            database.execute("CREATE TABLE IF NOT EXISTS notes"
                    + " (about TEXT PRIMARY KEY, words TEXT NOT NULL, day TEXT NOT NULL) STRICT, WITHOUT ROWID");
        } catch (StoreException e) {
            database.close();
            throw e;
        }
        return new Notebook(database);
    }

    /** What was noted last about something. */
    public synchronized Optional<String> of(String about) {
        return database.first(row -> row.getString(1), "SELECT words FROM notes WHERE about = ?", about);
    }

    /** Notes something about each of these, in the place of what was noted before: all of it or nothing. */
    public synchronized void note(Map<String, String> words) {
        String sql = "INSERT OR REPLACE INTO notes (about, words, day) VALUES (?, ?, date('now'))";
        database.whole(() -> {
            words.forEach((about, note) -> database.run(sql, about, note));
            return words.size();
        });
    }

    /**
     * Forgets what was noted last so many days ago.
     *
     * @param start with which words begins what the notes are about
     */
    public synchronized void forget(String start, int days) {
        database.run(
                "DELETE FROM notes WHERE substr(about, 1, length(?)) = ? AND day < date('now', ?)",
                start,
                start,
                "-" + days + " days");
    }

    @Override
    public synchronized void close() {
        database.close();
    }
}
