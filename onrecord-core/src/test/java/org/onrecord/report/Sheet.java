package org.onrecord.report;

import java.util.List;
import java.util.Optional;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/** Lays out small pages for tests and tells what was read from them. */
final class Sheet {

    static final String FIRST =
            "A tanker ran aground off the harbour of Sorhat on Monday, and the port was closed to all"
                    + " ships until divers had looked at the hull, the coast guard said.";
    static final String SECOND =
            "Nobody was hurt, but about 40 tonnes of oil had reached the beaches south of the town by the evening,"
                    + " according to the harbour master, who spoke to reporters at the pier.";
    static final String THIRD =
            "The owners of the ship said that they would pay for the cleaning of the coast, and that"
                    + " two tugs were on their way from the capital to pull it free at the next high tide.";

    private String head = "<title>Tanker closes Sorhat port</title>";
    private String top = "<h1>Tanker closes Sorhat port</h1>";
    private String middle = "";
    private String bottom = "";
    private Given given = Given.NOTHING;

    /** A page with a headline and three paragraphs. */
    static Sheet page() {
        return new Sheet();
    }

    /** Reads a plain text. */
    static Report text(String text) {
        return ReportReader.read(Page.text(text, "report.txt", Given.NOTHING));
    }

    Sheet head(String html) {
        head = html;
        return this;
    }

    /** What stands above the first paragraph, the headline included. */
    Sheet top(String html) {
        top = html;
        return this;
    }

    /** What stands between the first and the second paragraph. */
    Sheet middle(String html) {
        middle = html;
        return this;
    }

    /** What stands below the last paragraph. */
    Sheet bottom(String html) {
        bottom = html;
        return this;
    }

    Sheet given(Given known) {
        given = known;
        return this;
    }

    Report read() {
        String html = "<!DOCTYPE html><html lang=en><head>" + head + "</head><body>"
                + "<nav><ul><li><a href=/>Home</a><li><a href=/world>World</a><li><a href=/sport>Sport</a></ul></nav>"
                + "<main><article>" + top + "<div class=story-body>"
                + "<p>" + FIRST + "</p>" + middle + "<p>" + SECOND + "</p><p>" + THIRD + "</p></div>" + bottom
                + "</article></main>"
                + "<footer><p>&copy; 2024 Harbour Media. All rights reserved.</p></footer></body></html>";
        return ReportReader.read(Page.html(html, "page.html", given));
    }

    /** The words of all parts of a kind. */
    static List<String> words(Report report, PartKind kind) {
        return report.parts(kind).stream()
                .map(part -> part.span().in(report.text()))
                .toList();
    }

    /** What the first part that holds some words was taken for. */
    static PartKind kind(Report report, String words) {
        Optional<Part> found = report.parts().stream()
                .filter(part -> part.span().in(report.text()).contains(words))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("no part holds: " + words))
                .kind();
    }

    static List<String> names(Report report) {
        return report.bylines().stream().map(Byline::name).toList();
    }

    static Optional<String> headline(Report report) {
        return report.headline().map(Printed::text);
    }
}
