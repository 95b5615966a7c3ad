package org.onrecord.reading.time;

import static org.onrecord.reading.time.Meaning.ABSENT;
import static org.onrecord.reading.time.Meaning.Day;
import static org.onrecord.reading.time.Meaning.Named;
import static org.onrecord.reading.time.Meaning.Range;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Name;
import org.onrecord.language.Tag;

/** Dates of the calendar: "Thursday, Dec. 14, 2023", "14 December", "March 3-5", "December of last year", "14/12/2023". */
final class Dates {

    private final TimeWords words;

    Dates(TimeWords words) {
        this.words = words;
    }

    /** A date that starts with its month, or a month. */
    Optional<Phrase> month(int token) {
        if (!isMonth(token)) {
            return Optional.empty();
        }
        int month = words.value(token);
        int next = token + 1;
        if (isDay(next)) {
            return Optional.of(afterDay(token, month, next));
        }
        if (words.is(next, Kind.RANGE)) {
            Optional<Phrase> days = days(token, month, next);
            if (days.isPresent()) {
                return days;
            }
        }
        return Optional.of(afterMonth(token, month, next));
    }

    /** "December 14" and what follows: a year, or the end of a range. */
    private Phrase afterDay(int first, int month, int dayToken) {
        int day = words.value(dayToken);
        int next = dayToken + 1;
        int last = lastDay(next);
        if (last > 0) {
            int year = year(last + 1);
            return range(
                    first, Math.max(yearEnd(last + 1), last + 1), new Day(year, month, day, ABSENT), words.value(last));
        }
        int year = year(next);
        if (year == ABSENT) {
            return Phrase.date(first, next, new Day(sharedYear(next), month, day, ABSENT));
        }
        return Phrase.date(first, yearEnd(next), new Day(year, month, day, ABSENT));
    }

    /** The year that is printed only once, behind the other end: "January 23 - March 9, 2014", "January 23 and March 9, 2014". */
    private int sharedYear(int next) {
        boolean joined = words.isDash(next) || words.isAny(next, "to", "through", "until", "and");
        boolean dated = joined && words.is(next + 1, Kind.MONTH) && isDay(next + 2);
        return dated ? year(next + 3) : ABSENT;
    }

    /** The other day of "April 24 and 25". */
    Optional<Phrase> second(Phrase phrase) {
        int token = phrase.next() + 1;
        boolean dated = phrase.meaning() instanceof Day day
                && day.month() != ABSENT
                && words.isDigits(phrase.next() - 1, 1, 31)
                && (words.is(phrase.next(), "and") || words.is(phrase.next(), "or"))
                && isDay(token);
        boolean free =
                !words.tag(token + 1).isNoun() && !words.is(token + 1, '%') && !words.is(token + 1, Kind.MERIDIEM);
        if (!dated || !free || words.value(token) <= words.value(phrase.next() - 1)) {
            return Optional.empty();
        }
        Day day = (Day) phrase.meaning();
        Meaning other = new Day(day.year(), day.month(), words.value(token), ABSENT);
        return Optional.of(Phrase.date(token, token + 1, other).towards(phrase.direction()));
    }

    /** The token of the last day in "3 - 5" or "3 to 5"; 0 where the day is the only one. */
    private int lastDay(int next) {
        boolean joined = words.isDash(next) || words.is(next, "to") && words.isDigits(next - 1, 1, 31);
        return joined && isDay(next + 1) && words.value(next + 1) > words.value(next - 1) && !isCounted(next + 2)
                ? next + 1
                : 0;
    }

    private boolean isCounted(int token) {
        return words.is(token, '%') || words.is(token, Kind.UNITS) || words.tag(token) == Tag.NNS;
    }

    private static Phrase range(int first, int next, Day from, int lastDay) {
        Day to = new Day(from.year(), from.month(), lastDay, ABSENT);
        return Phrase.date(first, next, new Range(from, to));
    }

    /** "March 3-5" as one token of two figures. */
    private Optional<Phrase> days(int first, int month, int token) {
        int[] pair = pair(token);
        if (pair[0] < 1 || pair[1] > 31 || pair[1] <= pair[0]) {
            return Optional.empty();
        }
        int year = year(token + 1);
        int next = year == ABSENT ? token + 1 : yearEnd(token + 1);
        return Optional.of(range(first, next, new Day(year, month, pair[0], ABSENT), pair[1]));
    }

    private int[] pair(int token) {
        int middle = words.start(token);
        while (Figures.isDigit(words.text().charAt(middle))) {
            middle++;
        }
        return new int[] {
            Figures.number(words.text(), words.start(token), middle),
            Figures.number(words.text(), middle + 1, words.end(token))
        };
    }

    /** "December 2023", "January, 1918", "February of 1940", "October of last year". */
    private Phrase afterMonth(int first, int month, int next) {
        int comma = words.is(next, ',') ? next + 1 : next;
        int of = words.is(next, "of") ? next + 1 : comma;
        if (words.isYear(of) && (of == next || isPlainYear(of))) {
            return Phrase.date(first, of + 1, new Named(Granule.MONTH, month, words.value(of)));
        }
        Optional<SpelledYear> spelled = SpelledYear.at(words, next);
        if (spelled.isPresent()) {
            int year = spelled.get().year();
            return Phrase.date(first, spelled.get().next(), new Named(Granule.MONTH, month, year));
        }
        return Phrase.date(first, next, new Named(Granule.MONTH, month, ABSENT));
    }

    private boolean isPlainYear(int token) {
        return words.value(token) >= 1000 && !isCounted(token + 1);
    }

    /** A date that starts with its day: "14 December 2023", "the 3rd of March", "3-5 March". */
    Optional<Phrase> day(int token) {
        boolean range = words.is(token, Kind.RANGE);
        int last = lastDay(token + 1);
        int end = last > 0 ? last : token;
        int monthToken = words.is(end + 1, "of") ? end + 2 : end + 1;
        boolean possible = range ? pair(token)[1] <= 31 : isDay(token);
        if (!possible || !isMonth(monthToken)) {
            return Optional.empty();
        }
        int month = words.value(monthToken);
        int year = year(monthToken + 1);
        int next = year == ABSENT ? monthToken + 1 : yearEnd(monthToken + 1);
        if (range || last > 0) {
            int from = range ? pair(token)[0] : words.value(token);
            int to = range ? pair(token)[1] : words.value(last);
            return Optional.of(range(token, next, new Day(year, month, from, ABSENT), to));
        }
        return Optional.of(Phrase.date(token, next, new Day(year, month, words.value(token), ABSENT)));
    }

    /** "on the 3rd": a day of a month that the text has told. */
    Optional<Phrase> dayAlone(int token) {
        boolean figures =
                words.is(token, Kind.ORDINAL) && Figures.isDigit(words.text().charAt(words.start(token)));
        boolean led = words.is(token - 1, "the") && words.isAny(token - 2, "on", "by", "until", "from", "to", "since");
        boolean free = words.tag(token + 1) != Tag.NN && !words.tag(token + 1).isNoun() && !words.isHyphen(token + 1);
        if (!figures || !led || !free || words.value(token) > 31) {
            return Optional.empty();
        }
        return Optional.of(Phrase.date(token - 1, token + 1, new Day(ABSENT, ABSENT, words.value(token), ABSENT)));
    }

    /** A weekday with the date that follows it, or alone. */
    Optional<Phrase> weekday(int token) {
        int weekday = words.value(token);
        int next = words.is(token + 1, ',') ? token + 2 : token + 1;
        if (words.is(next, "the") || words.is(next, "on")) {
            next++;
        }
        Optional<Phrase> date = isMonth(next) ? month(next) : day(next);
        if (date.isPresent() && date.get().meaning() instanceof Day day && day.day() != ABSENT) {
            Day whole = new Day(day.year(), day.month(), day.day(), weekday);
            return Optional.of(Phrase.date(token, date.get().next(), whole));
        }
        if (isFirstOfNights(token)) {
            return Optional.of(Phrase.set(token, token + 1, "XXXX-WXX-" + weekday + "T" + nights(token + 3)));
        }
        boolean program = words.is(token + 1, Kind.DAYTIME) && words.capital(token + 1) && words.capital(token + 2);
        if (program || words.is(token, Kind.SHORT_WEEKDAY) && !isShortWeekday(token)) {
            return Optional.empty();
        }
        return Optional.of(Phrase.date(token, token + 1, new Day(ABSENT, ABSENT, ABSENT, weekday)));
    }

    /** "Monday" in "on Monday and Tuesday nights". */
    private boolean isFirstOfNights(int token) {
        return words.isAny(token + 1, "and", "or")
                && words.is(token + 2, Kind.WEEKDAY)
                && words.is(token + 3, Kind.DAYTIME)
                && words.text().charAt(words.end(token + 3) - 1) == 's';
    }

    private String nights(int token) {
        return Daypart.values()[words.value(token)].letters();
    }

    private boolean isShortWeekday(int token) {
        return words.capital(token) && words.isAny(token - 1, "on", "since", "until", "by", "next", "last");
    }

    /** A date in figures. */
    Optional<Phrase> figured(int token) {
        CharSequence text = words.text();
        for (char mark : new char[] {'-', '/', '.'}) {
            Optional<NumericDate> date = NumericDate.in(text, words.start(token), words.end(token), mark);
            if (date.isPresent()) {
                Meaning day = new Meaning.Figured(date.get());
                return Optional.of(
                        date.get().clock().isEmpty()
                                ? Phrase.date(token, token + 1, day)
                                : Phrase.time(token, token + 1, day, date.get().clock()));
            }
        }
        return Optional.empty();
    }

    /** Whether a token can be a month: "May" and "March" only where they are no verb and no part of a person's name. */
    boolean isMonth(int token) {
        if (!words.is(token, Kind.MONTH) || !words.capital(token)) {
            return false;
        }
        boolean dated = words.is(token + 1, Kind.DIGITS) || words.is(token - 1, Kind.DIGITS);
        if (dated) {
            return true;
        }
        Tag tag = words.tag(token);
        return tag != Tag.MD && !tag.isVerb() && !isName(token) && !isMarch(token) && !isFirstName(token);
    }

    /** "April Lund": no preposition before it, and a name behind it. */
    private boolean isFirstName(int token) {
        boolean led = words.tag(token - 1) == Tag.IN
                || words.tag(token - 1) == Tag.COMMA
                || words.kind(token - 1) != Kind.NONE;
        return !led && words.tag(token + 1).isProper() && words.is(token + 1, Kind.NONE) && token > words.first();
    }

    /** "the annual March for Life", "the March of the Mothers": a walk, not a month. */
    private boolean isMarch(int token) {
        boolean goesOn = words.is(token + 1, "for")
                || words.is(token + 1, "on")
                || words.is(token + 1, "of") && words.is(token + 2, "the") && !words.is(token + 3, Kind.WHICH);
        Tag before = words.tag(token - 1);
        boolean noun = before == Tag.DT || before == Tag.JJ || before == Tag.OPEN_QUOTE || before == Tag.POS;
        return words.is(token, "march") && goesOn && noun;
    }

    /** "May" in "Theresa May", "March" in "March for Life". */
    boolean isName(int token) {
        Analysis analysis = words.analysis();
        int number = analysis.nameOf(token);
        if (number == Analysis.NONE) {
            return false;
        }
        Name name = analysis.names().get(number);
        return name.next() - name.first() > 1;
    }

    private boolean isDay(int token) {
        boolean figures = words.isDigits(token, 1, 31) && words.length(token) <= 2;
        boolean ordinal = words.is(token, Kind.ORDINAL) && words.value(token) <= 31 && words.value(token) > 0;
        return figures || ordinal;
    }

    /** The year at a token, also behind a comma; {@link Meaning#ABSENT} where none stands there. */
    private int year(int token) {
        int at = words.is(token, ',') ? token + 1 : token;
        boolean plain = words.isYear(at) && !isCounted(at + 1) && !words.is(at + 1, Kind.ZONE);
        return plain ? words.value(at) : ABSENT;
    }

    private int yearEnd(int token) {
        return words.is(token, ',') ? token + 2 : token + 1;
    }
}
