package org.onrecord.spark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stretch of a file: those that begin in it. One that is longer than anything that is read is only named. */
final class Lines {

    /** The most bytes of a line. */
    static final int MOST = 64 << 20;

    private final InputStream in;
    private final long end;
    private long position;

    /**
     * The lines that begin between two places.
     *
     * @param in the file from the byte before the start on; from its beginning where that is the start
     */
    Lines(InputStream in, long start, long end) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.end = end;
        this.position = start;
        if (start > 0) {
            position--;
            read(new ByteArrayOutputStream(), 0);
        }
    }

    /**
     * A line.
     *
     * @param at the place of its first byte
     * @param bytes its bytes without the end of the line
     * @param whole whether those are all of its bytes
     */
    record Line(long at, byte[] bytes, boolean whole) {}

    /** The next line; empty behind the last. */
    Optional<Line> next() throws IOException {
        if (position >= end) {
            return Optional.empty();
        }
        long at = position;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean whole = read(line, MOST);
        return position == at ? Optional.empty() : Optional.of(new Line(at, line.toByteArray(), whole));
    }

    /** Reads behind the end of the line; answers whether no more than the most bytes stood before it. */
    private boolean read(ByteArrayOutputStream line, int most) throws IOException {
        boolean whole = true;
        for (int one = in.read(); one >= 0; one = in.read()) {
            position++;
            if (one == '\n') {
                break;
            }
            if (line.size() < most) {
                line.write(one);
            } else {
                whole = false;
            }
        }
        return whole;
    }
}
