package org.onrecord.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.record.Published;
import org.onrecord.record.Reading;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Report;
import org.onrecord.report.Warning;
import org.onrecord.report.Wording;

/**
 * The page of one report: the verdict on its date and every warning first, then the text as printed with its entries
 * marked in place and noted in the margin.
 *
 * <p>It reads without scripts; a script only adds a card at the mark that is pointed at.
 */
public final class ReportPage {

    private static final List<String> KINDS = List.of("statements", "figures", "events", "times", "names", "furniture");

    private static final int FURNITURE_SHOWN = 3;

    private final Reading reading;
    private final Report report;
    private final Telling telling;
    private final Marks marks;
    private final Notes notes;

    public ReportPage(Reading reading) {
        this.reading = reading;
        this.report = reading.report();
        this.telling = new Telling(reading);
        this.marks = new Marks(reading, telling);
        this.notes = new Notes(reading, telling);
    }

    /** The whole page as one file that needs nothing beside it. */
    public static String selfContained(Reading reading) {
        ReportPage page = new ReportPage(reading);
        return Sheet.selfContained(page.title(), page::write);
    }

    /** What stands in the title bar: "Ardania Rules Out Payment for Sailors – OnRecord". */
    public String title() {
        return telling.headline() + " – OnRecord";
    }

    /** Writes all that stands between the tags of the body. */
    public void write(Html html) {
        html.open("main");
        html.element("a", "Skip to the text", "class", "skip", "href", "#text").line();
        head(html);
        verdict(html);
        warnings(html);
        toggles(html);
        text(html);
        new BackMatter(reading, telling).write(html);
        html.close("main").line();
        html.open("footer").element("p", "Read by " + reading.reader() + " · " + Telling.line(report.location()));
        html.element("p", report.id(), "class", "id").close("footer").line();
    }

    private void head(Html html) {
        html.open("header", "class", "head").element("p", telling.imprint(), "class", "imprint");
        html.element("h1", telling.headline(), "dir", "auto").close("header").line();
    }

    private void verdict(Html html) {
        Published published = reading.published();
        html.open("section", "class", "verdict", "aria-label", "Date of the report")
                .open("p");
        html.text("Published ");
        if (published.value().isPresent()) {
            html.element(
                    "time",
                    published.value().get(),
                    "datetime",
                    published.value().get());
        } else {
            html.element("strong", "on a day unknown");
        }
        published.range().ifPresent(range -> html.text(between(range)));
        html.text(": ").element("span", Telling.why(published.why(), published.confidence()), "class", "reason");
        html.close("p");
        List<Dating> rejected = reading.datings().stream()
                .filter(dating -> dating.rejected().isPresent())
                .toList();
        if (!rejected.isEmpty()) {
            html.open("ul");
            rejected.forEach(dating -> rejected(html, dating));
            html.close("ul");
        }
        html.close("section").line();
    }

    /** "2023-12-14/2023-12-15" in words; an open end is written as two dots. */
    private static String between(String range) {
        String[] ends = range.split("/", 2);
        if (ends.length < 2) {
            return " (" + range + ")";
        }
        if (ends[0].equals(ends[1])) {
            return "";
        }
        if (ends[1].equals("..")) {
            return " (not before " + ends[0] + ")";
        }
        return ends[0].equals("..") ? " (not after " + ends[1] + ")" : " (from " + ends[0] + " to " + ends[1] + ")";
    }

    private static void rejected(Html html, Dating dating) {
        html.open("li").text("not ").element("del", dating.value()).text(", “");
        html.element("bdi", Telling.line(dating.printed().text())).text("”: ");
        html.text(dating.rejected().orElse("")).close("li");
    }

    private void warnings(Html html) {
        List<Warning> all = new ArrayList<>(reading.warnings());
        boolean rewritten = report.wording().value() == Wording.Value.REWRITTEN
                || report.wording().value() == Wording.Value.TRANSLATED;
        boolean told = all.stream().anyMatch(warning -> warning.code() == Warning.Code.REWRITTEN_TEXT);
        if (rewritten && !told) {
            all.add(new Warning(Warning.Code.REWRITTEN_TEXT, report.wording().why()));
        }
        if (all.isEmpty()) {
            return;
        }
        html.open("section", "class", "warnings", "aria-label", "Warnings").open("ul");
        for (Warning warning : all) {
            html.open("li").element("strong", warning.code().word()).text(" " + Telling.line(warning.message()));
            html.close("li");
        }
        html.close("ul").close("section").line();
    }

    private static void toggles(Html html) {
        html.open("fieldset", "class", "toggles").element("legend", "Show");
        for (String kind : KINDS) {
            html.open("label", "class", kind).open("input", "type", "checkbox", "id", "show-" + kind, "checked", "");
            html.text(" " + kind).close("label");
        }
        html.close("fieldset").line();
    }

    private void text(Html html) {
        html.open("section", "id", "text", "class", "text", "aria-label", "The report as printed", "tabindex", "-1");
        List<Part> parts = report.parts();
        for (int first = 0; first < parts.size(); ) {
            int end = first;
            while (end < parts.size() && parts.get(end).kind() == PartKind.FURNITURE) {
                end++;
            }
            if (end - first > FURNITURE_SHOWN) {
                furniture(html, parts.subList(first, end));
                first = end;
            } else {
                row(html, parts.get(first++));
            }
        }
        html.close("section").line();
    }

    /** Menus and lists of links are folded; a line or two between paragraphs stays in sight. */
    private void furniture(Html html, List<Part> parts) {
        String words = parts.stream()
                .limit(FURNITURE_SHOWN)
                .map(part -> telling.words(part.span()))
                .collect(Collectors.joining(" · "));
        html.line().open("details", "class", "furniture");
        html.element("summary", parts.size() + " lines of furniture: " + words + " …", "dir", "auto");
        parts.forEach(part -> row(html, part));
        html.close("details");
    }

    private void row(Html html, Part part) {
        String kind = part.kind().word();
        html.line().open("div", "class", part.kind() == PartKind.FURNITURE ? "row furniture" : "row");
        html.open("p", "class", "part " + kind, "dir", "auto");
        if (part.kind() != PartKind.PARAGRAPH) {
            html.element("span", kind, "class", "kind", "title", Telling.line(part.why()));
            html.text(" ");
        }
        List<String> begun = marks.write(html, part.span());
        html.close("p");
        notes.write(html, begun);
        html.close("div");
    }
}
