package org.onrecord.record;

import java.util.Optional;

/**
 * When a report was published, as far as its testimonies tell.
 *
 * @param value a TIMEX3 date, {@code 2023-12-14}; empty where it is unknown
 * @param range the days between which it must lie, {@code 2023-12-14/2023-12-15}; open ends as {@code 2023-12-14/..}
 * @param confidence 0 to 1
 * @param why what decided, in a sentence
 */
public record Published(Optional<String> value, Optional<String> range, double confidence, String why) {

    /** Nothing tells. */
    public static Published unknown(String why) {
        return new Published(Optional.empty(), Optional.empty(), 0, why);
    }
}
