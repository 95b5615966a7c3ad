package org.onrecord.store;

import java.util.List;

/** The tables of a record in PostgreSQL, brought up to date step by step, by one program at a time. */
final class PostgresSchema {

    /** The lock under which steps are taken: "ONRC". */
    private static final long LOCK = 0x4F4E5243;

    private PostgresSchema() {}

    /**
     * Takes the steps that a record has not taken yet, all of them or none.
     *
     * @param create whether a record may be begun
     */
    static void update(Database database, boolean create) {
        List<Step> steps = Step.all("postgres/");
        database.whole(() -> {
            database.number("SELECT 1 FROM pg_advisory_xact_lock(?)", LOCK);
            boolean begun = isThere(database, "onrecord_schema");
            if (!begun && isThere(database, "reports")) {
                throw new StoreException(database.name() + ": has tables of another program");
            }
            if (!begun && !create) {
                throw new StoreException(database.name() + ": no such record; onrecord add keeps one");
            }
            if (!begun) {
                database.execute("CREATE TABLE onrecord_schema (step INTEGER PRIMARY KEY, file TEXT NOT NULL,"
                        + " checksum TEXT NOT NULL, taken TIMESTAMPTZ NOT NULL DEFAULT now())");
            }
            take(database, steps);
            return true;
        });
    }

    private static boolean isThere(Database database, String table) {
        return database.number("SELECT 1 WHERE to_regclass(?) IS NOT NULL", table)
                .isPresent();
    }

    private static void take(Database database, List<Step> steps) {
        List<String> taken = database.strings("SELECT checksum FROM onrecord_schema ORDER BY step");
        if (taken.size() > steps.size()) {
            throw new StoreException(database.name() + ": written by a later version of OnRecord");
        }
        for (int step = 0; step < steps.size(); step++) {
            String file = steps.get(step).file();
            String checksum = steps.get(step).checksum();
            if (step < taken.size()) {
                if (!taken.get(step).equals(checksum)) {
                    throw new StoreException(database.name() + ": its tables were made by another " + file);
                }
                continue;
            }
            steps.get(step).statements().forEach(database::execute);
            database.run("INSERT INTO onrecord_schema (step, file, checksum) VALUES (?,?,?)", step + 1, file, checksum);
        }
    }
}
