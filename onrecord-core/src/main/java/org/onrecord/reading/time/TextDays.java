package org.onrecord.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.record.Time;

/**
 * What the days in a report's text tell of its own date.
 *
 * <p>"met on Thursday" and "is to meet through Friday" fit a Thursday or Friday and little else: news speaks of the weekdays
 * about it. "on Thursday, Dec. 14" fits few years. What has happened cannot lie ahead.
 */
final class TextDays {

    /** So many weekdays must be told before they weigh. */
    private static final int FEWEST = 2;

    /** So many weekdays with a date are looked at. */
    private static final int MOST_DATED = 50;

    /** A day ahead is seldom the report's own, which would be "later on Thursday": it counts as if it lay this far off. */
    private static final double TODAY = 1.5;

    private final int[] past = new int[8];
    private final int[] future = new int[8];
    private final List<Meaning.Day> dated = new ArrayList<>();
    private LocalDate latestHappened = LocalDate.MIN;

    /** Reads the expressions of the body; captions and date lines are testimonies of their own. */
    TextDays(List<Expression> body) {
        for (Expression expression : body) {
            Meaning meaning = expression.phrase().meaning();
            Meaning inner = meaning instanceof Meaning.Hour hour ? hour.day() : meaning;
            if (inner instanceof Meaning.Day day) {
                read(expression, day);
            } else if (inner instanceof Meaning.Years || inner instanceof Meaning.Named) {
                happened(expression);
            }
        }
    }

    private void read(Expression expression, Meaning.Day day) {
        Direction direction = expression.phrase().direction();
        if (day.month() == Meaning.ABSENT && day.weekday() != Meaning.ABSENT) {
            if (direction == Direction.PAST) {
                past[day.weekday()]++;
            } else if (direction == Direction.FUTURE) {
                future[day.weekday()]++;
            }
        } else if (day.month() != Meaning.ABSENT) {
            if (day.weekday() != Meaning.ABSENT && dated.size() < MOST_DATED) {
                dated.add(day);
            }
            happened(expression);
        }
    }

    private void happened(Expression expression) {
        if (expression.phrase().direction() == Direction.PAST) {
            start(expression.phrase().meaning())
                    .filter(start -> start.isAfter(latestHappened))
                    .ifPresent(start -> latestHappened = start);
        }
    }

    /** Whether enough weekdays are told to weigh. */
    boolean tellWeekdays() {
        return told() >= FEWEST;
    }

    private int told() {
        int sum = 0;
        for (int day = 1; day <= 7; day++) {
            sum += past[day] + future[day];
        }
        return sum;
    }

    /** How many days its weekdays lie away from a day on the average. */
    private double distance(DayOfWeek own) {
        double sum = 0;
        for (int day = 1; day <= 7; day++) {
            sum += past[day] * Math.floorMod(own.getValue() - day, 7);
            int ahead = Math.floorMod(day - own.getValue(), 7);
            sum += future[day] * (ahead == 0 ? TODAY : ahead);
        }
        return told() == 0 ? 0 : sum / told();
    }

    /** How many days farther away the weekdays lie than they would from the weekday that suits them best. */
    double strain(LocalDate day) {
        if (!tellWeekdays()) {
            return 0;
        }
        double best = Double.MAX_VALUE;
        for (DayOfWeek own : DayOfWeek.values()) {
            best = Math.min(best, distance(own));
        }
        return distance(day.getDayOfWeek()) - best;
    }

    /** How many printed weekdays with a month and day fit the year of a date, less those that do not. */
    int datedFit(LocalDate day) {
        int fit = 0;
        for (Meaning.Day told : dated) {
            Direction direction = Direction.UNTOLD;
            Optional<LocalDate> meant = told.year() != Meaning.ABSENT
                    ? Optional.empty()
                    : Almanac.yearly(
                            Stamp.day(day),
                            year -> Almanac.day(year, told.month(), told.day()).map(Stamp::start),
                            direction,
                            0);
            if (meant.isPresent()) {
                fit += meant.get().getDayOfWeek().getValue() == told.weekday() ? 1 : -1;
            }
        }
        return fit;
    }

    /** Whether the text tells of a day or year as gone by that lies behind a date. */
    boolean tellsLater(LocalDate day) {
        return latestHappened.isAfter(day.plusDays(1));
    }

    /** The first day of a time whose year is printed. */
    static Optional<LocalDate> start(Meaning meaning) {
        Meaning inner = meaning instanceof Meaning.Hour hour ? hour.day() : meaning;
        if (inner instanceof Meaning.Day day && day.year() != Meaning.ABSENT) {
            return Almanac.day(day.year(), day.month(), day.day()).map(Stamp::start);
        }
        if (inner instanceof Meaning.Named named && named.year() != Meaning.ABSENT) {
            return Optional.of(Almanac.start(named.granule(), named.number(), named.year()));
        }
        if (inner instanceof Meaning.Years years && years.granule() == Granule.YEAR) {
            return Optional.of(LocalDate.of(years.year(), 1, 1));
        }
        return Optional.empty();
    }

    /** The day within a week of a picture that suits the weekdays best; the picture's own where none are told. */
    LocalDate suiting(LocalDate picture) {
        LocalDate best = picture;
        for (LocalDate day = picture; ChronoUnit.DAYS.between(picture, day) < 7; day = day.plusDays(1)) {
            best = strain(day) < strain(best) - 0.01 ? day : best;
        }
        return best;
    }

    /** The last day on from one that suits the weekdays hardly worse. */
    LocalDate suitingUntil(LocalDate day) {
        LocalDate last = day;
        while (ChronoUnit.DAYS.between(day, last) < 6 && strain(last.plusDays(1)) <= strain(day) + 1) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** Years about now in which a month and day fall on the weekday that suits the text. */
    List<Integer> years(int month, int day, int from, int to) {
        List<Integer> years = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            Optional<Stamp> candidate = Almanac.day(year, month, day);
            if (candidate.isPresent() && strain(candidate.get().start()) < 0.01) {
                years.add(year);
            }
        }
        return years;
    }

    /** Whether an expression is a time of the calendar with its weekday and year printed, and the two do not fit. */
    static boolean isMismatch(Expression expression) {
        Meaning meaning = expression.phrase().meaning();
        Meaning inner = meaning instanceof Meaning.Hour hour ? hour.day() : meaning;
        return expression.phrase().type() != Time.Type.SET
                && inner instanceof Meaning.Day day
                && day.weekday() != Meaning.ABSENT
                && day.year() != Meaning.ABSENT
                && Almanac.day(day.year(), day.month(), day.day())
                        .filter(date -> date.start().getDayOfWeek().getValue() != day.weekday())
                        .isPresent();
    }
}
