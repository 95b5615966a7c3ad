package org.onrecord.collation;

/**
 * A report as it is filed to be found by others.
 *
 * @param report its id
 * @param keys what it is found by
 * @param cluster the number of the reports that it was collated with; {@link #NONE} while it was not
 */
public record Filed(String report, Keys keys, long cluster) {

    /** Not collated yet. */
    public static final long NONE = 0;

    boolean isNew() {
        return cluster == NONE;
    }
}
