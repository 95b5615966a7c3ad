package org.onrecord.intake;

import java.time.Duration;

/**
 * How often a watch asks, and how much.
 *
 * @param every after what time a feed is asked again that answered well
 * @param pace how long a host is left alone between two questions, unless it asks for more
 * @param mostPages how many pages of one host are fetched in a round; what is beyond waits for the next
 */
public record Rhythm(Duration every, Duration pace, int mostPages) {

    /** A feed every fifteen minutes, a host once a second, a hundred pages of it in a round. */
    public static final Rhythm USUAL = new Rhythm(Duration.ofMinutes(15), Duration.ofSeconds(1), 100);

    /** After the first failure; each further one doubles it. */
    private static final Duration LEAST_WAIT = Duration.ofMinutes(5);

    static final Duration MOST_WAIT = Duration.ofDays(1);

    public Rhythm {
        if (every.isNegative() || pace.isNegative() || mostPages < 1) {
            throw new IllegalArgumentException("times and bounds must be positive: " + every + ", " + pace);
        }
    }

    /** How long to wait after so many failures in a row. */
    Duration wait(int failures) {
        Duration first = every.compareTo(LEAST_WAIT) > 0 ? every : LEAST_WAIT;
        return atMostADay(first.multipliedBy(1L << Math.min(12, Math.max(0, failures - 1))));
    }

    /** The longest wait that is noted after so many failures in a row. */
    Duration longest(int failures) {
        return failures == 0 ? every : wait(failures);
    }

    /** What a server asks for, if it is no longer than a day. */
    static Duration atMostADay(Duration wanted) {
        return wanted.isNegative() ? Duration.ZERO : wanted.compareTo(MOST_WAIT) > 0 ? MOST_WAIT : wanted;
    }
}
