package org.onrecord.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a record, brought up to date step by step; a record knows how many steps it has taken. */
final class Schema {

    /** Marks a SQLite file as a record: "ONRC". */
    private static final int APPLICATION = 0x4F4E5243;

    private Schema() {}

    /** Takes the steps that a record has not taken yet, all of them or none. */
    static void update(Connection connection, String name) throws SQLException {
        List<Step> steps = Step.all("");
        // In this order, for another process may take the steps meanwhile, all at once.
        int tables = tables(connection);
        int taken = number(connection, "PRAGMA user_version");
        int application = number(connection, "PRAGMA application_id");
        if (taken > 0 && application != APPLICATION || taken == 0 && tables > 0) {
            throw new StoreException(name + ": a SQLite file of another program");
        }
        if (taken > steps.size()) {
            throw new StoreException(name + ": written by a later version of OnRecord");
        }
        if (taken == steps.size()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                // Another process may have taken the steps while this one waited.
                for (int step = number(connection, "PRAGMA user_version"); step < steps.size(); step++) {
                    for (String sql : steps.get(step).statements()) {
                        statement.execute(sql);
                    }
                }
                statement.execute("PRAGMA user_version = " + steps.size());
                statement.execute("PRAGMA application_id = " + APPLICATION);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static int tables(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM sqlite_schema");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
