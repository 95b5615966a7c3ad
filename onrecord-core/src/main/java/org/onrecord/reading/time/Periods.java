package org.onrecord.reading.time;

import static org.onrecord.reading.time.Meaning.ABSENT;
import static org.onrecord.reading.time.Meaning.Chosen;
import static org.onrecord.reading.time.Meaning.Fixed;
import static org.onrecord.reading.time.Meaning.Hour;
import static org.onrecord.reading.time.Meaning.Named;
import static org.onrecord.reading.time.Meaning.Steps;

import java.util.Optional;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.record.Time;

/** Times that are chosen from a row: "last week", "this summer", "the following month", "the past three years", "last night". */
final class Periods {

    /** More days than these are a length rather than days of the calendar. */
    private static final int MOST_DAYS = 10;

    private static final WordList AT_LARGE = WordList.of(Periods.class, "at-large.txt");

    private final TimeWords words;
    private final Dates dates;
    private final Eras eras;
    private final Tense tense;

    Periods(TimeWords words, Dates dates, Eras eras, Tense tense) {
        this.eras = eras;
        this.tense = tense;
        this.words = words;
        this.dates = dates;
    }

    /** What starts with a choosing word. */
    Optional<Phrase> at(int token) {
        Which which = words.which(token);
        int next = token + 1;
        if (which == Which.THIS && words.is(next, Kind.WHICH) && words.which(next) != Which.THIS) {
            return at(next).map(phrase -> phrase.from(token));
        }
        if (which == Which.THAT && words.tag(token) != Tag.DT && !words.is(next, Kind.UNIT)) {
            return Optional.empty();
        }
        if (which == Which.THAT && words.is(next, "same")) {
            return at(next).map(phrase -> phrase.from(token));
        }
        if (words.isHyphen(next) || which == Which.LAST && words.tag(token).isVerb()) {
            return Optional.empty();
        }
        Optional<Phrase> chosen = chosen(token, which, next);
        return chosen.isPresent() ? chosen : reference(token, which, next);
    }

    private Optional<Phrase> chosen(int first, Which which, int token) {
        if (which == Which.LAST && words.is(token, "half")) {
            return eras.half(first, token, 2);
        }
        if (which == Which.SAME && words.is(token, "period")) {
            return compared(first, token);
        }
        if (which == Which.LATEST && words.is(token, "period")) {
            return Optional.of(Phrase.date(first, token + 1, new Meaning.Known(Granule.QUARTER)));
        }
        return switch (words.kind(token)) {
            case UNIT ->
                which == Which.SAME && words.is(token, "quarter") && isCompared(token + 1)
                        ? compared(first, token)
                        : words.capital(token) && words.capital(first) ? Optional.empty() : unit(first, which, token);
            case UNITS -> units(first, which, token);
            case FISCAL -> words.is(token + 1, Kind.UNIT) ? unit(first, which, token + 1) : Optional.empty();
            case WEEKDAY ->
                dates.weekday(token).map(phrase -> phrase.from(first).meaning(new Chosen(which, phrase.meaning())));
            case MONTH -> dates.month(token).map(phrase -> month(first, which, phrase));
            case SEASON -> season(first, which, token);
            case DAYTIME -> daytime(first, which, token);
            case DIGITS, NUMBER, VAGUE, COUPLE, SCALE, DECIMAL, RANGE -> counted(first, which, token);
            default -> holiday(first, which, token);
        };
    }

    /** "the same period last year", "the corresponding quarter of last year": what the results of a quarter are compared with. */
    private Optional<Phrase> compared(int first, int token) {
        int year = words.is(token + 1, "of") ? token + 2 : token + 1;
        return isCompared(token + 1)
                ? Optional.of(Phrase.date(first, year + 2, new Steps(-1, Granule.YEAR, Base.FOCUS)))
                : Optional.empty();
    }

    private boolean isCompared(int token) {
        int year = words.is(token, "of") ? token + 1 : token;
        return words.is(year, "last") && words.is(year + 1, "year");
    }

    private static Phrase month(int first, Which which, Phrase month) {
        boolean alone = month.meaning() instanceof Named named && named.year() == ABSENT;
        return alone ? month.from(first).meaning(new Chosen(which, month.meaning())) : month;
    }

    private Optional<Phrase> season(int first, Which which, int token) {
        Meaning season = new Named(Granule.SEASON, words.value(token), ABSENT);
        boolean possible = which != Which.RECENT && which != Which.FUTURE;
        return possible ? Optional.of(Phrase.date(first, token + 1, new Chosen(which, season))) : Optional.empty();
    }

    private Optional<Phrase> holiday(int first, Which which, int token) {
        if (!words.capital(token)) {
            return Optional.empty();
        }
        return Holiday.at(words, token)
                .map(holiday -> Phrase.date(
                        first, token + holiday.length(), new Chosen(which, new Meaning.Feast(holiday, ABSENT))));
    }

    /** "last night", "this morning", "the next morning", "that evening" */
    private Optional<Phrase> daytime(int first, Which which, int token) {
        if (which == Which.RECENT || which == Which.FUTURE || which == Which.CURRENT || which == Which.LATEST) {
            return Optional.empty();
        }
        boolean looksBack = which.looksBack() || which == Which.NEXT;
        Meaning day = new Steps(which.steps(), Granule.DAY, looksBack ? Base.PREVIOUS : Base.PUBLISHED);
        return Optional.of(Phrase.time(first, token + 1, day, Daypart.values()[words.value(token)].letters()));
    }

    /** "the past three months", "the next few days", "the last couple of years" */
    private Optional<Phrase> counted(int first, Which which, int token) {
        Optional<Quantity> quantity = Quantity.at(words, token);
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        int unit = quantity.get().next();
        unit += words.isAny(unit, "more", "full", "trading", "business", "fiscal", "consecutive") ? 1 : 0;
        boolean units = words.is(unit, Kind.UNITS) || words.is(unit, Kind.UNIT);
        if (!units || which == Which.THIS || which == Which.THAT) {
            return Optional.empty();
        }
        if (isAhead(first, which, quantity.get(), words.unit(unit))) {
            return Optional.of(Phrase.date(first, unit + 1, ahead(quantity.get().whole())));
        }
        return Optional.of(Phrase.duration(first, unit + 1, Lengths.value(quantity.get(), words.unit(unit))));
    }

    /** "in the next two days" names days that can be told; "over the next two days" is as long as they are. */
    private boolean isAhead(int first, Which which, Quantity quantity, Granule unit) {
        boolean in = isDefinite(first) && words.is(first - 2, "in");
        boolean told = !quantity.vague() && !quantity.half() && quantity.whole() > 1 && quantity.whole() <= MOST_DAYS;
        return in && told && unit == Granule.DAY && (which == Which.NEXT || which == Which.COMING);
    }

    /** So many days, the report's own the first. */
    private static Meaning ahead(int days) {
        return new Meaning.Range(
                new Steps(0, Granule.DAY, Base.PUBLISHED), new Steps(days - 1, Granule.DAY, Base.PUBLISHED));
    }

    /** "recent years", "coming months", "the following days" */
    private Optional<Phrase> units(int first, Which which, int token) {
        if (words.unit(token).isClock()) {
            return Optional.empty();
        }
        return switch (which) {
            case RECENT -> Optional.of(recent(first, token));
            case PAST -> Optional.of(Phrase.date(first, token + 1, new Fixed(Reference.PAST.value())));
            case COMING, FUTURE -> Optional.of(Phrase.date(first, token + 1, new Fixed(Reference.FUTURE.value())));
            case PREVIOUS, FOLLOWING ->
                Optional.of(Phrase.duration(first, token + 1, words.unit(token).vague()));
            default -> Optional.empty();
        };
    }

    /** "in recent weeks" is a length up to now, "in recent years" a time gone by. */
    private Phrase recent(int first, int token) {
        Granule unit = words.unit(token);
        return unit.compareTo(Granule.MONTH) <= 0
                ? Phrase.duration(first, token + 1, unit.vague())
                : Phrase.date(first, token + 1, new Fixed(Reference.PAST.value()));
    }

    private Optional<Phrase> unit(int first, Which which, int token) {
        Granule unit = words.unit(token);
        int next = token + 1;
        boolean past = which == Which.PAST || which == Which.LAST;
        if (which == Which.SAME && words.isHyphen(next)) {
            return Optional.empty();
        }
        if (unit.isClock() || which == Which.RECENT || which == Which.FUTURE || unit == Granule.DAY && past) {
            return past && unit == Granule.HOUR
                    ? Optional.of(Phrase.duration(first, next, unit.length(1)))
                    : Optional.empty();
        }
        boolean length = past && (unit == Granule.DECADE || unit == Granule.CENTURY)
                || which == Which.PAST && (unit == Granule.WEEK || unit == Granule.MONTH);
        if (length) {
            return Optional.of(Phrase.duration(first, next, unit.length(1)));
        }
        if (which == Which.LATEST) {
            return Optional.of(Phrase.date(first, next, latest(unit)));
        }
        if (which == Which.THIS && unit == Granule.DAY) {
            return Optional.empty();
        }
        boolean looksBack = which.looksBack() || which == Which.NEXT && isDefinite(first) || unit == Granule.DAY;
        return Optional.of(
                Phrase.date(first, next, new Steps(which.steps(), unit, looksBack ? Base.PREVIOUS : Base.PUBLISHED)));
    }

    /** The latest year is one that is over. */
    private static Meaning latest(Granule unit) {
        return unit == Granule.QUARTER ? new Meaning.Known(unit) : new Steps(-1, unit, Base.PUBLISHED);
    }

    private boolean isDefinite(int token) {
        return words.is(token - 1, "the");
    }

    /** "current", "recent", "the future", "the past" by themselves. */
    private Optional<Phrase> reference(int token, Which which, int next) {
        Tag tag = words.tag(token);
        return switch (which) {
            case CURRENT -> Optional.of(referring(token, token, next, Reference.PRESENT));
            case RECENT ->
                tag == Tag.JJ ? Optional.of(referring(token, token, next, Reference.PAST)) : Optional.empty();
            case PAST ->
                tag == Tag.NN && isDefinite(token)
                        ? Optional.of(referring(token, token - 1, next, Reference.PAST))
                        : Optional.empty();
            case FUTURE -> future(token, tag);
            default -> Optional.empty();
        };
    }

    private Optional<Phrase> future(int token, Tag tag) {
        int article = words.isAny(token - 1, "near", "foreseeable", "immediate", "distant") ? token - 2 : token - 1;
        boolean noun = tag == Tag.NN && (words.is(article, "the") || words.is(article, "in"));
        return noun
                ? Optional.of(referring(token, words.is(article, "the") ? article : token, token + 1, Reference.FUTURE))
                : Optional.empty();
    }

    private static Phrase referring(int token, int first, int next, Reference reference) {
        return Phrase.date(Math.min(token, first), next, new Fixed(reference.value()));
    }

    /** "yesterday", "today", "tonight" */
    Optional<Phrase> deictic(int token) {
        if (words.is(token, Kind.TONIGHT)) {
            Meaning today = new Steps(0, Granule.DAY, Base.PUBLISHED);
            return Optional.of(Phrase.time(token, token + 1, today, Daypart.NIGHT.letters()));
        }
        boolean program = words.capital(token) && words.tag(token - 1).isProper();
        if (program) {
            return Optional.empty();
        }
        int steps = words.signed(token);
        boolean ofPeople = words.is(token - 1, "of") && words.has(token - 2) && isAtLarge(token - 2, token - 1);
        if (ofPeople || words.tag(token + 1) == Tag.POS && isAtLarge(token + 2, token + 5)) {
            Reference reference = steps == 0 ? Reference.PRESENT : steps < 0 ? Reference.PAST : Reference.FUTURE;
            return Optional.of(Phrase.date(token, token + 1, new Fixed(reference.value())));
        }
        Phrase day = Phrase.date(token, token + 1, new Steps(steps, Granule.DAY, Base.PUBLISHED));
        return Optional.of(
                steps == 0 && tense.isHabitual(day) ? day.meaning(new Fixed(Reference.PRESENT.value())) : day);
    }

    /** "today's young people", "the world of tomorrow" are not of one day; "today's talks" are. */
    private boolean isAtLarge(int from, int to) {
        for (int noun = from; noun < to && words.has(noun); noun++) {
            if (AT_LARGE.contains(words.analysis().lower(noun))) {
                return true;
            }
        }
        return false;
    }

    /** "every day", "each July", "every two weeks", "every other Friday" */
    Optional<Phrase> every(int token) {
        int next = token + 1;
        boolean other = words.is(next, "other");
        next += other ? 1 : 0;
        int amount = other ? 2 : 1;
        Optional<Quantity> quantity = Quantity.at(words, next);
        if (quantity.isPresent() && words.is(quantity.get().next(), Kind.UNITS)) {
            int units = quantity.get().next();
            return Optional.of(Phrase.set(token, units + 1, Lengths.value(quantity.get(), words.unit(units))));
        }
        Optional<String> value = switch (words.kind(next)) {
            case UNIT -> Optional.of(words.unit(next).length(amount));
            case WEEKDAY -> Optional.of("XXXX-WXX-" + words.value(next));
            case MONTH -> Optional.of(String.format("XXXX-%02d", words.value(next)));
            case SEASON -> Optional.of("XXXX-" + Stamp.season(words.value(next)));
            case DAYTIME -> Optional.of("XXXX-XX-XXT" + Daypart.values()[words.value(next)].letters());
            default -> Optional.empty();
        };
        int end = next + 1;
        return value.map(set -> Phrase.set(token, end, set));
    }

    /** An hour of a day: "Friday night", "tomorrow morning". */
    Phrase withDaytime(Phrase day) {
        if (!words.is(day.next(), Kind.DAYTIME)
                || words.capital(day.next()) && words.capital(day.next() + 1)
                || day.type() != Time.Type.DATE) {
            return day;
        }
        String letters = Daypart.values()[words.value(day.next())].letters();
        boolean plural = words.text().charAt(words.end(day.next()) - 1) == 's';
        if (plural && day.meaning() instanceof Meaning.Day often && often.month() == ABSENT) {
            return Phrase.set(day.first(), day.next() + 1, "XXXX-WXX-" + often.weekday() + "T" + letters);
        }
        Meaning hour = new Hour(day.meaning(), letters);
        return new Phrase(day.first(), day.next() + 1, Time.Type.TIME, hour, day.mod(), day.direction());
    }
}
