package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A record in PostgreSQL whose upgrade is broken off: the program that took the steps is gone, and its connection with it. */
@Tag("full")
class PostgresUpgradeTest {

    private static final List<Step> STEPS = Step.all("postgres/");
    private static final Kept REPORT =
            StoreContract.kept("ferry.txt", "Ferry late\n\n“We waited for the boat until dusk,” said Ida Brekke.\n");

    private static EmbeddedPostgres server;
    private static Database all;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        all = new Database(() -> server.getPostgresDatabase().getConnection(), "all records", "BEGIN");
    }

    @AfterAll
    static void stop() throws IOException {
        all.close();
        server.close();
    }

    /** Stands for the end of a program, which nothing in it outlives. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Each record is a schema of one database. */
    private static String address(String record) {
        return "postgresql://postgres@localhost:" + server.getPort() + "/postgres?currentSchema=" + record;
    }

    /** A record as the first steps of the schema made it, with the report in it. */
    private static void begin(String record, int steps) {
        all.whole(() -> {
            all.execute("CREATE SCHEMA " + record);
            all.execute("SET LOCAL search_path TO " + record);
            all.execute("CREATE TABLE onrecord_schema (step INTEGER PRIMARY KEY, file TEXT NOT NULL,"
                    + " checksum TEXT NOT NULL, taken TIMESTAMPTZ NOT NULL DEFAULT now())");
            for (Step step : STEPS.subList(0, steps)) {
                all.execute(String.join(";", step.statements()));
            }
            all.execute("INSERT INTO reports SELECT * FROM now.reports");
            all.execute("INSERT INTO readings SELECT report, reader, reading FROM now.readings");
            all.execute("INSERT INTO onrecord_schema SELECT * FROM now.onrecord_schema WHERE step <= " + steps);
            return true;
        });
    }

    /** Upgrades a record; answers whether there was a statement of that number, before which the program was ended. */
    private static boolean isBrokenOff(String record, int statement) throws SQLException {
        int[] left = {statement};
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.setSchema(record);
            Connection watched = Watched.connection(connection, () -> {
                if (--left[0] == 0) {
                    connection.abort(Runnable::run);
                    throw new Killed();
                }
            });
            PostgresSchema.update(new Database(() -> watched, record, "BEGIN"), false);
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private static long stepsTaken(String record) {
        return all.number("SELECT count(*) FROM " + record + ".onrecord_schema").orElseThrow();
    }

    @Test
    void isWholeAfterAnUpgradeThatWasBrokenOffBetweenAnyTwoOfItsStatements() throws SQLException {
        all.execute("CREATE SCHEMA now");
        try (Store store = Store.open(address("now"))) {
            store.add(List.of(REPORT));
        }
        int brokenOff = 0;
        for (int steps = 1; steps < STEPS.size(); steps++) {
            for (int statement = 1; ; statement++) {
                String record = "old" + steps + "_" + statement;
                begin(record, steps);
                if (!isBrokenOff(record, statement)) {
                    assertThat(stepsTaken(record)).as(record).isEqualTo(STEPS.size());
                    break;
                }
                assertThat(stepsTaken(record)).as(record).isEqualTo(steps);
                isWhole(record);
                brokenOff++;
            }
        }
        assertThat(brokenOff).isGreaterThan(60);
    }

    private static void isWhole(String record) {
        String id = REPORT.page().id();
        try (Store store = Store.existing(address(record))) {
            assertThat(store.reading(id).orElseThrow().report().text())
                    .as(record)
                    .isEqualTo(REPORT.reading().report().text());
            store.reread(List.of(REPORT));
            assertThat(store.provenance(id)).isPresent();
            assertThat(store.collation().identities()).isNotEmpty();
            assertThat(store.faults()).isEmpty();
        }
    }
}
