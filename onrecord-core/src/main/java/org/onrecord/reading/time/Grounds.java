package org.onrecord.reading.time;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.report.Basis;

/** The verdict's reasons in words: what bears a day out, and why a testimony was not believed. */
final class Grounds {

    private Grounds() {}

    /** What a reader calls a testimony. */
    static String name(Claim claim) {
        return switch (claim.basis()) {
            case GIVEN -> "date given from outside";
            case CAPTION -> "caption";
            case PRINTED -> "date line";
            case DATELINE -> "dateline";
            case METADATA -> "metadata";
            case URL -> "address";
            case EVENT -> "text";
            case COPY -> "record";
            case CAPTURE -> "day of fetching";
            case BANNER -> "banner";
        };
    }

    /** Why a day was chosen, in a sentence. */
    static String why(LocalDate day, List<Claim> claims, TextDays text) {
        Set<String> agree = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (claim.isPublication() && claim.agreement(day) > 0) {
                agree.add(name(claim));
            }
        }
        List<String> clauses = new ArrayList<>();
        if (agree.isEmpty()) {
            clauses.add(ofCaption(day, claims, text));
        } else {
            clauses.add("the " + listed(agree) + (agree.size() > 1 ? " agree" : " says so"));
        }
        if (!agree.isEmpty() && text.tellWeekdays() && text.strain(day) < 0.5) {
            clauses.add("the weekdays of the text fit a " + weekday(day));
        }
        claims.stream()
                .filter(claim -> claim.isPublication() && claim.contradicts(day) || claim.basis() == Basis.BANNER)
                .findFirst()
                .ifPresent(claim -> clauses.add(
                        "the " + name(claim) + " with " + claim.dating().value() + " does not"));
        return String.join("; ", clauses);
    }

    private static String ofCaption(LocalDate day, List<Claim> claims, TextDays text) {
        Optional<Claim> caption = claims.stream()
                .filter(claim -> claim.basis() == Basis.CAPTION && claim.full().isPresent())
                .filter(claim -> !claim.full().get().isAfter(day))
                .findFirst();
        String picture = caption.map(
                        claim -> "a caption shows " + claim.dating().value())
                .orElse("the text tells it");
        return text.tellWeekdays() ? picture + ", and the weekdays of the text fit a " + weekday(day) : picture;
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String listed(Set<String> names) {
        List<String> list = List.copyOf(names);
        int last = list.size() - 1;
        return last == 0 ? list.get(0) : String.join(", ", list.subList(0, last)) + " and " + list.get(last);
    }

    /** Why no day was named, in a sentence. */
    static String unknown(List<Claim> claims, TextDays text, boolean rewritten) {
        Optional<Claim> yearless =
                claims.stream().filter(claim -> claim.year() == 0).findFirst();
        if (yearless.isPresent()) {
            return yearMissing(yearless.get(), text);
        }
        boolean ofPage = claims.stream().anyMatch(claim -> claim.isPublication() && claim.isOfPage());
        if (rewritten && ofPage) {
            return "the text was rewritten by a machine; the dates of its page tell when the copy was put up";
        }
        if (claims.stream().anyMatch(claim -> claim.dating().modified())) {
            return "only a change is dated, not the first printing";
        }
        if (claims.stream().anyMatch(claim -> claim.basis() == Basis.BANNER)) {
            return "only a banner is dated, and a banner shows the day of the visit";
        }
        return claims.stream().anyMatch(claim -> claim.basis() == Basis.CAPTION)
                ? "a caption gives only the first day that it can be"
                : "no testimony";
    }

    private static String yearMissing(Claim claim, TextDays text) {
        String words =
                "the " + name(claim) + " prints " + claim.dating().printed().text() + " without a year";
        if (!text.tellWeekdays() || claim.month() == 0) {
            return words;
        }
        List<Integer> years = text.years(claim.month(), claim.day(), 2000, 2035);
        List<String> printed = years.stream().map(String::valueOf).toList();
        return years.isEmpty() ? words : words + "; the weekdays of the text fit " + String.join(", ", printed);
    }

    /** Why a testimony is not believed; empty where it is. */
    static Optional<String> against(Claim claim, Optional<LocalDate> verdict, List<Claim> claims) {
        if (claim.basis() == Basis.BANNER) {
            return Optional.of("a banner shows the day of the visit, not of publication");
        }
        if (claim.dating().modified()) {
            return Optional.of("tells of a change, not of the first printing");
        }
        if (verdict.isEmpty() || !claim.isPublication() && claim.basis() != Basis.CAPTION) {
            return Optional.empty();
        }
        LocalDate day = verdict.get();
        if (claim.basis() == Basis.CAPTION) {
            return claim.full()
                    .filter(taken -> taken.isAfter(day.plusDays(1)))
                    .map(taken -> "the picture is younger than the report");
        }
        if (claim.isYearAlone()) {
            return claim.year() == day.getYear() ? Optional.empty() : Optional.of("a year alone, and another one");
        }
        return claim.contradicts(day) || claim.agreement(day) == 0
                ? Optional.of(difference(claim, day))
                : Optional.empty();
    }

    private static String difference(Claim claim, LocalDate day) {
        Optional<LocalDate> told = claim.full().or(() -> claim.in(day.getYear()));
        if (told.isEmpty()) {
            return "another month than " + day;
        }
        if (claim.swapped().filter(day::equals).isPresent()) {
            return "day and month have changed places: " + day;
        }
        int years = told.get().getYear() - day.getYear();
        boolean sameDay = Math.abs(ChronoUnit.DAYS.between(told.get().minusYears(years), day)) <= 1;
        if (years != 0 && sameDay) {
            return "the same day of another year than " + day;
        }
        long after = ChronoUnit.DAYS.between(day, told.get());
        return Math.abs(after) + (Math.abs(after) == 1 ? " day " : " days ") + (after > 0 ? "after " : "before ") + day;
    }
}
