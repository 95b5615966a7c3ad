package org.onrecord.reading.event;

import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.record.Event;

/**
 * Tells whether an event happened, goes on, is planned, is possible or is denied, from the verbs around its trigger.
 *
 * <p>"met" happened, "is meeting" goes on, "is scheduled to meet" is planned, "could meet" is possible, "denied that he had
 * met" is denied.
 *
 * @see <a href="https://aclanthology.org/J12-2002/">Saurí and Pustejovsky 2012, event factuality</a>
 */
final class StatusReader {

    private static final int NONE = Analysis.NONE;
    private static final WordList PLANS = WordList.of(
            "plan",
            "schedule",
            "expect",
            "intend",
            "prepare",
            "due",
            "set",
            "agree",
            "promise",
            "vow",
            "pledge",
            "will",
            "arrange",
            "slate",
            "aim",
            "decide",
            "announce",
            "ready",
            "order",
            "offer",
            "want",
            "mean",
            "invite",
            "go",
            "hope");
    private static final WordList POSSIBLE = WordList.of(
            "may",
            "might",
            "could",
            "can",
            "consider",
            "propose",
            "suggest",
            "urge",
            "call",
            "demand",
            "seek",
            "request",
            "ask",
            "discuss",
            "threaten",
            "mull",
            "weigh",
            "possible",
            "likely",
            "unlikely",
            "risk",
            "fear",
            "warn",
            "prevent",
            "avoid",
            "stem",
            "avert",
            "should",
            "would",
            "try",
            "attempt",
            "allow",
            "need",
            "potential",
            "possibility");
    private static final WordList DENIALS = WordList.of(
            "deny",
            "refuse",
            "decline",
            "reject",
            "refute",
            "dispute",
            "cancel",
            "postpone",
            "fail",
            "rule",
            "abandon");
    private static final WordList NEGATIONS =
            WordList.of("not", "n't", "never", "no", "neither", "nor", "without", "none");
    private static final WordList FUTURE = WordList.of("will", "'ll", "shall", "wo");
    private static final WordList COMING = WordList.of(
            "next",
            "upcoming",
            "planned",
            "proposed",
            "coming",
            "future",
            "scheduled",
            "possible",
            "potential",
            "expected",
            "forthcoming");

    private final Copy copy;
    private final Analysis analysis;

    StatusReader(Copy copy) {
        this.copy = copy;
        this.analysis = copy.analysis();
    }

    /** The status of the event that a token tells of. */
    Event.Status of(int trigger) {
        int verb = analysis.tag(trigger).isVerb() ? trigger : governor(trigger);
        if (verb != trigger) {
            Event.Status own = ofNoun(trigger);
            if (own != null) {
                return own;
            }
            if (verb == NONE || !carries(trigger, verb)) {
                return Event.Status.HAPPENED;
            }
        }
        return ofVerb(verb, 0);
    }

    /** The verb that a noun hangs on. */
    private int governor(int noun) {
        int at = analysis.head(noun);
        for (int steps = 0; at != NONE && steps < 4 && !analysis.tag(at).isVerb(); steps++) {
            at = analysis.head(at);
        }
        return at != NONE && analysis.tag(at).isVerb() ? at : NONE;
    }

    /** Whether the verb tells of the noun's event itself ("held talks", "talks are planned"), not only beside it. */
    private boolean carries(int noun, int verb) {
        Relation relation = analysis.relation(noun);
        return analysis.head(noun) == verb
                && (relation.isSubject() || relation == Relation.OBJ || relation == Relation.OBL && isLight(verb));
    }

    private boolean isLight(int verb) {
        return analysis.lemma(verb).equals("participate")
                || analysis.lemma(verb).equals("take");
    }

    private Event.@org.jspecify.annotations.Nullable Status ofNoun(int noun) {
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int child = analysis.child(noun, i);
            if (child < noun && NEGATIONS.contains(analysis.lower(child)) && analysis.relation(child) == Relation.DET) {
                return Event.Status.DENIED;
            }
            if (child < noun && COMING.contains(analysis.lower(child))) {
                boolean possible = analysis.is(child, "possible")
                        || analysis.is(child, "potential")
                        || analysis.is(child, "proposed");
                return possible ? Event.Status.POSSIBLE : Event.Status.PLANNED;
            }
        }
        return null;
    }

    private Event.Status ofVerb(int verb, int depth) {
        boolean negated = isNegated(verb);
        int above = analysis.head(verb);
        Relation relation = analysis.relation(verb);
        boolean infinitive = hasMark(verb, "to");
        if (depth < 4
                && above != NONE
                && (relation == Relation.XCOMP
                        || relation == Relation.CCOMP
                        || relation == Relation.ADVCL && infinitive
                        || relation == Relation.ACL && infinitive)) {
            Event.Status governed = governed(verb, above, infinitive, negated, depth);
            if (governed != null) {
                return governed;
            }
        }
        if (relation == Relation.CONJ && above != NONE && !hasOwnTense(verb) && depth < 4) {
            return ofVerb(above, depth + 1);
        }
        if (negated) {
            return Event.Status.DENIED;
        }
        return ofTense(verb);
    }

    private Event.@org.jspecify.annotations.Nullable Status governed(
            int verb, int above, boolean infinitive, boolean negated, int depth) {
        long lemma = analysis.lemmaHash(above);
        boolean aboveNegated = isNegated(above);
        if (DENIALS.contains(lemma) && !(analysis.is(above, "ruled") && !hasParticle(above, "out"))) {
            return aboveNegated || negated ? Event.Status.POSSIBLE : Event.Status.DENIED;
        }
        if (infinitive && PLANS.contains(lemma)) {
            return aboveNegated ? Event.Status.DENIED : Event.Status.PLANNED;
        }
        if (POSSIBLE.contains(lemma) && (infinitive || !hasOwnTense(verb))) {
            return Event.Status.POSSIBLE;
        }
        if (infinitive && analysis.relation(verb) != Relation.CCOMP) {
            boolean purpose = analysis.relation(verb) == Relation.ADVCL || analysis.relation(verb) == Relation.ACL;
            return purpose ? Event.Status.PLANNED : ofVerb(above, depth + 1);
        }
        return null;
    }

    private boolean hasParticle(int verb, String particle) {
        int child = analysis.child(verb, Relation.COMPOUND_PRT);
        return child != NONE && analysis.is(child, particle);
    }

    private boolean hasOwnTense(int verb) {
        Tag tag = analysis.tag(verb);
        return tag == Tag.VBD
                || tag == Tag.VBZ
                || tag == Tag.VBP
                || analysis.child(verb, Relation.AUX) != NONE
                || analysis.child(verb, Relation.AUX_PASS) != NONE;
    }

    private boolean hasMark(int verb, String word) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            boolean mark = analysis.relation(child) == Relation.MARK || analysis.relation(child) == Relation.AUX;
            if (mark && child < verb && analysis.is(child, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(int verb) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            if (NEGATIONS.contains(analysis.lower(child)) && child < verb) {
                return true;
            }
            Relation relation = analysis.relation(child);
            int det = relation.isSubject() ? analysis.child(child, Relation.DET) : NONE;
            if (det != NONE && (analysis.is(det, "no") || analysis.is(det, "neither"))) {
                return true;
            }
        }
        return false;
    }

    private Event.Status ofTense(int verb) {
        boolean progressive = analysis.tag(verb) == Tag.VBG;
        boolean be = false;
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            Relation relation = analysis.relation(child);
            if (relation != Relation.AUX && relation != Relation.AUX_PASS || child > verb) {
                continue;
            }
            if (FUTURE.contains(analysis.lower(child)) || analysis.is(child, "would")) {
                return Event.Status.PLANNED;
            }
            if (analysis.tag(child) == Tag.MD) {
                return Event.Status.POSSIBLE;
            }
            boolean present = analysis.tag(child) == Tag.VBZ || analysis.tag(child) == Tag.VBP;
            be |= present && analysis.lemma(child).equals("be") && relation == Relation.AUX;
        }
        if (hasMark(verb, "if") || hasMark(verb, "unless")) {
            return Event.Status.POSSIBLE;
        }
        if (progressive && be) {
            return Event.Status.ONGOING;
        }
        return Event.Status.HAPPENED;
    }

    /** The words of the clause that a trigger stands in, for evidence. */
    int clause(int trigger) {
        int at = trigger;
        for (int steps = 0; steps < 8; steps++) {
            Relation relation = analysis.relation(at);
            boolean verb = analysis.tag(at).isVerb();
            if (verb
                    && (relation == Relation.ROOT
                            || relation == Relation.CCOMP
                            || relation == Relation.CONJ
                            || relation == Relation.PARATAXIS
                            || relation == Relation.ADVCL
                            || relation == Relation.ACL_RELCL)) {
                return at;
            }
            if (analysis.head(at) == NONE) {
                return at;
            }
            at = analysis.head(at);
        }
        return at;
    }
}
