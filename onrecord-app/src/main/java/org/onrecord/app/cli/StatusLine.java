package org.onrecord.app.cli;

/**
 * A line on standard error that tells how far long work is. On a terminal it is written over and over; into a file one goes every ten
 * seconds. Nothing is told of the first two seconds.
 */
final class StatusLine {

    private static final long SECOND = 1_000_000_000L;
    private static final long QUIET = 2 * SECOND;

    private final boolean terminal = Boolean.getBoolean("onrecord.progress");
    private final long began = System.nanoTime();
    private long lastTold = began;
    private boolean open;

    /** How long the work takes, in seconds. */
    double seconds() {
        return (System.nanoTime() - began) / (double) SECOND;
    }

    /** Whether it is time for another line. */
    boolean isDue() {
        long now = System.nanoTime();
        return now - began > QUIET && now - lastTold > (terminal ? SECOND / 2 : 10 * SECOND);
    }

    void tell(String line) {
        lastTold = System.nanoTime();
        open = terminal;
        System.err.print(terminal ? "\r" + line + "\u001b[K" : line + System.lineSeparator());
        System.err.flush();
    }

    /** Clears the line that is written over. */
    void end() {
        if (open) {
            System.err.print("\r\u001b[K");
            System.err.flush();
            open = false;
        }
    }
}
