package org.onrecord.app.cli;

import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * Tells on standard error how far comparing the reports of a record is, where it takes more than two seconds: "comparing: 6,000 of
 * 64,000 reports". On a terminal one line is written over.
 */
final class Comparing implements LongConsumer {

    private static final long SECOND = 1_000_000_000L;
    private static final long QUIET = 2 * SECOND;
    private static final long PAUSE = 10 * SECOND;

    private final boolean terminal = Boolean.getBoolean("onrecord.progress");
    private long began;
    private long lastTold;
    private long all;
    private boolean open;

    @Override
    public void accept(long waiting) {
        long now = System.nanoTime();
        if (all == 0) {
            began = now;
            lastTold = now;
        }
        all = Math.max(all, waiting);
        if (waiting == 0) {
            end();
        } else if (now - began > QUIET && (terminal || now - lastTold > PAUSE)) {
            lastTold = now;
            String line = line(all - waiting, all);
            System.err.print(terminal ? "\r" + line + "\u001b[K" : line + System.lineSeparator());
            System.err.flush();
            open = terminal;
        }
    }

    /** The line in words. */
    static String line(long done, long all) {
        return String.format(Locale.ROOT, "comparing: %,d of %,d reports", done, all);
    }

    private void end() {
        if (open) {
            System.err.print("\r\u001b[K");
            System.err.flush();
        }
        open = false;
        all = 0;
    }
}
