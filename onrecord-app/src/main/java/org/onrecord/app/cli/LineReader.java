package org.onrecord.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines of text, none longer than a report may be; what is beyond is passed over. */
final class LineReader {

    /** In characters: a page of the largest size, every one of its bytes escaped. */
    private static final int LONGEST = 128 << 20;

    private final BufferedReader in;
    private final int longest;
    private int number;
    private boolean cut;

    LineReader(InputStream in) {
        this(in, LONGEST);
    }

    LineReader(InputStream in, int longest) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        this.longest = longest;
    }

    /** The next line, without its end; empty behind the last. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        cut = false;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        number++;
        while (next >= 0 && next != '\n') {
            if (line.length() < longest) {
                line.append((char) next);
            } else {
                cut = true;
            }
            next = in.read();
        }
        return Optional.of(line.toString());
    }

    /** The number of the last line, from 1. */
    int number() {
        return number;
    }

    /** Whether the last line was too long, and only its start is there. */
    boolean isCut() {
        return cut;
    }
}
