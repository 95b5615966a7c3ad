package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.record.Figure;

/**
 * Reads amounts: cardinals in words and digits, with multipliers, fractions, ranges, money, percentages, and what bounds them.
 *
 * <p>"Up to 1,500", "$4.5 million", "seventy-one", "between 20,000 and 25,000 krons", "nearly half", "14 of 22".
 */
final class AmountReader {

    private static final WordList DURATIONS = WordList.of(
            "days",
            "hours",
            "years",
            "minutes",
            "months",
            "weeks",
            "seconds",
            "matches",
            "games",
            "attempts",
            "decades");

    private final Copy copy;
    private final Analysis analysis;
    private final int size;
    private final Cardinals cardinals;

    AmountReader(Copy copy) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.size = copy.size();
        this.cardinals = new Cardinals(copy);
    }

    /** All amounts in the order of the text; what is no figure (ages, years) is among them. */
    List<Amount> read() {
        List<Amount> amounts = new ArrayList<>();
        int token = 0;
        while (token < size) {
            Optional<Amount> amount = at(token);
            if (amount.isPresent()) {
                amounts.add(amount.get());
                token = Math.max(token + 1, amount.get().range().end());
            } else {
                token++;
            }
        }
        return withSharedUnits(amounts);
    }

    /** Of "5 and 7 percent" and "from 3 to 4 million dollars" the first number has the unit of the second. */
    private List<Amount> withSharedUnits(List<Amount> amounts) {
        List<Amount> all = new ArrayList<>(amounts);
        for (int i = all.size() - 2; i >= 0; i--) {
            Amount amount = all.get(i);
            Amount next = all.get(i + 1);
            int between = amount.range().end();
            boolean joined = between + 1 == next.range().first()
                    && sameBlock(between - 1, between + 1)
                    && (analysis.is(between, "and") || analysis.is(between, "to") || analysis.is(between, "or"))
                    && amount.unit().isEmpty()
                    && amount.value().isPresent()
                    && !isSigned(next);
            if (joined && next.unit().isPresent()) {
                all.set(i, amount.withUnit(next.unit().get(), amount.range()));
            }
        }
        return all;
    }

    /** Whether the unit of an amount stands before it: "$5". */
    private boolean isSigned(Amount amount) {
        return analysis.tag(amount.range().first()) == Tag.DOLLAR
                || Units.currency(analysis.tokens().text(amount.range().first()))
                        .isPresent();
    }

    /** The digits of one token, whatever stands beside it. */
    Optional<Amount> digits(int token) {
        double value = NumberWords.digits(analysis, token);
        return Double.isNaN(value) ? Optional.empty() : Optional.of(Amount.exact(Range.of(token), token, value));
    }

    /** The amount that starts at a token, or whose number does. */
    Optional<Amount> at(int token) {
        Optional<Amount> read =
                between(token).or(() -> nobody(token)).or(() -> vague(token)).or(() -> plain(token));
        return read.map(this::withSign).map(this::withUnit).map(this::withBound);
    }

    private Optional<Amount> between(int token) {
        if (!analysis.is(token, "between") && !analysis.is(token, "from")) {
            return Optional.empty();
        }
        int first = skipSign(token + 1);
        Optional<Cardinals.Number> low = cardinals.at(first);
        if (low.isEmpty() || low.get().end() >= size) {
            return Optional.empty();
        }
        int middle = skipUnit(low.get().end());
        boolean joins = middle < size && (analysis.is(middle, "and") || analysis.is(middle, "to"));
        boolean between = analysis.is(token, "between") && joins && analysis.is(middle, "and");
        Optional<Cardinals.Number> high = between ? cardinals.at(skipSign(middle + 1)) : Optional.empty();
        if (high.isEmpty()) {
            return Optional.empty();
        }
        double least = low.get().value();
        double scale = scaleOf(middle + 1, high.get());
        boolean shares = least < 1000 && high.get().value() >= 1000 && scale > 1;
        return Optional.of(new Amount(
                new Range(token, high.get().end()),
                high.get().end() - 1,
                OptionalDouble.of(shares ? least * scale : least),
                OptionalDouble.of(high.get().value()),
                Figure.Bound.BETWEEN,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
    }

    /** What the last word of a number multiplies by: of "two billion" a billion. */
    private double scale(Cardinals.Number number) {
        double scale = NumberWords.scale(analysis.lower(number.end() - 1));
        return Double.isNaN(scale) ? 1 : scale;
    }

    /** What the words behind the digits of a number multiply by: of "5 million" a million. */
    private double scaleOf(int token, Cardinals.Number number) {
        double digits = token < size ? NumberWords.digits(analysis, skipSign(token)) : Double.NaN;
        return Double.isNaN(digits) || digits == 0 ? 1 : number.value() / digits;
    }

    private int skipSign(int token) {
        return token < size && analysis.tag(token) == Tag.DOLLAR ? token + 1 : token;
    }

    private int skipUnit(int token) {
        return token < size && Units.of(analysis.lower(token)).isPresent() ? token + 1 : token;
    }

    /** "Nobody was killed", "no one was hurt": none. */
    private Optional<Amount> nobody(int token) {
        boolean noOne = token + 1 < size && analysis.is(token, "no") && analysis.is(token + 1, "one");
        if (!noOne && !analysis.is(token, "nobody")) {
            return Optional.empty();
        }
        int end = noOne ? token + 2 : token + 1;
        return Optional.of(Amount.exact(new Range(token, end), end - 1, 0));
    }

    /** "dozens", "thousands": no number, but about one. */
    private Optional<Amount> vague(int token) {
        if (!NumberWords.isVague(analysis.lower(token))) {
            return Optional.empty();
        }
        int end = token + 1;
        while (end + 1 < size && analysis.is(end, "of") && NumberWords.isVague(analysis.lower(end + 1))) {
            end += 2;
        }
        return Optional.of(new Amount(
                new Range(token, end),
                end - 1,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Figure.Bound.ABOUT,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
    }

    private Optional<Amount> plain(int token) {
        Optional<Cardinals.Number> number = cardinals.fraction(token).or(() -> cardinals.at(token));
        if (number.isEmpty()) {
            return score(token);
        }
        int end = number.get().end();
        double value = number.get().value();
        if (cardinals.isAndAHalf(end)) {
            value += 0.5;
            end += 3;
        }
        OptionalDouble outOf = OptionalDouble.empty();
        Optional<Cardinals.Number> high =
                range(token, end).or(() -> either(token, number.get().end()));
        if (high.isPresent()) {
            boolean shares = value < 1000 && scale(high.get()) > 1;
            return Optional.of(new Amount(
                    new Range(token, high.get().end()),
                    high.get().end() - 1,
                    OptionalDouble.of(shares ? value * scale(high.get()) : value),
                    OptionalDouble.of(high.get().value()),
                    Figure.Bound.BETWEEN,
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()));
        }
        Optional<Cardinals.Number> whole = whole(end);
        if (whole.isPresent() && whole.get().value() > value) {
            outOf = OptionalDouble.of(whole.get().value());
            end = whole.get().end();
        }
        return Optional.of(new Amount(
                new Range(token, end),
                end - 1,
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                Figure.Bound.EXACT,
                Optional.empty(),
                outOf,
                OptionalDouble.empty()));
    }

    /** "20 to 30", "20-30" as two tokens. */
    private Optional<Cardinals.Number> range(int token, int end) {
        if (end + 1 >= size || !sameBlock(token, end + 1)) {
            return Optional.empty();
        }
        boolean dash = analysis.tokens().is(end, '–') || analysis.tokens().is(end, '-');
        boolean to = analysis.is(end, "to") && !before(token, "from") && !before(token, "rose");
        Optional<Cardinals.Number> high = dash || to ? cardinals.at(skipSign(end + 1)) : Optional.empty();
        Optional<Cardinals.Number> low = cardinals.at(token);
        boolean grows = high.isPresent()
                && low.isPresent()
                && high.get().value() > low.get().value();
        return grows ? high : Optional.empty();
    }

    /** "three or four people", "3 or 4 percent". */
    private Optional<Cardinals.Number> either(int token, int end) {
        if (end + 1 >= size || !sameBlock(token, end + 1) || !analysis.is(end, "or")) {
            return Optional.empty();
        }
        double low = cardinals.at(token).map(Cardinals.Number::value).orElse(Double.NaN);
        return cardinals.at(end + 1).filter(high -> {
            double shared = high.value() / scaleOf(end + 1, high);
            double top = low < 1000 && shared < high.value() ? shared : high.value();
            return top > low && top <= 2 * low;
        });
    }

    private boolean before(int token, String word) {
        return token > 0 && analysis.is(token - 1, word);
    }

    /** The whole of "14 of 22", "14 out of 22", "22 of the 38". */
    private Optional<Cardinals.Number> whole(int end) {
        int at = end;
        at += at < size && analysis.is(at, "out") ? 1 : 0;
        if (at < size && analysis.is(at, "in")) {
            return cardinals.at(at + 1).filter(whole -> isSample(whole));
        }
        if (at >= size || !analysis.is(at, "of")) {
            return Optional.empty();
        }
        at++;
        at += at < size && (analysis.is(at, "the") || analysis.is(at, "its") || analysis.is(at, "their")) ? 1 : 0;
        return cardinals.at(at);
    }

    /** The ten of "7 in 10 voters"; not that of "5 in 10 days", nor a year. */
    private boolean isSample(Cardinals.Number whole) {
        double value = whole.value();
        boolean round = value <= 20 || value == 100 || value == 1000 || value == 10_000 || value == 100_000;
        int next = whole.end();
        boolean people = next < size
                && (analysis.tag(next) == Tag.NNS
                        || analysis.is(next, "people")
                        || analysis.tag(next).isProper())
                && !DURATIONS.contains(analysis.lower(next));
        boolean plain = next >= size
                || analysis.tag(next).isVerb()
                || analysis.tag(next).isPunctuation();
        return round && (people || plain && value == 10);
    }

    /** A vote or score: "19-4". */
    private Optional<Amount> score(int token) {
        String text = analysis.tokens().text(token);
        int dash = text.indexOf('-');
        if (dash <= 0
                || dash > 3
                || text.length() - dash > 4
                || !text.replace("-", "").chars().allMatch(c -> c >= '0' && c <= '9')
                || text.indexOf('-', dash + 1) >= 0) {
            return Optional.empty();
        }
        int low = Integer.parseInt(text.substring(0, dash));
        int high = Integer.parseInt(text.substring(dash + 1));
        boolean range = low < high
                && token + 1 < size
                && Units.of(analysis.lower(token + 1)).isPresent();
        if (range) {
            return Optional.of(new Amount(
                    Range.of(token),
                    token,
                    OptionalDouble.of(low),
                    OptionalDouble.of(high),
                    Figure.Bound.BETWEEN,
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()));
        }
        return Optional.of(new Amount(
                Range.of(token),
                token,
                OptionalDouble.of(low),
                OptionalDouble.empty(),
                Figure.Bound.EXACT,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(high)));
    }

    private Amount withSign(Amount amount) {
        int sign = amount.range().first() - 1;
        if (amount.bound() == Figure.Bound.BETWEEN) {
            int inside = amount.range().first() + 1;
            Optional<String> currency =
                    inside < size ? Units.currency(analysis.tokens().text(inside)) : Optional.empty();
            return currency.map(unit -> amount.withUnit(unit, amount.range())).orElse(amount);
        }
        if (sign < 0 || !sameBlock(sign, amount.range().first())) {
            return amount;
        }
        Optional<String> currency = Units.currency(analysis.tokens().text(sign));
        return currency.map(unit ->
                        amount.withUnit(unit, new Range(sign, amount.range().end())))
                .orElse(amount);
    }

    private Amount withUnit(Amount amount) {
        int next = amount.range().end();
        if (amount.unit().isPresent() || next >= size || !sameBlock(next - 1, next)) {
            return amount;
        }
        if (analysis.is(next, "per") && next + 1 < size && analysis.is(next + 1, "cent")) {
            return amount.withUnit("%", new Range(amount.range().first(), next + 2));
        }
        if (analysis.is(next, "percentage") && next + 1 < size && analysis.is(next + 1, "points")) {
            return amount.withUnit("percentage points", new Range(amount.range().first(), next + 2));
        }
        Optional<Units.Phrase> currency = Units.currencyAt(analysis, next);
        if (currency.isPresent() && sameBlock(next, currency.get().end() - 1)) {
            return amount.withUnit(
                    currency.get().name(),
                    new Range(amount.range().first(), currency.get().end()));
        }
        Optional<String> unit = Units.of(analysis.lower(next)).filter(name -> !name.equals("percentage-points"));
        boolean speed = unit.isPresent()
                && next + 2 < size
                && analysis.tokens().is(next + 1, '/')
                && analysis.tokens().length(next + 2) <= 3
                && !analysis.tokens().spaceBefore(next + 2);
        if (speed) {
            String rate = unit.get() + "/" + analysis.tokens().text(next + 2);
            return amount.withUnit(rate, new Range(amount.range().first(), next + 3));
        }
        return unit.map(name -> amount.withUnit(
                        name.replace('-', ' '), new Range(amount.range().first(), next + 1)))
                .orElse(amount);
    }

    private Amount withBound(Amount amount) {
        int first = amount.range().first();
        int end = amount.range().end();
        if (end + 1 < size && analysis.is(end, "or") && analysis.is(end + 1, "more")) {
            return amount.withBound(Figure.Bound.AT_LEAST, new Range(first, end + 2));
        }
        if (end < size && (analysis.is(end, "plus") || analysis.tokens().is(end, '+')) && sameBlock(end - 1, end)) {
            return amount.withBound(Figure.Bound.AT_LEAST, new Range(first, end + 1));
        }
        if (end + 1 < size && analysis.is(end, "or") && analysis.is(end + 1, "so")) {
            return amount.withBound(Figure.Bound.ABOUT, new Range(first, end + 2));
        }
        Optional<Bounds.Before> before = Bounds.before(analysis, first);
        if (before.isEmpty() || !sameBlock(before.get().first(), first)) {
            return amount;
        }
        Figure.Bound bound =
                amount.bound() == Figure.Bound.BETWEEN || amount.value().isEmpty()
                        ? amount.bound()
                        : before.get().bound();
        return amount.withBound(bound, new Range(before.get().first(), end));
    }

    private boolean sameBlock(int a, int b) {
        return a >= 0 && b < size && copy.blockOf()[a] == copy.blockOf()[b];
    }
}
