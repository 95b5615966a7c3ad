package org.onrecord.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Says that a record cannot be read or written: {@code news.db: not a record (file is not a database)}. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What to do, by the result code.
     *
     * @see <a href="https://www.sqlite.org/rescode.html">Result codes of SQLite</a>
     */
    private static final Map<Integer, String> ADVICE = Map.of(
            5, "another program is writing it; try again when it is done",
            6, "another program is writing it; try again when it is done",
            8, "it may only be read; nothing was changed. Is the file or its folder write-protected?",
            10, "the disk failed or is full; what was added before is kept. See that there is space, then add again",
            11, "the file is damaged. onrecord verify says where; onrecord restore brings a backup back",
            13, "the disk is full; what was added before is kept. Make space, then add again",
            14, "cannot be opened. Do the file and its folder allow it?",
            26, "not a record");

    private static final int DAMAGED = 11;

    private static final Set<Integer> WAITING = Set.of(5, 6, 13);

    StoreException(String message, Throwable cause) {
        super(PostgresStore.shown(message), cause);
    }

    StoreException(String message) {
        super(PostgresStore.shown(message));
    }

    /** Whether the database says that its file is damaged. */
    boolean tellsOfDamage() {
        return code() == DAMAGED;
    }

    /** Whether the work may be done another time: another program writes, or the disk is full. */
    boolean tellsToWait() {
        return WAITING.contains(code());
    }

    private int code() {
        return getCause() instanceof SQLException cause ? code(cause) : 0;
    }

    private static int code(SQLException e) {
        // The upper bits tell particulars.
        return e.getErrorCode() & 0xFF;
    }

    /** What the database says, in words for people where we have some. */
    static StoreException of(String name, SQLException e) {
        String words = String.valueOf(e.getMessage());
        String advice = ADVICE.getOrDefault(code(e), words);
        return new StoreException(name + ": " + advice, e);
    }
}
