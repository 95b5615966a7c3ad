package org.onrecord.store;

import java.util.Optional;
import org.onrecord.collation.Correction;

/**
 * A correction as the record keeps it.
 *
 * @param number by which it can be undone
 * @param correction what was put right
 * @param undone who undid it and when; empty while it holds
 */
public record KeptCorrection(long number, Correction correction, Optional<Undone> undone) {

    /**
     * That a correction was undone.
     *
     * @param by by whom
     * @param when as an instant of ISO 8601
     */
    public record Undone(String by, String when) {}
}
