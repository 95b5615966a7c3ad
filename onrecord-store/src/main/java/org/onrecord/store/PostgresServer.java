package org.onrecord.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The connections to a PostgreSQL server that all records of one address in this program share; it waits where the server is just
 * being started.
 *
 * @see <a href="https://jdbc.postgresql.org/documentation/use/">Addresses as the driver takes them</a>
 */
final class PostgresServer implements Connector {

    /** The most connections; a server takes a hundred of all its users unless it is told otherwise. */
    private static final int MOST = 10;

    /** So long a server may take to come back, and a connection to be free. */
    private static final long PATIENCE_SECONDS = 30;

    private static final long PAUSE_MILLIS = 250;

    /** After so long a connection that nobody uses is closed. */
    private static final long IDLE_MILLIS = 30_000;

    /** A server may be set to acknowledge what is not on its disk yet; here it is not. */
    private static final String TO_DISK = "SELECT set_config('synchronous_commit', 'on', false)"
            + " WHERE current_setting('synchronous_commit') = 'off'";

    /**
     * The number of the transaction, where it has changed anything. A number of which the log on the disk does not know is given out
     * once more after a crash, so the log is written first.
     */
    private static final String MARK = "SELECT id::text, pg_logical_emit_message(false, 'onrecord', '', true)"
            + " FROM pg_current_xact_id_if_assigned() AS id WHERE id IS NOT NULL";

    /** The first version that can be told to write its log. */
    private static final int FLUSHES = 17;

    private static final Pattern ADDRESS =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?:(?://(?:([^?]*)@)?)?([^?]*)(\\?.*)?");

    private static final Map<String, PostgresServer> OPEN = new HashMap<>();

    /** The driver prints addresses that it cannot read, passwords included; what is wrong is in its exceptions too. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private final String address;
    private final PGSimpleDataSource server = new PGSimpleDataSource();
    private Optional<HikariDataSource> pool = Optional.empty();
    private int users;

    private PostgresServer(String address) {
        this.address = address;
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new StoreException(
                    PostgresStore.shown(address) + ": no address such as postgresql://user@host/database");
        }
        boolean host = address.contains("//");
        String options = Optional.ofNullable(parts.group(3)).orElse("");
        try {
            server.setUrl("jdbc:postgresql:" + (host ? "//" : "") + parts.group(2) + options);
        } catch (IllegalArgumentException e) {
            throw new StoreException(PostgresStore.shown(address) + ": " + e.getMessage(), e);
        }
        Optional.ofNullable(parts.group(1)).ifPresent(this::login);
        server.setApplicationName("OnRecord");
        // A statement that is used again and again would otherwise be planned for words that it was first asked with.
        server.setPrepareThreshold(0);
    }

    /** The server at an address, for one more user. */
    static PostgresServer at(String address) {
        synchronized (OPEN) {
            PostgresServer server = OPEN.computeIfAbsent(address, PostgresServer::new);
            server.users++;
            return server;
        }
    }

    private void login(String userInfo) {
        int colon = userInfo.indexOf(':');
        server.setUser(decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)));
        if (colon >= 0) {
            server.setPassword(decoded(userInfo.substring(colon + 1)));
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public Connection connect() throws SQLException {
        try {
            return pool().getConnection();
        } catch (SQLException e) {
            throw e.getCause() instanceof SQLException cause ? cause : e;
        }
    }

    /** Connects once at first: whoever gave a wrong address or password is told so at once. */
    private synchronized HikariDataSource pool() throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (pool.isEmpty()) {
            try {
                server.getConnection().close();
                pool = Optional.of(new HikariDataSource(settings()));
            } catch (SQLException e) {
                boolean starting = "57P03".equals(e.getSQLState());
                if (!starting || System.nanoTime() > end) {
                    throw e;
                }
                pause(e);
            }
        }
        return pool.get();
    }

    private HikariConfig settings() {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("onrecord");
        settings.setDataSource(server);
        settings.setMaximumPoolSize(MOST);
        settings.setMinimumIdle(0);
        settings.setIdleTimeout(IDLE_MILLIS);
        settings.setConnectionTimeout(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        settings.setInitializationFailTimeout(-1);
        settings.setConnectionInitSql(TO_DISK);
        return settings;
    }

    private static void pause(SQLException cause) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void lost() {
        // Where one connection is gone because the server was stopped, so are the others.
        pool.ifPresent(all -> all.getHikariPoolMXBean().softEvictConnections());
    }

    @Override
    public Optional<String> mark(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < FLUSHES) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MARK)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.of("");
        }
    }

    @Override
    public boolean isKept(String mark, Connection connection) throws SQLException {
        if (mark.isEmpty()) {
            return true;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_xact_status(?::xid8)")) {
            statement.setString(1, mark);
            while (true) {
                try (ResultSet row = statement.executeQuery()) {
                    String status = row.next() ? String.valueOf(row.getString(1)) : "";
                    if (!status.equals("in progress")) {
                        return status.equals("committed");
                    }
                }
                // The server has not noticed yet that nobody listens.
                pause(new SQLException("interrupted while waiting for transaction " + mark));
            }
        }
    }

    @Override
    public int rowsAtATime() {
        return 100;
    }

    @Override
    public boolean isLost(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0");
    }

    @Override
    public boolean isCrossed(SQLException e) {
        return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }

    @Override
    public String text(String text) {
        // PostgreSQL keeps no NUL, which no report prints; as elsewhere it stands as a character that could not be
        // read.
        return text.replace('\0', '\uFFFD');
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(address);
                pool.ifPresent(HikariDataSource::close);
            }
        }
    }
}
