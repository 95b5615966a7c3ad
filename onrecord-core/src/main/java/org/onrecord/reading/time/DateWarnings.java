package org.onrecord.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.report.Basis;
import org.onrecord.report.Warning;
import org.onrecord.report.Warning.Code;
import org.onrecord.text.Span;

/** What does not fit together in the dates of a report, as warnings that a reader understands. */
final class DateWarnings {

    /** Reports of the day are changed within days. */
    private static final int CHANGED_SOON = 15;

    private final List<Claim> claims;
    private final Verdict verdict;

    DateWarnings(List<Claim> claims, Verdict verdict) {
        this.claims = claims;
        this.verdict = verdict;
    }

    List<Warning> all(List<Expression> expressions) {
        List<Warning> warnings = new ArrayList<>();
        conflict().ifPresent(warnings::add);
        future().ifPresent(warnings::add);
        mismatches(expressions).ifPresent(warnings::add);
        return warnings;
    }

    /**
     * Kinds of testimony that contradict the verdict, or where there is none, each other. Of several date lines or metadata of
     * one page one that fits is enough: the others can be of drafts and of other reports.
     */
    private Optional<Warning> conflict() {
        Optional<LocalDate> day = verdict.firstPrinting().or(this::firstClaimed);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        Set<Basis> agreeing = agreeing(day.get());
        List<Claim> against = claims.stream()
                .filter(claim -> isAgainst(claim, day.get(), agreeing))
                .toList();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        Claim first = against.get(0);
        String message = "The " + Grounds.name(first) + " says "
                + first.dating().value() + ", but the report is of " + day.get() + ".";
        return Optional.of(new Warning(Code.DATE_CONFLICT, message, spans(against)));
    }

    /** The kinds of publication claims that fit a day. */
    private Set<Basis> agreeing(LocalDate day) {
        Set<Basis> agreeing = EnumSet.noneOf(Basis.class);
        for (Claim claim : claims) {
            if (claim.isPublication() && claim.month() > 0 && !claim.contradicts(day)) {
                agreeing.add(claim.basis());
            }
        }
        return agreeing;
    }

    private boolean isAgainst(Claim claim, LocalDate day, Set<Basis> agreeing) {
        if (claim.basis() == Basis.CAPTION) {
            return agreeing.size() < 2
                    && claim.full()
                            .filter(taken -> taken.isAfter(day.plusDays(1)))
                            .isPresent();
        }
        boolean claims = claim.isPublication() && !agreeing.contains(claim.basis());
        boolean takenForTheDate = claim.basis() == Basis.BANNER
                && verdict.firstPrinting().isPresent()
                && !agreeing.contains(Basis.METADATA)
                && !agreeing.contains(Basis.PRINTED)
                && !agreeing.contains(Basis.URL);
        return (claims || takenForTheDate) && claim.contradicts(day) && !isChange(claim, day);
    }

    /** Whether a date line shows a day soon after that the metadata tell as that of a change. */
    private boolean isChange(Claim claim, LocalDate day) {
        Optional<LocalDate> shown =
                claim.full().filter(later -> later.isAfter(day) && later.isBefore(day.plusDays(CHANGED_SOON)));
        return claim.basis() == Basis.PRINTED
                && shown.isPresent()
                && claims.stream()
                        .filter(other -> other.dating().modified())
                        .anyMatch(other -> other.full().equals(shown));
    }

    private Optional<LocalDate> firstClaimed() {
        return claims.stream()
                .filter(Claim::isPublication)
                .flatMap(claim -> claim.full().stream())
                .findFirst();
    }

    /** Claims of a day that lies behind the day of fetching. */
    private Optional<Warning> future() {
        Optional<LocalDate> fetched = claims.stream()
                .filter(claim -> claim.basis() == Basis.CAPTURE)
                .flatMap(claim -> claim.full().stream())
                .findFirst();
        if (fetched.isEmpty()) {
            return Optional.empty();
        }
        List<Claim> ahead = claims.stream()
                .filter(claim -> claim.isPublication() || claim.dating().modified())
                .filter(claim -> claim.full()
                        .filter(day -> day.isAfter(fetched.get().plusDays(1)))
                        .isPresent())
                .toList();
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Claim first = ahead.get(0);
        String message = "The " + Grounds.name(first) + " says "
                + first.dating().value() + ", but the page was fetched on " + fetched.get() + ".";
        return Optional.of(new Warning(Code.FUTURE_DATE, message, spans(ahead)));
    }

    private static Optional<Warning> mismatches(List<Expression> expressions) {
        List<Span> spans = expressions.stream()
                .filter(TextDays::isMismatch)
                .map(Expression::span)
                .toList();
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(Code.WEEKDAY_MISMATCH, "A weekday is printed that its date does not have.", spans));
    }

    private static List<Span> spans(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.dating().printed().span().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
