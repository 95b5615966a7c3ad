package org.onrecord.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.onrecord.language.Tag;
import org.onrecord.record.Time;

/**
 * Finds the expressions of time in a text.
 *
 * <p>At every token that can start one, the rules for its kind of word are tried, and the longest match counts. A rule looks
 * at a bounded number of tokens, so the whole is linear in the text.
 */
final class Grammar {

    private final TimeWords words;
    private final Tense tense;
    private final Dates dates;
    private final Clocks clocks;
    private final Lengths lengths;
    private final Periods periods;
    private final Eras eras;
    private final Edges edges;

    Grammar(TimeWords words) {
        this.words = words;
        this.tense = new Tense(words);
        this.dates = new Dates(words);
        this.clocks = new Clocks(words);
        this.lengths = new Lengths(words);
        this.eras = new Eras(words);
        this.periods = new Periods(words, dates, eras, tense);
        this.edges = new Edges(words, this::plain);
    }

    /** The expressions of all blocks, in order, none inside another. */
    List<Phrase> phrases() {
        List<Phrase> found = new ArrayList<>();
        for (int block = 0; block < words.blocks(); block++) {
            words.open(block);
            int free = words.first();
            for (int token = words.first(); token < words.next(); ) {
                Optional<Phrase> phrase = words.is(token, Kind.NONE) ? other(token) : at(token);
                if (phrase.isPresent()) {
                    free = add(phrase.get(), free, found);
                    token = free;
                } else {
                    token++;
                }
            }
        }
        return found;
    }

    /** Adds a match with the words before it that belong to it, and the second day of two; answers the token behind. */
    private int add(Phrase match, int free, List<Phrase> found) {
        Phrase whole = widened(match, free);
        Phrase told = whole.towards(tense.direction(whole));
        found.add(told);
        Optional<Phrase> second = dates.second(told);
        second.ifPresent(found::add);
        return second.orElse(told).next();
    }

    /** What starts with a word that is no word of time: an article, "half", "then" as a day, the name of a feast. */
    private Optional<Phrase> other(int token) {
        if (words.isAny(token, "a", "an")) {
            return lengths.single(token);
        }
        if (words.is(token, "half")) {
            return lengths.half(token);
        }
        if (words.is(token, "then") && words.isAny(token - 1, "until", "till")) {
            return Optional.of(Phrase.date(token, token + 1, new Meaning.Steps(0, Granule.DAY, Base.PREVIOUS)));
        }
        return holiday(token);
    }

    /** What starts with a word of time; an edge goes before what it is the edge of. */
    private Optional<Phrase> at(int token) {
        Optional<Phrase> edged = switch (words.kind(token)) {
            case EDGE -> edges.edge(token);
            case BRINK -> edges.brink(token);
            default -> Optional.empty();
        };
        return edged.isPresent() ? edged : plain(token);
    }

    /** What stands at a token, with the hour or the year that belongs to it; no edges. */
    private Optional<Phrase> plain(int token) {
        Optional<Phrase> core = core(token);
        if (core.isEmpty() && words.capital(token) || words.is(token, Kind.ORDINAL)) {
            Optional<Phrase> holiday = holiday(token);
            core = holiday.isPresent() ? holiday : core;
        }
        return core.map(this::joined).map(phrase -> words.isMid(token) ? phrase.with(Mod.MID) : phrase);
    }

    private Optional<Phrase> core(int token) {
        return switch (words.kind(token)) {
            case MONTH -> first(holiday(token), () -> dates.month(token));
            case WEEKDAY, SHORT_WEEKDAY -> dates.weekday(token);
            case WEEKDAYS -> Optional.of(Phrase.set(token, token + 1, "XXXX-WXX-" + words.value(token)));
            case DIGITS ->
                first(clocks.at(token), () -> dates.day(token), () -> lengths.counted(token), () -> eras.year(token));
            case DECIMAL -> first(clocks.at(token), () -> lengths.counted(token));
            case RANGE -> first(dates.day(token), () -> lengths.counted(token), () -> eras.years(token));
            case FRACTION, VAGUE, COUPLE -> lengths.counted(token);
            case NUMBER -> first(clocks.at(token), () -> eras.spelledYear(token), () -> lengths.counted(token));
            case SCALE -> lengths.counted(token);
            case ORDINAL -> first(dates.day(token), () -> eras.numbered(token), () -> dates.dayAlone(token));
            case QUARTER -> eras.numbered(token);
            case CLOCK, MOMENT -> clocks.at(token);
            case DATE -> dates.figured(token);
            case UNIT -> edges.unit(token);
            case UNITS -> lengths.bare(token);
            case SEASON -> eras.season(token);
            case DECADE -> eras.decade(token);
            case DEICTIC, TONIGHT -> periods.deictic(token);
            case DAYTIME -> daytime(token);
            case WHICH -> periods.at(token);
            case EVERY -> periods.every(token);
            case SET -> set(token);
            case FISCAL -> eras.fiscal(token);
            case REFERENCE ->
                Optional.of(Phrase.date(
                        token, token + 1, new Meaning.Fixed(Reference.values()[words.value(token)].value())));
            default -> Optional.empty();
        };
    }

    @SafeVarargs
    private static Optional<Phrase> first(Optional<Phrase> best, Supplier<Optional<Phrase>>... others) {
        Optional<Phrase> found = best;
        for (int i = 0; i < others.length && found.isEmpty(); i++) {
            found = others[i].get();
        }
        return found;
    }

    private Optional<Phrase> holiday(int token) {
        boolean possible = words.capital(token) || words.is(token, Kind.NONE) && words.tag(token) == Tag.CD;
        if (!possible) {
            return Optional.empty();
        }
        return Holiday.at(words, token)
                .filter(holiday -> !isName(token, holiday))
                .map(holiday -> {
                    int next = token + holiday.length();
                    int year = words.is(next, ',') ? next + 1 : next;
                    return words.isYear(year)
                            ? Phrase.date(token, year + 1, new Meaning.Feast(holiday, words.value(year)))
                            : Phrase.date(token, next, new Meaning.Feast(holiday, Meaning.ABSENT));
                });
    }

    /** Whether a feast is only a part of a name: "Johnnie Christmas". */
    private boolean isName(int token, Holiday holiday) {
        return holiday.length() == 1 && dates.isName(token);
    }

    /** "in the morning", "the night of Dec. 3", "mid-afternoon yesterday", "the night before" */
    private Optional<Phrase> daytime(int token) {
        String letters = Daypart.values()[words.value(token)].letters();
        int next = words.is(token + 1, "of") ? token + 2 : token + 1;
        boolean dated = next == token + 2 && !words.is(next, Kind.DAYTIME)
                || words.is(next, Kind.DEICTIC)
                || words.is(next, Kind.WEEKDAY);
        Optional<Phrase> day = dated ? core(next) : Optional.empty();
        if (day.isPresent() && isDay(day.get())) {
            return Optional.of(Phrase.time(token, day.get().next(), day.get().meaning(), letters));
        }
        boolean before = words.is(token + 1, "before");
        if (words.is(token - 1, "the") && (before || words.is(token + 1, "after")) && edges.isFree(token + 2)) {
            Meaning beside = new Meaning.Steps(before ? -1 : 1, Granule.DAY, Base.PREVIOUS);
            return Optional.of(Phrase.time(token, token + 2, beside, letters));
        }
        boolean led = words.is(token - 1, "the") && words.isAny(token - 2, "in", "during", "through", "of", "for");
        boolean free = !words.tag(token + 1).isNoun() && !words.isHyphen(token + 1);
        return led && free
                ? Optional.of(Phrase.time(token, token + 1, new Meaning.SameDay(), letters))
                : Optional.empty();
    }

    /** "Daily" in the name of a paper is no set. */
    private Optional<Phrase> set(int token) {
        boolean name = words.capital(token + 1) || words.tag(token) == Tag.NN;
        boolean adverb = words.unit(token) != Granule.MONTH || words.tag(token) == Tag.RB;
        return name || !adverb
                ? Optional.empty()
                : Optional.of(Phrase.set(token, token + 1, words.unit(token).length(1)));
    }

    private static boolean isDay(Phrase phrase) {
        return phrase.type() == Time.Type.DATE
                && !(phrase.meaning() instanceof Meaning.Fixed)
                && !(phrase.meaning() instanceof Meaning.Years);
    }

    /** A match with what follows and belongs to it: the day of a clock time, the hour of a day, the year of a month. */
    private Phrase joined(Phrase core) {
        if (core.meaning() instanceof Meaning.Hour hour && hour.day() instanceof Meaning.SameDay) {
            return onDay(core, hour);
        }
        Phrase day = isDay(core) ? periods.withDaytime(core) : core;
        boolean whole = day.next() == core.next();
        if (!whole || core.type() != Time.Type.DATE) {
            return day;
        }
        if (core.meaning() instanceof Meaning.Steps steps && steps.granule() == Granule.YEAR) {
            return eras.withPart(core.first(), core.next(), steps);
        }
        if (words.is(core.next(), "a") && words.is(core.next() + 1, "year") && isQuarter(core.meaning())) {
            boolean ago = words.is(core.next() + 2, Kind.AGO) || words.is(core.next() + 2, "earlier");
            Meaning before = new Meaning.Inside(core.meaning(), new Meaning.Steps(-1, Granule.YEAR, Base.PUBLISHED));
            return ago ? core.to(core.next() + 3).meaning(before) : core;
        }
        return words.is(core.next(), "of") ? inside(core, core.next() + 1) : ofYear(core);
    }

    /** "June last year", "in April next year" */
    private Phrase ofYear(Phrase part) {
        int word = words.is(part.next(), "the") ? part.next() + 1 : part.next();
        boolean year = words.is(word, Kind.WHICH) && words.is(word + 1, "year");
        boolean month = part.meaning() instanceof Meaning.Named named && named.granule() == Granule.MONTH
                || part.meaning() instanceof Meaning.Day day && day.month() != Meaning.ABSENT;
        return year && month ? inside(part, part.next()) : part;
    }

    private static boolean isQuarter(Meaning meaning) {
        return meaning instanceof Meaning.Known known && known.granule() == Granule.QUARTER
                || meaning instanceof Meaning.Named named && named.granule() == Granule.QUARTER;
    }

    /** "9 a.m. Tuesday", "5 p.m. on Nov. 9" */
    private Phrase onDay(Phrase clock, Meaning.Hour hour) {
        int next = words.is(clock.next(), ',') ? clock.next() + 1 : clock.next();
        next += words.is(next, "on") ? 1 : 0;
        next += words.is(next, "the") && words.is(next + 1, Kind.WHICH) && words.is(next + 2, "day") ? 1 : 0;
        boolean possible = words.is(next, Kind.WEEKDAY)
                || words.is(next, Kind.MONTH)
                || words.is(next, Kind.DEICTIC)
                || words.is(next, Kind.SHORT_WEEKDAY)
                || words.is(next, Kind.WHICH) && words.is(next + 1, "day")
                || words.is(next, Kind.DIGITS) && words.is(next + 1, Kind.MONTH);
        if (!possible) {
            return clock;
        }
        return core(next)
                .filter(Grammar::isDay)
                .map(day -> Phrase.time(clock.first(), day.next(), day.meaning(), hour.clock()))
                .orElse(clock);
    }

    /** "Tuesday of last week", "the third quarter of last year", "October of that year" */
    private Phrase inside(Phrase part, int next) {
        boolean divides = part.meaning() instanceof Meaning.Named named && named.year() == Meaning.ABSENT
                || part.meaning() instanceof Meaning.Day day && day.year() == Meaning.ABSENT;
        if (!divides || !words.is(next, Kind.WHICH) && !words.is(next, "the") && !words.isYear(next)) {
            return part;
        }
        int core = words.is(next, "the") ? next + 1 : next;
        return core(core)
                .filter(whole -> whole.meaning() instanceof Meaning.Steps || whole.meaning() instanceof Meaning.Years)
                .map(whole -> part.to(whole.next()).meaning(new Meaning.Inside(part.meaning(), whole.meaning())))
                .orElse(part);
    }

    /** A match with the words before it that belong to it: its article, "more than", "about". */
    private Phrase widened(Phrase phrase, int free) {
        int first = phrase.first();
        if (takesArticle(phrase) && first > free && words.is(first - 1, "the")) {
            first--;
        }
        Phrase whole = phrase.from(first);
        boolean bare = first == phrase.first() && words.tag(phrase.next()) != Tag.POS;
        if (bare && first > free && words.is(first - 1, Kind.ABOUT)) {
            Mod mod = words.mod(first - 1);
            boolean length = phrase.type() == Time.Type.DURATION || mod == Mod.APPROX;
            return length ? whole.from(first - 1).with(phrase.mod().orElse(mod)) : whole;
        }
        return compared(whole, free);
    }

    /** "more than", "less than", "at least", "up to" */
    private Phrase compared(Phrase phrase, int free) {
        int first = phrase.first() - 2;
        if (first < free || phrase.mod().isPresent()) {
            return phrase;
        }
        boolean than = words.is(first + 1, "than");
        if (than && words.isAny(first, "more", "longer", "greater")) {
            return phrase.from(first).with(phrase.type() == Time.Type.DATE ? Mod.BEFORE : Mod.MORE_THAN);
        }
        if (than && words.isAny(first, "less", "fewer")) {
            return phrase.from(first).with(phrase.type() == Time.Type.DATE ? Mod.AFTER : Mod.LESS_THAN);
        }
        if (words.is(first, "at") && words.is(first + 1, "least")) {
            return phrase.from(first).with(Mod.EQUAL_OR_MORE);
        }
        if (words.is(first, "at") && words.is(first + 1, "most")
                || words.is(first, "up") && words.is(first + 1, "to")) {
            return phrase.from(first).with(Mod.EQUAL_OR_LESS);
        }
        return phrase;
    }

    private boolean takesArticle(Phrase phrase) {
        Kind kind = words.kind(phrase.first());
        return switch (kind) {
            case WHICH -> !(phrase.meaning() instanceof Meaning.Fixed) || phrase.length() > 1;
            case UNIT, BRINK, ORDINAL, SEASON, DECADE, FISCAL, DAYTIME, EDGE ->
                !(phrase.meaning() instanceof Meaning.Day);
            case DIGITS, NUMBER, VAGUE, COUPLE ->
                phrase.type() == Time.Type.DURATION && words.is(phrase.next() - 1, Kind.UNITS)
                        || phrase.meaning() instanceof Meaning.Inside;
            default -> false;
        };
    }
}
