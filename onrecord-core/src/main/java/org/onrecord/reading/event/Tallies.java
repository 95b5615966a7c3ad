package org.onrecord.reading.event;

import java.util.List;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.record.Time;

/**
 * Tells counts over a long while from happenings: "more than 60 crews have been detained since January" is a figure, no
 * event.
 */
final class Tallies {

    private static final WordList VAGUE =
            WordList.of("dozens", "hundreds", "thousands", "scores", "many", "several", "tens", "millions");
    private static final WordList SINCE = WordList.of("since");
    private static final WordList THIS = WordList.of("this", "the");
    private static final WordList PAST = WordList.of("past", "last", "recent");
    private static final WordList SO = WordList.of("so");

    private final Analysis analysis;
    private final List<Time> times;

    Tallies(Analysis analysis, List<Time> times) {
        this.analysis = analysis;
        this.times = times;
    }

    /** Whether what is told is a count of many happenings. */
    boolean isTally(Happening happening) {
        boolean many = isMany(happening.trigger)
                || happening.participants.values().stream().anyMatch(one -> hasNumber(one.range()));
        return many && isLongWhile(happening.trigger);
    }

    private boolean isMany(int trigger) {
        int number = analysis.child(trigger, Relation.NUMMOD);
        return analysis.tag(trigger) == Tag.NNS && number != Analysis.NONE && isNumber(number);
    }

    private boolean hasNumber(Range range) {
        for (int token = range.first(); token < Math.min(range.end(), range.first() + 6); token++) {
            if (isNumber(token)) {
                return true;
            }
        }
        return false;
    }

    /** Papers print small numbers as words: "two men have been held since March" tells of one arrest. */
    private boolean isNumber(int token) {
        boolean digits = analysis.tag(token) == Tag.CD
                && java.lang.Character.isDigit(analysis.tokens().text(token).charAt(0));
        return digits || VAGUE.contains(analysis.lower(token));
    }

    /** "since January", "so far", "this year", "in the past three months". */
    private boolean isLongWhile(int trigger) {
        int sentence = analysis.tokens().sentenceOf(trigger);
        int start = analysis.tokens().sentenceStart(sentence);
        int end = analysis.tokens().sentenceEnd(sentence);
        for (int token = start; token < end; token++) {
            boolean soFar = SO.contains(analysis.lower(token)) && token + 1 < end && analysis.is(token + 1, "far");
            if (soFar || SINCE.contains(analysis.lower(token)) && analysis.tag(token) == Tag.IN) {
                return true;
            }
        }
        return times.stream()
                .filter(time -> isWithin(time, start, end))
                .anyMatch(time ->
                        isLong(analysis.lower(analysis.tokens().at(time.span().start())), time));
    }

    private boolean isWithin(Time time, int start, int end) {
        int token = analysis.tokens().at(time.span().start());
        return token >= start && token < end;
    }

    private static boolean isLong(long first, Time time) {
        boolean year = time.type() == Time.Type.DATE && time.value().matches("\\d{4}|XXXX");
        boolean months = time.type() == Time.Type.DURATION && time.value().matches("P[\\dX]+[YMW]");
        return year && THIS.contains(first) || months && (THIS.contains(first) || PAST.contains(first));
    }
}
