package org.onrecord.reading.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;

/**
 * A testimony of the report's date, understood: "2024-09-18T21:14:03Z" in the metadata says 2024-09-18, at 21 hours.
 *
 * @param dating the testimony
 * @param year the year; 0 where none is told
 * @param month the month; 0 where none is told
 * @param day the day of the month; 0 where none is told
 * @param hour the hour, where a clock time stands with it: in another zone that can be another day
 * @param swappable whether it is written in figures whose day and month could have changed places
 * @param aboveHeadline whether it is printed above the headline, where banners stand
 */
record Claim(Dating dating, int year, int month, int day, OptionalInt hour, boolean swappable, boolean aboveHeadline) {

    /** Understands a testimony of a report whose headline starts at a place; empty where its value is no date. */
    static Optional<Claim> of(Dating dating, int headline) {
        String value = dating.value();
        int year = field(value, 0, 4);
        int month = field(value, 5, 7);
        int day = field(value, 8, 10);
        if (year == 0 && (month == 0 || day == 0) || month > 12 || day > 31) {
            return Optional.empty();
        }
        boolean swappable = day > 0
                && day <= 12
                && day != month
                && isFigures(dating.printed().text());
        boolean above =
                dating.printed().span().filter(span -> span.end() <= headline).isPresent();
        Claim claim = new Claim(dating, year, month, day, hour(dating.printed().text()), swappable, above);
        return year > 0 && day > 0 && Almanac.day(year, month, day).isEmpty() ? Optional.empty() : Optional.of(claim);
    }

    private static int field(String value, int start, int end) {
        if (value.length() < end) {
            return 0;
        }
        for (int i = start; i < end; i++) {
            if (!Figures.isDigit(value.charAt(i))) {
                return 0;
            }
        }
        return Figures.number(value, start, end);
    }

    private static boolean isFigures(String text) {
        return text.chars().noneMatch(c -> Character.isLetter(c) && c != 'T' && c != 'Z');
    }

    /** The hour in a time stamp: "2024-09-18T21:14:03Z", "2019-11-19 02:24:00", "20200414T00:38:07Z". */
    private static OptionalInt hour(String text) {
        int clock = text.indexOf(':') - 2;
        boolean extended = clock == 11 && (text.charAt(10) == 'T' || text.charAt(10) == ' ');
        boolean basic = clock == 9 && text.charAt(8) == 'T';
        return extended || basic ? OptionalInt.of(field(text, clock, clock + 2)) : OptionalInt.empty();
    }

    /**
     * How far its kind of words is trusted, 0 to 1. "datePublished" with a clock time is made for it, "date" and "pubdate"
     * may be anything, the day of a draft's creation is mostly earlier.
     */
    double trust() {
        if (basis() != Basis.METADATA) {
            return 1;
        }
        String where = dating.printed().where().orElse("").toLowerCase(Locale.ROOT);
        if (isOfDraft()) {
            return 0.5;
        }
        return where.contains("publish") && hour.isPresent() ? 1 : 0.9;
    }

    /** Whether it tells when a draft was made. */
    private boolean isOfDraft() {
        return dating.printed().where().orElse("").toLowerCase(Locale.ROOT).contains("creat");
    }

    /** Whether it is a year and no more, as of a copyright. */
    boolean isYearAlone() {
        return month == 0;
    }

    Basis basis() {
        return dating.basis();
    }

    /** Whether it tells of the first printing, and not of a change, a visit, a picture or a fetching. */
    boolean isPublication() {
        return switch (basis()) {
            case GIVEN, PRINTED, DATELINE, METADATA, URL, COPY -> !dating.modified();
            case CAPTION, EVENT, CAPTURE, BANNER -> false;
        };
    }

    /** Whether whoever put up the page says it, not the report itself. */
    boolean isOfPage() {
        return basis() == Basis.METADATA || basis() == Basis.PRINTED || basis() == Basis.URL || basis() == Basis.BANNER;
    }

    /** The day, where all of it is told. */
    Optional<LocalDate> full() {
        return year > 0 && day > 0 ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The day if day and month had changed places. */
    Optional<LocalDate> swapped() {
        return swappable && year > 0 ? Almanac.day(year, day, month).map(Stamp::start) : Optional.empty();
    }

    /** Its day in a year, where the year is not told. */
    Optional<LocalDate> in(int someYear) {
        return year == 0 ? Almanac.day(someYear, month, day).map(Stamp::start) : Optional.empty();
    }

    /** How far it bears a day out, 0 to 1. */
    double agreement(LocalDate candidate) {
        if (day == 0) {
            boolean within = year == candidate.getYear() && (month == 0 || month == candidate.getMonthValue());
            return within && month > 0 ? 0.5 : 0;
        }
        Optional<LocalDate> told = year == 0 ? in(candidate.getYear()) : full();
        if (told.isEmpty()) {
            return 0;
        }
        long after = ChronoUnit.DAYS.between(told.get(), candidate);
        double whole = year == 0 ? 0.7 : 1;
        if (after == 0) {
            return whole;
        }
        return isNear(after) ? 0.8 * whole : 0;
    }

    /** Whether a day so many days on can be the same: in another zone, or printed the morning after the dateline. */
    private boolean isNear(long after) {
        if (basis() == Basis.DATELINE) {
            return after >= -1 && after <= 2;
        }
        boolean shifted =
                hour.isPresent() && (after == 1 && hour.getAsInt() >= 10 || after == -1 && hour.getAsInt() <= 12);
        return shifted || basis() == Basis.URL && Math.abs(after) <= 1;
    }

    /** Whether it cannot be brought together with a day. */
    boolean contradicts(LocalDate candidate) {
        if (year > 0 && day == 0) {
            LocalDate first = LocalDate.of(year, Math.max(1, month), 1);
            Stamp unit = Stamp.around(month == 0 ? Granule.YEAR : Granule.MONTH, first);
            boolean near = unit.contains(candidate)
                    || unit.contains(candidate.plusDays(2))
                    || unit.contains(candidate.minusDays(2));
            return month > 0 && !near;
        }
        return agreement(candidate) == 0 && !isOfDraft();
    }
}
