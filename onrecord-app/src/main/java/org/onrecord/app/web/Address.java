package org.onrecord.app.web;

import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.function.Predicate;
import org.onrecord.app.Collated;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.FigureSeries;
import org.onrecord.collation.Identity;
import org.onrecord.collation.QuotationFamily;
import org.onrecord.collation.Story;

/**
 * Where something that reports share is found: by an entry of one of its reports.
 *
 * <p>{@code /quotations/0a1b2c3d4e5f6071/s3} leads to the quotation that statement s3 prints, however many printings the
 * record has of it by now; so an address that was cited holds while the record grows.
 *
 * @param report the first digits of a report's id
 * @param entry an entry of it; for a copy those of its original
 */
record Address(Collated collated, String report, String entry) {

    QuotationFamily quotation() {
        return one(
                collated.collation().quotations(),
                "quotation",
                family -> family.printings().stream()
                        .anyMatch(
                                printing -> isHere(printing.report()) && entry.equals(QuotationPages.entry(printing))));
    }

    FigureSeries series() {
        return one(
                collated.collation().series(),
                "figure",
                series -> series.points().stream()
                        .anyMatch(point ->
                                isHere(point.report()) && point.figure().id().equals(entry)));
    }

    Identity identity() {
        return one(
                collated.collation().identities(),
                "person or organization",
                identity -> identity.forms().stream()
                        .anyMatch(form -> isHere(form.report()) && form.entity().equals(entry)));
    }

    CopyLink copy() {
        return one(
                collated.collation().copies(),
                "copy",
                copy -> isHere(copy.report()) && Shelf.key(copy.of()).equals(entry));
    }

    Story story() {
        return one(
                collated.collation().stories(),
                "story",
                story -> story.reports().stream().anyMatch(this::isHere));
    }

    private boolean isHere(String id) {
        return Shelf.key(id).equals(report);
    }

    private static <T> T one(List<T> all, String what, Predicate<T> meant) {
        return all.stream()
                .filter(meant)
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("The record has no " + what + " at this address."));
    }
}
