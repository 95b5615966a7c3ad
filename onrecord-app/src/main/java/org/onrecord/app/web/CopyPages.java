package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Aligned;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.SideBySide;
import org.onrecord.record.Reading;

/** The pages of copies: all of them, and one beside its original. */
final class CopyPages {

    private final Collated collated;

    CopyPages(Collated collated) {
        this.collated = collated;
    }

    static String address(CopyLink copy) {
        return "/copies/" + Shelf.key(copy.report()) + "/" + Shelf.key(copy.of());
    }

    void list(Context context) {
        List<CopyLink> copies = collated.collation().copies();
        Paged<CopyLink> page = Paged.of(context, copies);
        View.show(context, collated, "Copies", html -> {
            if (copies.isEmpty()) {
                html.element("p", "No report of this record is a copy of another one.");
                return;
            }
            View.table(
                    html,
                    "Which report was made of which",
                    List.of("Copy", "Original", "Degree", "Shared", "Changes"),
                    rows -> {
                        for (CopyLink copy : page.shown()) {
                            rows.open("tr").open("td");
                            View.source(rows, collated.reading(copy.report()), "");
                            rows.close("td").open("td");
                            View.source(rows, collated.reading(copy.of()), "");
                            rows.close("td")
                                    .open("td")
                                    .element("a", copy.degree().word(), "href", address(copy));
                            rows.close("td").element("td", percent(copy.shared()));
                            rows.element("td", Integer.toString(copy.changes().size()))
                                    .close("tr");
                        }
                    });
            page.write(html);
        });
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    void show(Context context, CopyLink copy) {
        Reading original = collated.reading(copy.of());
        Reading made = collated.reading(copy.report());
        SideBySide beside = SideBySide.of(original, made);
        View.show(context, collated, "A copy, " + copy.degree().word(), html -> {
            html.open("p", "class", "verdict");
            View.source(html, made, "");
            html.text(" was made of ");
            View.source(html, original, "");
            html.text(": " + percent(copy.shared()) + " of the shorter report's own wording stands in both.")
                    .close("p");
            html.open("ul", "class", "imprint")
                    .element("li", View.count(copy.changes().size(), "typed change"));
            html.element("li", View.count(beside.comparison().reworded(), "other place") + " reworded");
            html.element("li", View.count(beside.comparison().dropped().size(), "sentence") + " left out");
            html.element("li", View.count(beside.comparison().added().size(), "sentence") + " added")
                    .close("ul");
            View.table(
                    html,
                    "Sentence by sentence",
                    List.of("Original", "Copy"),
                    rows -> beside.rows().forEach(row -> row(rows, row)));
        });
    }

    private static void row(Html html, SideBySide.Row row) {
        html.open("tr").open("td", "dir", "auto");
        side(html, row.words(), true);
        html.close("td").open("td", "dir", "auto");
        side(html, row.words(), false);
        html.close("td").close("tr").line();
    }

    private static void side(Html html, List<Aligned> words, boolean original) {
        for (Aligned piece : words) {
            String printed = Telling.line(original ? piece.from() : piece.to());
            if (piece.change().isEmpty()) {
                html.text(printed + " ");
            } else if (!printed.isEmpty()) {
                String what = piece.change().get().word();
                html.element(original ? "del" : "ins", printed, "class", "on-" + what, "title", what)
                        .text(" ");
            }
        }
    }
}
