package org.onrecord.reading.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.record.Published;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;

/**
 * The verdict on a report's date: the day that weighs most, how sure that is, and what speaks against the others.
 *
 * <p>A banner that shows the day of the visit is no claim, a year that nothing prints stays unknown.
 */
final class Verdict {

    /** Less than this is no reason to name a day. */
    private static final double LEAST = 1;

    /** How fast confidence grows with weight. */
    private static final double GROWTH = 2.5;

    private final List<Claim> claims;
    private final TextDays text;
    private final boolean rewritten;
    private final Scales scales;
    private final Optional<LocalDate> first;
    private final Optional<Revision> revision;
    private final double confidence;

    Verdict(List<Claim> claims, TextDays text, boolean rewritten) {
        this.claims = List.copyOf(claims);
        this.text = text;
        this.rewritten = rewritten;
        this.scales = new Scales(claims, text, rewritten);
        Optional<LocalDate> best = scales.candidates().stream()
                .max(Comparator.comparingDouble(scales::weigh).thenComparing(Comparator.reverseOrder()));
        this.first = best.filter(winner -> scales.weigh(winner) >= LEAST && !isOnlyOfCopy(winner));
        this.revision = rewritten ? Optional.empty() : Revision.of(claims, text, first);
        this.confidence = first.map(this::confidence).orElse(0.0);
    }

    /** The day that the report's times are counted from, where one is named. */
    Optional<LocalDate> day() {
        return revision.map(Revision::day).or(() -> first);
    }

    /** The day of the first printing, where one is named. */
    Optional<LocalDate> firstPrinting() {
        return first;
    }

    /** Whether only the page that carries a rewritten report speaks for a day: that is the day of the copy. */
    private boolean isOnlyOfCopy(LocalDate winner) {
        return rewritten
                && claims.stream()
                        .filter(claim -> !claim.isOfPage())
                        .noneMatch(claim -> claim.isPublication() && claim.agreement(winner) > 0
                                || claim.basis() == Basis.CAPTION && isWithinWeek(claim, winner));
    }

    private static boolean isWithinWeek(Claim caption, LocalDate day) {
        return caption.full()
                .map(taken -> ChronoUnit.DAYS.between(taken, day))
                .filter(age -> age >= 0 && age < 7)
                .isPresent();
    }

    /** Grows with the weight, shrinks with that of the next best day that is another one. */
    private double confidence(LocalDate winner) {
        if (claims.stream().anyMatch(claim -> claim.basis() == Basis.GIVEN && claim.agreement(winner) == 1)) {
            return 1;
        }
        double weight = scales.weigh(winner);
        double other = scales.candidates().stream()
                .filter(candidate -> Math.abs(ChronoUnit.DAYS.between(candidate, winner)) > 1)
                .mapToDouble(scales::weigh)
                .max()
                .orElse(0);
        double doubt = other <= 0 ? 0 : 0.5 * Math.exp(other - weight);
        return Math.min(0.99, (1 - Math.exp(-weight / GROWTH)) * (1 - doubt));
    }

    /** The verdict as the record carries it. */
    Published published() {
        if (revision.isPresent()) {
            return revision.get().published();
        }
        if (first.isPresent()) {
            return new Published(
                    first.map(LocalDate::toString),
                    Optional.of(first.get() + "/" + last(first.get())),
                    Math.round(confidence * 100) / 100.0,
                    Grounds.why(first.get(), claims, text));
        }
        Optional<Claim> month = claims.stream()
                .filter(claim -> claim.isPublication() && claim.year() > 0 && claim.month() > 0 && claim.day() == 0)
                .findFirst();
        if (month.isPresent() && !rewritten) {
            return ofMonth(month.get());
        }
        return new Published(Optional.empty(), openRange(), 0, Grounds.unknown(claims, text, rewritten));
    }

    private static Published ofMonth(Claim claim) {
        Stamp month = new Stamp(Granule.MONTH, LocalDate.of(claim.year(), claim.month(), 1));
        return new Published(
                Optional.of(month.value()),
                Optional.of(month.start() + "/" + month.end()),
                0.5,
                "only the month is told, by the " + Grounds.name(claim));
    }

    /** The last day that it can be: only a caption and the weekdays leave more than one. */
    private LocalDate last(LocalDate winner) {
        boolean told = claims.stream().anyMatch(claim -> claim.isPublication() && claim.agreement(winner) > 0);
        return told ? winner : text.suitingUntil(winner);
    }

    /** What captions, changes and visits leave open, where no day is named. */
    private Optional<String> openRange() {
        Optional<LocalDate> first = claims.stream()
                .filter(claim -> claim.basis() == Basis.CAPTION)
                .flatMap(claim -> claim.full().stream())
                .max(Comparator.naturalOrder());
        Optional<LocalDate> last = claims.stream()
                .filter(claim -> claim.basis() != Basis.CAPTION && claim.basis() != Basis.EVENT)
                .flatMap(claim -> claim.full().stream())
                .min(Comparator.naturalOrder());
        if (first.isEmpty() && last.isEmpty()
                || first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            return Optional.empty();
        }
        return Optional.of(first.map(LocalDate::toString).orElse("..") + "/"
                + last.map(LocalDate::toString).orElse(".."));
    }

    /** All testimonies, those that bear the verdict out first. */
    List<Dating> judged() {
        List<Dating> judged = new ArrayList<>();
        for (Claim claim : claims) {
            boolean shown =
                    revision.filter(change -> change.claim().equals(claim)).isPresent();
            Optional<String> reason = shown ? Optional.empty() : Grounds.against(claim, first, claims);
            judged.add(reason.map(claim.dating()::rejectedFor).orElse(claim.dating()));
        }
        judged.sort(Comparator.comparing((Dating dating) -> dating.rejected().isPresent())
                .thenComparing(dating -> dating.basis().ordinal()));
        return judged;
    }
}
