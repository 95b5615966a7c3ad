package org.onrecord.reading.time;

import static org.onrecord.reading.time.Meaning.Steps;

import java.util.Optional;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;

/** Lengths of time and what is counted with them: "two-day", "5 1/2 hours", "a year ago", "three days later", "decades". */
final class Lengths {

    private static final WordList BETWEEN = WordList.of(Lengths.class, "between-words.txt");
    private static final WordList LEADING = WordList.of(Lengths.class, "length-leads.txt");

    private final TimeWords words;

    Lengths(TimeWords words) {
        this.words = words;
    }

    /** A number and a unit, or what is counted with them. */
    Optional<Phrase> counted(int token) {
        Optional<Quantity> quantity = Quantity.at(words, token);
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        return of(token, quantity.get());
    }

    /** An article and a unit: "a year ago", "an hour and a half". */
    Optional<Phrase> single(int token) {
        int unit = token + 1;
        if (words.is(unit, Kind.VAGUE) && !words.is(unit, "many") || words.is(unit, Kind.COUPLE)) {
            return counted(unit).map(phrase -> phrase.from(token));
        }
        if (words.is(unit, Kind.SCALE)) {
            return counted(unit).map(phrase -> phrase.from(token));
        }
        if (words.is(unit, "half")) {
            int of = words.isHyphen(unit + 1) ? unit + 2 : unit + 1;
            return words.is(of, Kind.UNIT) ? counted(token, of, new Quantity(of, 0, true, false)) : Optional.empty();
        }
        int after = words.has(unit) && BETWEEN.contains(words.analysis().lower(unit)) ? unit + 1 : unit;
        return words.is(after, Kind.UNIT) && isLength(words.unit(after))
                ? counted(token, after, new Quantity(after, 1, false, false))
                : Optional.empty();
    }

    /** "half an hour", "half a century" */
    Optional<Phrase> half(int token) {
        boolean article = words.isAny(token + 1, "a", "an");
        int unit = token + 2;
        return article && words.is(unit, Kind.UNIT) && isLength(words.unit(unit))
                ? counted(token, unit, new Quantity(unit, 0, true, false))
                : Optional.empty();
    }

    /** Units without a number: "for years", "months of talks", "years ago", "decades-long". */
    Optional<Phrase> bare(int token) {
        Granule unit = words.unit(token);
        if (unit == Granule.WEEKEND || unit == Granule.QUARTER) {
            return Optional.empty();
        }
        Optional<Phrase> told = told(token, token + 1, new Quantity(token, 0, false, true), unit);
        if (told.isPresent()) {
            return told;
        }
        if (words.is(token - 1, "these") && unit == Granule.DAY) {
            return Optional.of(Phrase.date(token - 1, token + 1, new Meaning.Fixed(Reference.PRESENT.value())));
        }
        boolean leads =
                words.has(token - 1) && LEADING.contains(words.analysis().lower(token - 1));
        boolean follows = words.is(token + 1, "of") || words.isHyphen(token + 1) && words.is(token + 2, "long");
        boolean followed = !unit.isClock() && words.isAny(token + 1, "after", "before", "later", "earlier");
        if (unit.isClock() && words.isAny(token - 1, "just", "only", "many", "of")) {
            return Optional.empty();
        }
        if (!leads && !follows && !followed) {
            return Optional.empty();
        }
        int next = words.isHyphen(token + 1) && words.is(token + 2, "long") ? token + 3 : token + 1;
        return Optional.of(Phrase.duration(token, next, vague(unit)));
    }

    private static String vague(Granule unit) {
        return unit == Granule.FORTNIGHT ? Granule.WEEK.vague() : unit.vague();
    }

    private Optional<Phrase> of(int token, Quantity quantity) {
        int unit = quantity.next();
        boolean hyphen = words.isHyphen(unit);
        unit += hyphen ? 1 : 0;
        if (!hyphen && words.has(unit) && BETWEEN.contains(words.analysis().lower(unit))) {
            unit++;
        }
        boolean unitFollows =
                words.is(unit, Kind.UNIT) || words.is(unit, Kind.UNITS) || isSecond(unit, hyphen, quantity);
        boolean part = unitFollows
                && !words.is(unit, "second")
                && (words.isYear(token) && words.is(unit, Kind.UNIT) && !hyphen || words.unit(unit) == Granule.QUARTER)
                && (words.isYear(token) || hyphen || words.is(unit, Kind.UNIT) || words.is(unit + 1, "of"));
        return unitFollows && !part ? counted(token, unit, quantity) : Optional.empty();
    }

    /** "Second" counts as a unit only in "30-second". */
    private boolean isSecond(int token, boolean hyphen, Quantity quantity) {
        return words.is(token, "second") && (hyphen || quantity.whole() == 1);
    }

    private Optional<Phrase> counted(int first, int unitToken, Quantity quantity) {
        Granule unit = words.is(unitToken, "second") ? Granule.SECOND : words.unit(unitToken);
        int next = unitToken + 1;
        boolean half = quantity.half();
        if (words.is(next, "and") && words.is(next + 1, "a") && words.is(next + 2, "half")) {
            half = true;
            next += 3;
        }
        if (isAge(next)) {
            return Optional.empty();
        }
        Quantity counted = new Quantity(next, quantity.whole(), half, quantity.vague());
        Optional<Phrase> told = told(first, next, counted, unit);
        if (told.isPresent()) {
            return told;
        }
        if (words.isHyphen(next) && words.is(next + 1, "long")) {
            next += 2;
        }
        boolean rate = quantity.whole() == 1 && words.isAny(first, "a", "an") && isRate(first);
        String value = value(counted, unit);
        return Optional.of(rate ? Phrase.set(first, next, value) : Phrase.duration(first, next, value));
    }

    static String value(Quantity quantity, Granule unit) {
        if (quantity.vague()) {
            return unit == Granule.FORTNIGHT ? Granule.WEEK.vague() : unit.vague();
        }
        return quantity.half() ? unit.lengthAndHalf(quantity.whole()) : unit.length(quantity.whole());
    }

    /** Ages are no times: "52 years old", "a 6-year-old boy", "25 years of age". */
    private boolean isAge(int token) {
        int old = words.isHyphen(token) ? token + 1 : token;
        return words.isAny(old, "old", "olds", "older", "younger")
                || words.is(token, "of") && words.is(token + 1, "age");
    }

    /** What is counted from another time: "ago", "earlier", "later", "from now". */
    private Optional<Phrase> told(int first, int next, Quantity quantity, Granule unit) {
        int word = words.isHyphen(next) ? next + 1 : next;
        if (words.is(word, "or") && words.is(word + 1, "so")) {
            word += 2;
        }
        if (words.is(word, Kind.AGO)) {
            return Optional.of(
                    back(first, word + 1, quantity, unit, isOne(quantity, unit) ? Base.FOCUS : Base.PUBLISHED));
        }
        if (words.is(word, "earlier")
                || words.is(word, "previously")
                || words.is(word, "before") && standsAlone(word + 1)) {
            return Optional.of(
                    back(first, word + 1, quantity, unit, isOne(quantity, unit) ? Base.FOCUS : Base.PREVIOUS));
        }
        if (words.is(word, "later") || words.is(word, "after") && standsAlone(word + 1)) {
            return on(first, word + 1, quantity, unit, Base.PREVIOUS);
        }
        boolean fromNow = words.is(word, "from") && words.isAny(word + 1, "now", "today");
        if (fromNow || words.is(word, "hence")) {
            return on(first, word + (fromNow ? 2 : 1), quantity, unit, Base.PUBLISHED);
        }
        return Optional.empty();
    }

    private static boolean isOne(Quantity quantity, Granule unit) {
        return unit == Granule.YEAR && quantity.whole() == 1 && !quantity.half() && !quantity.vague();
    }

    private Phrase back(int first, int next, Quantity quantity, Granule unit, Base base) {
        if (quantity.vague() || unit.isClock()) {
            return Phrase.date(first, next, new Meaning.Fixed(Reference.PAST.value()));
        }
        return Phrase.date(first, next, steps(-quantity.whole(), unit, base));
    }

    private Optional<Phrase> on(int first, int next, Quantity quantity, Granule unit, Base base) {
        if (unit.isClock()) {
            return Optional.empty();
        }
        if (quantity.vague()) {
            return base == Base.PREVIOUS
                    ? Optional.of(Phrase.duration(first, next - 1, value(quantity, unit)))
                    : Optional.of(Phrase.date(first, next, new Meaning.Fixed(Reference.FUTURE.value())));
        }
        return Optional.of(Phrase.date(first, next, steps(quantity.whole(), unit, base)));
    }

    /** Decades and centuries are counted in years: "a decade ago" names one. */
    private static Steps steps(int steps, Granule unit, Base base) {
        return switch (unit) {
            case DECADE -> new Steps(10 * steps, Granule.YEAR, base);
            case CENTURY -> new Steps(100 * steps, Granule.YEAR, base);
            default -> new Steps(steps, unit, base);
        };
    }

    /** Whether nothing hangs on a preposition: "the day before." against "the day before the vote". */
    private boolean standsAlone(int token) {
        Tag tag = words.tag(token);
        return tag == Tag.STOP || tag == Tag.COMMA || tag == Tag.CC || tag == Tag.COLON || tag.isPunctuation();
    }

    /** Whether "a year" says how often: "$33 million a year", "twice a day", "50,000 copies a month". */
    private boolean isRate(int article) {
        if (!words.has(article - 1)) {
            return false;
        }
        Tag before = words.tag(article - 1);
        if (words.is(article - 1, Kind.UNITS)) {
            return false;
        }
        return before == Tag.NNS
                || before == Tag.CD
                || before == Tag.DOLLAR
                || words.isAny(article - 1, "once", "twice", "times", "percent", "%", "each", "million", "billion");
    }

    /** Whether one of a unit can be a length of its own: a weekend and a quarter are times. */
    private static boolean isLength(Granule unit) {
        return unit != Granule.WEEKEND && unit != Granule.QUARTER;
    }
}
