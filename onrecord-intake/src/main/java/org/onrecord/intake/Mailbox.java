package org.onrecord.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/**
 * The reports that were sent by mail, one message after the other: {@code releases.mbox}, or {@code quake.eml} with a single one.
 *
 * <p>The page of a message is its HTML, or its plain text where there is none; the day is that of its header. A message without text is
 * named and passed over.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4155">RFC 4155, the mbox format</a>
 */
public final class Mailbox implements Closeable {

    /** The most bytes that a message may have; longer ones are named and passed over. */
    private static final int MOST = 64 << 20;

    private final String name;
    private final UnaryOperator<Given> known;
    private final Consumer<String> trouble;
    private final InputStream in;
    private final boolean single;
    private int messages;
    private boolean ended;

    private Mailbox(InputStream bytes, String name, UnaryOperator<Given> known, Consumer<String> trouble)
            throws IOException {
        this.name = name;
        this.known = known;
        this.trouble = trouble;
        this.single = plainName(name).endsWith(".eml");
        boolean packed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
        this.in = new BufferedInputStream(packed ? new GZIPInputStream(bytes) : bytes, 1 << 16);
    }

    private static String plainName(String file) {
        return file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    }

    /** Whether a file is called as mailboxes and messages are. */
    public static boolean isMailbox(Path file) {
        return isMailbox(file.toString());
    }

    /** Whether a file of whatever file system is called as mailboxes and messages are. */
    public static boolean isMailbox(String file) {
        return plainName(file).endsWith(".mbox") || plainName(file).endsWith(".eml");
    }

    /**
     * Opens a mailbox.
     *
     * @param known adds to what a message says of itself
     * @param trouble hears of every message that cannot be read
     */
    public static Mailbox open(Path file, UnaryOperator<Given> known, Consumer<String> trouble) throws IOException {
        return open(Files.newInputStream(file), file.toString(), known, trouble);
    }

    /**
     * Opens a mailbox of whatever file system.
     *
     * @param bytes its bytes, packed where its name says so; closed with the mailbox
     * @param name its name, by which its messages are called
     */
    public static Mailbox open(InputStream bytes, String name, UnaryOperator<Given> known, Consumer<String> trouble)
            throws IOException {
        try {
            return new Mailbox(bytes, name, known, trouble);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** The next message as a page; empty behind the last. */
    public Optional<Page> next() throws IOException {
        while (!ended) {
            Optional<byte[]> message = message();
            if (message.isPresent()) {
                messages++;
                Optional<Page> page = page(message.get());
                if (page.isPresent()) {
                    return page;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Page> page(byte[] bytes) {
        try {
            if (bytes.length > MOST) {
                throw new IOException("larger than " + Asking.megabytes(MOST));
            }
            Letter letter = Letter.read(bytes);
            String location = single ? name : name + "#" + letter.id().orElse(String.valueOf(messages));
            return Optional.of(letter.page(location, known));
        } catch (IOException | RuntimeException e) {
            trouble.accept(name + ": message " + messages + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The bytes up to the next line that starts a message; empty where there are none. */
    private Optional<byte[]> message() throws IOException {
        if (single) {
            ended = true;
            return Optional.of(in.readNBytes(MOST + 1));
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean blank = true;
        while (line(line)) {
            byte[] bytes = line.toByteArray();
            if (blank && starts(bytes, "From ")) {
                if (message.size() > 0) {
                    return Optional.of(message.toByteArray());
                }
                continue;
            }
            blank = bytes.length == 0 || bytes[0] == '\n' || bytes[0] == '\r';
            if (message.size() <= MOST) {
                int quoted = isQuotedStart(bytes) ? 1 : 0;
                message.write(bytes, quoted, bytes.length - quoted);
            }
        }
        ended = true;
        return message.toString(StandardCharsets.ISO_8859_1).isBlank()
                ? Optional.empty()
                : Optional.of(message.toByteArray());
    }

    /** Reads a line with its end; of one that is longer than a message may be, a part. */
    private boolean line(ByteArrayOutputStream line) throws IOException {
        line.reset();
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n' || line.size() > MOST) {
                return true;
            }
            next = in.read();
        }
        return line.size() > 0;
    }

    private static boolean starts(byte[] line, String with) {
        return line.length >= with.length()
                && new String(line, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
    }

    /** {@code >From the harbour …}: a line of the message that would start another one. */
    private static boolean isQuotedStart(byte[] line) {
        int at = 0;
        while (at < line.length && line[at] == '>') {
            at++;
        }
        return at > 0
                && new String(line, at, Math.min(5, line.length - at), StandardCharsets.ISO_8859_1).equals("From ");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
