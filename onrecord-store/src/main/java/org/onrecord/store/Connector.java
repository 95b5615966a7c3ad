package org.onrecord.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** How the database is reached. */
interface Connector {

    /** Connects; waits where the database is expected to come back. */
    Connection connect() throws SQLException;

    /** Whether the connection is gone, so that a fresh one may do better. */
    default boolean isLost(SQLException e) {
        return false;
    }

    /** Whether the work was broken off because of somebody else's, so that it may be done anew. */
    default boolean isCrossed(SQLException e) {
        return false;
    }

    /** Whether a connection is given back after each piece of work, for others to use. */
    default boolean isShared() {
        return false;
    }

    /** Hears that a connection is gone. */
    default void lost() {}

    /** What the transaction that is open is called, where it can be asked for later. */
    default Optional<String> mark(Connection connection) throws SQLException {
        return Optional.empty();
    }

    /** Whether a transaction was kept, asked over a fresh connection. */
    default boolean isKept(String mark, Connection connection) throws SQLException {
        return false;
    }

    /** Lets go of what all connections have in common. */
    default void close() {}

    /** How many rows are fetched at a time; 0 where they come one by one anyway. */
    default int rowsAtATime() {
        return 0;
    }

    /** A text as the database can keep it. */
    default String text(String text) {
        return text;
    }
}
