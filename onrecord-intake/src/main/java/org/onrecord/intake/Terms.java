package org.onrecord.intake;

import java.time.Duration;

/**
 * On which terms pages are fetched: how long, how much, and from whom.
 *
 * <p>{@code new Fetcher(Terms.USUAL.ignoringRobots())} fetches a page that its site keeps from robots.
 *
 * @param connect the time to reach a server
 * @param whole the time for one page, robots.txt and redirects included
 * @param packed the most bytes that may come over the line
 * @param unpacked the most bytes that they may become
 * @param ratio how many times larger unpacking may make a page, once it is past 1 MB
 * @param redirects how many redirects are followed
 * @param robots whether robots.txt is honoured
 * @param privates whether addresses that only a private network knows are asked
 */
public record Terms(
        Duration connect,
        Duration whole,
        int packed,
        int unpacked,
        int ratio,
        int redirects,
        boolean robots,
        boolean privates) {

    /** 10 s to connect, 30 s in all, 16 MB packed, 64 MB unpacked, 5 redirects; polite and public. */
    public static final Terms USUAL =
            new Terms(Duration.ofSeconds(10), Duration.ofSeconds(30), 16 << 20, 64 << 20, 200, 5, true, false);

    public Terms {
        if (connect.isNegative() || connect.isZero() || whole.isNegative() || whole.isZero()) {
            throw new IllegalArgumentException("times must be longer than nothing: " + connect + ", " + whole);
        }
        if (packed < 1 || unpacked < 1 || ratio < 1 || redirects < 0) {
            throw new IllegalArgumentException("bounds must be positive");
        }
    }

    /** The same, for one page within this time. */
    public Terms within(Duration time) {
        return new Terms(connect, time, packed, unpacked, ratio, redirects, robots, privates);
    }

    /** The same, with no more bytes than these. */
    public Terms withSizes(int mostPacked, int mostUnpacked) {
        return new Terms(connect, whole, mostPacked, mostUnpacked, ratio, redirects, robots, privates);
    }

    /** The same, whatever robots.txt says. */
    public Terms ignoringRobots() {
        return new Terms(connect, whole, packed, unpacked, ratio, redirects, false, privates);
    }

    /** The same, from private networks too. */
    public Terms allowingPrivate() {
        return new Terms(connect, whole, packed, unpacked, ratio, redirects, robots, true);
    }
}
