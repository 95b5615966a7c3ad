package org.onrecord.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.report.Basis;
import org.onrecord.report.Warning;
import org.onrecord.report.Warning.Code;
import org.onrecord.text.Span;

/** What does not fit together in the dates of a report, as warnings that a reader understands. */
final class DateWarnings {

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

    /** Testimonies that contradict the verdict, or where there is none, each other. */
    private Optional<Warning> conflict() {
        Optional<LocalDate> day = verdict.day().or(this::firstClaimed);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        boolean claimed = claims.stream()
                .anyMatch(claim -> claim.isPublication() && claim.isOfPage() && !claim.contradicts(day.get()));
        List<Claim> against = claims.stream()
                .filter(claim -> claim.isPublication() && claim.contradicts(day.get())
                        || claim.basis() == Basis.BANNER
                                && !claimed
                                && verdict.day().isPresent()
                                && claim.contradicts(day.get())
                        || claim.basis() == Basis.CAPTION
                                && Grounds.against(claim, day, claims).isPresent())
                .toList();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        Claim first = against.get(0);
        String message = "The " + Grounds.name(first) + " says "
                + first.dating().value() + ", but the report is of " + day.get() + ".";
        return Optional.of(new Warning(Code.DATE_CONFLICT, message, spans(against)));
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
