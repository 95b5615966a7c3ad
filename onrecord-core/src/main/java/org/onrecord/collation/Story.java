package org.onrecord.collation;

import java.util.List;

/**
 * Reports that tell of the same thing.
 *
 * @param title the headline of the earliest of them that is no copy
 * @param reports their ids
 * @param origins how many of them are independent
 */
public record Story(String title, List<String> reports, int origins) {

    public Story {
        reports = List.copyOf(reports);
    }
}
