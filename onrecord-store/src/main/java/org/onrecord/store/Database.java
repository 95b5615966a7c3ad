package org.onrecord.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Term;

/**
 * One connection to the database that holds a record; what goes wrong with it is a {@link StoreException} that names the
 * record.
 *
 * <p>Values that are absent become NULL, a {@link Term} becomes its word.
 */
final class Database implements AutoCloseable {

    private final Connection connection;
    private final String name;
    private final String begin;

    /** Statements that write, which are prepared once: they are done when they return, so none is used twice at a time. */
    private final Map<String, PreparedStatement> writers = new HashMap<>();

    /** What is made of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done with a row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * A connection.
     *
     * @param name what messages call the record
     * @param begin the SQL by which a transaction that writes begins
     */
    Database(Connection connection, String name, String begin) {
        this.connection = connection;
        this.name = name;
        this.begin = begin;
    }

    String name() {
        return name;
    }

    /** Hands out rows one by one. */
    void each(Reader reader, String sql, Object... values) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            fill(select, values);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    <T> List<T> all(Row<T> row, String sql, Object... values) {
        List<T> all = new ArrayList<>();
        each(one -> all.add(row.of(one)), sql, values);
        return all;
    }

    <T> Optional<T> first(Row<T> row, String sql, Object... values) {
        List<T> all = all(row, sql, values);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    List<String> strings(String sql, Object... values) {
        return all(row -> row.getString(1), sql, values);
    }

    Optional<Long> number(String sql, Object... values) {
        return first(row -> row.getLong(1), sql, values);
    }

    /** Inserts a row with a clause RETURNING; answers the number returned, or -1 where there was nothing to insert. */
    long insert(String sql, Object... values) {
        try {
            PreparedStatement insert = writer(sql);
            fill(insert, values);
            try (ResultSet rows = insert.executeQuery()) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs a statement; answers how many rows it changed. */
    int run(String sql, Object... values) {
        try {
            PreparedStatement statement = writer(sql);
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Forgets the statements that were prepared: SQLite copies a file only while there are none. */
    void rest() {
        try {
            for (PreparedStatement writer : writers.values()) {
                writer.close();
            }
            writers.clear();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private PreparedStatement writer(String sql) throws SQLException {
        PreparedStatement known = writers.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        writers.put(sql, statement);
        return statement;
    }

    /** Executes SQL that takes no values. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Does some work as a whole or not at all. */
    synchronized <T> T whole(Supplier<T> work) {
        execute(begin);
        try {
            T result = work.get();
            execute("COMMIT");
            return result;
        } catch (RuntimeException e) {
            rollback(e);
            throw e;
        }
    }

    private void rollback(RuntimeException cause) {
        try {
            execute("ROLLBACK");
        } catch (StoreException e) {
            cause.addSuppressed(e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? null : plain(optional.get());
        }
        if (value instanceof OptionalDouble number) {
            return number.isEmpty() ? null : number.getAsDouble();
        }
        return value instanceof Term term ? term.word() : value;
    }

    private StoreException failure(SQLException e) {
        return StoreException.of(name, e);
    }

    @Override
    public void close() {
        rest();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
