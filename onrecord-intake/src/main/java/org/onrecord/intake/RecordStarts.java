package org.onrecord.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a record may start, behind one that cannot be read.
 *
 * <p>A compressed archive has a gzip member or a Zstandard frame for each record, a plain one a line {@code WARC/1.0}; in an ARC file the line
 * holds address, host, time, type and length.
 */
final class RecordStarts {

    private static final int WINDOW = 1 << 16;

    /** No line that starts a record is longer: the longest part of it is an address. */
    private static final int OVERLAP = 4096;

    private static final Pattern PACKED = Pattern.compile("\\x1F\\x8B\\x08[\\x00-\\x1F]");
    private static final Pattern FRAME = Pattern.compile("\\x28\\xB5\\x2F\\xFD");

    /** A dictionary in front of all records, in a frame that other readers skip. */
    private static final Pattern DICTIONARY = Pattern.compile("\\x5D\\x2A\\x4D\\x18");

    private static final Pattern PLAIN = Pattern.compile("(?<=\\n|^)(?:WARC/[0-9]\\.[0-9]{1,2}\\r?\\n"
            + "|[a-z]{2,10}:[^ \\n]{1,2000} [0-9a-fA-F.:]{1,45} [0-9]{14} [^ \\n]{1,100} [0-9]{1,12}\\r?\\n)");

    private final FileChannel file;
    private final Pattern start;

    RecordStarts(FileChannel file) throws IOException {
        this.file = file;
        ByteBuffer head = ByteBuffer.allocate(16);
        fill(head, 0);
        String first = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
        if (PACKED.matcher(first).lookingAt()) {
            this.start = PACKED;
        } else if (FRAME.matcher(first).lookingAt() || DICTIONARY.matcher(first).lookingAt()) {
            this.start = FRAME;
        } else if (first.startsWith("WARC/") || first.startsWith("filedesc:")) {
            this.start = PLAIN;
        } else {
            this.start = Pattern.compile(PACKED + "|" + FRAME + "|" + PLAIN);
        }
    }

    /** The first place at or behind a position where a record may start. */
    OptionalLong from(long position) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(WINDOW);
        // The byte before shows whether a line starts here.
        long at = Math.max(0, position - 1);
        while (at < file.size()) {
            window.clear();
            fill(window, at);
            String text = new String(window.array(), 0, window.position(), StandardCharsets.ISO_8859_1);
            Matcher match = start.matcher(text);
            match.useTransparentBounds(true);
            match.useAnchoringBounds(false);
            match.region((int) Math.min(text.length(), position - at), text.length());
            if (match.find()) {
                return OptionalLong.of(at + match.start());
            }
            if (window.hasRemaining()) {
                break;
            }
            at += WINDOW - OVERLAP;
            position = Math.max(position, at + 1);
        }
        return OptionalLong.empty();
    }

    private void fill(ByteBuffer window, long at) throws IOException {
        while (window.hasRemaining()) {
            if (file.read(window, at + window.position()) < 0) {
                return;
            }
        }
    }
}
