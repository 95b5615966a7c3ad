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
import org.onrecord.collation.Correction;
import org.onrecord.collation.Corrections;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/**
 * A record in one SQLite file, with a write-ahead log.
 *
 * @see <a href="https://www.sqlite.org/wal.html">Write-ahead logging</a>
 */
final class SqliteStore implements Store {

    static final String LATEST = " FROM reports JOIN readings ON seq = report AND reports.reader = readings.reader";

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
            throw StoreException.of(file.toString(), e);
        }
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
    public boolean contains(String id) {
        return one("SELECT 1 FROM reports WHERE id = ?", id).isPresent();
    }

    /** Work that is done as a whole or not at all. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    private synchronized <T> T whole(Work<T> work) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                T result = work.run();
                statement.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    /** Where the disk is full SQLite has rolled back by itself. */
    private static void rollBack(Statement statement, Exception because) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public int add(Collection<Kept> reports) {
        return whole(() -> {
            int added = 0;
            for (Kept kept : reports) {
                // A report that was kept before under the same id may have left corrections.
                added += Rows.add(connection, kept, corrected(kept.reading())) ? 1 : 0;
            }
            return added;
        });
    }

    private Reading corrected(Reading reading) throws SQLException {
        return CorrectionRows.holding(connection, Optional.of(reading.report().id()))
                .of(reading);
    }

    @Override
    public int size() {
        return one("SELECT count(*) FROM reports")
                .map(count -> ((Number) count).intValue())
                .orElse(0);
    }

    @Override
    public Optional<Reading> reading(String id) {
        try {
            Optional<Reading> reading = asRead(id);
            return reading.isEmpty() ? reading : Optional.of(corrected(reading.get()));
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    /** The latest reading, uncorrected. */
    private Optional<Reading> asRead(String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT reading, page" + LATEST + " WHERE id = ?")) {
            Rows.fill(select, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        }
    }

    @Override
    public void each(Consumer<Reading> reader) {
        try (PreparedStatement select = connection.prepareStatement("SELECT reading, page" + LATEST + " ORDER BY id")) {
            Corrections corrections = CorrectionRows.holding(connection, Optional.empty());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(corrections.of(read(rows)));
                }
            }
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    @Override
    public List<String> meant(String meant) {
        String part = meant.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        List<String> exact = strings("SELECT id FROM reports WHERE id = ? OR location = ? ORDER BY id", meant, meant);
        return exact.isEmpty()
                ? strings(
                        "SELECT id FROM reports WHERE id LIKE ? ESCAPE '\\' OR id LIKE ? ESCAPE '\\'"
                                + " OR location LIKE ? ESCAPE '\\' ORDER BY id",
                        part + "%",
                        "sha256:" + part + "%",
                        "%/" + part)
                : exact;
    }

    @Override
    public List<Named> named(String words) {
        List<Named> named = new ArrayList<>();
        String sql = "SELECT reports.id, names.id FROM names JOIN reports ON reports.seq = names.report"
                + " WHERE name = ? ORDER BY reports.id, names.id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Rows.fill(select, words);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    named.add(new Named(rows.getString(1), rows.getString(2)));
                }
            }
            return named;
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    @Override
    public Corrections corrections() {
        try {
            return CorrectionRows.holding(connection, Optional.empty());
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    @Override
    public List<KeptCorrection> allCorrections() {
        try {
            return CorrectionRows.all(connection);
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    @Override
    public long correct(Correction correction) {
        return whole(() -> {
            long number = CorrectionRows.add(connection, correction);
            refill(correction.at().report());
            return number;
        });
    }

    @Override
    public boolean undo(long number, String by, String when) {
        return whole(() -> {
            List<String> reports = strings("SELECT report FROM corrections WHERE seq = ? AND undone IS NULL", number);
            Rows.run(
                    connection,
                    "UPDATE corrections SET undone_by = ?, undone = ? WHERE seq = ? AND undone IS NULL",
                    by,
                    when,
                    number);
            for (String report : reports) {
                refill(report);
            }
            return !reports.isEmpty();
        });
    }

    /** Writes the rows of a report anew after a correction of it. */
    private void refill(String id) throws SQLException {
        Optional<Reading> reading = asRead(id);
        if (reading.isPresent()) {
            Rows.refill(connection, seq(id), corrected(reading.get()));
        }
    }

    private long seq(String id) {
        return one("SELECT seq FROM reports WHERE id = ?", id)
                .map(seq -> ((Number) seq).longValue())
                .orElseThrow(() -> new StoreException(name + ": keeps no report " + id));
    }

    @Override
    public List<String> readOtherwiseThan(String reader) {
        return strings("SELECT id FROM reports WHERE reader <> ? ORDER BY id", reader);
    }

    @Override
    public Optional<Page> page(String id) {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM reports WHERE id = ?")) {
            Rows.fill(select, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(PageRow.page(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    @Override
    public void reread(Collection<Kept> reports) {
        whole(() -> {
            for (Kept kept : reports) {
                Rows.reread(connection, seq(kept.page().id()), kept, corrected(kept.reading()));
            }
            return reports.size();
        });
    }

    @Override
    public List<Reading> like(String words, int most) {
        return like(words, most, "").stream()
                .flatMap(id -> reading(id).stream())
                .toList();
    }

    @Override
    public List<String> askedLike(String words, int most) {
        boolean none = one("SELECT 1 FROM reports WHERE asked = 1").isEmpty();
        return none ? List.of() : like(words, most, " AND asked = 1");
    }

    private List<String> like(String words, int most, String condition) {
        String match = Search.anyOf(words);
        String sql = "SELECT id FROM report_words JOIN reports ON seq = report_words.rowid"
                + " WHERE report_words MATCH ?" + condition + " ORDER BY rank, id LIMIT ?";
        return match.isEmpty() ? List.of() : strings(sql, match, most);
    }

    @Override
    public List<Reading> printing(String quotation, int most) {
        try {
            List<Reading> printing = new ArrayList<>();
            for (Reading reading : Printings.of(quotation).in(connection, most)) {
                printing.add(corrected(reading));
            }
            return printing;
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    @Override
    public List<Hit> search(Query query) {
        try {
            return Search.run(connection, query);
        } catch (SQLException e) {
            throw StoreException.of(name, e);
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
        String sql = "SELECT reading, page, id FROM reports"
                + " LEFT JOIN readings ON seq = report AND reports.reader = readings.reader ORDER BY id";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                fault(rows).ifPresent(fault -> faults.add(fault));
            }
        } catch (SQLException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> fault(ResultSet rows) throws SQLException {
        String id = rows.getString(3);
        if (rows.getBytes(1) == null) {
            return Optional.of(id + ": has no reading");
        }
        try {
            return read(rows).report().id().equals(id)
                    ? Optional.empty()
                    : Optional.of(id + ": has the reading of another report");
        } catch (StoreException | IllegalArgumentException e) {
            return Optional.of(id + ": " + e.getMessage());
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
            throw StoreException.of(file.toString(), e);
        }
    }

    @Override
    public void restore(Path file) {
        try (Store backup = Store.existing(file)) {
            List<String> faults = backup.faults();
            if (!faults.isEmpty()) {
                throw new StoreException(file + ": no sound record: " + faults.get(0));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("restore from \"" + file + '"');
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    private Optional<Object> one(String sql, Object... values) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Rows.fill(select, values);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    private List<String> strings(String sql, Object... values) {
        List<String> strings = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Rows.fill(select, values);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
            }
            return strings;
        } catch (SQLException e) {
            throw StoreException.of(name, e);
        }
    }

    /** The reading in the first column, whose page is the second. */
    private static Reading read(ResultSet rows) throws SQLException {
        return PackedReading.of(rows.getBytes(1), rows.getBytes(2)).reading();
    }
}
