package org.onrecord.collation;

import java.util.Optional;

/** A report as it is filed to be found by others: {@code new Filed(id, Keys.of(reading), Filed.NONE)}. */
public final class Filed {

    /** Not collated yet. */
    public static final long NONE = 0;

    private final String report;
    private final long cluster;
    private byte[] kept = {};
    private Optional<Keys> keys = Optional.empty();

    /**
     * A report with its keys.
     *
     * @param report its id
     * @param keys what it is found by
     * @param cluster the number of the reports that it was collated with; {@link #NONE} while it was not
     */
    public Filed(String report, Keys keys, long cluster) {
        this.report = report;
        this.keys = Optional.of(keys);
        this.cluster = cluster;
    }

    /** A report with keys as {@link Keys#bytes()} gave them; they are read when they are asked for. */
    public Filed(String report, byte[] keys, long cluster) {
        this.report = report;
        this.kept = keys;
        this.cluster = cluster;
    }

    /** Its id. */
    public String report() {
        return report;
    }

    /**
     * What it is found by.
     *
     * @throws IllegalArgumentException where the bytes that were kept are damaged
     */
    public Keys keys() {
        if (keys.isEmpty()) {
            keys = Optional.of(Keys.of(kept));
            kept = new byte[0];
        }
        return keys.get();
    }

    /** The number of the reports that it was collated with; {@link #NONE} while it was not. */
    public long cluster() {
        return cluster;
    }

    boolean isNew() {
        return cluster == NONE;
    }
}
