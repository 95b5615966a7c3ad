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
 * <p>A compressed archive has a gzip member for each record, a plain one a line {@code WARC/1.0}; in an ARC file the line
 * holds address, host, time, type and length.
 */
final class RecordStarts {

    private static final int WINDOW = 1 << 16;

    /** No line that starts a record is longer: the longest part of it is an address. */
    private static final int OVERLAP = 4096;

    private static final Pattern PACKED = Pattern.compile("\\x1F\\x8B\\x08[\\x00-\\x1F]");
    private static final Pattern PLAIN = Pattern.compile("(?<=\\n|^)(?:WARC/[0-9]\\.[0-9]{1,2}\\r?\\n"
            + "|[a-z]{2,10}:[^ \\n]{1,2000} [0-9a-fA-F.:]{1,45} [0-9]{14} [^ \\n]{1,100} [0-9]{1,12}\\r?\\n)");

    private final FileChannel file;
    private final Pattern start;

    RecordStarts(FileChannel file) throws IOException {
        this.file = file;
        ByteBuffer head = ByteBuffer.allocate(2);
        file.read(head, 0);
        boolean packed = head.position() == 2 && head.get(0) == 0x1F && head.get(1) == (byte) 0x8B;
        this.start = packed ? PACKED : PLAIN;
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
