package org.onrecord.reading.event;

import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;

/** Finds conditions: what is told under "if", "unless", "whether" and "until" has not happened. */
final class Conditions {

    private static final int NONE = Analysis.NONE;
    private static final WordList FUTURE = WordList.of("will", "'ll", "shall", "wo", "would", "'d");
    private static final WordList CONDITIONS = WordList.of("if", "unless", "whether", "lest");

    private final Analysis analysis;

    Conditions(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Whether a clause is one: "if they meet", "until they meet". */
    boolean stand(int verb) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            boolean past = analysis.tag(verb) == Tag.VBD || analysis.tag(verb) == Tag.VBN;
            boolean until = analysis.is(child, "until") && (!past || isFuture(analysis.head(verb)));
            if (analysis.relation(child) == Relation.MARK && (until || CONDITIONS.contains(analysis.lower(child)))) {
                return true;
            }
        }
        return false;
    }

    /** "would remain in session until a deal was brokered". */
    private boolean isFuture(int verb) {
        for (int i = 0; verb != NONE && i < analysis.childCount(verb); i++) {
            long word = analysis.lower(analysis.child(verb, i));
            if (FUTURE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a condition hangs on a clause: "would meet if". */
    boolean hang(int verb) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            if (analysis.relation(child) == Relation.ADVCL && stand(child)) {
                return true;
            }
        }
        return false;
    }
}
