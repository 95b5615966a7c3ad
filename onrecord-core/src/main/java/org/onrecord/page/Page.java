package org.onrecord.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.onrecord.text.Digest;

/**
 * What was given, unchanged: some bytes, where they came from, and the text they hold.
 *
 * <p>{@code Page.of(Path.of("gaza.html"), Given.NOTHING)} reads a file; {@code Page.text("…", "note")} takes a text.
 */
public final class Page {

    /** How a page is written. */
    public enum Kind {
        HTML,
        TEXT
    }

    /** The most characters of decoded text that are read; what is beyond is left out with a warning. */
    public static final int LIMIT = 10_000_000;

    /** The most bytes that a file may hold; of a compressed one, what is beyond is left out. */
    private static final int BYTES_LIMIT = 64 << 20;

    private final String id;
    private final String location;
    private final Kind kind;
    private final String text;
    private final boolean truncated;
    private final boolean damaged;
    private final Given given;
    private final byte[] bytes;

    private Page(byte[] bytes, String location, Kind kind, Decoded decoded, Given given) {
        this.id = Digest.document(bytes, location);
        this.bytes = bytes;
        this.location = location;
        this.kind = kind;
        this.truncated = decoded.text().length() > LIMIT;
        this.text = truncated ? prefix(decoded.text(), LIMIT) : decoded.text();
        this.damaged = decoded.damaged();
        this.given = given;
    }

    private Page(Page whole, int limit) {
        this.id = whole.id;
        this.bytes = whole.bytes;
        this.location = whole.location;
        this.kind = whole.kind;
        this.truncated = true;
        this.text = prefix(whole.text, limit);
        this.damaged = whole.damaged;
        this.given = whole.given;
    }

    /**
     * Reads a file; one that ends in {@code .gz} is decompressed.
     *
     * @throws UnreadablePageException where the file is empty, no text, or larger than 64 MB
     * @throws IOException where it cannot be read
     */
    public static Page of(Path file, Given given) throws IOException {
        if (Files.size(file) > BYTES_LIMIT) {
            throw tooLarge(file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, file.toString(), given);
        }
    }

    /**
     * Reads a file of whatever file system to its end; one whose name ends in {@code .gz} is decompressed.
     *
     * @throws UnreadablePageException where the file is empty, no text, or larger than 64 MB
     * @throws IOException where it cannot be read
     */
    public static Page of(InputStream file, String name, Given given) throws IOException {
        if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return of(unpack(file, name), name, given);
        }
        byte[] bytes = file.readNBytes(BYTES_LIMIT + 1);
        if (bytes.length > BYTES_LIMIT) {
            throw tooLarge(name);
        }
        return of(bytes, name, given);
    }

    private static UnreadablePageException tooLarge(String name) {
        return new UnreadablePageException(name, "larger than " + (BYTES_LIMIT >> 20) + " MB");
    }

    /**
     * Takes bytes as they came; whether they are HTML is seen from the location's ending and from their start.
     *
     * @throws UnreadablePageException where they are empty or no text
     */
    public static Page of(byte[] bytes, String location, Given given) throws UnreadablePageException {
        return of(bytes, location, Optional.empty(), given);
    }

    /**
     * Takes bytes as they came, written as the server says.
     *
     * @param declared how they are written; where nobody says, that is seen from location and start
     * @throws UnreadablePageException where they are empty or no text
     */
    public static Page of(byte[] bytes, String location, Optional<Kind> declared, Given given)
            throws UnreadablePageException {
        if (bytes.length == 0) {
            throw new UnreadablePageException(location, "empty");
        }
        Decoded decoded = Decoded.of(bytes, given.charset());
        if (decoded.binary()) {
            throw new UnreadablePageException(location, "binary, not text");
        }
        if (decoded.text().isBlank()) {
            throw new UnreadablePageException(location, "empty, only white space");
        }
        Kind kind = declared.orElseGet(() -> kind(location, decoded.text()));
        return new Page(bytes, location, kind, decoded, given);
    }

    /** Takes HTML that is decoded already, as in a line of JSON. */
    public static Page html(String html, String location, Given given) {
        return decoded(html, location, Kind.HTML, given);
    }

    /** Takes plain text that is decoded already. */
    public static Page text(String text, String location, Given given) {
        return decoded(text, location, Kind.TEXT, given);
    }

    private static Page decoded(String text, String location, Kind kind, Given given) {
        return new Page(text.getBytes(StandardCharsets.UTF_8), location, kind, Decoded.of(text), given);
    }

    /**
     * The page with no more than its first characters.
     *
     * @param limit how many characters of text to keep, at least 1
     */
    public Page limitedTo(int limit) {
        return text.length() <= limit ? this : new Page(this, limit);
    }

    /** The name of the document: {@code sha256:} of its bytes and its location. */
    public String id() {
        return id;
    }

    /** Its bytes, unpacked; those of a text that was given decoded are UTF-8. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes it has, unpacked. */
    public int size() {
        return bytes.length;
    }

    /** Its path or address as given. */
    public String location() {
        return location;
    }

    public Kind kind() {
        return kind;
    }

    /** Its decoded text; markup and byte order mark are kept. */
    public String text() {
        return text;
    }

    /** Whether the text is only the first {@link #LIMIT} characters. */
    public boolean truncated() {
        return truncated;
    }

    /** Whether some bytes were no characters and stand as U+FFFD. */
    public boolean damaged() {
        return damaged;
    }

    /** What is known of it from outside. */
    public Given given() {
        return given;
    }

    private static Kind kind(String location, String text) {
        String name =
                location.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "").replaceFirst("\\.gz$", "");
        if (name.endsWith(".txt")) {
            return Kind.TEXT;
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return Kind.HTML;
        }
        String head = text.substring(0, Math.min(2048, text.length())).toLowerCase(Locale.ROOT);
        boolean marked = head.contains("<!doctype html")
                || head.contains("<html")
                || head.contains("<head")
                || head.contains("<body")
                || head.contains("<div")
                || head.contains("<p>");
        return marked ? Kind.HTML : Kind.TEXT;
    }

    private static String prefix(String text, int end) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static byte[] unpack(InputStream packed, String name) throws IOException {
        try (InputStream in = new GZIPInputStream(packed, 1 << 16)) {
            return in.readNBytes(BYTES_LIMIT);
        } catch (IOException e) {
            throw new UnreadablePageException(name, "damaged gzip file (" + e.getMessage() + ")");
        }
    }
}
