package org.onrecord.reading.event;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;

/** Finds the subject of a verb, its own or the one that it shares: "planned to meet", "after meeting". */
final class Subjects {

    private static final int NONE = Analysis.NONE;
    private static final int FARTHEST = 6;
    /** Verbs that always act on somebody: "3 demonstrators killed in clashes" in a headline is passive. */
    private static final WordList DOING = WordList.of(
            "arrest",
            "detain",
            "jail",
            "imprison",
            "kidnap",
            "abduct",
            "murder",
            "assassinate",
            "sentence",
            "convict",
            "indict",
            "acquit",
            "rescue",
            "kill",
            "injure",
            "wound",
            "appoint",
            "nominate",
            "bomb",
            "torpedo");

    private static final WordList ASIDE = WordList.of("say", "claim", "believe", "think", "allege", "suspect");

    private static final Relation[] SUBJECTS = {Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.NSUBJ_OUTER};

    private Subjects() {}

    /** The subject of a verb. */
    static Optional<Integer> of(Analysis analysis, int verb) {
        int at = verb;
        for (int steps = 0; at != NONE && steps < FARTHEST; steps++) {
            Relation relation = analysis.relation(at);
            int object = steps > 0 ? analysis.child(at, Relation.OBJ) : NONE;
            if (object != NONE && object < verb && controls(analysis, at)) {
                return Optional.of(object);
            }
            int subject = own(analysis, at);
            if (steps > 0 && isAside(analysis, at)) {
                return Optional.of(analysis.head(at));
            }
            if (subject != NONE) {
                return Optional.of(antecedent(analysis, at, subject));
            }
            if (relation == Relation.ACL && analysis.tag(at) == Tag.VBG) {
                return Optional.of(result(analysis, at).orElse(analysis.head(at)));
            }
            at = shares(analysis, at) ? analysis.head(at) : NONE;
        }
        return Optional.empty();
    }

    /** Of "A quake struck Kesteria, killing 41" the quake, where the tree hangs the clause on the country. */
    private static Optional<Integer> result(Analysis analysis, int verb) {
        int noun = analysis.head(verb);
        int above = analysis.relation(noun) == Relation.OBJ || analysis.relation(noun) == Relation.OBL
                ? analysis.head(noun)
                : NONE;
        boolean behind = verb > 0 && analysis.tokens().is(verb - 1, ',') && above != NONE;
        int subject = behind ? own(analysis, above) : NONE;
        return subject == NONE ? Optional.empty() : Optional.of(subject);
    }

    /** Of "airstrikes that they said killed 26" the strikes, not those who said so. */
    private static boolean isAside(Analysis analysis, int verb) {
        return analysis.relation(verb) == Relation.ACL_RELCL
                && analysis.head(verb) != NONE
                && ASIDE.contains(analysis.lemmaHash(verb));
    }

    private static int own(Analysis analysis, int verb) {
        for (Relation relation : SUBJECTS) {
            int subject = analysis.child(verb, relation);
            if (subject != NONE) {
                return subject;
            }
        }
        return NONE;
    }

    /** Of "Schmidt, who is visiting" Schmidt. */
    private static int antecedent(Analysis analysis, int verb, int subject) {
        Tag tag = analysis.tag(subject);
        boolean relative = tag == Tag.WP || tag == Tag.WDT || analysis.is(subject, "that");
        return relative && analysis.relation(verb) == Relation.ACL_RELCL ? analysis.head(verb) : subject;
    }

    /** What a clause without an object of its own acts on: of "the crews that it detained" the crews. */
    static Optional<Integer> gap(Analysis analysis, int verb) {
        int subject = own(analysis, verb);
        int above = analysis.head(verb);
        return analysis.relation(verb) == Relation.ACL_RELCL
                        && above != NONE
                        && subject != NONE
                        && antecedent(analysis, verb, subject) == subject
                ? Optional.of(above)
                : Optional.empty();
    }

    /** Whether the object of a verb does what its complement tells: "urged the group to release". */
    private static boolean controls(Analysis analysis, int verb) {
        return switch (analysis.lemma(verb)) {
            case "urge", "ask", "tell", "order", "allow", "force", "press", "invite", "persuade", "call", "help" ->
                true;
            default -> false;
        };
    }

    private static boolean shares(Analysis analysis, int verb) {
        boolean finite = analysis.relation(verb) == Relation.ADVCL && analysis.child(verb, Relation.AUX_PASS) != NONE;
        return !finite
                && switch (analysis.relation(verb)) {
                    case XCOMP, ADVCL, CONJ, CCOMP, ACL, CSUBJ, DEP, PARATAXIS -> true;
                    default -> false;
                };
    }

    /** Whether the tree takes a gerund for the title of the name behind it: "after meeting Marguerite Hale". */
    static boolean isTitle(Analysis analysis, int verb) {
        int name = analysis.head(verb);
        Relation relation = analysis.relation(verb);
        return analysis.tag(verb) == Tag.VBG
                && name == verb + 1
                && (relation == Relation.NMOD_DESC || relation == Relation.AMOD)
                && analysis.tag(name).isProper()
                && analysis.head(name) != NONE;
    }

    /** Whether what stands as a verb's subject is acted on: "was arrested", "sailors held by Velmora". */
    static boolean isPassive(Analysis analysis, int verb) {
        boolean participle = analysis.tag(verb) == Tag.VBN
                || analysis.tag(verb) == Tag.VBD && analysis.relation(verb) == Relation.ACL;
        boolean reduced = participle
                && (analysis.relation(verb) == Relation.ACL || analysis.relation(verb) == Relation.ADVCL)
                && analysis.child(verb, Relation.AUX) == NONE
                && analysis.child(verb, Relation.OBJ) == NONE;
        boolean relative = analysis.tag(verb) == Tag.VBN
                && (analysis.relation(verb) == Relation.CSUBJ || analysis.relation(verb) == Relation.CSUBJ_PASS)
                && analysis.child(verb, Relation.AUX) == NONE
                && analysis.child(verb, Relation.OBJ) == NONE;
        boolean bare = DOING.contains(analysis.lemmaHash(verb))
                && (analysis.tag(verb) == Tag.VBD || analysis.tag(verb) == Tag.VBN)
                && analysis.child(verb, Relation.OBJ) == NONE
                && analysis.child(verb, Relation.AUX) == NONE
                && analysis.child(verb, Relation.CCOMP) == NONE;
        return reduced
                || bare
                || relative
                || isJoinedPassive(analysis, verb)
                || analysis.child(verb, Relation.NSUBJ_PASS) != NONE
                || analysis.child(verb, Relation.AUX_PASS) != NONE;
    }

    /** Of "were charged and arrested" and "1,200 were killed and about 250 taken hostage" the second. */
    private static boolean isJoinedPassive(Analysis analysis, int verb) {
        int above = analysis.head(verb);
        return analysis.relation(verb) == Relation.CONJ
                && above != NONE
                && above < verb
                && analysis.tag(verb) == Tag.VBN
                && analysis.child(verb, Relation.AUX) == NONE
                && (analysis.child(verb, Relation.OBJ) == NONE
                        || Companions.has("captive", analysis.lemmaHash(analysis.child(verb, Relation.OBJ))))
                && (analysis.child(above, Relation.AUX_PASS) != NONE
                        || analysis.child(above, Relation.NSUBJ_PASS) != NONE);
    }

    /** Whom a pronoun before its noun speaks of: of "Before he arrived in Israel, Sullivan traveled" Sullivan. */
    static Optional<Integer> ahead(Analysis analysis, int pronoun) {
        int clause = analysis.head(pronoun);
        int main = clause == NONE ? NONE : analysis.head(clause);
        boolean before = analysis.tag(pronoun) == Tag.PRP
                && !analysis.is(pronoun, "it")
                && main != NONE
                && analysis.relation(pronoun) == Relation.NSUBJ
                && analysis.relation(clause) == Relation.ADVCL
                && clause < main;
        int subject = before ? own(analysis, main) : NONE;
        return subject > clause && analysis.tag(subject).isProper() ? Optional.of(subject) : Optional.empty();
    }
}
