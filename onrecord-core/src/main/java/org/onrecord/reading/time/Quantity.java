package org.onrecord.reading.time;

import java.util.Optional;

/**
 * A number before a unit: "two", "twenty-four", "5 1/2", "two to three", "several".
 *
 * @param next the token behind it
 * @param whole its whole part; of a range the lower end
 * @param half whether a half is added
 * @param vague whether no number is told
 */
record Quantity(int next, int whole, boolean half, boolean vague) {

    /** Longer numbers are no lengths of time. */
    private static final int LARGEST = 999_999;

    private static final int MOST_WORDS = 8;

    /** Reads the number that starts at a token. */
    static Optional<Quantity> at(TimeWords words, int token) {
        Optional<Quantity> low = one(words, token).map(quantity -> quantity.withHalf(words));
        if (low.isEmpty() || low.get().vague) {
            return low;
        }
        int between = low.get().next;
        boolean range = words.is(between, "to") || words.is(between, "or") || words.isDash(between);
        if (!range) {
            return low;
        }
        Optional<Quantity> high = one(words, between + 1);
        return high.isPresent() && !high.get().vague && high.get().whole > low.get().whole
                ? Optional.of(new Quantity(high.get().next, low.get().whole, low.get().half, false))
                : low;
    }

    /** "three and a half" */
    private Quantity withHalf(TimeWords words) {
        boolean added = !half
                && !vague
                && words.is(next, "and")
                && words.is(next + 1, "a")
                && words.is(next + 2, "half")
                && (words.is(next + 3, Kind.UNIT) || words.is(next + 3, Kind.UNITS));
        return added ? new Quantity(next + 3, whole, true, false) : this;
    }

    private static Optional<Quantity> one(TimeWords words, int token) {
        return switch (words.kind(token)) {
            case DIGITS -> figures(words, token);
            case DECIMAL -> decimal(words, token);
            case RANGE -> range(words, token);
            case FRACTION ->
                words.text().charAt(words.end(token) - 1) == '2'
                        ? Optional.of(new Quantity(token + 1, 0, true, false))
                        : Optional.empty();
            case NUMBER, SCALE -> spelled(words, token);
            case VAGUE -> Optional.of(new Quantity(token + 1, 0, false, true));
            case COUPLE ->
                Optional.of(new Quantity(words.is(token + 1, "of") ? token + 2 : token + 1, 2, false, false));
            default -> Optional.empty();
        };
    }

    private static Optional<Quantity> figures(TimeWords words, int token) {
        int whole = Figures.number(words.text(), words.start(token), words.end(token));
        boolean half = words.is(token + 1, Kind.FRACTION) || words.is(token + 1, '½');
        return whole <= LARGEST
                ? Optional.of(new Quantity(half ? token + 2 : token + 1, whole, half, false))
                : Optional.empty();
    }

    /** "1,200 days", "2.5 years"; other decimals are cut. */
    private static Optional<Quantity> decimal(TimeWords words, int token) {
        int whole = 0;
        boolean point = false;
        boolean half = false;
        for (int i = words.start(token); i < words.end(token); i++) {
            char c = words.text().charAt(i);
            if (c == '.') {
                half = words.end(token) == i + 2 && words.text().charAt(i + 1) == '5';
                point = true;
            } else if (c != ',' && !point) {
                whole = whole * 10 + (c - '0');
            }
            if (whole > LARGEST) {
                return Optional.empty();
            }
        }
        return Optional.of(new Quantity(token + 1, whole, half, false));
    }

    /** "3-5 days" */
    private static Optional<Quantity> range(TimeWords words, int token) {
        int end = words.start(token);
        while (Figures.isDigit(words.text().charAt(end))) {
            end++;
        }
        int low = Figures.number(words.text(), words.start(token), end);
        return Optional.of(new Quantity(token + 1, low, false, false));
    }

    /** "twenty-four", "two hundred and fifty", "a dozen" without its article. */
    private static Optional<Quantity> spelled(TimeWords words, int token) {
        int total = 0;
        int group = 0;
        int last = 0;
        int at = token;
        while (at - token < MOST_WORDS) {
            if (words.is(at, Kind.NUMBER) && (last == 0 || last >= 20 && words.value(at) < 10 || last >= 100)) {
                last = words.value(at);
                group += last;
            } else if (words.is(at, Kind.SCALE) && last < words.value(at)) {
                last = words.value(at);
                group = Math.max(1, group) * last;
                if (last == 1000) {
                    total += group;
                    group = 0;
                }
            } else {
                break;
            }
            at++;
            boolean goesOn = words.isHyphen(at) || words.is(at, "and") && last >= 100;
            if (goesOn && words.is(at + 1, Kind.NUMBER)) {
                at++;
            }
        }
        int whole = total + group;
        return whole <= LARGEST ? Optional.of(new Quantity(at, whole, false, false)) : Optional.empty();
    }
}
