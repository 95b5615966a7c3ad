package org.onrecord.reading.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;

/**
 * A time of the calendar that is known: a day, a month, a quarter.
 *
 * @param granule how long it is
 * @param start its first day; of a winter the first of its December, of a weekend the Saturday
 */
record Stamp(Granule granule, LocalDate start) {

    static Stamp day(LocalDate day) {
        return new Stamp(Granule.DAY, day);
    }

    /** The unit that a day lies in. */
    static Stamp around(Granule granule, LocalDate day) {
        LocalDate start = switch (granule) {
            case WEEKEND -> day.with(WeekFields.ISO.dayOfWeek(), 6);
            case WEEK, FORTNIGHT -> day.with(WeekFields.ISO.dayOfWeek(), 1);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() < 7 ? 1 : 7, 1);
            case SEASON -> season(day);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
            case CENTURY -> LocalDate.of(day.getYear() / 100 * 100, 1, 1);
            default -> day;
        };
        return new Stamp(granule, start);
    }

    private static LocalDate season(LocalDate day) {
        int month = day.getMonthValue();
        int year = month < 3 ? day.getYear() - 1 : day.getYear();
        return LocalDate.of(year, month < 3 ? 12 : month / 3 * 3, 1);
    }

    /** The one so many units on. */
    Stamp plus(int steps) {
        LocalDate moved = switch (granule) {
            case DAY -> start.plusDays(steps);
            case WEEKEND, WEEK -> start.plusWeeks(steps);
            case FORTNIGHT -> start.plusWeeks(2L * steps);
            case MONTH -> start.plusMonths(steps);
            case QUARTER, SEASON -> start.plusMonths(3L * steps);
            case HALF -> start.plusMonths(6L * steps);
            case YEAR -> start.plusYears(steps);
            case DECADE -> start.plusYears(10L * steps);
            case CENTURY -> start.plusYears(100L * steps);
            default -> start;
        };
        return new Stamp(granule, moved);
    }

    /** The last day of it. */
    LocalDate end() {
        return switch (granule) {
            case WEEKEND -> start.plusDays(1);
            case DAY, HOUR, MINUTE, SECOND -> start;
            default -> plus(1).start.minusDays(1);
        };
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end());
    }

    /** Whether it is no longer than a day. */
    boolean isDay() {
        return granule == Granule.DAY;
    }

    /** The TIMEX3 value: {@code 2023-12-14}, {@code 1989-W43-WE}, {@code 1998-SP}, {@code 198} for the 1980s. */
    String value() {
        int year = start.getYear();
        return switch (granule) {
            case CENTURY -> String.format("%02d", year / 100);
            case DECADE -> String.format("%03d", year / 10);
            case YEAR -> String.format("%04d", year);
            case HALF -> String.format("%04d-H%d", year, start.getMonthValue() < 7 ? 1 : 2);
            case QUARTER -> String.format("%04d-Q%d", year, start.get(IsoFields.QUARTER_OF_YEAR));
            case SEASON -> String.format("%04d-%s", year, season(start.getMonthValue()));
            case MONTH -> String.format("%04d-%02d", year, start.getMonthValue());
            case WEEK, FORTNIGHT -> week();
            case WEEKEND -> week() + "-WE";
            default -> String.format("%04d-%02d-%02d", year, start.getMonthValue(), start.getDayOfMonth());
        };
    }

    private String week() {
        return String.format(
                "%04d-W%02d", start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The letters of the season that a month begins. */
    static String season(int month) {
        return switch (month) {
            case 3 -> "SP";
            case 6 -> "SU";
            case 9 -> "FA";
            default -> "WI";
        };
    }
}
