package org.onrecord.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A record in a PostgreSQL database, for several who write: {@code postgresql://desk@db.example/news}.
 *
 * <p>What was acknowledged is on the server's disk. Where the server is started anew, work that it had not kept yet is done again.
 *
 * @see <a href="https://jdbc.postgresql.org/documentation/use/">Addresses as the driver takes them</a>
 */
final class PostgresStore extends SqlStore {

    /** So long a server may take to come back. */
    private static final long PATIENCE_SECONDS = 30;

    private static final long PAUSE_MILLIS = 250;

    /** The lock under which corrections are made and reports are read again: "ONRW". */
    private static final long WRITERS = 0x4F4E5257;

    private static final Pattern ADDRESS =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?:(?://(?:([^?]*)@)?)?([^?]*)(\\?.*)?");

    /** {@code ida:secret@}, behind the word by which an address begins. */
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)\\b((?:jdbc:)?[a-z][a-z0-9+.-]{0,20}:/{0,2}[^\\s:@/?'\"]{0,100}+):[^\\s]{1,2000}@");

    private static final Pattern GIVEN_PASSWORD = Pattern.compile("(?i)(password=)[^&\\s'\"]*");

    private PostgresStore(Database database) {
        super(database, new PostgresWords(database));
    }

    /** Whether a record is called as databases are, not as files. */
    static boolean isAddress(String record) {
        return record.matches("(?:jdbc:)?postgres(?:ql)?:.*");
    }

    static SqlStore open(String address, boolean create) {
        Database database = new Database(new Server(address), shown(address), "BEGIN");
        try {
            PostgresSchema.update(database, create);
            return new PostgresStore(database);
        } catch (StoreException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Words without the passwords of addresses in them. One may hold any mark, so all is left out up to the last at sign of the
     * word.
     */
    static String shown(String words) {
        return PASSWORD.matcher(GIVEN_PASSWORD.matcher(words).replaceAll("$1…")).replaceAll("$1@");
    }

    /** Reaches the server, also where it is just being started. */
    private static final class Server implements Database.Connector {

        /** The driver prints addresses that it cannot read, passwords included; what is wrong is in its exceptions too. */
        private static final Logger DRIVER = Logger.getLogger("org.postgresql");

        static {
            DRIVER.setLevel(Level.OFF);
        }

        private final PGSimpleDataSource server = new PGSimpleDataSource();
        private boolean reached;

        Server(String address) {
            Matcher parts = ADDRESS.matcher(address);
            if (!parts.matches()) {
                throw new StoreException(shown(address) + ": no address such as postgresql://user@host/database");
            }
            boolean host = address.contains("//");
            String options = Optional.ofNullable(parts.group(3)).orElse("");
            try {
                server.setUrl("jdbc:postgresql:" + (host ? "//" : "") + parts.group(2) + options);
            } catch (IllegalArgumentException e) {
                throw new StoreException(shown(address) + ": " + e.getMessage(), e);
            }
            Optional.ofNullable(parts.group(1)).ifPresent(this::login);
            server.setApplicationName("OnRecord");
            // A statement that is used again and again would otherwise be planned for words that it was first asked
            // with.
            server.setPrepareThreshold(0);
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
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (true) {
                try {
                    Connection connection = server.getConnection();
                    reached = true;
                    return connection;
                } catch (SQLException e) {
                    boolean starting = "57P03".equals(e.getSQLState());
                    if (!starting && !reached || !isLost(e) || System.nanoTime() > end) {
                        throw e;
                    }
                    pause(e);
                }
            }
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
    }

    @Override
    void alone() {
        database().number("SELECT 1 FROM pg_advisory_xact_lock(?)", WRITERS);
    }

    @Override
    void copy(SqlStore from) {
        super.copy(from);
        database()
                .number("SELECT setval(pg_get_serial_sequence('corrections', 'seq'),"
                        + " (SELECT coalesce(max(seq), 0) + 1 FROM corrections), false)");
    }

    @Override
    public void backup(Path file) {
        if (Files.exists(file)) {
            throw new StoreException(file + ": is there already");
        }
        try (Store copy = Store.open(file)) {
            copy.take(this);
        }
    }

    @Override
    public void restore(Path file) {
        try (SqlStore backup = sound(file)) {
            database().whole(() -> {
                alone();
                Copying.empty(database());
                copy(backup);
                return true;
            });
        }
    }
}
