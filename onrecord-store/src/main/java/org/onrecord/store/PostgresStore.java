package org.onrecord.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A record in a PostgreSQL database, for several who write: {@code postgresql://desk@db.example/news}.
 *
 * <p>What was acknowledged is on the server's disk. Where the server is started anew, work that it had not kept yet is done again.
 */
final class PostgresStore extends SqlStore {

    /** The lock under which corrections are made and reports are read again: "ONRW". */
    private static final long WRITERS = 0x4F4E5257;

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
        Database database = new Database(PostgresServer.at(address), shown(address), "BEGIN");
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

    @Override
    void alone() {
        database().number("SELECT 1 FROM pg_advisory_xact_lock(?)", WRITERS);
    }

    /** As a whole, which is begun again where the server is started anew meanwhile. */
    @Override
    void renew() {
        database().whole(() -> {
            super.renew();
            return true;
        });
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
