package org.onrecord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes a small archive, record by record, as a crawler does. */
final class Crawl {

    static final String TALKS = """
            <html><head><title>Harbour talks go on</title></head><body><h1>Harbour talks go on</h1>
            <p>By Lena Farrow</p><p>March 3, 2024</p>
            <p>“We will talk until the last crane stands still,” the mayor of Sorhat, Ilse Brandt, said on Sunday.</p>
            <p>The dockers have been on strike for nine days. Their union asks for an eight-hour night shift, and the port
            authority has offered nine hours and a bonus. Both sides meet again on Tuesday.</p></body></html>
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean packed;

    private Crawl(boolean packed) {
        this.packed = packed;
    }

    static Crawl plain() {
        return new Crawl(false);
    }

    static Crawl packed() {
        return new Crawl(true);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }

    /** A page as its server sent it. */
    Crawl page(String url, String html) {
        return response(url, "Content-Type: text/html; charset=utf-8", html.getBytes(UTF_8));
    }

    Crawl response(String url, String headers, byte[] body) {
        return answer(url, "200 OK", headers, body);
    }

    Crawl answer(String url, String status, String headers, byte[] body) {
        byte[] message = joined(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n").getBytes(UTF_8), body);
        return record("response", url, "Content-Type: application/http; msgtype=response", message);
    }

    Crawl record(String type, String url, String headers, byte[] block) {
        return record(type, url, headers, block, block.length);
    }

    /** A record that says it is so long. */
    Crawl record(String type, String url, String headers, byte[] block, long length) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2024-03-04T08:30:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + UUID.nameUUIDFromBytes((type + url).getBytes(UTF_8)) + ">\r\n" + headers
                + "\r\nContent-Length: " + length + "\r\n\r\n";
        byte[] record = joined(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
        return raw(packed ? gzip(record) : record);
    }

    /** Bytes that are no record. */
    Crawl raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    Path in(Path folder) throws IOException {
        return Files.write(folder.resolve(packed ? "crawl.warc.gz" : "crawl.warc"), bytes());
    }
}
