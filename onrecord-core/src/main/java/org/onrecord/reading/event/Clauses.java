package org.onrecord.reading.event;

import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordList;

/** Finds the clause that a word stands in, and what it is said to be there. */
final class Clauses {

    private static final int FARTHEST = 8;
    private static final WordList ASKING =
            WordList.of("ask", "question", "wonder", "inquire", "enquire", "query", "press");
    private static final WordList STAYING = WordList.of("remain", "stay", "become", "seem", "appear");

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

    /** What a verb says its subject is or stays: the "priority" of "remains a priority". */
    static int complement(Analysis analysis, int verb) {
        return STAYING.contains(analysis.lemmaHash(verb)) ? analysis.child(verb, Relation.XCOMP) : Analysis.NONE;
    }

    /** Whether a noun tells what somebody is after: "committed to the release of", "the release remains a priority". */
    static boolean isAim(Analysis analysis, int noun) {
        int above = analysis.head(noun);
        if (above == Analysis.NONE || !analysis.tag(noun).isNoun()) {
            return false;
        }
        boolean subject = analysis.relation(noun) == Relation.NSUBJ;
        int word = subject ? complement(analysis, above) : above;
        return word != Analysis.NONE && Companions.has("aims", analysis.lemmaHash(word));
    }

    /** Whether a clause is a question told: "asked whether the premier had spoken with Hale". */
    static boolean isAsked(Analysis analysis, int verb) {
        int above = analysis.head(verb);
        int mark = analysis.child(verb, Relation.MARK);
        return above != Analysis.NONE
                && mark != Analysis.NONE
                && ASKING.contains(analysis.lemmaHash(above))
                && (analysis.is(mark, "whether") || analysis.is(mark, "if"));
    }

    private static boolean isClause(Relation relation) {
        return switch (relation) {
            case ROOT, CCOMP, CONJ, PARATAXIS, ADVCL, ACL_RELCL -> true;
            default -> false;
        };
    }
}
