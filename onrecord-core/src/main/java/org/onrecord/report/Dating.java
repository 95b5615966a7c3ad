package org.onrecord.report;

import java.util.Optional;

/**
 * One testimony of when a report was published.
 *
 * @param value a date of ISO 8601 cut to the day, or a prefix of one where less is said; {@code XXXX} for a year that is
 *     not printed, as in {@code XXXX-03-03}
 * @param basis what kind of testimony it is
 * @param printed the words and where they stand
 * @param modified whether it tells of a change, not of the first printing
 * @param rejected why it was not believed; empty for one that was, or before the verdict
 */
public record Dating(String value, Basis basis, Printed printed, boolean modified, Optional<String> rejected) {

    /** A testimony that nobody has judged. */
    public static Dating of(String value, Basis basis, Printed printed) {
        return new Dating(value, basis, printed, false, Optional.empty());
    }

    public Dating asModified() {
        return new Dating(value, basis, printed, true, rejected);
    }

    public Dating rejectedFor(String reason) {
        return new Dating(value, basis, printed, modified, Optional.of(reason));
    }
}
