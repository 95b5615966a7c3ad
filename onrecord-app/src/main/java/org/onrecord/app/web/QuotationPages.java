package org.onrecord.app.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Html;
import org.onrecord.app.view.Telling;
import org.onrecord.collation.Aligned;
import org.onrecord.collation.Printing;
import org.onrecord.collation.QuotationFamily;
import org.onrecord.collation.Variant;
import org.onrecord.record.Reading;

/** The pages of quotations: all of them, and one in all its printings. */
final class QuotationPages {

    /** So many printings stand on the timeline. */
    private static final int MOST = 100;

    private final Collated collated;

    QuotationPages(Collated collated) {
        this.collated = collated;
    }

    /** The last part of the address of a quotation; any of its printings leads to it. */
    static String entry(Printing printing) {
        return printing.statement().orElse("at" + printing.span().start());
    }

    static String address(Printing printing) {
        return "/quotations/" + Shelf.key(printing.report()) + "/" + entry(printing);
    }

    void list(Context context) {
        List<QuotationFamily> families = collated.collation().quotations();
        Paged<QuotationFamily> page = Paged.of(context, families);
        View.show(context, collated, "Quotations in several reports", html -> {
            if (families.isEmpty()) {
                html.element("p", "No two reports print the same words of anybody.");
            }
            html.open("ul", "class", "cards");
            for (QuotationFamily family : page.shown()) {
                Printing base = family.printings().get(0);
                html.open("li").open("a", "href", address(base), "dir", "auto");
                html.text(words(base)).close("a");
                html.element("p", speaker(base) + sum(family), "class", "imprint")
                        .close("li");
            }
            html.close("ul");
            page.write(html);
        });
    }

    private String sum(QuotationFamily family) {
        String kinds = family.variants().stream()
                .flatMap(variant -> variant.kinds().stream())
                .filter(kind -> kind != Variant.Kind.IDENTICAL)
                .distinct()
                .sorted()
                .map(Variant.Kind::word)
                .collect(Collectors.joining(", "));
        return View.count(family.printings().size(), "printing") + ", " + View.count(family.origins(), "origin")
                + (kinds.isEmpty() ? "" : "; differs by " + kinds);
    }

    void show(Context context, QuotationFamily family) {
        Printing base = family.printings().get(0);
        Paged<Variant> page = Paged.of(context, family.variants());
        View.show(
                context,
                collated,
                "One quotation, " + View.count(family.printings().size(), "printing"),
                html -> {
                    html.open("figure", "class", "verdict").element("figcaption", pinned(family), "class", "imprint");
                    html.element("blockquote", words(base), "dir", "auto").open("p");
                    told(html, base);
                    html.close("p").close("figure");
                    html.element("p", sum(family), "class", "imprint");
                    html.element("h2", "Word by word").open("dl", "class", "printings");
                    for (Variant variant : page.shown()) {
                        variant(html, base, variant);
                    }
                    html.close("dl");
                    page.write(html);
                    html.element("h2", "By day and outlet");
                    timeline(html, family);
                });
    }

    /** All are compared with the release or transcript that the words were taken from, where the record has it. */
    private static String pinned(QuotationFamily family) {
        return family.primary().isPresent()
                ? "Primary source"
                : "Compared with this printing; the record has no primary source";
    }

    private void told(Html html, Printing printing) {
        html.text(speaker(printing));
        View.source(
                html, collated.reading(printing.report()), printing.statement().orElse(""));
    }

    private String words(Printing printing) {
        return View.words(collated.reading(printing.report()), printing.span(), printing.statement());
    }

    /** "Theodor Brask said · ", empty where nobody was found to say it. */
    private String speaker(Printing printing) {
        Reading reading = collated.reading(printing.report());
        return View.statement(reading, printing.statement())
                .map(statement -> new Telling(reading).said(statement) + " · ")
                .orElse("");
    }

    private void variant(Html html, Printing base, Variant variant) {
        html.open("dt");
        told(html, variant.printing());
        for (Variant.Kind kind : variant.kinds()) {
            html.text(" ").element("span", kind.word(), "class", "kind");
        }
        html.close("dt").open("dd", "dir", "auto");
        View.aligned(html, Aligned.of(words(base), words(variant.printing())));
        html.close("dd");
    }

    private void timeline(Html html, QuotationFamily family) {
        List<Printing> printings = family.printings().stream()
                .sorted(Comparator.comparing(printing ->
                        collated.reading(printing.report()).published().value().orElse("9")))
                .toList();
        html.open("ol", "class", "timeline");
        for (Printing printing : printings.subList(0, Math.min(MOST, printings.size()))) {
            Reading reading = collated.reading(printing.report());
            boolean earliest = family.earliest().equals(Optional.of(printing.report()));
            html.open("li").element("span", View.day(reading), "class", "day").text(" ");
            html.element("a", View.outlet(reading), "href", "/report/" + Shelf.key(printing.report()));
            if (earliest) {
                html.text(" ").element("span", "earliest", "class", "kind");
            }
            html.close("li");
        }
        html.close("ol");
        if (printings.size() > MOST) {
            html.element("p", "and " + (printings.size() - MOST) + " later ones", "class", "imprint");
        }
    }
}
