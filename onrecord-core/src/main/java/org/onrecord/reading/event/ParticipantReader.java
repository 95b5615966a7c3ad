package org.onrecord.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Name;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Time;

/** Finds who takes part in an event, and where it takes place, in the tree around its trigger. */
final class ParticipantReader {

    private static final int NONE = Analysis.NONE;
    private static final WordList JOINING = WordList.of("with", "between", "alongside", "among");
    private static final WordList TARGETS = WordList.of("on", "against", "at", "upon", "of");
    private static final WordList VICTIMS = WordList.of("of");

    private static final WordList GOALS = WordList.of("to", "in", "at", "for");

    private final Analysis analysis;
    private final Phrases phrases;
    private final Spoken spoken;
    private final Sites sites;
    private final Partakers partakers;

    ParticipantReader(Analysis analysis, Spoken spoken, List<Time> times) {
        this.analysis = analysis;
        this.phrases = spoken.phrases();
        this.spoken = spoken;
        this.sites = new Sites(analysis, spoken, times);
        this.partakers = new Partakers(analysis, phrases, sites);
    }

    void read(Happening happening) {
        int trigger = happening.trigger;
        if (happening.kind.pattern() == Triggers.Pattern.HAPPENING) {
            sites.place(happening, trigger);
            if (happening.place.isEmpty() && analysis.tag(trigger).isNoun()) {
                host(trigger).ifPresent(verb -> sites.place(happening, verb));
                struck(happening, trigger);
            }
        } else if (analysis.tag(trigger).isVerb()) {
            ofVerb(happening, trigger);
        } else {
            ofNoun(happening, trigger);
        }
    }

    /** Takes in where another clause stands that is told with it. */
    void place(Happening happening, int verb) {
        sites.place(happening, verb);
        int subject = analysis.child(verb, Relation.NSUBJ);
        if (happening.place.isEmpty() && subject != NONE) {
            sites.place(happening, subject);
        }
    }

    private void ofVerb(Happening happening, int verb) {
        boolean travel = isTravel(happening);
        Event.Part actor = travel ? Event.Part.VISITOR : Event.Part.ACTOR;
        if (Subjects.isPassive(analysis, verb)) {
            int subject = analysis.child(verb, Relation.NSUBJ_PASS);
            subject = subject == NONE ? analysis.child(verb, Relation.NSUBJ) : subject;
            boolean reduced = subject == NONE && analysis.relation(verb) == Relation.ACL;
            int patient = reduced ? analysis.head(verb) : subject;
            agents(happening, verb);
            if (patient != NONE) {
                patient(happening, patient);
            } else {
                Subjects.of(analysis, verb).ifPresent(token -> patient(happening, token));
            }
        } else {
            boolean comes = happening.kind.type() == Event.Type.ATTACK
                    && analysis.lemma(verb).equals("come");
            Subjects.of(analysis, verb).ifPresent(token -> {
                if (comes) {
                    patient(happening, token);
                } else {
                    add(happening, token, actor);
                }
            });
            int object = analysis.child(verb, Relation.OBJ);
            if (object != NONE && travel) {
                goal(happening, object);
            } else if (object != NONE) {
                if (!analysis.is(object, "fire")) {
                    patient(happening, object);
                }
            } else if (happening.kind.pattern() == Triggers.Pattern.ACTION) {
                Subjects.gap(analysis, verb).ifPresent(token -> patient(happening, token));
            }
        }
        if (isGerundBeforeName(verb)) {
            add(happening, analysis.head(verb), Event.Part.RECIPIENT);
            Subjects.of(analysis, analysis.head(analysis.head(verb))).ifPresent(token -> add(happening, token, actor));
        }
        obliques(happening, verb);
        sites.place(happening, verb);
        if (happening.place.isEmpty()) {
            sites.journey(verb).ifPresent(going -> sites.goal(happening, going));
        }
    }

    /** "after meeting Marguerite Hale", where the tree may take the verb for a title. */
    private boolean isGerundBeforeName(int verb) {
        return Subjects.isTitle(analysis, verb);
    }

    private static boolean isTravel(Happening happening) {
        return happening.kind.pattern() == Triggers.Pattern.TRAVEL;
    }

    private void obliques(Happening happening, int head) {
        for (int i = 0; i < analysis.childCount(head); i++) {
            int child = analysis.child(head, i);
            if (analysis.relation(child) == Relation.OBL || analysis.relation(child) == Relation.NMOD) {
                oblique(happening, child);
            }
        }
    }

    private void agents(Happening happening, int verb) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            if (analysis.relation(child) == Relation.OBL_AGENT
                    || analysis.relation(child) == Relation.OBL && isCase(child, "by")) {
                add(happening, child, Event.Part.ACTOR);
            }
        }
    }

    /** Who or what is acted on: of attacks also things. */
    private void patient(Happening happening, int token) {
        if (happening.kind.type() == Event.Type.ATTACK) {
            phrases.headedBy(token)
                    .filter(phrase -> !sites.isTime(token) && !partakers.isHappening(phrase))
                    .filter(phrase -> !Places.isPlace(analysis, phrases, token) || partakers.isSomebody(phrase))
                    .ifPresent(phrase -> happening.takesPart(phrase, spoken.entityOf(phrase), Event.Part.VICTIM));
            Places.of(analysis, phrases, token)
                    .filter(place -> !sites.isTime(token))
                    .ifPresent(place -> sites.at(happening, place));
        } else {
            add(happening, token, victim(happening));
        }
    }

    private static Event.Part victim(Happening happening) {
        return switch (happening.kind.type()) {
            case KILLING, HOSTAGE_TAKING, ATTACK -> Event.Part.VICTIM;
            default -> Event.Part.RECIPIENT;
        };
    }

    private void oblique(Happening happening, int token) {
        int mark = analysis.child(token, Relation.CASE);
        long word = mark == NONE ? 0 : analysis.lower(mark);
        Event.Type type = happening.kind.type();
        boolean joint = happening.kind.pattern() == Triggers.Pattern.JOINT;
        if (JOINING.contains(word) && !(isTravel(happening) && !isCase(token, "with"))) {
            add(happening, token, isTravel(happening) ? Event.Part.VISITOR : Event.Part.RECIPIENT);
        } else if (isTravel(happening) && GOALS.contains(word)) {
            goal(happening, token);
        } else if (type == Event.Type.ATTACK && TARGETS.contains(word)) {
            patient(happening, token);
        } else if (!joint && VICTIMS.contains(word)) {
            add(happening, token, isDone(type) ? victim(happening) : Event.Part.ACTOR);
        } else if (joint && VICTIMS.contains(word)) {
            add(happening, token, Event.Part.ACTOR);
        } else if (type == Event.Type.SANCTION && TARGETS.contains(word)) {
            add(happening, token, Event.Part.RECIPIENT);
        }
    }

    /** Whether "of" tells who it was done to: "the arrest of", not "the resignation of". */
    private static boolean isDone(Event.Type type) {
        return type != Event.Type.RESIGNATION && type != Event.Type.PROTEST && type != Event.Type.STRIKE;
    }

    /** Where somebody travels to: a place, or people there. */
    private void goal(Happening happening, int token) {
        boolean person = phrases.headedBy(token)
                .filter(phrase -> phrase.isName(Entity.Type.PERSON) && !isCase(token, "in"))
                .isPresent();
        Optional<Phrase> place =
                Places.standing(analysis, phrases, token).filter(phrase -> !person && !sites.isTime(token));
        if (place.isPresent()) {
            sites.at(happening, place.get());
        } else if (phrases.headedBy(token).filter(partakers::isSomebody).isPresent() && !isCase(token, "for")) {
            add(happening, token, Event.Part.HOST);
        }
    }

    private void ofNoun(Happening happening, int noun) {
        Event.Part actor = isTravel(happening) ? Event.Part.VISITOR : Event.Part.ACTOR;
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int child = analysis.child(noun, i);
            Relation relation = analysis.relation(child);
            if (relation == Relation.COMPOUND && happening.kind.type() == Event.Type.BRIEFING) {
                sites.seat(happening, child);
            }
            boolean people = relation == Relation.AMOD || relation == Relation.COMPOUND;
            if (people
                    && analysis.nameOf(child) != NONE
                    && phrases.headedBy(child).isEmpty()) {
                named(happening, child, actor);
            }
            if (relation == Relation.NSUBJ && analysis.child(noun, Relation.COP) == NONE) {
                add(happening, child, actor);
            } else if (relation == Relation.NMOD_POSS || relation == Relation.COMPOUND && isNamed(child)) {
                add(happening, child, owner(happening, actor));
            } else if (happening.kind.type() != Event.Type.STATEMENT
                    && (relation == Relation.NMOD || relation == Relation.OBL)) {
                oblique(happening, child);
                if (isCase(child, "by")) {
                    add(happening, child, actor);
                }
            }
        }
        blamed(noun).ifPresent(token -> add(happening, token, actor));
        host(noun).ifPresent(verb -> hosted(happening, noun, verb, actor));
        if (happening.kind.type() == Event.Type.ATTACK && analysis.relation(noun) == Relation.NSUBJ) {
            struck(happening, noun);
        }
        sites.place(happening, noun);
        if (happening.place.isEmpty()) {
            host(noun).ifPresent(verb -> sites.place(happening, verb));
        }
    }

    /** Of "the group responsible for the attack" and "the men behind the attack" those, however the tree hangs them. */
    private Optional<Integer> blamed(int noun) {
        int mark = analysis.child(noun, Relation.CASE);
        boolean behind = mark > 0 && analysis.is(mark, "behind");
        boolean responsible = mark > 1 && analysis.is(mark, "for") && analysis.is(mark - 1, "responsible");
        int named = behind ? mark - 1 : mark - 2;
        return (behind || responsible) && named >= 0 && analysis.tag(named).isNoun()
                ? Optional.of(named)
                : Optional.empty();
    }

    /** "Harsu's arrest" tells whom, "Hamas's attack" who. */
    private Event.Part owner(Happening happening, Event.Part actor) {
        return switch (happening.kind.type()) {
            case DETENTION, RELEASE, RESCUE, APPOINTMENT, TRIAL -> victim(happening);
            default -> actor;
        };
    }

    /** The verb that a noun hangs on, "a round of talks" counting as talks. */
    private Optional<Integer> host(int noun) {
        int at = noun;
        while (analysis.relation(at) == Relation.NMOD
                && Outlooks.of(analysis, analysis.head(at), at)
                        .filter(outlook -> outlook == Outlooks.Outlook.OCCURS)
                        .isPresent()) {
            at = analysis.head(at);
        }
        int verb = analysis.head(at);
        return verb != NONE && analysis.tag(verb).isVerb() ? Optional.of(verb) : Optional.empty();
    }

    /** What the verb tells of who takes part: "the two sides held talks", "told reporters at a news conference". */
    private void hosted(Happening happening, int noun, int verb, Event.Part actor) {
        boolean object =
                analysis.relation(noun) == Relation.OBJ || analysis.relation(analysis.head(noun)) == Relation.OBJ;
        boolean oblique = analysis.relation(noun) == Relation.OBL;
        Optional<Outlooks.Outlook> outlook =
                oblique ? Outlooks.together(analysis, verb, noun) : Outlooks.of(analysis, verb, noun);
        boolean does = outlook.filter(one -> one != Outlooks.Outlook.POSSIBLE
                        && one != Outlooks.Outlook.ABLE
                        && (one != Outlooks.Outlook.DENIED || Companions.has("own-cancel", analysis.lemmaHash(verb))))
                .isPresent();
        boolean briefing = happening.kind.type() == Event.Type.BRIEFING && analysis.relation(noun) == Relation.OBJ;
        boolean speaking = isOccasion(happening)
                && (oblique || briefing)
                && happening.participants.isEmpty()
                && (happening.kind.pattern() == Triggers.Pattern.JOINT
                        || happening.kind.type() == Event.Type.BRIEFING
                        || isTravel(happening) && (isCase(noun, "during") || isCase(noun, "on")));
        boolean goes = oblique && does;
        if (object && does || goes) {
            Subjects.of(analysis, verb).ifPresent(token -> add(happening, token, actor));
            obliques(happening, verb);
            if (goes
                    && happening.kind.pattern() == Triggers.Pattern.JOINT
                    && analysis.child(verb, Relation.OBJ) != NONE) {
                add(happening, analysis.child(verb, Relation.OBJ), Event.Part.RECIPIENT);
            }
        } else if (speaking) {
            Subjects.of(analysis, verb).ifPresent(token -> add(happening, token, actor));
            int addressee = analysis.child(verb, Relation.OBJ);
            addressee = addressee == NONE ? analysis.child(verb, Relation.IOBJ) : addressee;
            if (addressee != NONE && happening.kind.pattern() == Triggers.Pattern.JOINT) {
                add(happening, addressee, Event.Part.RECIPIENT);
            }
            if (isTravel(happening)) {
                welcomed(happening, verb);
            }
        }
    }

    /** Whether people speak at events of its kind. */
    private static boolean isOccasion(Happening happening) {
        return switch (happening.kind.type()) {
            case MEETING, CALL, BRIEFING, VISIT -> true;
            default -> false;
        };
    }

    /** "apologised to residents of Pelin during a visit": whom, and where. */
    private void welcomed(Happening happening, int verb) {
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            boolean people = analysis.relation(child) == Relation.OBL
                    && isCase(child, "to")
                    && phrases.headedBy(child)
                            .filter(phrase -> phrase.kind() == Entity.Type.GROUP)
                            .isPresent();
            if (people && !Companions.has("press", analysis.lemmaHash(child))) {
                add(happening, child, Event.Part.HOST);
                sites.home(happening, child);
            }
        }
    }

    /** "A quake struck the northern coast": where. "An air strike hit a market": what. */
    private void struck(Happening happening, int noun) {
        int verb = analysis.head(noun);
        int object =
                verb != NONE && analysis.relation(noun) == Relation.NSUBJ ? analysis.child(verb, Relation.OBJ) : NONE;
        boolean attack = happening.kind.type() == Event.Type.ATTACK;
        if (object != NONE && attack && Companions.has("harming", analysis.lemmaHash(verb))) {
            patient(happening, object);
        } else if (object != NONE && !attack && happening.place.isEmpty()) {
            Places.of(analysis, phrases, object).ifPresent(phrase -> sites.at(happening, phrase));
        }
    }

    /** Takes in a phrase and those that are joined to it. */
    private void add(Happening happening, int told, Event.Part role) {
        int token = Subjects.ahead(analysis, told).orElse(told);
        List<Integer> all = new ArrayList<>();
        all.add(token);
        for (int i = 0; i < analysis.childCount(token); i++) {
            int child = analysis.child(token, i);
            if (analysis.relation(child) == Relation.CONJ && !isBehindAge(child) || isCase(child, "including")) {
                all.add(child);
            }
        }
        for (int one : all) {
            phrases.headedBy(partakers.named(one))
                    .filter(phrase -> one == token || !partakers.isHome(phrase, happening))
                    .filter(phrase ->
                            partakers.isSomebody(phrase) || role == Event.Part.ACTOR && partakers.isWeapon(one))
                    .ifPresent(phrase -> happening.takesPart(phrase, spoken.entityOf(phrase), role));
        }
    }

    /** "Chad Hull, 37, Bulpitt, was arrested": where he lives, not who else. */
    private boolean isBehindAge(int token) {
        int left = analysis.leftEdge(token);
        return left > 1 && analysis.tokens().is(left - 1, ',') && analysis.tag(left - 2) == Tag.CD;
    }

    /** "Israeli strikes", "Houthi attacks"; not "a White House briefing". */
    private void named(Happening happening, int token, Event.Part actor) {
        Name name = analysis.names().get(analysis.nameOf(token));
        boolean town = happening.kind.pattern() == Triggers.Pattern.JOINT
                && name.type() == Name.Type.PLACE
                && !Peoples.isCountry(analysis.span(name.first(), name.next())
                        .in(analysis.tokens().text().toString()));
        if (!town
                && happening.kind.type() != Event.Type.BRIEFING
                && name.next() <= happening.trigger
                && !sites.isTime(token)) {
            Range range = new Range(name.first(), name.next());
            String text = analysis.tokens().text().toString();
            String adjective = analysis.span(range.first(), range.end()).in(text);
            happening.takesPart(range, Peoples.countryOf(adjective, spoken.entities(), text), actor);
        }
    }

    private boolean isNamed(int token) {
        return analysis.nameOf(token) != NONE || analysis.tag(token) == Tag.NNP;
    }

    private boolean isCase(int token, String word) {
        int mark = analysis.child(token, Relation.CASE);
        return mark != NONE && analysis.is(mark, word);
    }
}
