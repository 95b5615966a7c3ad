package org.onrecord.reading.time;

import static org.onrecord.reading.time.Meaning.ABSENT;
import static org.onrecord.reading.time.Meaning.Inside;
import static org.onrecord.reading.time.Meaning.Known;
import static org.onrecord.reading.time.Meaning.Named;
import static org.onrecord.reading.time.Meaning.Range;
import static org.onrecord.reading.time.Meaning.Years;

import java.util.Optional;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;

/** Years and what is counted in years: "1994", "fiscal 1990", "the 1988 third quarter", "the 1980s", "the 20th century". */
final class Eras {

    private static final WordList BEFORE_YEARS = WordList.of(Eras.class, "year-leads.txt");
    private static final WordList MEASURES = WordList.of(Eras.class, "measures.txt");

    private final TimeWords words;

    Eras(TimeWords words) {
        this.words = words;
    }

    /** A year of four digits, and the quarter or period of it that may follow. */
    Optional<Phrase> year(int token) {
        if (words.is(token + 1, Kind.ERA)) {
            return words.isDigits(token, 1, 9999)
                    ? Optional.of(Phrase.date(
                            token, token + 2, new Meaning.Fixed(String.format("BC%04d", words.value(token)))))
                    : Optional.empty();
        }
        if (!words.isYear(token) || !standsAsYear(token)) {
            return Optional.empty();
        }
        Phrase year = withPart(token, token + 1, new Years(Granule.YEAR, words.value(token)));
        if (words.isHyphen(token - 1) && words.is(token - 2, "post")) {
            return Optional.of(year.from(token - 2).with(Mod.AFTER));
        }
        return Optional.of(
                words.isHyphen(token - 1) && words.is(token - 2, "pre")
                        ? year.from(token - 2).with(Mod.BEFORE)
                        : year);
    }

    /** "the 1988 third quarter", "this year's quarter", "the 1988 period" */
    Phrase withPart(int first, int next, Meaning year) {
        int part = words.is(next, "'s") || words.is(next, "’s") ? next + 1 : next;
        if (words.is(part, Kind.ORDINAL) || words.is(part, Kind.QUARTER)) {
            Optional<Phrase> quarter = numbered(part);
            boolean inside = quarter.isPresent() && quarter.get().meaning() instanceof Named;
            return inside
                    ? Phrase.date(
                            first,
                            quarter.get().next(),
                            new Inside(quarter.get().meaning(), year))
                    : Phrase.date(first, next, year);
        }
        if (words.is(part, "quarter") || words.is(part, "period") && part == next) {
            return Phrase.date(first, part + 1, new Inside(new Known(Granule.QUARTER), year));
        }
        if (words.is(part, "or") && words.isAny(part + 1, "later", "beyond") && part == next) {
            return Phrase.date(first, part + 2, year).with(Mod.ON_OR_AFTER);
        }
        if (words.is(part, "or") && words.is(part + 1, "earlier") && part == next) {
            return Phrase.date(first, part + 2, year).with(Mod.ON_OR_BEFORE);
        }
        return Phrase.date(first, next, year);
    }

    /** Whether four digits are a year and no count: "in 1994", "the 1996 Olympics" against "2000 people". */
    private boolean standsAsYear(int token) {
        int value = words.value(token);
        int next = token + 1;
        boolean led =
                words.has(token - 1) && BEFORE_YEARS.contains(words.analysis().lower(token - 1))
                        || words.isHyphen(token - 1) && words.isAny(token - 2, "pre", "post");
        if (words.is(token - 1, Kind.ABOUT) && value < 1900 || isMeasured(next) || isMoney(token - 1)) {
            return false;
        }
        boolean modern = value >= 1900 && value < 2100;
        if (!modern) {
            boolean told = words.isAny(token - 1, "in", "since", "until", "year", "from", "early", "late", "circa");
            return told && value < 2100 && !words.tag(next).isNoun();
        }
        Tag after = words.tag(next);
        if (after == Tag.NNS) {
            return led
                    && !words.isAny(
                            token - 1, "than", "about", "at", "of", "to", "and", "or", "for", "as", "by", "with");
        }
        return true;
    }

    private boolean isMeasured(int token) {
        if (!words.has(token)) {
            return false;
        }
        Kind kind = words.kind(token);
        boolean unit = kind == Kind.UNIT
                && !words.isAny(token, "quarter", "year")
                && !words.tag(token - 2).isProper();
        return unit
                || kind == Kind.UNITS
                || kind == Kind.ZONE
                || words.is(token, '%')
                || MEASURES.contains(words.analysis().lower(token));
    }

    private boolean isMoney(int token) {
        if (!words.has(token)) {
            return false;
        }
        char last = words.text().charAt(words.end(token) - 1);
        boolean close = words.end(token) == words.start(token + 1);
        return last == '$'
                || last == '£'
                || last == '€'
                || last == '¥'
                || last == '#' && close
                || words.is(token, "no.")
                || words.isHyphen(token) && close && !words.isAny(token - 1, "mid", "post", "pre", "early", "late");
    }

    /** "nineteen ninety-seven" */
    Optional<Phrase> spelledYear(int token) {
        return SpelledYear.at(words, token)
                .map(spelled -> Phrase.date(token, spelled.next(), new Years(Granule.YEAR, spelled.year())));
    }

    /** "1994-95": two years. */
    Optional<Phrase> years(int token) {
        CharSequence text = words.text();
        int start = words.start(token);
        int end = words.end(token);
        boolean led = words.has(token - 1)
                && (BEFORE_YEARS.contains(words.analysis().lower(token - 1)) || words.is(token - 1, '('));
        int digits = end - start - 5;
        if (digits != 2 && digits != 4 || !Figures.isDigit(text.charAt(start + 3)) || !led) {
            return Optional.empty();
        }
        int from = Figures.number(text, start, start + 4);
        int to = Figures.number(text, start + 5, end);
        to += digits == 2 ? from / 100 * 100 : 0;
        boolean possible = from >= 1500 && to > from && to < 2200;
        return possible
                ? Optional.of(Phrase.date(
                        token, token + 1, new Range(new Years(Granule.YEAR, from), new Years(Granule.YEAR, to))))
                : Optional.empty();
    }

    /** "fiscal 1990", "the fiscal first quarter", "fiscal year 1990" */
    Optional<Phrase> fiscal(int token) {
        int next = words.isHyphen(token + 1) ? token + 2 : token + 1;
        if (words.is(next, "year")) {
            boolean told = words.isYear(next + 1) || words.is(token - 1, "the");
            if (!told) {
                return Optional.empty();
            }
            return words.isYear(next + 1)
                    ? Optional.of(Phrase.date(token, next + 2, new Years(Granule.YEAR, words.value(next + 1))))
                    : Optional.of(Phrase.duration(token, next + 1, Granule.YEAR.length(1)));
        }
        if (words.isYear(next)) {
            return Optional.of(withPart(token, next + 1, new Years(Granule.YEAR, words.value(next))));
        }
        return words.is(next, Kind.ORDINAL)
                ? numbered(next)
                        .filter(phrase -> phrase.meaning() instanceof Named)
                        .map(phrase -> phrase.from(token))
                : Optional.empty();
    }

    /** "third quarter", "second-quarter", "first half of 1990", "20th century", "first nine months" */
    Optional<Phrase> numbered(int token) {
        int number = words.value(token);
        if (words.is(token, Kind.QUARTER)) {
            return Optional.of(ofYear(token, token + 1, new Named(Granule.QUARTER, number, ABSENT)));
        }
        int next = words.isHyphen(token + 1) ? token + 2 : token + 1;
        if (words.is(next, Kind.FISCAL)) {
            next++;
        }
        if (words.is(next, "quarter") && number <= 4) {
            return Optional.of(ofYear(token, next + 1, new Named(Granule.QUARTER, number, ABSENT)));
        }
        if (words.is(next, "half") && number <= 2) {
            return half(token, next, number);
        }
        if (words.is(next, "century") && number >= 1 && number <= 21) {
            return Optional.of(Phrase.date(token, next + 1, new Years(Granule.CENTURY, (number - 1) * 100)));
        }
        return number == 1 ? first(token) : Optional.empty();
    }

    /** "the second half of 1990", "the last half of 1989"; a half without a year may be one of a game. */
    Optional<Phrase> half(int first, int token, int number) {
        Phrase half = ofYear(first, token + 1, new Named(Granule.HALF, number, ABSENT));
        boolean dated = half.next() > token + 1 || words.isYear(first - 1) || words.is(first - 1, Kind.FISCAL);
        return dated ? Optional.of(half) : Optional.empty();
    }

    /** "the first nine months" */
    private Optional<Phrase> first(int token) {
        Optional<Quantity> quantity = Quantity.at(words, token + 1);
        if (quantity.isEmpty() || !words.is(quantity.get().next(), Kind.UNITS)) {
            return Optional.empty();
        }
        int unit = quantity.get().next();
        boolean half = words.unit(unit) == Granule.QUARTER && quantity.get().whole() == 2;
        Optional<Phrase> dated = half ? half(token, unit, 1) : Optional.empty();
        if (dated.isPresent()) {
            return dated;
        }
        return Optional.of(Phrase.duration(token, unit + 1, Lengths.value(quantity.get(), words.unit(unit))));
    }

    /** The year behind a quarter, season or half: "of 1990", "1990", "'99". */
    private Phrase ofYear(int first, int next, Named part) {
        int year = words.is(next, "of") ? next + 1 : next;
        year += words.is(year, Kind.FISCAL) ? 1 : 0;
        Optional<SpelledYear> spelled = SpelledYear.at(words, year);
        if (spelled.isPresent()) {
            Named whole = new Named(part.granule(), part.number(), spelled.get().year());
            return Phrase.date(first, spelled.get().next(), whole);
        }
        return words.isYear(year)
                ? Phrase.date(first, year + 1, new Named(part.granule(), part.number(), words.value(year)))
                : Phrase.date(first, next, part);
    }

    /** "the summer of 1990", "winter 1994", "in spring"; seasons without a year only where they are no other noun's part. */
    Optional<Phrase> season(int token) {
        Phrase season = ofYear(token, token + 1, new Named(Granule.SEASON, words.value(token), ABSENT));
        if (season.next() > token + 1) {
            return Optional.of(season);
        }
        boolean led = words.isAny(token - 1, "the", "in", "by", "until", "since", "during", "last", "through");
        boolean noun = words.tag(token) == Tag.NN || words.tag(token) == Tag.NNP;
        boolean free = !words.tag(token + 1).isNoun() && !words.isHyphen(token + 1);
        return led && noun && free ? Optional.of(season) : Optional.empty();
    }

    /** "1990s", "the nineties"; people's ages ("in her sixties") are none. */
    Optional<Phrase> decade(int token) {
        boolean spelled = !Figures.isDigit(words.text().charAt(words.end(token) - 2));
        boolean led = words.is(token - 1, "the")
                || words.is(token - 1, Kind.EDGE)
                || words.isHyphen(token - 1) && words.is(token - 2, Kind.EDGE);
        boolean full = words.length(token) == 5;
        return full || led || !spelled && words.length(token) == 4
                ? Optional.of(Phrase.date(token, token + 1, new Years(Granule.DECADE, words.value(token))))
                : Optional.empty();
    }
}
