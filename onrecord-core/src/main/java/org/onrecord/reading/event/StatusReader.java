package org.onrecord.reading.event;

import static org.onrecord.record.Event.Status.DENIED;
import static org.onrecord.record.Event.Status.HAPPENED;
import static org.onrecord.record.Event.Status.ONGOING;
import static org.onrecord.record.Event.Status.PLANNED;
import static org.onrecord.record.Event.Status.POSSIBLE;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.record.Event.Status;

/**
 * Tells whether an event happened, goes on, is planned, is possible or is denied, from its own form and from the words that
 * it hangs on, step by step up the tree.
 *
 * <p>"met" happened, "is meeting" goes on, "is scheduled to meet" is planned, "could meet" is possible, "abandoned plans for
 * a meeting" is denied.
 *
 * @see <a href="https://aclanthology.org/J12-2002/">Saurí and Pustejovsky 2012, event factuality</a>
 */
final class StatusReader {

    private static final int NONE = Analysis.NONE;
    private static final int DEEPEST = 8;

    private static final WordList NEGATIONS =
            WordList.of("not", "n't", "never", "no", "neither", "nor", "nobody", "none");
    private static final WordList NOBODY = WordList.of("nobody", "none", "neither", "nothing");
    private static final WordList FUTURE = WordList.of("will", "'ll", "shall", "wo");
    private static final WordList WOULD = WordList.of("would", "'d");
    private static final WordList ABILITY = WordList.of("can", "could", "ca");
    /** "The tour was intended to draw attention": what for, not whether. */
    private static final WordList MEANT = WordList.of("intend", "design", "mean", "aim");

    /** Prepositions by which something takes place at an event: "will decide in a referendum". */
    private static final WordList AT =
            WordList.of("at", "during", "in", "on", "for", "after", "before", "until", "following");

    private static final WordList CHANCES = WordList.of("possibility", "prospect", "option", "idea", "risk", "chance");

    private final Analysis analysis;
    private final NounStatus nouns;
    private final Conditions conditions;

    StatusReader(Analysis analysis) {
        this.analysis = analysis;
        this.nouns = new NounStatus(analysis);
        this.conditions = new Conditions(analysis);
    }

    /** The status of the event that a token tells of. */
    Status of(int trigger) {
        return reality(trigger, 0).orElse(HAPPENED);
    }

    /** Whether the tree around a noun tells that its event takes place or does not: "held", "called off", "there were no". */
    boolean isTold(int noun) {
        int above = analysis.head(noun);
        return isPredicate(noun)
                || hasChild(noun, "without")
                || nouns.of(noun).isPresent()
                || above != NONE && outlook(noun, above).isPresent();
    }

    private Optional<Status> reality(int node, int depth) {
        boolean predicate = isPredicate(node);
        Optional<Status> own = predicate ? form(node) : nouns.of(node);
        int anchor = anchor(node);
        if (anchor != node && isDenied(anchor)) {
            return Optional.of(DENIED);
        }
        int above = analysis.head(node);
        if (depth >= DEEPEST) {
            return own;
        }
        if (above == NONE) {
            return own.isPresent() || !isInfinitive(node) ? own : Optional.of(PLANNED);
        }
        int governor = predicate ? before(node, above) : above;
        Optional<Outlooks.Outlook> outlook = outlook(node, governor);
        if (outlook.isPresent() && isOpen(node, own, outlook.get())) {
            return Optional.of(seen(outlook.get(), own, reality(governor, depth + 1)));
        }
        return predicate ? ofClause(node, above, own, depth) : own.isPresent() ? own : atEvent(node, above, depth);
    }

    /** The word before "to": of "rejected a proposal to vote" the noun, which the tree may pass over. */
    private int before(int node, int above) {
        int mark = toMark(node);
        int word = mark - 1;
        boolean noun = mark > 0
                && word > above
                && analysis.tag(word).isNoun()
                && analysis.head(word) == above
                && Outlooks.of(analysis, word, node).isPresent();
        boolean adjective = mark > 0
                && word != above
                && (analysis.tag(word).isAdjective() || analysis.tag(word) == Tag.VBN)
                && !analysis.under(word, node)
                && Outlooks.of(analysis, word, node).isPresent();
        return noun || adjective ? word : above;
    }

    /** What a governor says about what hangs on it, if it hangs in a way in which it can say anything. */
    private Optional<Outlooks.Outlook> outlook(int node, int governor) {
        boolean nouns = governor != analysis.head(node);
        Relation relation = analysis.relation(node);
        return switch (relation) {
            case NSUBJ -> {
                int complement = Clauses.complement(analysis, governor);
                int word = complement == NONE ? governor : complement;
                yield Outlooks.of(analysis, word, node)
                        .filter(outlook -> tellsOfSubject(word, outlook) && !isAbout(word, outlook));
            }
            case NSUBJ_PASS ->
                Outlooks.of(analysis, governor, node).filter(one -> !MEANT.contains(analysis.lemmaHash(governor)));
            case OBJ, CSUBJ, CSUBJ_PASS, XCOMP, CCOMP, NMOD, ACL, IOBJ -> Outlooks.of(analysis, governor, node);
            case OBL, OBL_UNMARKED, ADVCL, DEP ->
                nouns || isInfinitive(node) && relation != Relation.ADVCL
                        ? Outlooks.of(analysis, governor, node)
                        : Outlooks.together(analysis, governor, node);
            default -> Optional.empty();
        };
    }

    /** Whether a word says it of its subject: "talks continue", "the visit is planned", not "the talks failed". */
    private boolean tellsOfSubject(int governor, Outlooks.Outlook outlook) {
        boolean occurs = outlook == Outlooks.Outlook.OCCURS || outlook == Outlooks.Outlook.ONGOING;
        return occurs
                || !analysis.tag(governor).isVerb()
                || analysis.relation(governor).isSubject();
    }

    /** "The hearings are an effort to find out", "The agreement does not follow the advice": not whether they are. */
    private boolean isAbout(int word, Outlooks.Outlook outlook) {
        boolean effort = analysis.tag(word).isNoun()
                && outlook == Outlooks.Outlook.POSSIBLE
                && !CHANCES.contains(analysis.lemmaHash(word));
        boolean acts = outlook == Outlooks.Outlook.OCCURS
                && analysis.tag(word).isVerb()
                && analysis.child(word, Relation.OBJ) != NONE
                && !analysis.lemma(word).equals("take");
        return effort || acts;
    }

    /** Whether a clause leaves it to its governor what is real: not "warned that the army had attacked". */
    private boolean isOpen(int node, Optional<Status> own, Outlooks.Outlook outlook) {
        boolean finite = isPredicate(node) && !isInfinitive(node) && own.isPresent();
        boolean past = own.filter(status -> status == HAPPENED).isPresent();
        return !finite
                || outlook == Outlooks.Outlook.DENIED
                || analysis.relation(node).isSubject()
                || !past && (outlook == Outlooks.Outlook.POSSIBLE || outlook == Outlooks.Outlook.ABLE);
    }

    private static Status seen(Outlooks.Outlook outlook, Optional<Status> own, Optional<Status> above) {
        Status governor = above.orElse(HAPPENED);
        boolean unreal = own.filter(status -> status == DENIED).isPresent();
        return switch (outlook) {
            case OCCURS -> unreal ? DENIED : governor == HAPPENED ? own.orElse(HAPPENED) : governor;
            case ONGOING -> unreal ? DENIED : governor == HAPPENED ? own.orElse(ONGOING) : governor;
            case PLANNED ->
                unreal || governor == DENIED
                        ? DENIED
                        : governor == POSSIBLE
                                ? POSSIBLE
                                : own.filter(StatusReader::isOpen).orElse(PLANNED);
            case POSSIBLE -> unreal || governor == DENIED ? DENIED : POSSIBLE;
            case ABLE -> unreal || governor == DENIED ? DENIED : POSSIBLE;
            case DENIED -> governor == DENIED || governor == POSSIBLE ? POSSIBLE : DENIED;
        };
    }

    /** "prepared for a potential strike", "on the agenda of ongoing talks": what the noun itself tells. */
    private static boolean isOpen(Status status) {
        return status == POSSIBLE || status == ONGOING;
    }

    /** The first of joined clauses: of "had met or would meet" the first "met". */
    private int anchor(int node) {
        int at = node;
        for (int steps = 0;
                steps < DEEPEST && analysis.relation(at) == Relation.CONJ && analysis.head(at) != NONE;
                steps++) {
            at = analysis.head(at);
        }
        return at;
    }

    /** Whether a clause hangs on a denial. */
    private boolean isDenied(int node) {
        int above = analysis.head(node);
        return above != NONE
                && isPredicate(node)
                && analysis.relation(node) == Relation.CCOMP
                && outlook(node, above)
                        .filter(one -> one == Outlooks.Outlook.DENIED)
                        .isPresent();
    }

    /** A clause under a word that says nothing about it. */
    private Optional<Status> ofClause(int node, int above, Optional<Status> own, int depth) {
        if (own.isPresent()) {
            return own;
        }
        if (hasChild(node, "without")) {
            return Optional.of(DENIED);
        }
        Relation relation = analysis.relation(node);
        boolean purpose = isInfinitive(node) && (relation == Relation.ADVCL || relation == Relation.ACL);
        if (purpose || relation == Relation.XCOMP && isMotion(above)) {
            return Optional.of(PLANNED);
        }
        boolean participle = analysis.tag(node) == Tag.VBN && relation == Relation.ACL;
        return participle ? Optional.of(HAPPENED) : reality(above, depth + 1);
    }

    /** "traveled to Riyadh to meet": why somebody goes, not whether it came to it. */
    private boolean isMotion(int verb) {
        return Triggers.of(analysis, verb)
                .filter(kind -> kind.pattern() == Triggers.Pattern.TRAVEL)
                .isPresent();
    }

    /** A noun under a word that says nothing about it: as real as what takes place at it. */
    private Optional<Status> atEvent(int noun, int above, int depth) {
        if (hasChild(noun, "without")) {
            return Optional.of(DENIED);
        }
        Relation relation = analysis.relation(noun);
        int mark = analysis.child(noun, Relation.CASE);
        boolean at = relation == Relation.OBL && mark != NONE && AT.contains(analysis.lower(mark));
        if (relation == Relation.CONJ) {
            return reality(above, depth + 1);
        }
        return at && analysis.tag(above).isVerb()
                ? reality(above, depth + 1).filter(status -> status == PLANNED)
                : Optional.empty();
    }

    /** Verbs, and nouns and adjectives with a copula. */
    private boolean isPredicate(int node) {
        return analysis.tag(node).isVerb()
                || analysis.child(node, Relation.COP) != NONE
                || analysis.child(node, Relation.AUX) != NONE;
    }

    /** What the auxiliaries of a clause, its negation and its conjunction tell; nothing for infinitives and gerunds. */
    private Optional<Status> form(int verb) {
        boolean negated = isNegated(verb);
        if (conditions.stand(verb)) {
            return Optional.of(POSSIBLE);
        }
        int mark = toMark(verb);
        if (mark > 0 && analysis.head(mark - 1) == verb) {
            Optional<Outlooks.Outlook> before = Outlooks.of(analysis, mark - 1, verb);
            if (before.isPresent()) {
                return before.map(outlook -> seen(outlook, Optional.empty(), Optional.empty()));
            }
        }
        Status tense = null;
        for (int i = 0; tense == null && i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            if (isAuxiliary(child) && child < verb) {
                tense = ofAuxiliary(verb, child, negated);
            }
        }
        if (tense != null) {
            return Optional.of(negated && tense != POSSIBLE ? DENIED : tense);
        }
        if (negated) {
            return Optional.of(DENIED);
        }
        Tag tag = analysis.tag(verb);
        boolean finite = tag == Tag.VBD
                || tag == Tag.VBZ
                || tag == Tag.VBP
                || hasAuxiliary(verb) && !isInfinitive(verb)
                || analysis.child(verb, Relation.COP) != NONE && !isInfinitive(verb);
        return finite ? Optional.of(HAPPENED) : Optional.empty();
    }

    private @org.jspecify.annotations.Nullable Status ofAuxiliary(int verb, int auxiliary, boolean negated) {
        long word = analysis.lower(auxiliary);
        if (FUTURE.contains(word)) {
            return PLANNED;
        }
        if (analysis.is(auxiliary, "'d") && isPast(verb)) {
            return null;
        }
        if (WOULD.contains(word) && analysis.tag(auxiliary) == Tag.MD) {
            return conditions.hang(verb) ? POSSIBLE : PLANNED;
        }
        if (analysis.tag(auxiliary) == Tag.MD) {
            return negated && ABILITY.contains(word) ? DENIED : POSSIBLE;
        }
        boolean be = analysis.lemma(auxiliary).equals("be") && analysis.relation(auxiliary) == Relation.AUX;
        if (analysis.is(auxiliary, "being") && analysis.tag(verb) == Tag.VBN && !hasChild(verb, "was")) {
            return ONGOING;
        }
        if (be && isInfinitive(verb)) {
            return PLANNED;
        }
        boolean ing = analysis.tag(verb) == Tag.VBG
                || analysis.tag(verb) == Tag.NN && analysis.tokens().text(verb).endsWith("ing");
        return be && ing ? ONGOING : null;
    }

    /** "they'd killed" is "they had killed". */
    private boolean isPast(int verb) {
        return analysis.tag(verb) == Tag.VBN
                || analysis.tag(verb) == Tag.VBD
                || analysis.tokens().text(verb).endsWith("ed")
                        && !analysis.lemma(verb).equals(analysis.tokens().text(verb));
    }

    private boolean isAuxiliary(int child) {
        Relation relation = analysis.relation(child);
        return relation == Relation.AUX || relation == Relation.AUX_PASS;
    }

    private boolean hasAuxiliary(int verb) {
        return analysis.child(verb, Relation.AUX) != NONE || analysis.child(verb, Relation.AUX_PASS) != NONE;
    }

    private boolean isInfinitive(int verb) {
        return toMark(verb) != NONE;
    }

    private int toMark(int verb) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            boolean mark = analysis.relation(child) == Relation.MARK || analysis.relation(child) == Relation.AUX;
            if (mark && child < verb && analysis.is(child, "to")) {
                return child;
            }
        }
        return NONE;
    }

    private boolean hasChild(int token, String word) {
        for (int i = 0; i < analysis.childCount(token); i++) {
            if (analysis.is(analysis.child(token, i), word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(int verb) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            Relation relation = analysis.relation(child);
            boolean word = relation == Relation.ADVMOD || relation == Relation.DET || relation == Relation.CC;
            if (word && child < verb && NEGATIONS.contains(analysis.lower(child))) {
                return true;
            }
            if (relation.isSubject() && isNobody(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNobody(int subject) {
        int determiner = analysis.child(subject, Relation.DET);
        return NOBODY.contains(analysis.lower(subject))
                || determiner != NONE && (analysis.is(determiner, "no") || analysis.is(determiner, "neither"));
    }
}
