package org.onrecord.reading.figure;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;

/** Reads cardinals and fractions: "1,200", "4.5 million", "two hundred and six", "a dozen", "a third", "half a million". */
final class Cardinals {

    /** One number and the token behind those that it takes. */
    record Number(int end, double value) {}

    private static final WordList PARTS =
            WordList.of("first", "second", "latter", "other", "better", "early", "late", "top", "bottom", "opening");

    private final Copy copy;
    private final Analysis analysis;
    private final int size;

    Cardinals(Copy copy) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.size = copy.size();
    }

    /** The cardinal that starts at a token: "1,200", "4.5 million", "two hundred and six", "a dozen", "half a million". */
    Optional<Number> at(int token) {
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

    /** "half", "a third", "two-thirds". */
    Optional<Number> fraction(int token) {
        double one = NumberWords.fraction(analysis.lower(token));
        boolean half = analysis.is(token, "half") && !isMeasureOfTime(token) && !isPart(token);
        if (analysis.is(token, "half") && !half) {
            return Optional.empty();
        }
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

    /** "the second half", "chopped in half". */
    private boolean isPart(int token) {
        boolean ends = token + 1 >= size || !sameBlock(token, token + 1) || !analysis.is(token + 1, "of");
        return token > 0
                && sameBlock(token - 1, token)
                && (PARTS.contains(analysis.lower(token - 1)) || ends && analysis.is(token - 1, "in"));
    }

    /** Behind "seven" the words "and a half". */
    boolean isAndAHalf(int end) {
        return end + 2 < size && analysis.is(end, "and") && analysis.is(end + 1, "a") && analysis.is(end + 2, "half");
    }

    private boolean sameBlock(int a, int b) {
        return a >= 0 && b < size && copy.blockOf()[a] == copy.blockOf()[b];
    }
}
