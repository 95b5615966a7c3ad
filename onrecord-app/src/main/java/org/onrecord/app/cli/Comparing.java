package org.onrecord.app.cli;

import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * Tells on standard error how far comparing the reports of a record is: "comparing: 6,000 of 64,000 reports".
 *
 * @see StatusLine
 */
final class Comparing implements LongConsumer {

    private StatusLine status = new StatusLine();
    private long all;

    @Override
    public void accept(long waiting) {
        if (all == 0) {
            status = new StatusLine();
        }
        all = Math.max(all, waiting);
        if (waiting == 0) {
            status.end();
            all = 0;
        } else if (status.isDue()) {
            status.tell(line(all - waiting, all));
        }
    }

    /** The line in words. */
    static String line(long done, long all) {
        return String.format(Locale.ROOT, "comparing: %,d of %,d reports", done, all);
    }
}
