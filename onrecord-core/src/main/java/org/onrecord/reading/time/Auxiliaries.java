package org.onrecord.reading.time;

import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;

/**
 * The small words of a predicate that tell its tense: in "could not be reached" a modal that denies.
 *
 * @param modal whether one looks ahead: "will", "may", "could"
 * @param have whether there is "have", "has" or "had"
 * @param past whether one is in the past tense
 * @param present whether one is in the present tense
 * @param denied whether it says what could not be done, which was tried before
 * @param to whether it is an infinitive
 */
record Auxiliaries(boolean modal, boolean have, boolean past, boolean present, boolean denied, boolean to) {

    private static final WordList MODALS = WordList.of(Auxiliaries.class, "modals.txt");
    private static final WordList NEGATIONS = WordList.of(Auxiliaries.class, "negations.txt");
    private static final WordList HAVE = WordList.of("have", "has", "had", "'ve");

    /** More children than these are no auxiliaries. */
    private static final int CHILDREN = 24;

    private static final Auxiliaries NONE = new Auxiliaries(false, false, false, false, false, false);

    /** The auxiliaries of a verb, or of a noun or adjective with "be". */
    static Auxiliaries of(Analysis analysis, int verb) {
        Auxiliaries found = NONE;
        boolean could = false;
        boolean denied = false;
        int count = Math.min(CHILDREN, analysis.childCount(verb));
        for (int i = 0; i < count; i++) {
            int child = analysis.child(verb, i);
            if (child < verb && isAuxiliary(analysis.relation(child))) {
                found = found.and(analysis, child);
                could |= analysis.is(child, "could");
            }
            if (child < verb && analysis.tag(child) == Tag.TO) {
                found = new Auxiliaries(found.modal, found.have, found.past, found.present, false, true);
            }
            denied |= denies(analysis, child);
        }
        return new Auxiliaries(found.modal, found.have, found.past, found.present, could && denied, found.to);
    }

    private static boolean isAuxiliary(Relation relation) {
        return relation == Relation.AUX || relation == Relation.AUX_PASS || relation == Relation.COP;
    }

    private Auxiliaries and(Analysis analysis, int token) {
        Tag tag = analysis.tag(token);
        return new Auxiliaries(
                modal || tag == Tag.MD && MODALS.contains(analysis.lower(token)),
                have || HAVE.contains(analysis.lower(token)),
                past || tag == Tag.VBD,
                present || tag == Tag.VBZ || tag == Tag.VBP,
                denied,
                to);
    }

    /** "not", or a subject that did not: "neither he nor his lawyer", "no official". */
    private static boolean denies(Analysis analysis, int child) {
        if (NEGATIONS.contains(analysis.lower(child))) {
            return true;
        }
        int count = analysis.relation(child).isSubject() ? Math.min(CHILDREN, analysis.childCount(child)) : 0;
        for (int i = 0; i < count; i++) {
            if (NEGATIONS.contains(analysis.lower(analysis.child(child, i)))) {
                return true;
            }
        }
        return false;
    }
}
