package org.onrecord.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;

/** Finds who takes part in an event, and where it takes place, in the tree around its trigger. */
final class ParticipantReader {

    private static final int NONE = Analysis.NONE;
    private static final WordList JOINING = WordList.of("with", "between", "alongside");
    private static final WordList TARGETS = WordList.of("on", "against", "at", "upon", "of");
    private static final WordList PLACES = WordList.of("in", "at", "near", "outside", "inside");
    private static final WordList GOALS = WordList.of("to", "in", "at", "for");
    private static final WordList LIGHT = WordList.of(
            "hold",
            "have",
            "take",
            "make",
            "pay",
            "carry",
            "launch",
            "stage",
            "give",
            "attend",
            "host",
            "conduct",
            "begin",
            "start",
            "end",
            "conclude",
            "lead",
            "plan",
            "schedule",
            "sign",
            "reach",
            "strike",
            "commit",
            "face",
            "mount");

    private final Copy copy;
    private final Analysis analysis;
    private final Phrases phrases;
    private final Spoken spoken;

    ParticipantReader(Copy copy, Spoken spoken) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.phrases = spoken.phrases();
        this.spoken = spoken;
    }

    void read(Happening happening) {
        if (happening.kind.pattern() == Triggers.Pattern.HAPPENING) {
            place(happening, happening.trigger);
            return;
        }
        if (analysis.tag(happening.trigger).isVerb()) {
            ofVerb(happening, happening.trigger);
        } else {
            ofNoun(happening, happening.trigger);
        }
    }

    private void ofVerb(Happening happening, int verb) {
        boolean travel = happening.kind.pattern() == Triggers.Pattern.TRAVEL;
        Event.Part actor = travel ? Event.Part.VISITOR : Event.Part.ACTOR;
        boolean passive = analysis.child(verb, Relation.NSUBJ_PASS) != NONE || isReducedPassive(verb);
        if (passive) {
            int patient = isReducedPassive(verb) ? analysis.head(verb) : analysis.child(verb, Relation.NSUBJ_PASS);
            agents(happening, verb);
            add(happening, patient, patient(happening));
        } else {
            subject(verb).ifPresent(token -> add(happening, token, actor));
            int object = analysis.child(verb, Relation.OBJ);
            if (object != NONE && !travel) {
                add(happening, object, patient(happening));
            } else if (object != NONE) {
                goal(happening, object);
            }
        }
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            if (analysis.relation(child) == Relation.OBL) {
                oblique(happening, child, travel);
            }
        }
        place(happening, verb);
    }

    private boolean isReducedPassive(int verb) {
        return analysis.tag(verb) == Tag.VBN && analysis.relation(verb) == Relation.ACL && analysis.head(verb) != NONE;
    }

    private void agents(Happening happening, int verb) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            boolean by = analysis.relation(child) == Relation.OBL_AGENT
                    || analysis.relation(child) == Relation.OBL && isCase(child, "by");
            if (by) {
                add(happening, child, Event.Part.ACTOR);
            }
        }
    }

    private static Event.Part patient(Happening happening) {
        return switch (happening.kind.type()) {
            case KILLING, HOSTAGE_TAKING, ATTACK -> Event.Part.VICTIM;
            default -> Event.Part.RECIPIENT;
        };
    }

    private void oblique(Happening happening, int token, boolean travel) {
        int mark = analysis.child(token, Relation.CASE);
        long word = mark == NONE ? 0 : analysis.lower(mark);
        if (JOINING.contains(word)) {
            add(happening, token, travel ? Event.Part.VISITOR : Event.Part.RECIPIENT);
        } else if (travel && GOALS.contains(word)) {
            goal(happening, token);
        } else if (happening.kind.type() == Event.Type.ATTACK && TARGETS.contains(word)) {
            add(happening, token, Event.Part.VICTIM);
        }
    }

    /** Where somebody travels to: a place, or people there. */
    private void goal(Happening happening, int token) {
        Optional<Phrase> phrase = phrases.headedBy(token);
        if (phrase.isPresent() && isPlace(phrase.get())) {
            happening.place = happening.place.isPresent() ? happening.place : phrase;
        } else if (phrase.isPresent() && isSomebody(phrase.get())) {
            add(happening, token, Event.Part.HOST);
        }
    }

    /** The subject of a verb, or that of the verb which governs it: "planned to meet", "after meeting". */
    private Optional<Integer> subject(int verb) {
        int at = verb;
        for (int steps = 0; at != NONE && steps < 5; steps++) {
            for (Relation relation : new Relation[] {Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.NSUBJ_OUTER}) {
                int subject = analysis.child(at, relation);
                if (subject != NONE) {
                    return Optional.of(subject);
                }
            }
            Relation relation = analysis.relation(at);
            if (relation == Relation.ACL && analysis.tag(at) != Tag.VBN) {
                return Optional.of(analysis.head(at));
            }
            boolean shares = relation == Relation.XCOMP
                    || relation == Relation.ADVCL
                    || relation == Relation.CONJ
                    || relation == Relation.CCOMP
                    || relation == Relation.ACL;
            at = shares ? analysis.head(at) : NONE;
        }
        return Optional.empty();
    }

    private void ofNoun(Happening happening, int noun) {
        boolean travel = happening.kind.pattern() == Triggers.Pattern.TRAVEL;
        Event.Part actor = travel ? Event.Part.VISITOR : Event.Part.ACTOR;
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int child = analysis.child(noun, i);
            Relation relation = analysis.relation(child);
            if (relation == Relation.NMOD_POSS || relation == Relation.COMPOUND && analysis.nameOf(child) != NONE) {
                add(happening, child, actor);
            } else if (relation == Relation.NMOD) {
                oblique(happening, child, travel);
                if (isCase(child, "by")) {
                    add(happening, child, Event.Part.ACTOR);
                }
            }
        }
        int verb = analysis.head(noun);
        boolean object = verb != NONE
                && analysis.tag(verb).isVerb()
                && (analysis.relation(noun) == Relation.OBJ || analysis.relation(noun) == Relation.OBL);
        if (object && LIGHT.contains(analysis.lemmaHash(verb)) && analysis.relation(noun) == Relation.OBJ) {
            subject(verb).ifPresent(token -> add(happening, token, actor));
            for (int i = 0; i < analysis.childCount(verb); i++) {
                if (analysis.relation(analysis.child(verb, i)) == Relation.OBL) {
                    oblique(happening, analysis.child(verb, i), travel);
                }
            }
        } else if (object
                && happening.participants.isEmpty()
                && happening.kind.pattern() == Triggers.Pattern.JOINT
                && analysis.relation(noun) == Relation.OBL) {
            subject(verb).ifPresent(token -> add(happening, token, actor));
            int addressee = analysis.child(verb, Relation.OBJ);
            addressee = addressee == NONE ? analysis.child(verb, Relation.IOBJ) : addressee;
            if (addressee != NONE) {
                add(happening, addressee, Event.Part.RECIPIENT);
            }
        }
        place(happening, noun);
        if (verb != NONE && happening.place.isEmpty() && analysis.tag(verb).isVerb()) {
            place(happening, verb);
        }
    }

    /** Takes in a phrase and those that are joined to it. */
    private void add(Happening happening, int token, Event.Part role) {
        List<Integer> all = new ArrayList<>();
        all.add(token);
        for (int i = 0; i < analysis.childCount(token); i++) {
            if (analysis.relation(analysis.child(token, i)) == Relation.CONJ) {
                all.add(analysis.child(token, i));
            }
        }
        for (int one : all) {
            phrases.headedBy(one)
                    .filter(this::isSomebody)
                    .ifPresent(phrase -> happening.takesPart(phrase, spoken.entityOf(phrase), role));
        }
    }

    private boolean isSomebody(Phrase phrase) {
        return switch (phrase.kind()) {
            case PERSON, ORGANIZATION, GROUP -> true;
            case PLACE -> true;
            case DOCUMENT -> false;
            default -> phrase.form() != Mention.Form.NOMINAL || phrase.owner().isPresent();
        };
    }

    private boolean isPlace(Phrase phrase) {
        return phrase.kind() == Entity.Type.PLACE
                || phrase.form() == Mention.Form.NAME && phrase.kind() == Entity.Type.OTHER
                || phrase.kind() == Entity.Type.ORGANIZATION && phrase.form() == Mention.Form.NAME;
    }

    private void place(Happening happening, int token) {
        for (int i = 0; i < analysis.childCount(token) && happening.place.isEmpty(); i++) {
            int child = analysis.child(token, i);
            Relation relation = analysis.relation(child);
            int mark = analysis.child(child, Relation.CASE);
            boolean in = (relation == Relation.OBL || relation == Relation.NMOD)
                    && mark != NONE
                    && PLACES.contains(analysis.lower(mark));
            if (in) {
                happening.place = phrases.headedBy(child).filter(this::isPlace);
            }
        }
    }

    private boolean isCase(int token, String word) {
        int mark = analysis.child(token, Relation.CASE);
        return mark != NONE && analysis.is(mark, word);
    }
}
