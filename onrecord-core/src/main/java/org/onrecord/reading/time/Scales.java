package org.onrecord.reading.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.report.Basis;

/**
 * Weighs the days that a report may be of: each kind of testimony counts once, with its best word for the day.
 *
 * <p>Weights are in the order of trust; two kinds of testimony that agree outweigh any third one, and the days of the text
 * outweigh one page date that they speak against.
 */
final class Scales {

    private static final double CAPTION_WEIGHT = 1.5;
    private static final Map<Basis, Double> WEIGHTS = new EnumMap<>(Basis.class);

    static {
        WEIGHTS.put(Basis.GIVEN, 100.0);
        WEIGHTS.put(Basis.COPY, 20.0);
        WEIGHTS.put(Basis.METADATA, 3.2);
        WEIGHTS.put(Basis.PRINTED, 3.0);
        WEIGHTS.put(Basis.DATELINE, 3.4);
        WEIGHTS.put(Basis.URL, 2.5);
        WEIGHTS.put(Basis.CAPTION, CAPTION_WEIGHT);
    }

    /** What is left of the word of a page that carries a report rewritten by a machine: it dates the copy. */
    private static final double REWRITTEN = 0.3;

    /** The first date line under the headline is the report's; further ones may be those of other reports, one above a banner. */
    private static final double LATER_LINE = 0.5;

    private static final double TURNED = 0.4;

    /** Weekdays that lie so many days farther off than they could are nothing strange: news of Sunday is told on Tuesday too. */
    private static final double USUAL_STRAIN = 2;

    private static final double MOST_STRAIN = 2;

    /** Pages of a report whose weekdays lie so many days off are not believed before its pictures are heard. */
    private static final double DOUBTFUL_STRAIN = 2.5;

    private static final double DATED = 1.2;
    private static final double HAPPENED_LATER = 2.5;
    private static final double PICTURED_LATER = 3;
    private static final double FETCHED_EARLIER = 5;
    private static final double CHANGED_EARLIER = 1;
    private static final double PICTURE_IN_WEEK = 1.5;
    private static final int WEEK = 7;
    private static final int OLD_PICTURE = 200;

    private final List<Claim> claims;
    private final TextDays text;
    private final boolean rewritten;
    private final Optional<Claim> firstLine;

    Scales(List<Claim> claims, TextDays text, boolean rewritten) {
        this.claims = claims;
        this.text = text;
        this.rewritten = rewritten;
        this.firstLine = firstLine();
    }

    /** The days that something speaks for, in the order found. */
    Set<LocalDate> candidates() {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (claim.isPublication()) {
                claim.full().ifPresent(days::add);
                claim.swapped().filter(this::isBorneOut).ifPresent(days::add);
                if (claim.year() == 0) {
                    completed(claim, days);
                }
            }
        }
        boolean doubtful = rewritten || days.stream().allMatch(day -> text.strain(day) >= DOUBTFUL_STRAIN);
        if (doubtful && text.tellWeekdays()) {
            claims.stream()
                    .filter(claim -> claim.basis() == Basis.CAPTION)
                    .flatMap(claim -> claim.full().stream())
                    .map(text::suiting)
                    .forEach(days::add);
        }
        return days;
    }

    /** A day without its year, in the years that other testimonies of the day tell; a year alone, as of a copyright, does not count. */
    private void completed(Claim yearless, Set<LocalDate> days) {
        for (Claim other : claims) {
            boolean tells =
                    other.month() > 0 && other.year() > 0 && (other.isPublication() || other.basis() == Basis.CAPTION);
            if (tells) {
                yearless.in(other.year()).filter(this::isBorneOut).ifPresent(days::add);
            }
        }
    }

    /** Whether another testimony tells the same day, or one close to it. */
    private boolean isBorneOut(LocalDate day) {
        return claims.stream()
                .filter(claim -> claim.isPublication() || claim.basis() == Basis.CAPTION)
                .flatMap(claim -> claim.full().stream())
                .anyMatch(full -> Math.abs(ChronoUnit.DAYS.between(full, day)) <= WEEK);
    }

    /** What speaks for a day, less what speaks against it. */
    double weigh(LocalDate day) {
        Map<Basis, Double> best = new EnumMap<>(Basis.class);
        for (Claim claim : claims) {
            double word = claim.isPublication()
                    ? Math.max(claim.agreement(day), turned(claim, day))
                    : claim.basis() == Basis.CAPTION ? pictured(claim, day) : 0;
            double trust = claim.trust()
                    * (rewritten && claim.isOfPage() ? REWRITTEN : 1)
                    * (isLaterLine(claim) ? LATER_LINE : 1);
            best.merge(claim.basis(), word * trust * WEIGHTS.getOrDefault(claim.basis(), 0.0), Math::max);
        }
        double sum = best.values().stream().mapToDouble(Double::doubleValue).sum();
        return sum + ofText(day) - bounds(day);
    }

    /** Figures that tell the day once day and month change places: "2024-04-03" beside "March 4, 2024". */
    private static double turned(Claim claim, LocalDate day) {
        return claim.swapped().filter(day::equals).isPresent() ? TURNED : 0;
    }

    private boolean isLaterLine(Claim claim) {
        return claim.basis() == Basis.PRINTED
                && firstLine.filter(first -> !first.equals(claim)).isPresent();
    }

    /** The first date line under the headline; where there is none, the first of all. */
    private Optional<Claim> firstLine() {
        List<Claim> lines = claims.stream()
                .filter(claim -> claim.basis() == Basis.PRINTED && claim.isPublication() && claim.day() > 0)
                .toList();
        return lines.stream()
                .filter(line -> !line.aboveHeadline())
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }

    /** A picture taken within the week before, better still where the weekdays say the same. */
    private double pictured(Claim caption, LocalDate day) {
        Optional<LocalDate> taken = caption.full();
        if (taken.isEmpty()) {
            return 0;
        }
        long age = ChronoUnit.DAYS.between(taken.get(), day);
        boolean suits = text.tellWeekdays() && text.suiting(taken.get()).equals(day);
        boolean alone = claims.stream().noneMatch(claim -> claim.isPublication() && claim.agreement(day) > 0);
        double bonus = suits && alone ? PICTURE_IN_WEEK / CAPTION_WEIGHT : 0;
        return age < 0 || age >= WEEK ? 0 : 1 + bonus;
    }

    private double ofText(LocalDate day) {
        double dated = Math.max(-2, Math.min(2, text.datedFit(day)));
        double later = text.tellsLater(day) ? HAPPENED_LATER : 0;
        double strain = Math.max(0, Math.min(MOST_STRAIN, text.strain(day) - USUAL_STRAIN));
        return DATED * dated - strain - later;
    }

    /** What a day cannot pass: pictures and fetching. */
    private double bounds(LocalDate day) {
        double against = 0;
        boolean old = false;
        boolean recent = false;
        for (Claim claim : claims) {
            Optional<LocalDate> bound = claim.full();
            if (bound.isEmpty()) {
                continue;
            }
            long after = ChronoUnit.DAYS.between(bound.get(), day);
            if (claim.basis() == Basis.CAPTION) {
                against = Math.max(against, after < -1 ? PICTURED_LATER : 0);
                old |= after > OLD_PICTURE;
                recent |= after >= -1 && after <= OLD_PICTURE;
            } else if (claim.basis() == Basis.CAPTURE && after > 1) {
                against = Math.max(against, FETCHED_EARLIER);
            } else if (claim.dating().modified() && after > 1) {
                against = Math.max(against, CHANGED_EARLIER);
            }
        }
        return against + (old && !recent ? 0.5 : 0);
    }
}
