package org.onrecord.lab;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Report;
import org.onrecord.report.ReportReader;

/**
 * As many reports as are wanted, made of paragraphs of real ones: each report has a dozen of them, drawn at random, with
 * {@link OtherWords} of its own, so that it is as long and as hard to read as news is and no copy of another.
 */
public final class MadeUpReports {

    private static final int PARAGRAPHS = 12;
    private static final int SHORTEST = 80;
    private static final int LONGEST = 1200;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final List<String> paragraphs = new ArrayList<>();
    private final OtherWords words;

    /** Makes them of the paragraphs of some pages. */
    public MadeUpReports(List<Page> pages) {
        for (Page page : pages) {
            Report report = ReportReader.read(page);
            for (Part part : report.parts(PartKind.PARAGRAPH)) {
                String text = part.span().in(report.text());
                if (text.length() >= SHORTEST && text.length() <= LONGEST && text.endsWith(".")) {
                    paragraphs.add(text);
                }
            }
        }
        this.words = new OtherWords(paragraphs);
    }

    /** Writes an archive of so many reports; answers how many bytes their pages have. */
    long write(Path archive, int reports) throws IOException {
        Random random = new Random(29);
        long bytes = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16)) {
            for (int number = 0; number < reports; number++) {
                byte[] page = page(number, random).getBytes(StandardCharsets.UTF_8);
                bytes += page.length;
                GZIPOutputStream member = new GZIPOutputStream(out);
                member.write(record(number, page));
                member.finish();
            }
        }
        return bytes;
    }

    /** So many reports as pages, the same each time. */
    public List<Page> pages(int reports) {
        Random random = new Random(29);
        List<Page> pages = new ArrayList<>();
        for (int number = 0; number < reports; number++) {
            pages.add(Page.html(page(number, random), "made-up/" + number, Given.NOTHING));
        }
        return pages;
    }

    private String page(int number, Random random) {
        StringBuilder page = new StringBuilder("<html><head><title>Report ")
                .append(number)
                .append(
                        "</title></head><body><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav><h1>Report ")
                .append(number)
                .append("</h1><p>By Lena Farrow</p><p>")
                .append(DAY.format(MadeUp.day(number)))
                .append("</p>\n");
        for (int i = 0; i < PARAGRAPHS; i++) {
            String text = paragraphs.get(random.nextInt(paragraphs.size()));
            page.append("<p>").append(escaped(words.in(text, number, random))).append("</p>\n");
        }
        return page.append("<footer>All rights reserved</footer></body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] record(int number, byte[] page) {
        byte[] head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] start = String.format(
                        Locale.ROOT,
                        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette%d.example/report-%d\r\n"
                                + "WARC-Date: %sT23:30:00Z\r\nWARC-Record-ID: <urn:onrecord:%d>\r\n"
                                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n",
                        number % 50,
                        number,
                        MadeUp.day(number),
                        number,
                        head.length + page.length)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] record = new byte[start.length + head.length + page.length + 4];
        System.arraycopy(start, 0, record, 0, start.length);
        System.arraycopy(head, 0, record, start.length, head.length);
        System.arraycopy(page, 0, record, start.length + head.length, page.length);
        System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, record, record.length - 4, 4);
        return record;
    }
}
