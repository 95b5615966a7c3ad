package org.onrecord.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of an archive in order; where one cannot be read, the archive goes on with the next that can.
 *
 * @see <a href="https://iipc.github.io/warc-specifications/">The WARC format</a>
 */
final class Records {

    /** Behind so much in a row nothing good is to be expected, and looking for it takes its time. */
    private static final int MOST_IN_A_ROW = 1000;

    /** A record with a good head has been read before its body turns out bad, up to the largest size. */
    private static final int BAD_BODY = 10;

    private final FileChannel file;
    private final BiConsumer<Long, String> damage;
    private final RecordStarts starts;
    private @Nullable WarcReader reader;
    private long position;
    private int badInARow;

    /**
     * The records of a file.
     *
     * @param damage hears where a record starts that cannot be read, and why
     */
    Records(FileChannel file, BiConsumer<Long, String> damage) throws IOException {
        this.file = file;
        this.damage = damage;
        this.starts = new RecordStarts(file);
    }

    /**
     * Passes over all records up to one.
     *
     * @param at where the last of them starts
     * @return false where no record starts there; nothing is passed over then
     */
    boolean passOver(long at) throws IOException {
        if (at <= 0 || at >= file.size() || starts.from(at).orElse(-1) != at) {
            return false;
        }
        try {
            WarcReader behind = opened(file, at);
            if (behind.next().isPresent()) {
                reader = behind;
                position = at;
                return true;
            }
        } catch (IOException | RuntimeException e) {
            reader = null;
        }
        return false;
    }

    /** Where the last record starts, in bytes of the file. */
    long position() {
        return position;
    }

    Optional<WarcRecord> next() throws IOException {
        try {
            return advance();
        } catch (IOException | RuntimeException e) {
            if (reader != null && reader.position() >= file.size()) {
                return Optional.empty();
            }
            damage.accept(reader == null ? position : Math.max(position, reader.position()), words(e));
            return resume();
        }
    }

    /** Goes on behind a record whose body cannot be read to its end. */
    Optional<WarcRecord> nextBehind(Exception e) throws IOException {
        damage.accept(position, words(e));
        badInARow += BAD_BODY;
        return resume();
    }

    private Optional<WarcRecord> advance() throws IOException {
        if (reader == null) {
            reader = opened(file, 0);
        }
        Optional<WarcRecord> record = reader.next();
        if (record.isPresent()) {
            position = reader.position();
            badInARow = 0;
        }
        return record;
    }

    /** Reads a file from some place on, and takes records for what they are meant to be where they break the standard. */
    static WarcReader opened(FileChannel file, long at) throws IOException {
        file.position(at);
        WarcReader opened = new WarcReader(new EndingFile(file));
        opened.setLenient(true);
        return opened;
    }

    private Optional<WarcRecord> resume() throws IOException {
        OptionalLong start = starts.from(position + 1);
        while (start.isPresent() && badInARow++ < MOST_IN_A_ROW) {
            position = start.getAsLong();
            try {
                WarcReader fresh = opened(file, position);
                Optional<WarcRecord> record = fresh.next();
                reader = fresh;
                return record;
            } catch (IOException | RuntimeException e) {
                start = starts.from(position + 1);
            }
        }
        if (start.isPresent()) {
            damage.accept(start.getAsLong(), "too much before it is damaged; the rest of the archive is left");
        }
        return Optional.empty();
    }

    private static String words(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        String message = Objects.requireNonNullElse(cause.getMessage(), "unreadable");
        // The parser shows the bytes around, which no terminal should.
        String words = message.replaceFirst("(?s): \\.\\.\\..*", "");
        return cause instanceof EOFException ? "cut off (" + words + ")" : words;
    }
}
