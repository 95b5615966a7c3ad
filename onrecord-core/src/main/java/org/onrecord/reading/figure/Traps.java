package org.onrecord.reading.figure;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Name;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrases;
import org.onrecord.record.Figure;
import org.onrecord.record.Time;

/** Numbers that are no figures: ages, dates and clock times, ordinals, numbers of streets, channels and laws, conversions. */
final class Traps {

    private static final WordList NUMBERED = WordList.of(Traps.class, "numbered.txt");
    /** Words whose number is never one of things, whatever it stands before: "a size 10 shoe". */
    private static final WordList STRICT = WordList.of(Traps.class, "always-numbered.txt");

    private static final WordList STREETS = WordList.of(Traps.class, "streets.txt");
    private static final WordList PAIRS = WordList.of(Traps.class, "pairs.txt");
    private static final WordList YEAR_BEFORE = WordList.of(Traps.class, "before-years.txt");
    /** "from 6-9 p.m." */
    private static final WordList CLOCK =
            WordList.of("a.m.", "p.m.", "am", "pm", "a.m", "p.m", "gmt", "utc", "o'clock");

    private static final int FEW = 4;
    private static final int CLOSE = 5;
    /** Nobody counts so high without commas. */
    private static final int SERIAL = 9;
    /** Nouns whose plural looks like their singular. */
    private static final WordList UNCHANGING = WordList.of(Traps.class, "unchanging.txt");

    /** How many words back the label of a list of numbers is looked for. */
    private static final int LIST = 40;

    private final Copy copy;
    private final Analysis analysis;
    private final Ages ages;
    private final Typed typed;
    private final List<Time> times;

    Traps(Copy copy, Phrases phrases, List<Time> times) {
        this.ages = new Ages(copy, phrases);
        this.typed = new Typed(copy);
        this.copy = copy;
        this.analysis = copy.analysis();
        this.times = times;
    }

    /** Whether an amount is no figure. */
    boolean catches(Amount amount) {
        int first = amount.range().first();
        int number = amount.number();
        return isTime(amount)
                || typed.catches(amount)
                || isRank(amount)
                || ages.isAge(amount)
                || isNumbered(first, number)
                || isPartOfName(amount)
                || isYear(amount)
                || isHyphenated(amount)
                || isConversion(amount)
                || isPronoun(amount)
                || isSwitchboard(number)
                || isFrequency(amount)
                || isLabel(amount)
                || isListMark(amount);
    }

    /** "two hospitals", "two further states": a few things that nothing is told of. */
    boolean isIncidental(Amount amount, Optional<String> measure) {
        boolean nobody = amount.value().orElse(1) == 0
                && !Character.isDigit(analysis.tokens().first(amount.number()));
        if (nobody) {
            return measure.filter(AsOf::isRunning).isEmpty();
        }
        return !Character.isDigit(analysis.tokens().first(amount.number()))
                && amount.value().orElse(FEW + 1) <= FEW
                && amount.value().orElse(0) == Math.rint(amount.value().orElse(0))
                && amount.bound() == Figure.Bound.EXACT
                && amount.unit().isEmpty()
                && amount.outOf().isEmpty()
                && measure.isEmpty();
    }

    /** "the top five", "five time champion". */
    private boolean isRank(Amount amount) {
        int first = amount.range().first();
        int end = amount.range().end();
        boolean top =
                first > 0 && analysis.is(first - 1, "top") && amount.unit().isEmpty();
        boolean time = end + 1 < copy.size()
                && analysis.is(end, "time")
                && (analysis.tag(end + 1).isNoun() || analysis.tag(end + 1).isAdjective());
        return top || time;
    }

    /** Inside the words of a date, a clock time or a set; durations only where they are counted from somewhere. */
    private boolean isTime(Amount amount) {
        int end = amount.range().end();
        if (end < copy.size() && amount.unit().isEmpty() && CLOCK.contains(analysis.lower(end))) {
            return true;
        }
        int start = analysis.tokens().start(amount.number());
        for (Time time : times) {
            if (time.span().contains(start)) {
                boolean hours = time.type() == Time.Type.DURATION
                        && time.value().startsWith("PT")
                        && time.span().start()
                                >= analysis.tokens().start(amount.range().first());
                return !hours;
            }
        }
        return false;
    }

    private boolean isNumbered(int first, int number) {
        int before = first - 1;
        if (before >= 0 && copy.blockOf()[before] == copy.blockOf()[first]) {
            long word = analysis.lower(before);
            boolean label = NUMBERED.contains(word)
                    && analysis.tokens().end(before) < analysis.tokens().start(first) + 1;
            boolean plain =
                    analysis.is(before, "number") || analysis.is(before, "case") || analysis.is(before, "count");
            boolean joined = isJoinedNumber(before);
            if (joined
                    || label && !(plain && analysis.tag(before) == Tag.VB) && !analysis.is(before, "no")
                    || analysis.is(before, "no.")) {
                return joined
                        || STRICT.contains(word)
                        || analysis.relation(first) != Relation.NUMMOD
                        || analysis.head(first) < first;
            }
        }
        int after = number + 1;
        for (int token = after; token < Math.min(copy.size(), after + 3); token++) {
            if (STREETS.contains(analysis.lower(token)) && analysis.capital(token)) {
                return true;
            }
        }
        return false;
    }

    /** Of "sections 4 and 5" and "Sections 21, 24 and 26" all but the first. */
    private boolean isJoinedNumber(int before) {
        int label = before;
        while (label > 0
                && before - label < LIST
                && (analysis.tag(label) == Tag.CC || analysis.tag(label) == Tag.COMMA || isDigits(label))) {
            label--;
        }
        if (label < before - 1 && STRICT.contains(analysis.lower(label))) {
            return true;
        }
        boolean joins = analysis.is(before, "and") || analysis.is(before, "or") || analysis.is(before, "to");
        return joins
                && before > 1
                && isDigits(before - 1)
                && (STRICT.contains(analysis.lower(before - 2)) || analysis.tag(before - 2) == Tag.NNP)
                && analysis.tokens().length(before - 1) < 3;
    }

    private boolean isPartOfName(Amount amount) {
        int name = analysis.nameOf(amount.number());
        if (name == Analysis.NONE) {
            return false;
        }
        Name found = analysis.names().get(name);
        return found.next() - found.first() > amount.range().length() || found.type() == Name.Type.ORGANIZATION;
    }

    private boolean isYear(Amount amount) {
        double value = amount.value().orElse(0);
        int token = amount.number();
        boolean year = value >= 1500
                && value <= 2100
                && value == Math.rint(value)
                && analysis.tokens().length(token) == 4
                && amount.unit().isEmpty()
                && amount.range().length() <= 2;
        if (!year) {
            return false;
        }
        boolean counts = analysis.relation(token) == Relation.NUMMOD && analysis.head(token) > token;
        boolean single = counts
                && analysis.tag(analysis.head(token)) == Tag.NN
                && analysis.tokens().text(token).indexOf(',') < 0;
        if (single) {
            return true;
        }
        return !counts || token > 0 && YEAR_BEFORE.contains(analysis.lower(token - 1)) && !analysis.is(token - 1, "of");
    }

    /** "twelve-mile line", "four-star general": a number in an adjective. */
    private boolean isHyphenated(Amount amount) {
        int end = amount.range().end();
        boolean hyphen = end < copy.size()
                && analysis.tokens().is(end, '-')
                && !analysis.tokens().spaceBefore(end);
        int first = amount.range().first();
        boolean before = first > 0
                && analysis.tokens().is(first - 1, '-')
                && !analysis.tokens().spaceBefore(first);
        return hyphen || before;
    }

    /** "(7 miles)" behind "12 km", "(0117 GMT)". */
    private boolean isConversion(Amount amount) {
        int first = amount.range().first();
        int end = amount.range().end();
        boolean opened = first > 0 && analysis.tag(first - 1) == Tag.LRB;
        boolean closed = end < copy.size() && analysis.tag(end) == Tag.RRB;
        boolean tiebreak = opened && closed && first > 1 && isDigits(first - 2, true);
        return tiebreak
                || opened
                        && closed
                        && amount.unit().filter(unit -> !unit.equals("%")).isPresent()
                        && hasNumber(first - 2);
    }

    /** Whether a number stands a few words before: "the 1,900-mile-wide (3,100 kilometers) moon". */
    private boolean hasNumber(int last) {
        for (int token = last; token >= Math.max(0, last - CLOSE); token--) {
            if (analysis.tokens().sentenceOf(token) != analysis.tokens().sentenceOf(last)) {
                return false;
            }
            if (Character.isDigit(analysis.tokens().first(token))
                    || analysis.tag(token) == Tag.CD
                    || Units.of(analysis.lower(token)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "one of them", "the two discussed", "the two sides": numbers that point. */
    private boolean isPronoun(Amount amount) {
        int token = amount.number();
        int first = amount.range().first();
        boolean oneOf = analysis.is(first, "one") && amount.outOf().isPresent();
        if ((analysis.is(token, "one") || oneOf)
                && amount.value().orElse(0) == 1
                && (amount.bound() == Figure.Bound.EXACT || amount.bound() == Figure.Bound.ABOUT)
                && amount.unit().isEmpty()) {
            boolean counts = analysis.relation(token) == Relation.NUMMOD
                    && analysis.head(token) > token
                    && Measures.near(analysis, analysis.head(token))
                            .filter(AsOf::isRunning)
                            .isPresent();
            return !counts;
        }
        boolean small = amount.value().orElse(9) <= 3
                && amount.outOf().isEmpty()
                && amount.unit().isEmpty();
        boolean the = first > 0
                && (analysis.is(first - 1, "the")
                        || analysis.is(first - 1, "these")
                        || analysis.is(first - 1, "those")
                        || analysis.is(first - 1, "other")
                        || analysis.is(first - 1, "first")
                        || analysis.is(first - 1, "last"));
        boolean alone = analysis.relation(token) != Relation.NUMMOD;
        return small && the && (alone || PAIRS.contains(analysis.lemmaHash(Math.max(0, analysis.head(token)))));
    }

    /** Telephone numbers and other strings of digits with dashes, slashes and letters. */
    private boolean isSwitchboard(int token) {
        String text = analysis.tokens().text(token);
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks += "-/:".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        boolean ordinal = text.length() > 2
                && Character.isDigit(text.charAt(0))
                && (text.endsWith("st")
                        || text.endsWith("nd")
                        || text.endsWith("rd")
                        || text.endsWith("th")
                        || text.endsWith("s"));
        boolean model = text.matches("[1-9]\\d\\d-\\d|7\\d7-\\d+");
        boolean score = text.matches("\\d{1,3}-\\d{1,3}") && !model;
        boolean serial = text.length() >= SERIAL && isDigits(token);
        return marks > 0 && !score || ordinal || serial || isDialled(token) || isListed(token);
    }

    /** "buildings on Main Street (8069, 8059, 8055 and 8049)": long numbers in a list that nothing is counted by. */
    private boolean isListed(int token) {
        return isLong(token)
                && analysis.relation(token) != Relation.NUMMOD
                && (isLong(token - 2) && isLong(token + 2)
                        || isLong(token + 2) && isLong(token + 4)
                        || isLong(token - 2) && isLong(token - 4));
    }

    private boolean isLong(int token) {
        return token >= 0
                && token < copy.size()
                && isDigits(token)
                && analysis.tokens().length(token) > 2;
    }

    /** "0800 123 456": numbers side by side. */
    private boolean isDialled(int token) {
        return isDigits(token) && (isDigits(token - 1) || isDigits(token + 1));
    }

    private boolean isDigits(int token, boolean orDash) {
        return analysis.tokens().text(token).chars().allMatch(c -> c >= '0' && c <= '9' || orDash && c == '-');
    }

    private boolean isDigits(int token) {
        return token >= 0 && token < copy.size() && isDigits(token, false);
    }

    /** "a 911 caller", "School 285": a number that names. */
    private boolean isLabel(Amount amount) {
        int number = amount.number();
        int head = analysis.head(number);
        boolean plain = amount.unit().isEmpty()
                && amount.bound() == Figure.Bound.EXACT
                && amount.range().length() == 1
                && amount.outOf().isEmpty()
                && amount.against().isEmpty()
                && amount.value().orElse(0) > 1
                && isDigits(number);
        if (!plain || head == Analysis.NONE) {
            return false;
        }
        boolean one = analysis.relation(number) == Relation.NUMMOD
                && head > number
                && (analysis.tag(head) == Tag.NN
                        || analysis.tag(head) == Tag.NNP && analysis.tokens().last(head) != 's' && head == number + 1)
                && !UNCHANGING.contains(analysis.lower(head));
        boolean named = head == number - 1 && analysis.tag(head).isProper();
        return one || named;
    }

    /** "six times a week", "three times higher". */
    private boolean isFrequency(Amount amount) {
        int end = amount.range().end();
        return end < copy.size() && analysis.is(end, "times") && amount.unit().isEmpty();
    }

    /** "1." at the start of a line. */
    private boolean isListMark(Amount amount) {
        int first = amount.range().first();
        boolean starts = first == 0 || copy.blockOf()[first - 1] != copy.blockOf()[first];
        int end = amount.range().end();
        return starts
                && amount.range().length() == 1
                && end < copy.size()
                && (analysis.tokens().is(end, '.') || analysis.tokens().is(end, ')'))
                && !analysis.tokens().spaceBefore(end);
    }
}
