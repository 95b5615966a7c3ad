package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveInputTest {

    private static final String TALKS = """
            <html><head><title>Harbour talks go on</title></head><body><h1>Harbour talks go on</h1>
            <p>By Lena Farrow</p><p>March 3, 2024</p>
            <p>“We will talk until the last crane stands still,” the mayor of Sorhat, Ilse Brandt, said on Sunday.</p>
            <p>The dockers have been on strike for nine days. Their union asks for an eight-hour night shift.</p></body></html>
            """;

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void writesAnArchive() throws IOException {
        archive = folder.resolve("crawl.warc.gz");
        record("https://gazette.example/talks", "text/html", TALKS);
        record("https://gazette.example/style.css", "text/css", "p { margin: 0 }");
        record("https://gazette.example/", "text/html", TALKS);
    }

    private void record(String url, String type, String body) throws IOException {
        String message = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "; charset=utf-8\r\n\r\n" + body;
        String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2024-03-04T08:30:00Z\r\nWARC-Record-ID: <urn:uuid:8d1c3b9e-2f4c-4a4e-9d1b-5f6f0c2a7b11>"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + message.getBytes(UTF_8).length + "\r\n\r\n" + message + "\r\n\r\n";
        byte[] before = Files.exists(archive) ? Files.readAllBytes(archive) : new byte[0];
        try (OutputStream out = Files.newOutputStream(archive)) {
            out.write(before);
            try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                packed.write(record.getBytes(UTF_8));
            }
        }
    }

    @Test
    void readsTheReportsOfAnArchiveAndCountsTheRest() {
        Ran ran = Ran.onrecord("read", "--format", "json", archive.toString());

        assertThat(ran.status()).isZero();
        assertThat(ran.lines()).hasSize(1);
        assertThat(ran.out())
                .contains("\"location\":\"https://gazette.example/talks\"")
                .contains("We will talk until the last crane stands still")
                .contains("\"value\":\"2024-03-04\",\"basis\":\"capture\"");
        assertThat(ran.err())
                .contains("crawl.warc.gz: 1 reports in 3 records; left out: 1 neither HTML nor plain text, "
                        + "1 pages that are no reports");
    }

    @Test
    void addsTheArchivesOfAFolderOnce() {
        String record = folder.resolve("onrecord.db").toString();
        Path crawls = folder.resolve("crawls");
        assertThat(crawls.toFile().mkdir()).isTrue();
        assertThat(archive.toFile().renameTo(crawls.resolve("crawl.warc.gz").toFile()))
                .isTrue();

        Ran first = Ran.onrecord("add", "--record", record, crawls.toString());
        Ran second = Ran.onrecord("add", "--record", record, crawls.toString());

        assertThat(first.status()).isZero();
        assertThat(first.err()).contains("1 added, 0 kept already");
        assertThat(second.err()).contains("0 added, 1 kept already");
    }

    @Test
    void namesADamagedRecordAndReadsTheRest() throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, "no record".getBytes(UTF_8));
        try (OutputStream out = Files.newOutputStream(archive, StandardOpenOption.APPEND)) {
            out.write(bytes, 0, bytes.length - 20);
        }

        Ran ran = Ran.onrecord("read", "--format", "json", archive.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.lines()).hasSize(1);
        assertThat(ran.err()).contains("onrecord: " + archive + ": record at byte ", "2 damaged");
    }
}
