package org.onrecord.app.cli;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Tells on standard error how far a long reading is: {@code 43 % of 28.6 MB, 1,204 reports in 9,140 records, 38 reports/s, 2 min left}.
 *
 * @see StatusLine
 */
final class Progress {

    private final StatusLine status = new StatusLine();
    private final LongSupplier size;
    private final AtomicInteger reports = new AtomicInteger();
    private long total = -1;
    private long passed;
    private long skipped;
    private long records;

    /**
     * The progress of a reading that begins now.
     *
     * @param size how many bytes there are in all; 0 where that cannot be known
     */
    Progress(LongSupplier size) {
        this.size = size;
    }

    /** So many bytes more are behind, which held so many records. */
    synchronized void passed(long bytes, int count) {
        passed += bytes;
        records += count;
        if (status.isDue()) {
            total = total < 0 ? size.getAsLong() : total;
            status.tell(line(status.seconds(), total, skipped, passed, records, reports.get()));
        }
    }

    /** So many bytes need not be read again. */
    synchronized void skipped(long bytes) {
        skipped += bytes;
    }

    /** A report more is read. */
    void report() {
        reports.incrementAndGet();
    }

    /** Clears the line that is written over. */
    synchronized void end() {
        status.end();
    }

    /** The line in words. */
    static String line(double seconds, long total, long skipped, long passed, long records, int reports) {
        StringBuilder line = new StringBuilder(100);
        double share = total <= 0 ? 0 : Math.min(1, (skipped + passed) / (double) total);
        if (share > 0) {
            line.append(format("%.0f %% of %s, ", 100 * share, megabytes(total)));
        }
        line.append(format("%,d reports in %,d records, ", reports, records));
        line.append(format("%.0f reports/s, %s/s", reports / seconds, megabytes(Math.round(passed / seconds))));
        if (share > 0.01) {
            line.append(format(", %s left", time((total - skipped - passed) * seconds / Math.max(1, passed))));
        }
        return line.toString();
    }

    private static String megabytes(long bytes) {
        return bytes >= 1e9 ? format("%.1f GB", bytes / 1e9) : format("%.1f MB", bytes / 1e6);
    }

    private static String time(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        if (whole < 120) {
            return whole + " s";
        }
        return whole < 7200 ? Math.round(whole / 60.0) + " min" : format("%.1f h", whole / 3600.0);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
