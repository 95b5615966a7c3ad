package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.record.Figure;

/**
 * Reads amounts: cardinals in words and digits, with multipliers, fractions, ranges, money, percentages, and what bounds them.
 *
 * <p>"Up to 1,500", "$4.5 million", "seventy-one", "between 20,000 and 25,000 krons", "nearly half", "14 of 22".
 */
final class AmountReader {

    private final Copy copy;
    private final Analysis analysis;
    private final int size;

    AmountReader(Copy copy) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.size = copy.size();
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
        return amounts;
    }

    private Optional<Amount> at(int token) {
        Optional<Amount> read =
                between(token).or(() -> nobody(token)).or(() -> vague(token)).or(() -> plain(token));
        return read.map(this::withSign).map(this::withUnit).map(this::withBound);
    }

    /** One number and the tokens that it takes. */
    private record Number(int end, double value) {}

    /** The cardinal that starts at a token: "1,200", "4.5 million", "two hundred and six", "a dozen", "half a million". */
    private Optional<Number> cardinal(int token) {
        if (token >= size) {
            return Optional.empty();
        }
        double digits = NumberWords.digits(analysis, token);
        if (!Double.isNaN(digits)) {
            return Optional.of(scaled(token + 1, digits));
        }
        long word = analysis.lower(token);
        double scale = NumberWords.scale(word);
        boolean article = analysis.is(token, "a") || analysis.is(token, "an");
        if (article && sameBlock(token, token + 1)) {
            double next = NumberWords.scale(analysis.lower(token + 1));
            return Double.isNaN(next) || analysis.tokens().length(token + 1) < 3
                    ? Optional.empty()
                    : Optional.of(scaled(token + 2, next));
        }
        if (!Double.isNaN(scale) && analysis.is(token, "dozen")) {
            return Optional.of(new Number(token + 1, scale));
        }
        return words(token);
    }

    /** A number in words: tens and ones, hundreds, and what multiplies them. */
    private Optional<Number> words(int token) {
        double total = 0;
        double group = Double.NaN;
        int at = token;
        while (at < size && sameBlock(token, at)) {
            long word = analysis.lower(at);
            double small = NumberWords.small(word);
            double scale = NumberWords.scale(word);
            boolean close = !Double.isNaN(group) && group >= 20 && group % 10 == 0 && small < 10;
            if (!Double.isNaN(small) && (Double.isNaN(group) || close || group >= 100 && group % 100 == 0)) {
                group = Double.isNaN(group) ? small : group + small;
            } else if (analysis.tag(at) == Tag.HYPH
                    && !Double.isNaN(group)
                    && at + 1 < size
                    && !Double.isNaN(NumberWords.small(analysis.lower(at + 1)))) {
                at++;
                continue;
            } else if (!Double.isNaN(scale)
                    && !Double.isNaN(group)
                    && analysis.tokens().length(at) > 2) {
                if (scale == 100 || scale == 12) {
                    group *= scale;
                } else {
                    total += group * scale;
                    group = 0;
                }
            } else if (analysis.is(at, "and")
                    && !Double.isNaN(group)
                    && group + total >= 100
                    && at + 1 < size
                    && !Double.isNaN(NumberWords.small(analysis.lower(at + 1)))) {
                at++;
                continue;
            } else {
                break;
            }
            at++;
        }
        return Double.isNaN(group) ? Optional.empty() : Optional.of(new Number(at, total + group));
    }

    /** Takes in the words that multiply a number. */
    private Number scaled(int end, double value) {
        double product = value;
        int at = end;
        while (at < size && sameBlock(end - 1, at)) {
            double scale = NumberWords.scale(analysis.lower(at));
            boolean letter = analysis.tokens().length(at) <= 2
                    && analysis.tokens().spaceBefore(at)
                    && !Character.isLetter(analysis.tokens().first(at));
            if (Double.isNaN(scale) || letter) {
                break;
            }
            product *= scale;
            at++;
        }
        return new Number(at, NumberWords.round(product));
    }

    private Optional<Amount> between(int token) {
        if (!analysis.is(token, "between") && !analysis.is(token, "from")) {
            return Optional.empty();
        }
        int first = skipSign(token + 1);
        Optional<Number> low = cardinal(first);
        if (low.isEmpty() || low.get().end() >= size) {
            return Optional.empty();
        }
        int middle = skipUnit(low.get().end());
        boolean joins = middle < size && (analysis.is(middle, "and") || analysis.is(middle, "to"));
        boolean between = analysis.is(token, "between") && joins && analysis.is(middle, "and");
        Optional<Number> high = between ? cardinal(skipSign(middle + 1)) : Optional.empty();
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

    /** What the words behind the digits of a number multiply by: of "5 million" a million. */
    private double scaleOf(int token, Number number) {
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
        return Optional.of(new Amount(
                new Range(token, end),
                end - 1,
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                Figure.Bound.EXACT,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
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
        Optional<Number> number = fraction(token).or(() -> cardinal(token));
        if (number.isEmpty()) {
            return score(token);
        }
        int end = number.get().end();
        double value = number.get().value();
        OptionalDouble outOf = OptionalDouble.empty();
        Optional<Number> high = range(token, end);
        if (high.isPresent()) {
            return Optional.of(new Amount(
                    new Range(token, high.get().end()),
                    high.get().end() - 1,
                    OptionalDouble.of(value),
                    OptionalDouble.of(high.get().value()),
                    Figure.Bound.BETWEEN,
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()));
        }
        Optional<Number> whole = whole(end);
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

    /** "half", "a third", "two-thirds". */
    private Optional<Number> fraction(int token) {
        double one = NumberWords.fraction(analysis.lower(token));
        boolean half = analysis.is(token, "half") && !isMeasureOfTime(token);
        if (half) {
            boolean scaled = token + 2 < size
                    && (analysis.is(token + 1, "a") || analysis.is(token + 1, "of"))
                    && !Double.isNaN(NumberWords.scale(analysis.lower(token + 2)));
            return Optional.of(
                    scaled
                            ? new Number(token + 3, one * NumberWords.scale(analysis.lower(token + 2)))
                            : new Number(token + 1, one));
        }
        int second = token + 1 < size && analysis.tag(token + 1) == Tag.HYPH ? token + 2 : token + 1;
        if (second >= size || !sameBlock(token, second)) {
            return Optional.empty();
        }
        double part = NumberWords.fraction(analysis.lower(second));
        boolean of = second + 1 < size && analysis.is(second + 1, "of");
        double times =
                analysis.is(token, "a") || analysis.is(token, "one") ? 1 : NumberWords.small(analysis.lower(token));
        boolean plural = analysis.tokens().last(second) == 's';
        if (Double.isNaN(part) || Double.isNaN(times) || analysis.is(second, "half") || !of && !plural) {
            return Optional.empty();
        }
        return Optional.of(new Number(second + 1, Math.round(times * part * 100) / 100.0));
    }

    private boolean isMeasureOfTime(int token) {
        return token + 2 < size && analysis.is(token + 1, "an") && analysis.is(token + 2, "hour");
    }

    /** "20 to 30", "20-30" as two tokens. */
    private Optional<Number> range(int token, int end) {
        if (end + 1 >= size || !sameBlock(token, end + 1)) {
            return Optional.empty();
        }
        boolean dash = analysis.tokens().is(end, '–') || analysis.tokens().is(end, '-');
        boolean to = analysis.is(end, "to") && !before(token, "from") && !before(token, "rose");
        Optional<Number> high = dash || to ? cardinal(skipSign(end + 1)) : Optional.empty();
        Optional<Number> low = cardinal(token);
        boolean grows = high.isPresent()
                && low.isPresent()
                && high.get().value() > low.get().value();
        return grows ? high : Optional.empty();
    }

    private boolean before(int token, String word) {
        return token > 0 && analysis.is(token - 1, word);
    }

    /** The whole of "14 of 22", "14 out of 22", "22 of the 38". */
    private Optional<Number> whole(int end) {
        int at = end;
        at += at < size && analysis.is(at, "out") ? 1 : 0;
        if (at >= size || !analysis.is(at, "of")) {
            return Optional.empty();
        }
        at++;
        at += at < size && (analysis.is(at, "the") || analysis.is(at, "its") || analysis.is(at, "their")) ? 1 : 0;
        return cardinal(at);
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
        return Optional.of(new Amount(
                Range.of(token),
                token,
                OptionalDouble.of(Integer.parseInt(text.substring(0, dash))),
                OptionalDouble.empty(),
                Figure.Bound.EXACT,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(Integer.parseInt(text.substring(dash + 1)))));
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
        Optional<String> unit = Units.of(analysis.lower(next)).filter(name -> !name.equals("percentage-points"));
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
