package org.onrecord.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.WordList;
import org.onrecord.report.Signs.Sign;
import org.onrecord.report.Wording.Value;
import org.onrecord.text.Span;

/**
 * Judges from the report alone whether a machine rewrote or translated it.
 *
 * <p>Every sign happens in honest reports too; only their sum tells. The weights were fitted by the lab's WordingTrainer.
 */
final class Rewriting {

    /** Fewer words tell nothing. */
    static final int LEAST_WORDS = 60;

    /** What a judgement rests on; their order is that of the features. */
    private static final List<Sign> COUNTED =
            List.of(Sign.JOINED, Sign.CAPITAL, Sign.ORPHAN, Sign.DOUBLED, Sign.UNBALANCED);

    /** Beside the counted ones: the share of rare words, and how the words like one another. */
    static final int FEATURES = COUNTED.size() + 2;

    private static final double[] WEIGHTS = weights();

    /** From here on more than one word in ten is named as rare. */
    private static final double MANY_ODD = 10;

    /** More rare words than this only say that the report is on something rare. */
    private static final double MOST_ODD = 16;

    /** The most characters shown on either side of a sign. */
    private static final int REACH = 30;

    private Rewriting() {}

    /** The judgement on the paragraphs of a report. */
    static Wording of(String text, List<Part> parts) {
        Optional<Span> declared = Declaration.in(text, parts);
        if (declared.isPresent()) {
            return new Wording(
                    Value.REWRITTEN,
                    "the page says of itself: “" + declared.get().in(text) + "”",
                    List.of(declared.get()));
        }
        Signs signs = signs(text, parts);
        if (signs.words() < LEAST_WORDS || score(features(signs)) <= 0) {
            return Wording.UNKNOWN;
        }
        List<Span> spans = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            if (sign != Sign.ODD || oddShare(signs) >= MANY_ODD) {
                spans.addAll(signs.spans(sign));
            }
        }
        spans.sort(Comparator.naturalOrder());
        return new Wording(Value.REWRITTEN, why(text, signs), spans);
    }

    /** The signs in the paragraphs of a report. */
    static Signs signs(String text, List<Part> parts) {
        return Signs.in(
                text,
                parts.stream()
                        .filter(part -> part.kind() == PartKind.PARAGRAPH)
                        .map(Part::span)
                        .toList());
    }

    /** What the signs come to, as numbers that weights can be given to. */
    static double[] features(Signs signs) {
        double[] features = new double[FEATURES];
        double words = Math.max(80, signs.words());
        features[0] = Math.log1p(signs.count(Sign.JOINED) * 300 / words);
        features[1] = Math.log1p(signs.count(Sign.CAPITAL) * 300 / words);
        features[2] = Math.min(2, signs.count(Sign.ORPHAN));
        features[3] = Math.min(1, signs.count(Sign.DOUBLED));
        features[4] = Math.min(1, signs.count(Sign.UNBALANCED) * 300 / words);
        features[5] = Math.min(MOST_ODD, oddShare(signs));
        features[6] = signs.liking(LEAST_WORDS);
        return features;
    }

    /** The log odds of rewriting; above 0 it is taken for certain enough to warn. */
    static double score(double[] features) {
        double score = WEIGHTS[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            score += WEIGHTS[i] * features[i];
        }
        return score;
    }

    private static double oddShare(Signs signs) {
        return 100.0 * signs.count(Sign.ODD) / Math.max(LEAST_WORDS, signs.smallWords());
    }

    private static String why(String text, Signs signs) {
        Map<Sign, String> reasons = new EnumMap<>(Sign.class);
        for (Sign sign : COUNTED) {
            if (signs.count(sign) > 0) {
                Span first = signs.spans(sign).get(0);
                reasons.put(sign, sign.counted(signs.count(sign)) + " (" + around(text, first) + ")");
            }
        }
        if (oddShare(signs) >= MANY_ODD) {
            reasons.put(Sign.ODD, Math.round(oddShare(signs)) + " in 100 " + Sign.ODD.plural());
        }
        if (reasons.isEmpty()) {
            reasons.put(
                    Sign.ODD, String.format(Locale.ROOT, "words unlikely beside each other (%.1f)", signs.liking(1)));
        }
        return String.join("; ", reasons.values());
    }

    /** A sign with a word on either side, within its line. */
    private static String around(String text, Span span) {
        int start = span.start();
        for (int blanks = 0; start > 0 && text.charAt(start - 1) != '\n' && span.start() - start < REACH; start--) {
            blanks += text.charAt(start - 1) == ' ' ? 1 : 0;
            if (blanks == 2) {
                break;
            }
        }
        int end = span.end();
        for (int blanks = 0; end < text.length() && text.charAt(end) != '\n' && end - span.end() < REACH; end++) {
            blanks += text.charAt(end) == ' ' ? 1 : 0;
            if (blanks == 2) {
                break;
            }
        }
        return new Span(start, end).strip(text).in(text);
    }

    private static double[] weights() {
        List<String> lines = WordList.lines(Rewriting.class, "rewriting.txt");
        double[] weights = new double[FEATURES + 1];
        for (int i = 0; i <= FEATURES; i++) {
            weights[i] = Double.parseDouble(lines.get(i).split("\\s+")[1]);
        }
        return weights;
    }
}
