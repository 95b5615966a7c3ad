package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.record.Figure;

/** Values that a report itself replaces: "to 89 from 94", "rose from 24 to 72", "up from an initial estimate of 1,500". */
final class Supersession {

    private static final WordList CHANGES = WordList.of(
            "rise",
            "increase",
            "fall",
            "drop",
            "cut",
            "lower",
            "raise",
            "revise",
            "up",
            "down",
            "grow",
            "climb",
            "decline",
            "jump",
            "reduce",
            "decrease",
            "change",
            "correct",
            "double",
            "slump",
            "soar",
            "swell",
            "shrink",
            "upgrade",
            "downgrade",
            "go",
            "surge");
    private static final int NEAR = 14;

    private final Copy copy;
    private final Analysis analysis;
    private final List<Amount> amounts;

    Supersession(Copy copy, List<Amount> amounts) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.amounts = amounts;
    }

    /** Ties each new value to the old one that it replaces; the old one takes over what is counted where it tells nothing. */
    List<Figure> link(List<Figure> figures) {
        List<Figure> linked = new ArrayList<>(figures);
        for (int i = 0; i < amounts.size(); i++) {
            int old = i;
            if (isOld(old)) {
                int now = partner(old);
                if (now >= 0) {
                    linked.set(now, superseding(linked.get(now), linked.get(old)));
                    linked.set(old, like(linked.get(old), linked.get(now)));
                }
            }
        }
        return linked;
    }

    /** Whether "from" stands before an amount, perhaps with "an initial estimate of" between. */
    private boolean isOld(int number) {
        int first = amounts.get(number).range().first();
        for (int token = first - 1; token >= Math.max(0, first - 5); token--) {
            if (copy.blockOf()[token] != copy.blockOf()[first]
                    || analysis.tag(token).isVerb()
                    || analysis.tag(token) == Tag.CD) {
                return false;
            }
            if (analysis.is(token, "from")) {
                return true;
            }
        }
        return false;
    }

    /** The amount beside an old one with a verb or word of change around. */
    private int partner(int old) {
        for (int other : new int[] {old + 1, old - 1}) {
            if (other < 0 || other >= amounts.size()) {
                continue;
            }
            int first = Math.min(
                    amounts.get(old).range().first(), amounts.get(other).range().first());
            int end = Math.max(
                    amounts.get(old).range().end(), amounts.get(other).range().end());
            boolean near = end - first <= NEAR + 8
                    && analysis.tokens().sentenceOf(first) == analysis.tokens().sentenceOf(end - 1);
            boolean to = other < old || analysis.is(amounts.get(other).range().first() - 1, "to");
            if (near && to && changes(first, end) && amounts.get(old).value().isPresent()) {
                return other;
            }
        }
        return -1;
    }

    private boolean changes(int first, int end) {
        int sentence = analysis.tokens().sentenceOf(first);
        for (int token = Math.max(analysis.tokens().sentenceStart(sentence), first - NEAR); token < end; token++) {
            if (CHANGES.contains(analysis.lemmaHash(token))) {
                return true;
            }
        }
        return false;
    }

    private static Figure superseding(Figure now, Figure old) {
        return new Figure(
                now.id(),
                now.value(),
                now.high(),
                now.bound(),
                now.counted(),
                now.measure(),
                now.unit(),
                now.outOf(),
                now.against(),
                now.when(),
                now.where(),
                now.evidence(),
                now.attribution(),
                Optional.of(old.id()),
                now.partOf(),
                now.confidence(),
                now.why());
    }

    private static Figure like(Figure old, Figure now) {
        return new Figure(
                old.id(),
                old.value(),
                old.high(),
                old.bound(),
                old.counted().isPresent() ? old.counted() : now.counted(),
                old.measure().isPresent() ? old.measure() : now.measure(),
                old.unit(),
                old.outOf(),
                old.against(),
                old.when(),
                old.where(),
                old.evidence(),
                old.attribution(),
                old.supersedes(),
                old.partOf(),
                old.confidence(),
                "an earlier value, replaced by " + now.id());
    }
}
