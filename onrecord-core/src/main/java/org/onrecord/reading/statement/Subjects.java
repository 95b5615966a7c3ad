package org.onrecord.reading.statement;

import org.onrecord.language.Relation;
import org.onrecord.language.Tag;

/** Gives a cue without a speaker the subject of its clause: "Brask left the room, saying that …". */
final class Subjects extends Rule {

    Subjects(Worksheet sheet) {
        super(sheet);
    }

    @Override
    void apply() {
        for (Draft draft : drafts.all()) {
            int head = draft.cue == null || !draft.sources.isEmpty() ? NONE : CueClause.head(analysis, draft.cue);
            if (head != NONE && analysis.tag(head).isVerb() && !isPassive(head)) {
                int subject = subject(head);
                if (subject != NONE && !draft.says(subject) && !isEmpty(subject)) {
                    draft.sources.add(clauses.range(subject));
                }
            }
        }
    }

    /** "it appeared that …": nobody says it. */
    private boolean isEmpty(int subject) {
        return analysis.is(subject, "it") || analysis.is(subject, "there") || analysis.is(subject, "that");
    }

    private boolean isPassive(int verb) {
        return analysis.child(verb, Relation.AUX_PASS) != NONE
                || analysis.child(verb, Relation.NSUBJ_PASS) != NONE
                || analysis.tag(verb) == Tag.VBN && analysis.child(verb, Relation.AUX) == NONE;
    }

    /** The subject of a verb or of the one that its clause hangs on; the noun that it tells more about. */
    private int subject(int verb) {
        int own = clauses.subject(verb);
        int above = analysis.head(verb);
        if (own != NONE || above == NONE) {
            return own;
        }
        return switch (analysis.relation(verb)) {
            case ADVCL -> clauses.subject(above);
            case ACL, ACL_RELCL -> above;
            default -> NONE;
        };
    }
}
