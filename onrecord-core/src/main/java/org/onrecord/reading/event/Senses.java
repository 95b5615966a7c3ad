package org.onrecord.reading.event;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.name.Pronoun;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;

/** Tells what a word that may tell of an event tells here: "met Herzog" is a meeting, "met the deadline" is none. */
final class Senses {

    private static final int NONE = Analysis.NONE;
    private static final WordList WEAPONS = WordList.of(Senses.class, "weapons.txt");

    private final Analysis analysis;
    private final Phrases phrases;

    Senses(Analysis analysis, Phrases phrases) {
        this.analysis = analysis;
        this.phrases = phrases;
    }

    /** The kind of event that a token tells of. */
    Optional<Triggers.Trigger> of(int token) {
        Relation relation = analysis.relation(token);
        if (analysis.tag(token).isVerb()) {
            boolean modifies =
                    relation == Relation.COMPOUND || relation == Relation.AMOD && !Subjects.isTitle(analysis, token);
            if (modifies) {
                return Optional.empty();
            }
            Optional<Triggers.Trigger> known =
                    Triggers.of(analysis, token).flatMap(kind -> ofVerb(token, analysis.lemma(token), kind));
            return known.or(() -> call(token)).or(() -> fire(token));
        }
        boolean name = analysis.tag(token).isProper() && !startsSentence(token);
        if (!analysis.tag(token).isNoun()
                || name
                || analysis.nameOf(token) != NONE
                || relation == Relation.COMPOUND
                || relation == Relation.AMOD) {
            return Optional.empty();
        }
        return Triggers.of(analysis, token).flatMap(kind -> ofNoun(token, analysis.lemma(token), kind));
    }

    private boolean startsSentence(int token) {
        return token == analysis.tokens().sentenceStart(analysis.tokens().sentenceOf(token));
    }

    private Optional<Triggers.Trigger> ofVerb(int verb, String lemma, Triggers.Trigger kind) {
        boolean tells = switch (lemma) {
            case "meet" ->
                Subjects.isTitle(analysis, verb)
                        || !has("not-met", object(verb)) && (isSomebody(agent(verb)) || isSomebody(object(verb)));
            case "receive" -> isPerson(object(verb));
            case "kill" -> isActing(agent(verb));
            case "hold" -> isHeld(verb);
            case "pull", "lift", "dig" -> isPerson(patient(verb)) && isOut(verb);
            case "take" -> has("captive", patient(verb)) || has("captive", analysis.child(verb, Relation.XCOMP));
            case "shake" -> object(verb) != NONE && analysis.is(object(verb), "hands") && isSomebody(agent(verb));
            case "gather" -> oblique(verb, "outside") != NONE && isPerson(agent(verb));
            case "arrive" -> isTraveller(agent(verb));
            case "come", "go", "fly", "head" -> isGoing(verb);
            case "hear" -> has("heard", patient(verb));
            case "sign" -> has("signed", patient(verb));
            case "release", "free" -> isPerson(patient(verb));
            case "rule" ->
                analysis.child(verb, Relation.COMPOUND_PRT) == NONE
                        && (has("court", agent(verb)) || analysis.child(verb, Relation.CCOMP) != NONE);
            case "demonstrate" -> object(verb) == NONE && isPerson(agent(verb));
            case "execute", "assassinate", "murder" -> isPerson(patient(verb));
            case "quit" -> object(verb) == NONE || has("office", object(verb));
            case "overturn", "uphold" -> has("overturned", patient(verb));
            case "attack", "bomb", "storm", "raid", "assault" ->
                patient(verb) != NONE && !has("not-attacked", patient(verb));
            case "rally", "march" -> isCrowd(agent(verb));
            case "crash", "derail", "capsize", "collide", "sink" -> has("vehicle", agent(verb));
            case "buy" -> isFirm(patient(verb));
            case "walk" -> hasParticle(verb, "out") && isPerson(agent(verb)) && isAmong("labour", verb);
            case "step", "stand" -> hasParticle(verb, "down") && isPerson(agent(verb));
            case "negotiate" -> isSomebody(agent(verb)) && isSomebody(oblique(verb, "with"));
            case "merge" -> true;
            case "strike" ->
                analysis.child(verb, Relation.COMPOUND_PRT) == NONE
                        && isActing(agent(verb))
                        && !has("nature", agent(verb))
                        && !has("not-struck", patient(verb));
            case "visit", "tour", "travel", "journey" -> isTraveller(agent(verb)) || oblique(verb, "to") != NONE;
            default -> agent(verb) != NONE || patient(verb) != NONE;
        };
        if (!tells) {
            return Optional.empty();
        }
        if (lemma.equals("strike") && patient(verb) == NONE) {
            return isSomebody(agent(verb)) ? trigger("strike", "PROTEST") : Optional.empty();
        }
        boolean search = lemma.equals("raid") && has("searching", agent(verb));
        if (search) {
            return trigger("investigation", "INVESTIGATE");
        }
        if (lemma.equals("jail") && hasCase(verb, "for")) {
            return trigger("ruling", "COERCE");
        }
        if (lemma.equals("hold") && has("captive", patient(verb))) {
            return trigger("hostage-taking", "ASSAULT");
        }
        return Optional.of(kind);
    }

    private Optional<Triggers.Trigger> ofNoun(int noun, String lemma, Triggers.Trigger kind) {
        boolean tells = switch (lemma) {
            case "conference" -> describes("conference", noun);
            case "call" -> isCall(noun);
            case "attack" -> !describes("not-attack", noun);
            case "arrest" -> !describes("not-arrest", noun);
            case "release" -> !describes("not-release", noun) && isOfPerson(noun);
            case "collapse" -> !has("not-collapse", oblique(noun, "of"));
            case "fire" -> isBlaze(noun);
            case "gathering" -> !describes("gathered", noun);
            case "avalanche", "flood", "explosion", "eruption", "storm", "tsunami" ->
                !hasCase(noun, "of") && !describes("boom", noun);
            case "vote" -> analysis.tag(noun) == Tag.NN && analysis.child(noun, Relation.AMOD) == NONE;
            case "conviction", "judgment" ->
                analysis.child(noun, Relation.ACL) == NONE
                        && analysis.child(noun, Relation.CCOMP) == NONE
                        && !describes("own-view", noun);
            case "deal" -> analysis.tag(noun) == Tag.NN && !describes("not-deal", noun);
            case "operation" -> describes("operation", noun) || describes("rescuing", noun);
            case "mission", "effort" -> describes("rescuing", noun);
            case "sentence" -> describes("prison", noun);
            case "march", "rally", "demonstration" -> analysis.tag(noun) == Tag.NN || analysis.tag(noun) == Tag.NNS;
            default -> true;
        };
        if (!tells) {
            return Optional.empty();
        }
        if (describes("rescuing", noun) && kind.type() != Event.Type.RESCUE) {
            return trigger("rescue", "AID");
        }
        boolean military = describes("air-strike", noun)
                || hasCase(noun, "on")
                || hasCase(noun, "against")
                || analysis.tag(noun) == Tag.NNS && !isAmong("labour", noun);
        return lemma.equals("strike") && !military ? trigger("strike", "PROTEST") : Optional.of(kind);
    }

    private static Optional<Triggers.Trigger> trigger(String type, String plover) {
        return Optional.of(new Triggers.Trigger(
                org.onrecord.text.Term.of(Event.Type.class, type), Optional.of(plover), Triggers.Pattern.ACTION));
    }

    /** "told her by telephone", "had spoken by phone", "called her counterpart". */
    private Optional<Triggers.Trigger> call(int verb) {
        boolean phone = false;
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            phone |= analysis.relation(child) == Relation.OBL && has("phone", child);
        }
        int object = object(verb);
        boolean calls = analysis.lemma(verb).equals("call")
                && isPerson(object)
                && analysis.tag(object) != Tag.PRP
                && !has("not-called", object)
                && analysis.child(verb, Relation.XCOMP) == NONE
                && analysis.child(verb, Relation.COMPOUND_PRT) == NONE
                && analysis.relation(verb) != Relation.ACL
                && analysis.child(verb, Relation.OBL_AGENT) == NONE;
        return phone || calls
                ? Optional.of(new Triggers.Trigger(Event.Type.CALL, Optional.of("CONSULT"), Triggers.Pattern.JOINT))
                : Optional.empty();
    }

    /** "was fired upon", "came under fire": an attack. */
    private Optional<Triggers.Trigger> fire(int token) {
        boolean next = token + 1 < analysis.size();
        boolean upon = next
                && analysis.lemma(token).equals("fire")
                && (analysis.is(token + 1, "on") || analysis.is(token + 1, "upon") || analysis.is(token + 1, "at"));
        boolean under = next
                && token + 2 < analysis.size()
                && analysis.lemma(token).equals("come")
                && analysis.is(token + 1, "under")
                && (analysis.is(token + 2, "fire") || analysis.is(token + 2, "attack"));
        int object = object(token);
        boolean opens = analysis.lemma(token).equals("open") && object != NONE && analysis.is(object, "fire");
        return upon || under || opens ? trigger("attack", "ASSAULT") : Optional.empty();
    }

    /** "sailors held by Velmora". */
    private boolean isHeld(int verb) {
        boolean passive = analysis.tag(verb) == Tag.VBN && Subjects.isPassive(analysis, verb);
        return passive && isPerson(patient(verb)) && isSomebody(agent(verb));
    }

    /** "bought its rival Kestrel", not "bought a house". */
    private boolean isFirm(int token) {
        return phrase(token)
                .filter(one -> one.kind() == Entity.Type.ORGANIZATION || has("firm", token))
                .isPresent();
    }

    private boolean hasParticle(int verb, String word) {
        int particle = analysis.child(verb, Relation.COMPOUND_PRT);
        return particle != NONE && analysis.is(particle, word)
                || verb + 1 < analysis.size() && analysis.is(verb + 1, word);
    }

    /** "was lifted out alive", "pulled from the rubble". */
    private boolean isOut(int verb) {
        return hasParticle(verb, "out") || has("rubble", oblique(verb, "from"));
    }

    /** People, and states and bodies by their names; not machines. */
    private boolean isTraveller(int token) {
        return isPerson(token) || token != NONE && (analysis.tag(token).isProper() || analysis.tag(token) == Tag.PRP);
    }

    /** "flew to the regional capital", "is coming"; not "came to power". */
    private boolean isGoing(int verb) {
        int agent = agent(verb);
        boolean person = isPerson(agent) || agent != NONE && analysis.tag(agent) == Tag.PRP;
        int goal = oblique(verb, "to");
        boolean named = goal != NONE
                && Places.of(analysis, phrases, goal)
                        .filter(phrase -> phrase.form() == Mention.Form.NAME)
                        .isPresent();
        boolean place =
                named || goal != NONE && analysis.lemma(verb).equals("fly") && Places.isPlace(analysis, phrases, goal);
        boolean coming = analysis.is(verb, "coming") && analysis.child(verb, Relation.AUX) != NONE && goal == NONE;
        return person && (place || coming && analysis.tag(agent).isProper());
    }

    private boolean isCall(int noun) {
        boolean phone = describes("phone", noun);
        boolean appeal = hasCase(noun, "for") || hasCase(noun, "to") || analysis.child(noun, Relation.ACL) != NONE;
        return phone || !appeal && analysis.tag(noun) == Tag.NN;
    }

    private boolean isBlaze(int noun) {
        int above = analysis.head(noun);
        int mark = analysis.child(noun, Relation.CASE);
        return analysis.child(noun, Relation.DET) != NONE
                && (above == NONE || !Companions.has("not-fire", analysis.lemmaHash(above)))
                && (mark == NONE || !Companions.has("fire-before", analysis.lower(mark)));
    }

    /** "the release of the sailors", "his release". */
    private boolean isOfPerson(int noun) {
        int owner = analysis.child(noun, Relation.NMOD_POSS);
        return isPerson(oblique(noun, "of")) || owner != NONE && (analysis.tag(owner) == Tag.PRP$ || isPerson(owner));
    }

    /** The subject of an active verb, or who stands behind "by" in a passive. */
    private int agent(int verb) {
        if (isPassive(verb)) {
            int agent = analysis.child(verb, Relation.OBL_AGENT);
            return agent != NONE ? agent : oblique(verb, "by");
        }
        return Subjects.of(analysis, verb).orElse(NONE);
    }

    private int patient(int verb) {
        if (!isPassive(verb)) {
            return object(verb);
        }
        int subject = analysis.child(verb, Relation.NSUBJ_PASS);
        boolean reduced = subject == NONE && analysis.relation(verb) == Relation.ACL;
        return reduced
                ? analysis.head(verb)
                : subject != NONE ? subject : Subjects.of(analysis, verb).orElse(NONE);
    }

    private boolean isPassive(int verb) {
        return Subjects.isPassive(analysis, verb);
    }

    private int object(int verb) {
        return analysis.child(verb, Relation.OBJ);
    }

    private int oblique(int head, String word) {
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            int mark = analysis.child(child, Relation.CASE);
            if (mark != NONE && analysis.is(mark, word)) {
                return child;
            }
        }
        return NONE;
    }

    private boolean hasCase(int noun, String word) {
        return oblique(noun, word) != NONE;
    }

    /** Whether a word of the sentence stands in a list. */
    private boolean isAmong(String list, int token) {
        int sentence = analysis.tokens().sentenceOf(token);
        for (int at = analysis.tokens().sentenceStart(sentence);
                at < analysis.tokens().sentenceEnd(sentence);
                at++) {
            if (Companions.has(list, analysis.lemmaHash(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word before a noun stands in a list: the "news" of "news conference". */
    private boolean describes(String list, int noun) {
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int child = analysis.child(noun, i);
            if (child < noun && Companions.has(list, analysis.lemmaHash(child))) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String list, int token) {
        return token != NONE && Companions.has(list, analysis.lemmaHash(token));
    }

    private boolean isActing(int token) {
        return token != NONE && (WEAPONS.contains(analysis.lemmaHash(token)) || isSomebody(token));
    }

    private boolean isSomebody(int token) {
        Optional<Phrase> phrase = phrase(token);
        return phrase.filter(one -> one.kind() == Entity.Type.PERSON
                        || one.kind() == Entity.Type.GROUP
                        || one.kind() == Entity.Type.ORGANIZATION
                        || one.kind() == Entity.Type.PLACE
                        || one.form() == Mention.Form.NAME
                        || analysis.tag(one.head()).isProper()
                        || isPeople(one))
                .isPresent();
    }

    private boolean isPerson(int token) {
        int of = token != NONE && Companions.has("many", analysis.lower(token)) ? oblique(token, "of") : NONE;
        if (of != NONE) {
            return isPerson(of);
        }
        return phrase(token)
                .filter(one -> one.isPerson()
                        || one.kind() == Entity.Type.GROUP
                        || one.plural() && one.form() == Mention.Form.NAME
                        || Companions.has("people", analysis.lemmaHash(one.head()))
                        || isPeople(one))
                .isPresent();
    }

    /** "thousands of supporters", "miners"; not a player who rallies. */
    private boolean isCrowd(int token) {
        return phrase(token)
                .filter(one -> one.plural() || one.kind() == Entity.Type.GROUP || isPeople(one))
                .filter(one -> isPerson(token))
                .isPresent();
    }

    /** "they", "we", "who". */
    private static boolean isPeople(Phrase phrase) {
        return phrase.pronoun().filter(pronoun -> pronoun != Pronoun.IT).isPresent();
    }

    private Optional<Phrase> phrase(int token) {
        return token == NONE ? Optional.empty() : phrases.headedBy(token);
    }
}
