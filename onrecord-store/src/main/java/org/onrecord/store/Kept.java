package org.onrecord.store;

import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/**
 * What is kept of one report: the page as it came, and what was read from it.
 *
 * @param page the page
 * @param reading its reading
 */
public record Kept(Page page, Reading reading) {

    public Kept {
        if (!page.id().equals(reading.report().id())) {
            throw new IllegalArgumentException(reading.report().id() + " is not the reading of " + page.id());
        }
    }
}
