package org.onrecord.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of a server as an archive keeps it: status, headers and body just as they came over the line.
 *
 * <p>Some crawlers keep the headers of what came and the body unpacked; what is no chunk, or not packed, is taken as it is.
 */
final class StoredAnswer {

    private static final int MOST_HEADERS = 1 << 16;
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]{1,4} +([0-9]{3})[^\\n]*\\n");
    private static final Pattern HEADER = Pattern.compile("([^:\\s]{1,200})[ \\t]*:[ \\t]*([^\\r\\n]*)");
    private static final Pattern CHUNK = Pattern.compile("\\A[ \\t]*([0-9a-fA-F]{1,8})[ \\t]*(?:;[^\\r\\n]*)?\\r?\\n");

    private static final URI NOWHERE = URI.create("about:blank");

    private final InputStream in;
    private final byte[] head;
    private final int bodyStart;
    private final Answer headers;
    private List<byte[]> payloads = List.of();

    private StoredAnswer(InputStream in, byte[] head, int bodyStart, Answer headers) {
        this.in = in;
        this.head = head;
        this.bodyStart = bodyStart;
        this.headers = headers;
    }

    /** What a record holds with the words of the server in front: a response. */
    static StoredAnswer ofMessage(InputStream in) throws IOException {
        byte[] head = in.readNBytes(MOST_HEADERS);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Matcher status = STATUS.matcher(text);
        if (!status.lookingAt()) {
            // Old crawlers kept pages without the words of the server.
            return new StoredAnswer(in, head, 0, answer(200, Map.of()));
        }
        int end = status.end();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        while (true) {
            int lineEnd = text.indexOf('\n', end);
            if (lineEnd < 0) {
                if (head.length == MOST_HEADERS) {
                    throw new DamagedRecord("its headers are longer than 64 kB");
                }
                return new StoredAnswer(in, head, head.length, answer(code(status), headers));
            }
            String line = text.substring(end, lineEnd).strip();
            end = lineEnd + 1;
            if (line.isEmpty()) {
                return new StoredAnswer(in, head, end, answer(code(status), headers));
            }
            Matcher header = HEADER.matcher(line);
            if (header.lookingAt()) {
                headers.computeIfAbsent(header.group(1), name -> new ArrayList<>())
                        .add(header.group(2));
            }
        }
    }

    /** What a record holds bare: a resource, or what was made of one. */
    static StoredAnswer ofContent(InputStream in, Optional<String> type) throws IOException {
        Map<String, List<String>> headers = type.isPresent() ? Map.of("Content-Type", List.of(type.get())) : Map.of();
        return new StoredAnswer(in, in.readNBytes(MOST_HEADERS), 0, answer(200, headers));
    }

    private static int code(Matcher status) {
        return Integer.parseInt(status.group(1));
    }

    private static Answer answer(int status, Map<String, List<String>> headers) {
        return new Answer(NOWHERE, status, HttpHeaders.of(headers, (name, value) -> true), new byte[0]);
    }

    /** Status and headers, the body left out. */
    Answer headers() {
        return headers;
    }

    /**
     * Status, headers and body, unpacked.
     *
     * @param terms how large it may be
     * @throws DamagedRecord where it is larger, or cannot be unpacked
     */
    Answer whole(Terms terms) throws IOException {
        byte[] rest = in.readNBytes(terms.unpacked() - Math.min(head.length, terms.unpacked()) + 1);
        if (head.length + rest.length > terms.unpacked()) {
            throw new DamagedRecord("larger than " + Asking.megabytes(terms.unpacked()));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(head.length - bodyStart + rest.length);
        body.write(head, bodyStart, head.length - bodyStart);
        body.write(rest);
        byte[] sent = body.toByteArray();
        boolean chunked = headers.headers().allValues("Transfer-Encoding").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("chunked"));
        byte[] entity = chunked ? joined(sent) : sent;
        payloads = List.of(sent, entity);
        return new Answer(NOWHERE, headers.status(), headers.headers(), unpacked(entity, terms));
    }

    /** The body as it came over the line and with its chunks joined, once it was read; crawlers differ on which is the payload. */
    List<byte[]> payloads() {
        return payloads;
    }

    private byte[] unpacked(byte[] body, Terms terms) throws DamagedRecord {
        List<String> codings = headers.headers().allValues("Content-Encoding");
        if (startsLikeMarkup(body)) {
            return body;
        }
        try {
            return Packing.unpack(body, codings, terms);
        } catch (Unfetchable e) {
            throw new DamagedRecord(e.getMessage());
        }
    }

    /** Neither gzip nor zlib starts with "<", and no brotli that anybody has seen. */
    private static boolean startsLikeMarkup(byte[] body) {
        String start = new String(body, 0, Math.min(16, body.length), StandardCharsets.ISO_8859_1).strip();
        return start.startsWith("<!") || start.matches("(?s)<[a-zA-Z?].*");
    }

    /** The chunks of a body joined; a body that does not start with a chunk is none of chunks. */
    private static byte[] joined(byte[] body) throws DamagedRecord {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            String line = new String(body, at, Math.min(64, body.length - at), StandardCharsets.ISO_8859_1);
            Matcher chunk = CHUNK.matcher(line);
            if (!chunk.lookingAt()) {
                if (at == 0) {
                    return body;
                }
                throw new DamagedRecord("a chunk of its body has no length");
            }
            long length = Long.parseLong(chunk.group(1), 16);
            if (length == 0) {
                return joined.toByteArray();
            }
            at += chunk.end();
            if (length > body.length - at) {
                throw new DamagedRecord("a chunk of its body is cut off");
            }
            joined.write(body, at, (int) length);
            at += (int) length;
            at += at < body.length && body[at] == '\r' ? 1 : 0;
            at += at < body.length && body[at] == '\n' ? 1 : 0;
        }
        return joined.toByteArray();
    }
}
