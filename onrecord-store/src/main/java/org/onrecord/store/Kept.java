package org.onrecord.store;

import java.util.Optional;
import org.onrecord.OnRecord;
import org.onrecord.Provenance;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/**
 * What is kept of one report: the page as it came, and what was read from it.
 *
 * @param page the page
 * @param reading its reading
 * @param made what made the reading; absent where it was this program with its usual options
 */
public record Kept(Page page, Reading reading, Optional<Provenance> made) {

    public Kept {
        if (!page.id().equals(reading.report().id())) {
            throw new IllegalArgumentException(reading.report().id() + " is not the reading of " + page.id());
        }
    }

    /** A reading that this program just made with its usual options. */
    public Kept(Page page, Reading reading) {
        this(page, reading, Optional.empty());
    }

    /** What made the reading; absent where that is another program that did not say. */
    Optional<Provenance> provenance() {
        return made.isEmpty() && reading.reader().equals(OnRecord.READER) ? Optional.of(Provenance.usual()) : made;
    }
}
