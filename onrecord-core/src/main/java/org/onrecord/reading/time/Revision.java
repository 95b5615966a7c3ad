package org.onrecord.reading.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.record.Published;
import org.onrecord.report.Basis;

/**
 * A report whose page shows the day of a change in place of that of the first printing: "Updated May 6, 2019" and nothing else.
 *
 * <p>Recipes, advice and encyclopedias are renewed for years. Where nothing tells of a first printing, the words that can be read
 * are at least those of their last change; where only metadata do, and tell of one long before the change that is printed,
 * the page is presented as one of its change.
 *
 * @param claim the testimony of the change
 * @param first the first printing, as metadata tell it; empty where nothing does
 */
record Revision(Claim claim, Optional<LocalDate> first) {

    /** Reports of the day are corrected within days, and stay of their day. */
    private static final int RENEWED_DAYS = 60;

    /** What only a change tells is never sure. */
    private static final double CONFIDENCE = 0.4;

    /** The revision that dates a report for which the first printing was found, or not. */
    static Optional<Revision> of(List<Claim> claims, TextDays text, Optional<LocalDate> first) {
        boolean told = claims.stream().anyMatch(claim -> tellsOfFirst(claim) && (first.isEmpty() || isShown(claim)));
        return told
                ? Optional.empty()
                : change(claims)
                        .map(claim -> new Revision(claim, first))
                        .filter(revision -> revision.isRenewed() && !text.tellsLater(revision.day()));
    }

    /** Whether a testimony fixes the first printing, or bounds it as a picture does. */
    private static boolean tellsOfFirst(Claim claim) {
        return claim.basis() == Basis.CAPTION || claim.isPublication() && !claim.isYearAlone();
    }

    private boolean isRenewed() {
        return first.isEmpty() || isShown(claim) && ChronoUnit.DAYS.between(first.get(), day()) >= RENEWED_DAYS;
    }

    /** Whether more than metadata say it. */
    private static boolean isShown(Claim claim) {
        return claim.basis() != Basis.METADATA;
    }

    /** The change that the page prints, else the last one that its metadata tell. */
    private static Optional<Claim> change(List<Claim> claims) {
        List<Claim> changes = claims.stream()
                .filter(claim -> claim.dating().modified() && claim.full().isPresent())
                .toList();
        return changes.stream()
                .filter(Revision::isShown)
                .findFirst()
                .or(() -> changes.stream()
                        .max(Comparator.comparing(claim -> claim.full().orElseThrow())));
    }

    LocalDate day() {
        return claim.full().orElseThrow();
    }

    /** The verdict as the record carries it: the first printing may lie anywhere before. */
    Published published() {
        String why = first.map(day ->
                        "the page shows its change on " + day() + "; the metadata tell of a first printing on " + day)
                .orElse("only a change is dated, by the " + Grounds.name(claim)
                        + "; the first printing may be earlier");
        String from = first.map(LocalDate::toString).orElse("..");
        return new Published(Optional.of(day().toString()), Optional.of(from + "/" + day()), CONFIDENCE, why);
    }
}
