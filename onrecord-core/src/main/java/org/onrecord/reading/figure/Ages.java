package org.onrecord.reading.figure;

import org.onrecord.language.Analysis;
import org.onrecord.language.Name;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrases;
import org.onrecord.record.Entity;

/** Tells ages, as papers set them beside names: "Harsu, 34,", "who is 57", "Now 24, she". */
final class Ages {

    private static final WordList AGE_ADVERBS =
            WordList.of("also", "now", "then", "only", "just", "aged", "age", "both");
    private static final int OLDEST = 115;
    private static final int ADULT = 16;

    private final Copy copy;
    private final Analysis analysis;
    private final Phrases phrases;

    Ages(Copy copy, Phrases phrases) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.phrases = phrases;
    }

    /** "Harsu, 34", "a 34-year-old", "34 years old", "aged 34". */
    boolean isAge(Amount amount) {
        int first = amount.range().first();
        int end = amount.range().end();
        double value = amount.value().orElse(Double.MAX_VALUE);
        boolean plausible =
                value <= OLDEST && value == Math.rint(value) && amount.unit().isEmpty();
        if (!plausible) {
            return false;
        }
        if (first > 0 && (analysis.is(first - 1, "ages") || analysis.is(first - 1, "aged"))) {
            return true;
        }
        boolean afterComma = first > 0 && analysis.tokens().is(first - 1, ',');
        boolean beforeMark = end >= copy.size()
                || copy.blockOf()[end] != copy.blockOf()[first]
                || analysis.tag(end).isPunctuation()
                || analysis.tag(end) == Tag.CC;
        boolean comma = end < copy.size() && analysis.tokens().is(end, ',');
        if (afterComma
                && comma
                && value >= ADULT
                && first > 1
                && analysis.tag(first - 2).isProper()) {
            return true;
        }
        if (afterComma && beforeMark && first > 1 && (isPerson(first - 2) || isPersonNoun(first - 2))) {
            return true;
        }
        boolean counts = analysis.relation(amount.number()) == Relation.NUMMOD;
        if ((beforeMark || !counts) && isOfAge(first)) {
            return true;
        }
        boolean years = end + 1 < copy.size()
                && (analysis.is(end, "years") || analysis.is(end, "year") || analysis.is(end, "months"))
                && (analysis.is(end + 1, "old") || analysis.is(end + 1, "of"));
        return years && (analysis.is(end + 1, "old") || end + 2 < copy.size() && analysis.is(end + 2, "age"));
    }

    /** "Jones, also 19," "Now 24, she", "you're 22", "who is 57". */
    private boolean isOfAge(int first) {
        int before = first - 1;
        int next = first + 1;
        boolean at = before >= 0
                && analysis.is(before, "at")
                && next < copy.size()
                && (analysis.is(next, "he") || analysis.is(next, "she"));
        if (at) {
            return true;
        }
        boolean turns = before >= 0
                && (analysis.is(before, "turned") || analysis.is(before, "turns") || analysis.is(before, "turning"));
        boolean second = before > 1
                && (analysis.is(before, "and") || analysis.is(before, "or"))
                && analysis.is(before - 2, "aged");
        if (turns || second) {
            return true;
        }
        boolean of = before > 0 && analysis.is(before, "of") && analysis.is(before - 1, "age");
        if (of) {
            return true;
        }
        boolean then = before > 0
                && analysis.lemma(before).equals("be")
                && next + 1 < copy.size()
                && analysis.is(next, "when")
                && (analysis.is(next + 1, "he") || analysis.is(next + 1, "she"));
        if (then) {
            return true;
        }
        boolean adverb = before > 0 && AGE_ADVERBS.contains(analysis.lower(before));
        if (adverb) {
            boolean opens =
                    copy.blockOf()[before - 1] != copy.blockOf()[before] || analysis.tag(before - 1) == Tag.STOP;
            return opens || analysis.tokens().is(before - 1, ',');
        }
        return before > 0
                && analysis.lemma(before).equals("be")
                && (analysis.tag(before - 1) == Tag.PRP
                                && !analysis.is(before - 1, "it")
                                && !analysis.is(before - 1, "they")
                        || analysis.tag(before - 1) == Tag.WP
                        || isPerson(before - 1));
    }

    /** "her son", "the driver". */
    private boolean isPersonNoun(int token) {
        return phrases.headedBy(token)
                .filter(phrase -> phrase.kind() == Entity.Type.PERSON)
                .isPresent();
    }

    private boolean isPerson(int token) {
        int name = analysis.nameOf(token);
        return analysis.tag(token).isProper()
                && (name == Analysis.NONE
                        || analysis.names().get(name).type() == Name.Type.PERSON
                        || analysis.names().get(name).type() == Name.Type.OTHER);
    }
}
