package org.onrecord.reading.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Finds days of the calendar: the last Thursday before a day, the October that is meant, the weekend that was. */
final class Almanac {

    /** A future year must be this many times nearer than a past one, where nothing tells: news looks back. */
    private static final double PAST_BIAS = 3;

    /**
     * A date on the wrong side of the report's must be so many times nearer: "the Jan. 14 return date" a week before that day is
     * not the one of last year, whatever the tense; reports print the year of days so long ago.
     */
    private static final double PATIENCE = 8;

    /** Companies tell in autumn what the third quarter "will" have brought. */
    private static final double QUARTER_PATIENCE = 2.5;

    /** Something that comes once a year. */
    @FunctionalInterface
    interface Yearly {
        Optional<LocalDate> in(int year);
    }

    private final Optional<LocalDate> published;

    Almanac(Optional<LocalDate> published) {
        this.published = published;
    }

    /** A day; empty where the month has no such day. */
    static Optional<Stamp> day(int year, int month, int day) {
        try {
            return Optional.of(Stamp.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first day of a numbered unit of a year. */
    static LocalDate start(Granule granule, int number, int year) {
        return switch (granule) {
            case QUARTER -> LocalDate.of(year, 3 * number - 2, 1);
            case HALF -> LocalDate.of(year, number == 1 ? 1 : 7, 1);
            default -> LocalDate.of(year, number, 1);
        };
    }

    /** The weekday that is meant: the day itself, else the nearest on its side, else the last one before. */
    static LocalDate weekday(LocalDate from, int weekday, Direction direction) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return from.with(
                direction == Direction.FUTURE
                        ? TemporalAdjusters.nextOrSame(day)
                        : TemporalAdjusters.previousOrSame(day));
    }

    /** The day of that number in the month of a day, or the one beside it. */
    static Optional<Stamp> dayOfMonth(LocalDate from, int number, Direction direction) {
        Optional<Stamp> same = day(from.getYear(), from.getMonthValue(), number);
        if (same.isEmpty()) {
            return same;
        }
        LocalDate day = same.get().start();
        LocalDate other = day;
        if (direction == Direction.PAST && day.isAfter(from)) {
            other = from.minusMonths(1);
        } else if (direction == Direction.FUTURE && day.isBefore(from)) {
            other = from.plusMonths(1);
        }
        return other.equals(day) ? same : day(other.getYear(), other.getMonthValue(), number);
    }

    /** What comes once a year, nearest to a day of a story. */
    static Optional<LocalDate> near(LocalDate from, Yearly yearly) {
        Optional<LocalDate> best = Optional.empty();
        for (int year = from.getYear() + 1; year >= from.getYear() - 1; year--) {
            Optional<LocalDate> candidate = yearly.in(year);
            if (candidate.isPresent()
                    && (best.isEmpty() || distance(candidate.get(), from) < distance(best.get(), from))) {
                best = candidate;
            }
        }
        return best;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    /**
     * What comes once a year: the last one before a day, the next one behind it, or where nothing tells the nearer one.
     *
     * @param unit the unit that the day lies in
     * @param weekday a weekday that it must be; 0 for any
     */
    static Optional<LocalDate> yearly(Stamp unit, Yearly yearly, Direction direction, int weekday) {
        LocalDate from = unit.start();
        boolean quarter = unit.granule() == Granule.QUARTER && direction == Direction.FUTURE;
        double patience = quarter ? QUARTER_PATIENCE : PATIENCE;
        Optional<LocalDate> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (int year = from.getYear() - 1; year <= from.getYear() + 1; year++) {
            Optional<LocalDate> candidate = yearly.in(year);
            if (candidate.isEmpty()) {
                continue;
            }
            double cost = cost(candidate.get(), from, direction, patience);
            cost += weekday != 0 && candidate.get().getDayOfWeek().getValue() != weekday ? 500 : 0;
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    private static double cost(LocalDate candidate, LocalDate from, Direction direction, double patience) {
        long days = ChronoUnit.DAYS.between(from, candidate);
        return switch (direction) {
            case PAST -> days <= 0 ? -days : patience * days;
            case FUTURE -> days >= 0 ? days : -patience * days;
            case UNTOLD -> days <= 0 ? -days : PAST_BIAS * days;
        };
    }

    /** The weekend that is meant: on a weekend this one, else the last one before unless the words look ahead. */
    static Stamp weekend(LocalDate day, Direction direction) {
        Stamp own = Stamp.around(Granule.WEEKEND, day);
        boolean ahead = direction == Direction.FUTURE || !day.isBefore(own.start());
        return ahead ? own : own.plus(-1);
    }

    /** One of a row, counted from a day: "last Friday", "next May", "this summer". */
    Optional<Stamp> chosen(Which which, Meaning named, LocalDate from, Direction direction) {
        if (named instanceof Meaning.Day day && day.month() == Meaning.ABSENT && day.weekday() != Meaning.ABSENT) {
            return Optional.of(Stamp.day(weekday(which, day.weekday(), from, direction)));
        }
        if (named instanceof Meaning.Day day) {
            int year = day.year() == Meaning.ABSENT ? from.getYear() : day.year();
            return day(year, day.month(), day.day());
        }
        if (named instanceof Meaning.Named unit) {
            Stamp own = Stamp.around(unit.granule(), from);
            // In March, "last February" is the one of the year before; that of the year would be "last month".
            Stamp over = which == Which.LAST && unit.granule() == Granule.MONTH ? own.plus(-1) : own;
            return yearly(which, over, year -> Optional.of(start(unit.granule(), unit.number(), year)))
                    .map(start -> new Stamp(unit.granule(), start));
        }
        if (named instanceof Meaning.Feast feast) {
            return yearly(
                            which,
                            Stamp.day(from),
                            year -> Optional.of(feast.holiday().in(year)))
                    .map(Stamp::day);
        }
        return published.map(Stamp::day);
    }

    private static LocalDate weekday(Which which, int weekday, LocalDate from, Direction direction) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return switch (which) {
            case LAST, PAST, PREVIOUS -> from.with(TemporalAdjusters.previous(day));
            case NEXT, COMING, FOLLOWING -> from.with(TemporalAdjusters.next(day));
            case THAT, SAME -> from.with(TemporalAdjusters.previousOrSame(day));
            default -> weekday(from, weekday, direction == Direction.UNTOLD ? Direction.FUTURE : direction);
        };
    }

    /** The last one that is over, the next one that has not begun, or the one of this year. */
    private static Optional<LocalDate> yearly(Which which, Stamp own, Yearly yearly) {
        int year = own.start().getYear();
        Optional<LocalDate> same = yearly.in(year);
        return switch (which.steps()) {
            case -1 -> same.filter(day -> day.isBefore(own.start())).or(() -> yearly.in(year - 1));
            case 1 -> same.filter(day -> day.isAfter(own.start())).or(() -> yearly.in(year + 1));
            default -> same;
        };
    }

    /** A date in figures: where day and month could change places, the order that lies nearer to the report's date. */
    Optional<Stamp> figured(NumericDate date) {
        Optional<Stamp> monthFirst = day(date.year(), date.month(true), date.day(true));
        Optional<Stamp> dayFirst = day(date.year(), date.month(false), date.day(false));
        if (!date.isAmbiguous() || published.isEmpty() || monthFirst.isEmpty() || dayFirst.isEmpty()) {
            return monthFirst.isPresent() ? monthFirst : dayFirst;
        }
        boolean nearer = distance(dayFirst.get().start(), published.get())
                < distance(monthFirst.get().start(), published.get());
        return nearer ? dayFirst : monthFirst;
    }
}
