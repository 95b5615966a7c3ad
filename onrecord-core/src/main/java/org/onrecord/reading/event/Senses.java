package org.onrecord.reading.event;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.reading.name.Phrases;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;

/** Tells what a word that may tell of an event tells here: "met Herzog" is a meeting, "met the deadline" is none. */
final class Senses {

    private static final int NONE = Analysis.NONE;
    private static final int REACH = 9;

    private final Analysis analysis;
    private final Phrases phrases;
    private final Arguments words;
    private final Titles titles;
    private final Deals deals;

    Senses(Analysis analysis, Phrases phrases, IntPredicate paragraphs) {
        this.titles = new Titles(analysis, paragraphs);
        this.words = new Arguments(analysis, phrases);
        this.deals = new Deals(analysis, words);
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
        boolean name = !startsSentence(token) && (analysis.tag(token).isProper() || titles.isTitled(token));
        if (!analysis.tag(token).isNoun()
                || name
                || analysis.nameOf(token) != NONE
                || relation == Relation.COMPOUND
                || relation == Relation.AMOD
                || titles.isPrefix(token)) {
            return Optional.empty();
        }
        if (titles.isSuffix(token)) {
            return isCeaseFire(token)
                    ? Optional.of(
                            new Triggers.Trigger(Event.Type.AGREEMENT, Optional.of("AGREE"), Triggers.Pattern.JOINT))
                    : Optional.empty();
        }
        return Triggers.of(analysis, token).flatMap(kind -> ofNoun(token, analysis.lemma(token), kind));
    }

    /** "issued a statement", "a readout was released". */
    private boolean isIssued(int noun) {
        return words.has("issuing", analysis.head(noun)) && isArgument(noun);
    }

    private boolean isArgument(int noun) {
        Relation relation = analysis.relation(noun);
        return relation == Relation.OBJ || relation == Relation.NSUBJ_PASS;
    }

    /** "named her as defense minister", "was sacked as coach". */
    private boolean isOffice(int verb) {
        int end = analysis.tokens().sentenceEnd(analysis.tokens().sentenceOf(verb));
        for (int token = verb + 1; token < Math.min(end, verb + REACH); token++) {
            if (words.has("offices", token) && analysis.head(token) != NONE) {
                return analysis.under(token, verb);
            }
        }
        return false;
    }

    private boolean isCeaseFire(int token) {
        return analysis.is(token, "fire") && token > 1 && analysis.is(token - 2, "cease");
    }

    private boolean startsSentence(int token) {
        return token == analysis.tokens().sentenceStart(analysis.tokens().sentenceOf(token));
    }

    private Optional<Triggers.Trigger> ofVerb(int verb, String lemma, Triggers.Trigger kind) {
        boolean tells = switch (lemma) {
            case "meet" ->
                Subjects.isTitle(analysis, verb)
                        || !words.has("not-met", words.object(verb))
                                && (words.isSomebody(words.agent(verb)) || words.isSomebody(words.object(verb)));
            case "receive" -> words.isPerson(words.object(verb));
            case "kill" -> words.isActing(words.agent(verb));
            case "hold" -> isHeld(verb);
            case "pull", "lift", "dig" -> words.isPerson(words.patient(verb)) && isOut(verb);
            case "take" ->
                words.has("captive", words.patient(verb)) || words.has("captive", analysis.child(verb, Relation.XCOMP));
            case "shake" ->
                words.object(verb) != NONE
                        && analysis.is(words.object(verb), "hands")
                        && words.isSomebody(words.agent(verb));
            case "gather" -> words.oblique(verb, "outside") != NONE && words.isPerson(words.agent(verb));
            case "arrive" -> isTraveller(words.agent(verb));
            case "come", "go", "fly", "head" -> isGoing(verb);
            case "hear" -> words.has("heard", words.patient(verb));
            case "sign" -> words.has("signed", words.patient(verb));
            case "release", "free" -> words.isPerson(words.patient(verb));
            case "rule" ->
                !hasOut(verb)
                        && (words.has("court", words.agent(verb)) || analysis.child(verb, Relation.CCOMP) != NONE);
            case "demonstrate" -> words.object(verb) == NONE && words.isPerson(words.agent(verb));
            case "execute", "assassinate", "murder" -> words.isPerson(words.patient(verb));
            case "quit" ->
                words.isPerson(words.agent(verb))
                        && (words.object(verb) == NONE || words.has("office", words.object(verb)));
            case "overturn", "uphold" ->
                words.has("overturned", words.patient(verb))
                        && (words.agent(verb) == NONE
                                || words.has("court", words.agent(verb))
                                || isCourt(words.agent(verb)));
            case "confer" -> words.object(verb) == NONE;
            case "raid", "storm" -> isSite(words.patient(verb));
            case "attack", "bomb", "assault" ->
                words.patient(verb) != NONE && !words.has("not-attacked", words.patient(verb));
            case "rally", "march" -> words.isCrowd(words.agent(verb)) && !words.isAmong("market", verb);
            case "sanction" -> words.isSomebody(words.patient(verb));
            case "acquire" -> isFirm(words.patient(verb));
            case "crash", "derail", "capsize", "collide", "sink" -> words.has("vehicle", words.agent(verb));
            case "buy" -> isFirm(words.patient(verb));
            case "walk" ->
                hasParticle(verb, "out") && words.isPerson(words.agent(verb)) && words.isAmong("labour", verb);
            case "step", "stand" -> hasParticle(verb, "down") && words.isPerson(words.agent(verb));
            case "negotiate" -> words.isSomebody(words.agent(verb)) && words.isSomebody(words.oblique(verb, "with"));
            case "investigate", "probe", "inspect" ->
                !words.has("studying", words.agent(verb)) && !words.has("studied", words.patient(verb));
            case "name", "sack", "oust", "dismiss" -> words.isPerson(words.patient(verb)) && isOffice(verb);
            case "seize" -> words.has("captive", words.patient(verb));
            case "order" -> isCourt(words.agent(verb)) && words.isSomebody(words.patient(verb));
            case "erupt" -> words.has("volcanoes", words.agent(verb)) || words.isAmong("volcanoes", verb);
            case "merge" ->
                isFirm(words.agent(verb)) || isFirm(words.patient(verb)) || isFirm(words.oblique(verb, "with"));
            case "huddle" -> words.hasCase(verb, "with");
            case "strike" ->
                analysis.child(verb, Relation.COMPOUND_PRT) == NONE
                        && words.isActing(words.agent(verb))
                        && !words.has("nature", words.agent(verb))
                        && !words.has("traffic", words.agent(verb))
                        && !words.has("not-struck", words.patient(verb));
            case "visit", "tour", "travel", "journey" ->
                isTraveller(words.agent(verb)) || words.oblique(verb, "to") != NONE;
            default -> words.agent(verb) != NONE || words.patient(verb) != NONE;
        };
        if (!tells) {
            return Optional.empty();
        }
        if (lemma.equals("strike") && words.patient(verb) == NONE) {
            return words.isSomebody(words.agent(verb)) ? trigger("strike", "PROTEST") : Optional.empty();
        }
        boolean search = lemma.equals("raid") && words.has("searching", words.agent(verb));
        if (search) {
            return trigger("investigation", "INVESTIGATE");
        }
        if (lemma.equals("jail") && words.hasCase(verb, "for")) {
            return trigger("ruling", "COERCE");
        }
        if (lemma.equals("hold") && words.has("captive", words.patient(verb))) {
            return trigger("hostage-taking", "ASSAULT");
        }
        return Optional.of(kind);
    }

    private Optional<Triggers.Trigger> ofNoun(int noun, String lemma, Triggers.Trigger kind) {
        boolean tells = switch (lemma) {
            case "conference" -> words.describes("conference", noun);
            case "call" -> isCall(noun);
            case "attack" -> !words.describes("not-attack", noun);
            case "release" -> !words.describes("not-release", noun) && isOfPerson(noun);
            case "clash" -> !words.hasCase(noun, "with") || words.isSomebody(words.oblique(noun, "with"));
            case "statement", "readout", "communique", "communiqué" -> isIssued(noun);
            case "aid" -> words.has("giving", analysis.head(noun)) && isArgument(noun);
            case "execution", "beheading" -> analysis.tag(noun) == Tag.NNS || isOfPerson(noun);
            case "outbreak" -> !words.has("not-outbreak", words.oblique(noun, "of"));
            case "trial" -> !words.describes("tested", noun);
            case "offensive" -> !words.describes("not-attack", noun);
            case "collapse" -> words.has("structure", words.oblique(noun, "of")) || words.describes("structure", noun);
            case "murder", "assault", "kidnapping", "abduction", "manslaughter" -> !isCharge(noun);
            case "conversation", "discussion" -> isTalk(noun);
            case "probe" -> words.hasCase(noun, "into") || analysis.child(noun, Relation.COMPOUND) == NONE;
            case "fire" -> isBlaze(noun);
            case "gathering" -> !words.describes("gathered", noun);
            case "avalanche", "flood", "explosion", "eruption", "storm", "tsunami" ->
                !words.hasCase(noun, "of") && !words.describes("boom", noun);
            case "vote" -> analysis.tag(noun) == Tag.NN && analysis.child(noun, Relation.AMOD) == NONE;
            case "judgment" -> isOfCourt(noun);
            case "conviction" ->
                analysis.child(noun, Relation.ACL) == NONE
                        && analysis.child(noun, Relation.CCOMP) == NONE
                        && !words.describes("own-view", noun);
            case "deal" -> analysis.tag(noun) == Tag.NN && !words.describes("not-deal", noun) && deals.isDeal(noun);
            case "rally" -> !words.isAmong("market", noun);
            case "arrest" -> !words.describes("not-arrest", noun) && !isCharge(noun);
            case "appointment" ->
                !(analysis.head(noun) != NONE
                        && analysis.lemma(analysis.head(noun)).equals("have"));
            case "operation" -> words.describes("operation", noun) || words.describes("rescuing", noun);
            case "mission", "effort" -> words.describes("rescuing", noun);
            case "sentence" -> words.describes("prison", noun);
            case "march", "demonstration" -> analysis.tag(noun) == Tag.NN || analysis.tag(noun) == Tag.NNS;
            default -> true;
        };
        if (!tells) {
            return Optional.empty();
        }
        boolean legislative = lemma.equals("hearing") && words.isAmong("legislative", noun);
        if (legislative) {
            return Optional.of(new Triggers.Trigger(Event.Type.OTHER, Optional.empty(), Triggers.Pattern.ACTION));
        }
        if (lemma.equals("raid") && (words.describes("searching", noun) || words.isAmong("warrant", noun))) {
            return trigger("investigation", "INVESTIGATE");
        }
        if (words.describes("rescuing", noun) && kind.type() != Event.Type.RESCUE) {
            return trigger("rescue", "AID");
        }
        int owner = analysis.child(noun, Relation.NMOD_POSS);
        boolean state = owner != NONE && Peoples.isCountry(analysis.tokens().text(owner))
                || noun > 0 && Peoples.isCountry(analysis.tokens().text(noun - 1));
        boolean military = state
                || words.describes("air-strike", noun)
                || (words.hasCase(noun, "on") || words.hasCase(noun, "against")) && !words.isAmong("labour", noun)
                || analysis.tag(noun) == Tag.NNS && !words.isAmong("labour", noun);
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
            int mark = analysis.child(child, Relation.CASE);
            phone |= analysis.relation(child) == Relation.OBL
                    && words.has("phone", child)
                    && (mark == NONE || !analysis.is(mark, "in"));
        }
        phone &= words.has("speaking", verb);
        int object = words.object(verb);
        boolean calls = analysis.lemma(verb).equals("call")
                && words.isPerson(object)
                && analysis.tag(object) != Tag.PRP
                && !words.has("not-called", object)
                && analysis.tag(object) != Tag.CD
                && !isNaming(object)
                && !words.isAmong("witness", verb)
                && analysis.child(verb, Relation.XCOMP) == NONE
                && analysis.child(verb, Relation.COMPOUND_PRT) == NONE
                && analysis.relation(verb) != Relation.ACL
                && analysis.child(verb, Relation.OBL_AGENT) == NONE;
        return phone || calls
                ? Optional.of(new Triggers.Trigger(Event.Type.CALL, Optional.of("CONSULT"), Triggers.Pattern.JOINT))
                : Optional.empty();
    }

    /** "called Ramaswamy “scum”", "called her a liar". */
    private boolean isNaming(int object) {
        int next = object + 1;
        int end = analysis.tokens().sentenceEnd(analysis.tokens().sentenceOf(object));
        while (next < end && analysis.tag(next).isProper()) {
            next++;
        }
        return next < end
                && (analysis.tag(next) == Tag.OPEN_QUOTE
                        || analysis.tokens().is(next, '"')
                        || analysis.tag(next) == Tag.DT
                        || analysis.tag(next).isAdjective());
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
        int object = words.object(token);
        boolean opens = analysis.lemma(token).equals("open") && object != NONE && analysis.is(object, "fire");
        return upon || under || opens ? trigger("attack", "ASSAULT") : Optional.empty();
    }

    /** "ruled that out as a possibility". */
    private boolean hasOut(int verb) {
        boolean out = analysis.child(verb, Relation.COMPOUND_PRT) != NONE;
        for (int token = verb + 1; token < Math.min(verb + 4, analysis.size()); token++) {
            out |= analysis.is(token, "out");
        }
        return out;
    }

    /** "the court's judgment", "a judgment"; not "Vindman's judgment". */
    private boolean isOfCourt(int noun) {
        int owner = analysis.child(noun, Relation.NMOD_POSS);
        boolean pays = analysis.child(noun, Relation.DET) != NONE || analysis.tag(noun) == Tag.NNS;
        return (owner == NONE ? pays : isCourt(owner))
                && analysis.child(noun, Relation.ACL) == NONE
                && analysis.child(noun, Relation.CCOMP) == NONE
                && !words.describes("own-view", noun);
    }

    /** "the Supreme Court", "judges". */
    private boolean isCourt(int token) {
        return words.phrase(token)
                .filter(one -> words.has("court", one.core().end() - 1))
                .isPresent();
    }

    /** Houses, towns, people; not a medicine cabinet. */
    private boolean isSite(int token) {
        return token != NONE
                && (Places.isPlace(analysis, phrases, token) || words.isSomebody(token) || words.has("house", token));
    }

    /** "charged with attempted murder": the name of a crime, not one that was committed. */
    private boolean isCharge(int noun) {
        return analysis.child(noun, Relation.DET) == NONE
                && analysis.child(noun, Relation.NMOD_POSS) == NONE
                && words.oblique(noun, "of") == NONE
                && analysis.tag(noun) == Tag.NN;
    }

    /** "had three conversations with", not "relevant in the conversation". */
    private boolean isTalk(int noun) {
        return (words.hasCase(noun, "with") || words.hasCase(noun, "between") || words.hasCase(noun, "among"))
                || analysis.relation(noun) == Relation.OBJ
                || analysis.relation(noun).isSubject()
                || analysis.child(noun, Relation.NMOD_POSS) != NONE;
    }

    /** "sailors held by Velmora". */
    private boolean isHeld(int verb) {
        boolean passive = analysis.tag(verb) == Tag.VBN && Subjects.isPassive(analysis, verb);
        return passive && words.isPerson(words.patient(verb)) && words.isSomebody(words.agent(verb));
    }

    /** "bought its rival Kestrel", not "bought a house". */
    private boolean isFirm(int token) {
        return words.phrase(token)
                .filter(one -> one.kind() == Entity.Type.ORGANIZATION || words.has("firm", token))
                .isPresent();
    }

    private boolean hasParticle(int verb, String word) {
        int particle = analysis.child(verb, Relation.COMPOUND_PRT);
        return particle != NONE && analysis.is(particle, word)
                || verb + 1 < analysis.size() && analysis.is(verb + 1, word);
    }

    /** "was lifted out alive", "pulled from the rubble". */
    private boolean isOut(int verb) {
        return hasParticle(verb, "out") || words.has("rubble", words.oblique(verb, "from"));
    }

    /** People, and states and bodies by their names; not machines. */
    private boolean isTraveller(int token) {
        return words.isPerson(token)
                || token != NONE && (analysis.tag(token).isProper() || analysis.tag(token) == Tag.PRP);
    }

    /** "flew to the regional capital", "is coming"; not "came to power". */
    private boolean isGoing(int verb) {
        int agent = words.agent(verb);
        boolean person = words.isPerson(agent) || agent != NONE && analysis.tag(agent) == Tag.PRP;
        int goal = words.oblique(verb, "to");
        boolean named = goal != NONE
                && Places.of(analysis, phrases, goal)
                        .filter(phrase ->
                                phrase.form() == Mention.Form.NAME && phrase.kind() != Entity.Type.ORGANIZATION)
                        .isPresent();
        boolean place =
                named || goal != NONE && analysis.lemma(verb).equals("fly") && Places.isPlace(analysis, phrases, goal);
        boolean coming = analysis.is(verb, "coming") && analysis.child(verb, Relation.AUX) != NONE && goal == NONE;
        return person && (place || coming && analysis.tag(agent).isProper());
    }

    private boolean isCall(int noun) {
        boolean phone = words.describes("phone", noun);
        boolean appeal =
                words.hasCase(noun, "for") || words.hasCase(noun, "to") || analysis.child(noun, Relation.ACL) != NONE;
        return phone || !appeal && analysis.tag(noun) == Tag.NN && !words.describes("not-a-call", noun);
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
        return words.isPerson(words.oblique(noun, "of"))
                || owner != NONE && (analysis.tag(owner) == Tag.PRP$ || words.isPerson(owner));
    }
}
