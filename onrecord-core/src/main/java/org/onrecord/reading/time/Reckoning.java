package org.onrecord.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.record.Time;

/**
 * Counts the expressions of a report from its date: with 2023-12-14, a Thursday, "met on Wednesday" is 2023-12-13.
 *
 * <p>Goes through the text once and remembers the last day that it told of, for "two days later", and the last quarter, for
 * "a year earlier". What cannot be counted keeps an X for what is unknown.
 */
final class Reckoning {

    private final List<Expression> expressions;
    private final Optional<LocalDate> published;
    private final Almanac almanac;
    private final boolean narrative;

    private Optional<Stamp> previous = Optional.empty();
    private String previousId = "";
    private Optional<Stamp> previousDay = Optional.empty();
    private String previousDayId = "";
    private Optional<Stamp> focus = Optional.empty();
    private Optional<String> anchor = Optional.empty();
    /** Whether results of six or nine months are told of: "a year earlier" is then no quarter. */
    private boolean overMonths;

    Reckoning(List<Expression> expressions, Optional<LocalDate> published) {
        this.expressions = expressions;
        this.published = published;
        this.almanac = new Almanac(published);
        this.narrative = Narrative.is(expressions, published);
    }

    /** The times of the report, in order; expressions that mean nothing without another one are left out. */
    List<Time> times() {
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            Expression expression = expressions.get(i);
            Phrase phrase = expression.phrase();
            anchor = Optional.empty();
            Optional<String> value = value(i, phrase.meaning(), phrase.direction());
            if (value.isPresent()) {
                String id = "t" + (times.size() + 1);
                times.add(new Time(
                        id,
                        expression.span(),
                        phrase.type(),
                        value.get(),
                        phrase.mod().map(Mod::name),
                        anchor));
                remember(i, phrase, id);
            }
        }
        return times;
    }

    /** Keeps what later expressions may be counted from. */
    private void remember(int index, Phrase phrase, String id) {
        Optional<String> used = anchor;
        Optional<Stamp> stamp = stamp(index, phrase.meaning(), phrase.direction());
        anchor = used;
        if (phrase.meaning() instanceof Meaning.Fixed fixed) {
            overMonths |= fixed.value().equals("P9M") || fixed.value().equals("P6M");
        }
        if (stamp.isEmpty()) {
            return;
        }
        if (stamp.get().granule() == Granule.QUARTER
                && isOwn(phrase.meaning())
                && (isOver(stamp.get()) || phrase.direction() == Direction.PAST)) {
            focus = stamp;
        }
        previous = stamp;
        previousId = id;
        overMonths &= stamp.get().granule() != Granule.QUARTER;
        if (stamp.get().isDay()) {
            previousDay = stamp;
            previousDayId = id;
        }
    }

    private boolean isOver(Stamp stamp) {
        return published.isEmpty() || stamp.end().isBefore(published.get());
    }

    /** Whether a quarter is one that the report is about, not one to compare it with. */
    private static boolean isOwn(Meaning meaning) {
        return meaning instanceof Meaning.Named named && named.year() == Meaning.ABSENT
                || meaning instanceof Meaning.Known
                || meaning instanceof Meaning.Steps steps && steps.base() == Base.PUBLISHED;
    }

    private Optional<String> value(int index, Meaning meaning, Direction direction) {
        if (meaning instanceof Meaning.Fixed fixed) {
            return Optional.of(fixed.value());
        }
        if (meaning instanceof Meaning.Range range) {
            Optional<String> from = value(index, range.from(), direction);
            Optional<String> to = value(index, range.to(), direction);
            return from.isPresent() && to.isPresent() ? Optional.of(from.get() + "/" + to.get()) : Optional.empty();
        }
        if (meaning instanceof Meaning.Hour hour) {
            Optional<Stamp> day = stamp(index, meaning, direction);
            return Optional.of(day.map(Stamp::value).orElse(Bare.value(hour.day())) + "T" + hour.clock());
        }
        Optional<Stamp> stamp = stamp(index, meaning, direction);
        return stamp.isPresent() ? stamp.map(Stamp::value) : Optional.of(Bare.value(meaning));
    }

    /** The time of the calendar that is meant; empty where nothing fixes it. */
    private Optional<Stamp> stamp(int index, Meaning meaning, Direction direction) {
        if (meaning instanceof Meaning.Day day) {
            return day(day, direction);
        }
        if (meaning instanceof Meaning.Named named) {
            return named(named, direction);
        }
        if (meaning instanceof Meaning.Years years) {
            return Optional.of(new Stamp(years.granule(), LocalDate.of(years.year(), 1, 1)));
        }
        if (meaning instanceof Meaning.Feast feast) {
            return feast(feast, direction);
        }
        if (meaning instanceof Meaning.Steps steps) {
            return steps(steps);
        }
        if (meaning instanceof Meaning.Chosen chosen) {
            return chosen(chosen, direction);
        }
        if (meaning instanceof Meaning.Known known) {
            return known(known, direction);
        }
        if (meaning instanceof Meaning.Inside inside) {
            return inside(index, inside, direction);
        }
        if (meaning instanceof Meaning.Hour hour) {
            return hour.day() instanceof Meaning.SameDay ? sameDay(index) : stamp(index, hour.day(), direction);
        }
        if (meaning instanceof Meaning.LastDay last) {
            return stamp(index, last.whole(), direction).map(whole -> Stamp.day(whole.end()));
        }
        if (meaning instanceof Meaning.Beside beside) {
            return stamp(index, beside.day(), direction)
                    .map(day -> Stamp.day(day.start().plusDays(beside.steps())));
        }
        if (meaning instanceof Meaning.Range range) {
            return stamp(index, range.from(), direction);
        }
        return meaning instanceof Meaning.Figured figured ? almanac.figured(figured.date()) : Optional.empty();
    }

    private Optional<Stamp> day(Meaning.Day day, Direction direction) {
        if (day.month() == Meaning.ABSENT) {
            return day.day() == Meaning.ABSENT ? weekday(day.weekday(), direction) : dayOfMonth(day.day(), direction);
        }
        if (day.year() != Meaning.ABSENT) {
            return Almanac.day(day.year(), day.month(), day.day());
        }
        return yearly(
                direction,
                Granule.DAY,
                year -> Almanac.day(year, day.month(), day.day()).map(Stamp::start),
                day.weekday());
    }

    private Optional<Stamp> weekday(int weekday, Direction direction) {
        return fromPublished().map(day -> Stamp.day(Almanac.weekday(day, weekday, direction)));
    }

    /** "the 3rd": of the month that was told of last, else of the report's own or the one beside it. */
    private Optional<Stamp> dayOfMonth(int number, Direction direction) {
        if (previous.isPresent() && previous.get().granule().compareTo(Granule.MONTH) <= 0) {
            anchor = Optional.of(previousId);
            LocalDate base = previous.get().start();
            return Almanac.day(base.getYear(), base.getMonthValue(), number);
        }
        return fromPublished().flatMap(day -> Almanac.dayOfMonth(day, number, direction));
    }

    /** What comes once a year, in the year that direction or the story tells. */
    private Optional<Stamp> yearly(Direction direction, Granule granule, Almanac.Yearly yearly, int weekday) {
        if (narrative && previous.isPresent()) {
            anchor = Optional.of(previousId);
            return Almanac.near(previous.get().start(), yearly).map(start -> new Stamp(granule, start));
        }
        return fromPublished()
                .flatMap(day -> Almanac.yearly(Stamp.around(granule, day), yearly, direction, weekday))
                .map(start -> new Stamp(granule, start));
    }

    private Optional<Stamp> named(Meaning.Named named, Direction direction) {
        if (named.year() != Meaning.ABSENT) {
            return Optional.of(
                    new Stamp(named.granule(), Almanac.start(named.granule(), named.number(), named.year())));
        }
        return yearly(
                direction,
                named.granule(),
                year -> Optional.of(Almanac.start(named.granule(), named.number(), year)),
                Meaning.ABSENT);
    }

    private Optional<Stamp> feast(Meaning.Feast feast, Direction direction) {
        if (feast.year() != Meaning.ABSENT) {
            return Optional.of(Stamp.day(feast.holiday().in(feast.year())));
        }
        if (feast.holiday().isOneDay()) {
            return Optional.of(Stamp.day(feast.holiday().in(0)));
        }
        return yearly(
                direction, Granule.DAY, year -> Optional.of(feast.holiday().in(year)), Meaning.ABSENT);
    }

    private Optional<Stamp> steps(Meaning.Steps steps) {
        if (steps.base() == Base.FOCUS && focus.isPresent() && !overMonths) {
            return focus.map(quarter -> quarter.plus(4 * steps.steps()));
        }
        if (steps.base() == Base.PREVIOUS && steps.steps() == 0 && previous.isEmpty()) {
            return Optional.empty();
        }
        boolean untoldDay = steps.granule() == Granule.DAY && previousDay.isEmpty();
        if (steps.base() == Base.PREVIOUS && steps.steps() == 0 && untoldDay) {
            return Optional.empty();
        }
        boolean daily = steps.granule() == Granule.DAY || steps.granule() == Granule.WEEK;
        Optional<LocalDate> base =
                steps.base() != Base.PREVIOUS ? fromPublished() : daily ? fromPreviousDay() : fromPrevious();
        return base.map(day -> Stamp.around(steps.granule(), day).plus(steps.steps()));
    }

    private Optional<Stamp> chosen(Meaning.Chosen chosen, Direction direction) {
        Which which = chosen.which();
        if (which.looksBack() && previous.isPresent()) {
            return fromPrevious().flatMap(day -> almanac.chosen(which, chosen.named(), day, direction));
        }
        return fromPublished().flatMap(day -> almanac.chosen(which, chosen.named(), day, direction));
    }

    private Optional<Stamp> known(Meaning.Known known, Direction direction) {
        if (known.granule() == Granule.QUARTER) {
            return focus.isPresent()
                    ? focus
                    : fromPublished()
                            .map(day -> Stamp.around(Granule.QUARTER, day).plus(-1));
        }
        if (known.granule() == Granule.WEEKEND) {
            return fromPublished().map(day -> Almanac.weekend(day, direction));
        }
        boolean back = known.granule() == Granule.DAY;
        return (narrative || back && previousDay.isPresent() ? fromPreviousDay() : fromPublished())
                .map(day -> Stamp.around(known.granule(), day));
    }

    private Optional<Stamp> inside(int index, Meaning.Inside inside, Direction direction) {
        Optional<Stamp> whole = stamp(index, inside.whole(), direction);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = whole.get().start();
        if (inside.part() instanceof Meaning.Named named) {
            return Optional.of(
                    new Stamp(named.granule(), Almanac.start(named.granule(), named.number(), start.getYear())));
        }
        if (inside.part() instanceof Meaning.Day day && day.month() != Meaning.ABSENT) {
            return Almanac.day(start.getYear(), day.month(), day.day());
        }
        if (inside.part() instanceof Meaning.Day day && day.weekday() != Meaning.ABSENT) {
            return Optional.of(Stamp.day(Almanac.weekday(start, day.weekday(), Direction.FUTURE)));
        }
        if (inside.part() instanceof Meaning.Known known) {
            boolean quarter = known.granule() == Granule.QUARTER && whole.get().granule() == Granule.YEAR;
            if (quarter && overMonths) {
                return whole;
            }
            return quarter
                    ? focus.map(last -> new Stamp(Granule.QUARTER, last.start().withYear(start.getYear())))
                            .or(() -> whole)
                    : Optional.of(Stamp.around(known.granule(), start));
        }
        return whole;
    }

    /** The day of a clock time: one that its sentence tells, else the last one told, else the report's own. */
    private Optional<Stamp> sameDay(int index) {
        int sentence = expressions.get(index).sentence();
        for (int i = index + 1; i < Math.min(index + 3, expressions.size()); i++) {
            Expression other = expressions.get(i);
            boolean day = other.phrase().meaning() instanceof Meaning.Day
                    || other.phrase().meaning() instanceof Meaning.Steps steps && steps.granule() == Granule.DAY;
            boolean lastBefore = previous.isEmpty()
                    || index == 0
                    || expressions.get(index - 1).sentence() != sentence;
            if (other.sentence() == sentence && day && lastBefore) {
                return stamp(i, other.phrase().meaning(), other.phrase().direction());
            }
        }
        return fromPreviousDay().map(Stamp::day);
    }

    private Optional<LocalDate> fromPublished() {
        if (published.isPresent()) {
            anchor = Optional.of(Time.PUBLISHED);
        }
        return published;
    }

    private Optional<LocalDate> fromPreviousDay() {
        if (previousDay.isEmpty()) {
            return fromPublished();
        }
        anchor = Optional.of(previousDayId);
        return previousDay.map(Stamp::start);
    }

    private Optional<LocalDate> fromPrevious() {
        if (previous.isEmpty()) {
            return fromPublished();
        }
        anchor = Optional.of(previousId);
        return previous.map(Stamp::start);
    }
}
