package org.onrecord.reading.event;

import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;

/** Finds the clause that a word stands in. */
final class Clauses {

    private static final int FARTHEST = 8;

    private Clauses() {}

    /** The head of the clause around a token. */
    static int around(Analysis analysis, int token) {
        int at = token;
        for (int steps = 0; steps < FARTHEST; steps++) {
            boolean ends = analysis.tag(at).isVerb() && isClause(analysis.relation(at));
            if (ends || analysis.head(at) == Analysis.NONE) {
                return at;
            }
            at = analysis.head(at);
        }
        return at;
    }

    private static boolean isClause(Relation relation) {
        return switch (relation) {
            case ROOT, CCOMP, CONJ, PARATAXIS, ADVCL, ACL_RELCL -> true;
            default -> false;
        };
    }
}
