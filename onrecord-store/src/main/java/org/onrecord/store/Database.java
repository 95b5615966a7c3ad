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
 * A connection to the database that holds a record; what goes wrong with it is a {@link StoreException} that names the
 * record.
 *
 * <p>Values that are absent become NULL, a {@link Term} becomes its word.
 */
final class Database implements AutoCloseable {

    /** How often work is tried that was broken off before it was kept. */
    private static final int ATTEMPTS = 5;

    private final Connector connector;
    private final String name;
    private final String begin;
    private Optional<Connection> connection = Optional.empty();

    /** Statements that write, which are prepared once: they are done when they return, so none is used twice at a time. */
    private final Map<String, PreparedStatement> writers = new HashMap<>();

    private boolean whole;

    /** How many pieces of work, one inside the other, use the connection. */
    private int depth;

    /** What is made of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done with a row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * A connection, which is made when it is first used.
     *
     * @param name what messages call the record
     * @param begin the SQL by which a transaction that writes begins
     */
    Database(Connector connector, String name, String begin) {
        this.connector = connector;
        this.name = name;
        this.begin = begin;
    }

    String name() {
        return name;
    }

    private Connection connection() throws SQLException {
        if (connection.isEmpty()) {
            connection = Optional.of(connector.connect());
        }
        return connection.get();
    }

    /** Does something with the connection, and gives it back where others share it. */
    private <T> T using(Supplier<T> work) {
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
            if (depth == 0 && connector.isShared()) {
                leave();
            }
        }
    }

    /** Hands out rows one by one. */
    void each(Reader reader, String sql, Object... values) {
        using(() -> {
            reach(reader, sql, values);
            return true;
        });
    }

    private void reach(Reader reader, String sql, Object... values) {
        boolean fresh = connection.isEmpty() && !connector.isShared();
        Optional<StoreException> failure = read(reader, sql, values);
        // The database may have been started anew since the connection was last used.
        if (failure.isPresent() && !fresh && !whole && connection.isEmpty()) {
            failure = read(reader, sql, values);
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** Hands out rows; answers what went wrong before there were any, which may be tried once more. */
    private Optional<StoreException> read(Reader reader, String sql, Object... values) {
        boolean begun = false;
        try {
            Connection open = connection();
            try (PreparedStatement select = open.prepareStatement(sql)) {
                boolean portions = inPortions(open, select);
                try {
                    fill(select, values);
                    try (ResultSet rows = select.executeQuery()) {
                        begun = true;
                        while (rows.next()) {
                            reader.read(rows);
                        }
                    }
                } finally {
                    if (portions && !open.isClosed()) {
                        open.setAutoCommit(true);
                    }
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            StoreException failure = failure(e);
            if (begun) {
                throw failure;
            }
            return Optional.of(failure);
        }
    }

    /** Keeps a result from being fetched at once, which PostgreSQL does unless a transaction is open. */
    private boolean inPortions(Connection open, PreparedStatement select) throws SQLException {
        boolean portions = connector.rowsAtATime() > 0 && !whole && open.getAutoCommit();
        if (portions) {
            open.setAutoCommit(false);
            select.setFetchSize(connector.rowsAtATime());
        }
        return portions;
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
        return using(() -> inserted(sql, values));
    }

    private long inserted(String sql, Object... values) {
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
        return using(() -> changed(sql, values));
    }

    private int changed(String sql, Object... values) {
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
        PreparedStatement statement = connection().prepareStatement(sql);
        writers.put(sql, statement);
        return statement;
    }

    /** Executes SQL that takes no values. */
    void execute(String sql) {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Does some work as a whole or not at all; inside other such work as a part of it. */
    synchronized <T> T whole(Supplier<T> work) {
        if (whole) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return using(() -> once(work));
            } catch (Anew e) {
                if (attempt == ATTEMPTS) {
                    throw e.failure;
                }
            }
        }
    }

    /** Says that work was broken off before it was kept, so that it may be done anew. */
    private static final class Anew extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient StoreException failure;

        Anew(StoreException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private <T> T once(Supplier<T> work) {
        T result;
        Optional<String> mark;
        try {
            execute(begin);
            whole = true;
            result = work.get();
            mark = mark();
        } catch (RuntimeException e) {
            rollback(e);
            throw e instanceof StoreException failure && isBrokenOff(failure) ? new Anew(failure) : e;
        } finally {
            whole = false;
        }
        try {
            execute("COMMIT");
            return result;
        } catch (StoreException e) {
            // The word was spoken; its answer may be lost.
            if (mark.isEmpty() || cause(e).filter(connector::isLost).isEmpty()) {
                rollback(e);
                throw e;
            }
            if (isKept(mark.get())) {
                return result;
            }
            throw new Anew(e);
        }
    }

    private static Optional<SQLException> cause(StoreException e) {
        return e.getCause() instanceof SQLException cause ? Optional.of(cause) : Optional.empty();
    }

    private boolean isBrokenOff(StoreException e) {
        return cause(e).filter(cause -> connector.isLost(cause) || connector.isCrossed(cause))
                .isPresent();
    }

    private Optional<String> mark() {
        try {
            return connector.mark(connection());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private boolean isKept(String mark) {
        for (int attempt = 1; ; attempt++) {
            try {
                return connector.isKept(mark, connection());
            } catch (SQLException e) {
                StoreException failure = failure(e);
                if (attempt == ATTEMPTS || !connector.isLost(e)) {
                    throw failure;
                }
            }
        }
    }

    private void rollback(RuntimeException cause) {
        if (connection.isEmpty()) {
            return;
        }
        try {
            execute("ROLLBACK");
        } catch (StoreException e) {
            cause.addSuppressed(e);
        }
    }

    private void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
    }

    private @Nullable Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? null : plain(optional.get());
        }
        if (value instanceof OptionalDouble number) {
            return number.isEmpty() ? null : number.getAsDouble();
        }
        Object plain = value instanceof Term term ? term.word() : value;
        return plain instanceof String text ? connector.text(text) : plain;
    }

    private StoreException failure(SQLException e) {
        if (connector.isLost(e)) {
            connector.lost();
            leave();
        }
        return StoreException.of(name, e);
    }

    /** Lets go of a connection that is gone, or that others want. */
    private void leave() {
        writers.clear();
        Optional<Connection> gone = connection;
        connection = Optional.empty();
        try {
            if (gone.isPresent()) {
                gone.get().close();
            }
        } catch (SQLException e) {
            // It is gone anyway.
            return;
        }
    }

    @Override
    public void close() {
        try {
            if (connection.isPresent()) {
                rest();
                connection.get().close();
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            connector.close();
        }
    }
}
