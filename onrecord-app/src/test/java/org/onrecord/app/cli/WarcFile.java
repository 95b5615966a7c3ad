package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes an archive of made-up reports, record by record. */
final class WarcFile implements AutoCloseable {

    private final OutputStream out;
    private final boolean packed;

    WarcFile(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        packed = file.toString().endsWith(".gz");
    }

    /** A report of its own; its number stands in it. */
    WarcFile report(int number) throws IOException {
        return page("https://gazette.example/ferry/" + number, ferry(number, ""));
    }

    static String ferry(int number, String padding) {
        return """
                <html><head><title>Ferry %1$d late again</title></head><body><h1>Ferry %1$d late again</h1>
                <p>By Lena Farrow</p><p>March 3, 2024</p>%2$s
                <p>“We waited for boat %1$d until dusk,” said Ida Brekke, who runs the kiosk at the pier.</p>
                <p>The line has cancelled %1$d trips this year. The county wants its %1$d million crowns back, and the company
                says that a part for the engine has not arrived.</p></body></html>
                """.formatted(number, padding);
    }

    WarcFile page(String url, String html) throws IOException {
        return record(url, "text/html; charset=utf-8", html.getBytes(UTF_8));
    }

    WarcFile record(String url, String type, byte[] body) throws IOException {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(UTF_8);
        String start = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2024-03-04T08:30:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + UUID.nameUUIDFromBytes(url.getBytes(UTF_8))
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (head.length + body.length) + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(start.getBytes(UTF_8));
        record.writeBytes(head);
        record.writeBytes(body);
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        if (packed) {
            GZIPOutputStream member = new GZIPOutputStream(out);
            record.writeTo(member);
            member.finish();
        } else {
            record.writeTo(out);
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
