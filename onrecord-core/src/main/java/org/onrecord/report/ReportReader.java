package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.onrecord.page.Page;
import org.onrecord.text.Span;

/**
 * Turns a page into the clean report that it holds.
 *
 * <p>{@code ReportReader.read(Page.of(Path.of("gaza.html"), Given.NOTHING))}
 */
public final class ReportReader {

    private ReportReader() {}

    /** Reads a page; whatever is wrong with it becomes a warning of the report. */
    public static Report read(Page page) {
        List<String> lines = new ArrayList<>();
        String text = page.text();
        if (page.kind() == Page.Kind.HTML) {
            for (Element block : Jsoup.parse(text).select("h1, p")) {
                lines.add(block.text());
            }
            text = String.join("\n", lines);
        } else {
            lines.addAll(List.of(text.split("\n", -1)));
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            Span span = new Span(at, at + line.length()).strip(text);
            if (!span.isEmpty()) {
                parts.add(new Part(PartKind.PARAGRAPH, span, "a line"));
            }
            at += line.length() + 1;
        }
        return new Report(
                page.id(),
                page.location(),
                page.given().url(),
                page.given().outlet(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "en",
                text,
                parts,
                Wording.UNKNOWN,
                List.of());
    }
}
