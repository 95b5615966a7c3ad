package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose connections break: those to a file, which say that the server is gone as PostgreSQL's do. */
class DatabaseTest {

    @TempDir
    private Path folder;

    /** So many statements from now on find their connection broken. */
    private int broken;

    private Database database;

    private final class Breaking implements Connector {

        @Override
        public Connection connect() throws SQLException {
            Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("towns.db"));
            return Watched.connection(file, () -> {
                if (broken > 0) {
                    broken--;
                    throw new SQLException("the server closed the connection", "08006");
                }
            });
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public boolean isLost(SQLException e) {
            return "08006".equals(e.getSQLState());
        }
    }

    @BeforeEach
    void begin() {
        database = new Database(new Breaking(), "towns", "BEGIN");
        database.run("CREATE TABLE towns (name TEXT NOT NULL)");
        database.run("INSERT INTO towns VALUES ('Sorhat'), ('Lorne')");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> towns() {
        return database.strings("SELECT name FROM towns ORDER BY name");
    }

    @Test
    void readsOverAFreshConnectionWhereTheOldOneIsBroken() {
        broken = 1;

        assertThat(towns()).containsExactly("Lorne", "Sorhat");
    }

    @Test
    void saysThatTheServerIsGoneWhereAFreshConnectionIsBrokenToo() {
        broken = 2;

        assertThatThrownBy(this::towns)
                .isInstanceOf(StoreException.class)
                .hasMessage("towns: the server closed the connection");
        assertThat(towns()).containsExactly("Lorne", "Sorhat");
    }

    @Test
    void handsOutNoRowTwiceWhereAReadForARowFails() {
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> database.each(
                        row -> {
                            seen.add(row.getString(1));
                            broken = 2;
                            towns();
                        },
                        "SELECT name FROM towns ORDER BY name"))
                .isInstanceOf(StoreException.class);
        assertThat(seen).containsExactly("Lorne");
    }

    @Test
    void doesWorkAnewThatWasBrokenOff() {
        List<String> tried = new ArrayList<>();

        database.whole(() -> {
            tried.add("Brask");
            broken = tried.size() == 1 ? 1 : 0;
            return database.run("INSERT INTO towns VALUES ('Brask')");
        });

        assertThat(tried).hasSize(2);
        assertThat(towns()).containsExactly("Brask", "Lorne", "Sorhat");
    }

    @Test
    void keepsNothingOfWorkThatFails() {
        assertThatThrownBy(() -> database.whole(() -> {
                    database.run("INSERT INTO towns VALUES ('Brask')");
                    throw new IllegalArgumentException("no such town");
                }))
                .hasMessage("no such town");

        assertThat(towns()).containsExactly("Lorne", "Sorhat");
    }
}
