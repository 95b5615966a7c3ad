package org.onrecord.reading.time;

import static org.onrecord.reading.time.Meaning.Known;
import static org.onrecord.reading.time.Meaning.LastDay;
import static org.onrecord.reading.time.Meaning.Steps;

import java.util.Optional;
import java.util.function.IntFunction;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.record.Time;

/** Edges of longer times, and units that the text speaks of as known: "early next week", "the end of 1990", "the weekend". */
final class Edges {

    private static final WordList LEADING = WordList.of(Edges.class, "unit-leads.txt");

    private final TimeWords words;
    /** What stands at a token, edges aside. */
    private final IntFunction<Optional<Phrase>> plain;

    Edges(TimeWords words, IntFunction<Optional<Phrase>> plain) {
        this.words = words;
        this.plain = plain;
    }

    /** "early next week", "late on Tuesday", "mid-1990s", "earlier in the day" */
    Optional<Phrase> edge(int token) {
        Mod mod = words.mod(token);
        int next = words.isHyphen(token + 1) ? token + 2 : token + 1;
        boolean joined = words.isAny(next, "in", "on");
        int inner = joined ? next + 1 : next;
        if (words.is(next, Kind.DAYTIME) && !words.isAny(token, "earlier", "later")) {
            Optional<Phrase> daytime = plain.apply(next);
            String letters = Daypart.values()[words.value(next)].letters();
            Phrase hour = daytime.orElse(Phrase.time(next, next + 1, new Meaning.SameDay(), letters));
            return Optional.of(hour.from(token).with(mod));
        }
        Optional<Phrase> known = words.is(inner, "the") || joined ? known(inner) : Optional.empty();
        Optional<Phrase> phrase = known.isPresent() ? known : plain.apply(inner);
        boolean comparative = words.isAny(token, "earlier", "later");
        return phrase.filter(found -> isEdged(found, comparative, joined))
                .map(found -> found.from(token).with(mod));
    }

    private Optional<Phrase> known(int token) {
        int unit = words.is(token, "the") ? token + 1 : token;
        boolean possible = words.is(unit, Kind.UNIT) && !words.unit(unit).isClock();
        return possible ? Optional.of(Phrase.date(token, unit + 1, new Known(words.unit(unit)))) : Optional.empty();
    }

    /** Whether a time can have an edge: "earlier" goes with days and units that are told of, not with "1990". */
    private static boolean isEdged(Phrase phrase, boolean comparative, boolean joined) {
        Meaning meaning = phrase.meaning();
        if (meaning instanceof Meaning.Fixed
                || meaning instanceof Meaning.Range
                || meaning instanceof Meaning.Figured) {
            return false;
        }
        boolean calendar = meaning instanceof Meaning.Years || meaning instanceof Meaning.Named;
        return !calendar || !comparative || joined;
    }

    /** "the end of 1990", "the beginning of October", "by the end of the month" */
    Optional<Phrase> brink(int token) {
        if (!words.is(token + 1, "of")) {
            return Optional.empty();
        }
        int inner = token + 2;
        Mod mod = words.mod(token);
        Optional<Phrase> known = words.is(inner, "the") ? known(inner) : Optional.empty();
        if (known.isPresent()) {
            Phrase unit = known.get();
            Meaning meaning = mod == Mod.END ? new LastDay(unit.meaning()) : unit.meaning();
            return Optional.of(unit.from(token).meaning(meaning).with(mod));
        }
        int core = words.is(inner, "the") ? inner + 1 : inner;
        return plain.apply(core)
                .filter(phrase -> isEdged(phrase, false, true))
                .map(phrase -> phrase.from(token).with(mod));
    }

    /** A unit with "the": "the weekend", "in the quarter", "the week of March 6", "the day before". */
    Optional<Phrase> unit(int token) {
        Granule unit = words.unit(token);
        Optional<Phrase> end = end(token, unit);
        if (end.isPresent() || unit.isClock()) {
            return end;
        }
        if (words.isHyphen(token + 1) && words.is(token + 2, "long")) {
            return Optional.of(Phrase.duration(token, token + 3, unit.length(1)));
        }
        Optional<Phrase> ago = ago(token, unit);
        if (ago.isPresent()) {
            return ago;
        }
        boolean spent = words.is(token - 1, "a") && words.is(token + 1, "of");
        if (unit == Granule.WEEKEND && !words.isHyphen(token + 1) && !spent) {
            return Optional.of(Phrase.date(token, token + 1, new Known(unit)));
        }
        if (unit == Granule.YEAR && words.is(token - 1, "full") && words.is(token - 2, "the")) {
            return Optional.of(Phrase.date(token - 2, token + 1, new Known(unit)));
        }
        return words.is(token - 1, "the") ? definite(token, unit) : Optional.empty();
    }

    /** "year-end", "year end", "month's end" */
    private Optional<Phrase> end(int token, Granule unit) {
        int end = words.isHyphen(token + 1) || words.is(token + 1, "'s") || words.is(token + 1, "’s")
                ? token + 2
                : token + 1;
        boolean possible =
                words.is(end, "end") && (unit == Granule.YEAR || unit == Granule.MONTH || unit == Granule.QUARTER);
        return possible
                ? Optional.of(Phrase.date(token, end + 1, new LastDay(new Known(unit)))
                        .with(Mod.END))
                : Optional.empty();
    }

    /** "year-ago", "the year-earlier period" */
    private Optional<Phrase> ago(int token, Granule unit) {
        boolean joined = words.isHyphen(token + 1) && (words.is(token + 2, Kind.AGO) || words.is(token + 2, "earlier"));
        if (!joined) {
            return Optional.empty();
        }
        Optional<Quantity> quantity = Quantity.at(words, token + 3);
        if (quantity.isPresent() && words.is(quantity.get().next(), Kind.UNITS)) {
            int units = quantity.get().next();
            return Optional.of(Phrase.duration(token, units + 1, Lengths.value(quantity.get(), words.unit(units))));
        }
        int next = words.isAny(token + 3, "quarter", "period") ? token + 4 : token + 3;
        return Optional.of(Phrase.date(token, next, new Steps(-1, unit, Base.FOCUS)));
    }

    private Optional<Phrase> definite(int token, Granule unit) {
        int next = token + 1;
        if (words.is(next, "of") && unit != Granule.DAY) {
            Optional<Phrase> day = plain.apply(next + 1);
            if (day.isPresent() && day.get().meaning() instanceof Meaning.Day date && date.day() > 0) {
                return Optional.of(day.get().from(token).meaning(new Meaning.Inside(new Known(unit), date)));
            }
        }
        if (unit == Granule.YEAR && (words.isYear(next) || words.is(next, Kind.NUMBER) || words.is(next, Kind.SCALE))) {
            return numberedYear(token, next);
        }
        Optional<Phrase> beside = beside(token, unit);
        if (beside.isPresent()) {
            return beside;
        }
        if (unit == Granule.QUARTER && words.isAny(next, "ended", "ending")) {
            return Optional.of(ended(token, next + 1));
        }
        if (unit == Granule.QUARTER) {
            return Optional.of(Phrase.date(token, next, new Known(unit)));
        }
        boolean led = words.has(token - 2) && LEADING.contains(words.analysis().lower(token - 2));
        boolean free = !words.tag(next).isNoun()
                && !words.isHyphen(next)
                && !words.isAny(next, "before", "after")
                && !words.capital(token);
        if (!led || !free || unit == Granule.DECADE || unit == Granule.CENTURY) {
            return Optional.empty();
        }
        boolean bounded = words.isAny(next, "ended", "ending", "to");
        return Optional.of(
                bounded ? Phrase.duration(token, next, unit.length(1)) : Phrase.date(token, next, new Known(unit)));
    }

    /** "the quarter ended July 31": most of its days lie in the quarter that holds its middle. */
    private Phrase ended(int token, int date) {
        Meaning quarter = new Known(Granule.QUARTER);
        return plain.apply(words.is(date, "on") ? date + 1 : date)
                .filter(end -> end.meaning() instanceof Meaning.Day day && day.day() > 0)
                .map(end -> new Meaning.Inside(quarter, new Meaning.Beside(-HALF_A_QUARTER, end.meaning())))
                .map(meaning -> Phrase.date(token, token + 1, meaning))
                .orElse(Phrase.date(token, token + 1, quarter));
    }

    private static final int HALF_A_QUARTER = 45;

    /** "the year 2000", "the year two thousand" */
    private Optional<Phrase> numberedYear(int token, int next) {
        Optional<Quantity> year = Quantity.at(words, next);
        if (year.isEmpty() || year.get().whole() < 1000 || year.get().whole() > 2199) {
            return Optional.empty();
        }
        return Optional.of(Phrase.date(
                token,
                year.get().next(),
                new Meaning.Years(Granule.YEAR, year.get().whole())));
    }

    /** Whether nothing hangs on the preposition before a token. */
    boolean isFree(int token) {
        Tag tag = words.tag(token);
        return tag == Tag.STOP || tag == Tag.COMMA || tag == Tag.CC || tag.isPunctuation();
    }

    /** "the day before", "the week after", where nothing hangs on the preposition. */
    private Optional<Phrase> beside(int token, Granule unit) {
        boolean before = words.is(token + 1, "before");
        boolean after = words.is(token + 1, "after");
        if (!before && !after) {
            return Optional.empty();
        }
        if (isFree(token + 2)) {
            return Optional.of(Phrase.date(token, token + 2, new Steps(before ? -1 : 1, unit, Base.PREVIOUS)));
        }
        Optional<Phrase> day = unit == Granule.DAY ? plain.apply(token + 2) : Optional.empty();
        boolean dated = day.isPresent()
                && day.get().type() == Time.Type.DATE
                && !(day.get().meaning() instanceof Meaning.Fixed);
        return dated
                ? Optional.of(day.get()
                        .from(token)
                        .meaning(new Meaning.Beside(before ? -1 : 1, day.get().meaning())))
                : Optional.empty();
    }
}
