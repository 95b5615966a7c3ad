package org.onrecord.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.figure.Claimants;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.reading.time.Dated;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Time;
import org.onrecord.record.When;
import org.onrecord.text.Span;

/** Reads what happened, is planned or is denied: trigger, participants, place, time, status, and who says so. */
public final class EventReader {

    private static final int NONE = Analysis.NONE;
    private static final WordList PHONES = WordList.of("phone", "telephone", "telephoned");
    private static final WordList THINGS_MET = WordList.of(
            "need",
            "demand",
            "deadline",
            "goal",
            "target",
            "requirement",
            "standard",
            "criterion",
            "expectation",
            "challenge",
            "obligation",
            "condition",
            "end",
            "test",
            "threshold",
            "definition",
            "fate",
            "resistance",
            "cost");

    private final Copy copy;
    private final Analysis analysis;
    private final Spoken spoken;
    private final List<Time> times;
    private final StatusReader statuses;
    private final ParticipantReader participants;
    private final Claimants claimants;

    private EventReader(Copy copy, Spoken spoken, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.spoken = spoken;
        this.times = dated.times();
        this.statuses = new StatusReader(copy);
        this.participants = new ParticipantReader(copy, spoken);
        this.claimants = new Claimants(copy, spoken);
    }

    /** The events of a report, each once, in the order in which they are first told. */
    public static List<Event> read(Copy copy, Spoken spoken, Dated dated) {
        return new EventReader(copy, spoken, dated).read();
    }

    private List<Event> read() {
        List<Happening> happenings = new ArrayList<>();
        for (int i = 0; i < copy.size(); i++) {
            int token = i;
            Optional<Triggers.Trigger> kind =
                    Triggers.of(analysis, token).or(() -> call(token)).or(() -> fire(token));
            if (kind.isPresent() && isEvent(token, kind.get())) {
                Happening happening = happening(token, kind.get());
                if (isTold(happening)) {
                    merge(happenings, happening);
                }
            }
        }
        List<Event> events = new ArrayList<>();
        for (Happening happening : happenings) {
            events.add(event(happening, "e" + (events.size() + 1)));
        }
        return events;
    }

    /** "told her by telephone", "had spoken by phone": a call. */
    private Optional<Triggers.Trigger> call(int token) {
        if (!analysis.tag(token).isVerb()) {
            return Optional.empty();
        }
        for (int i = 0; i < analysis.childCount(token); i++) {
            int child = analysis.child(token, i);
            if (analysis.relation(child) == Relation.OBL && PHONES.contains(analysis.lower(child))) {
                return Optional.of(
                        new Triggers.Trigger(Event.Type.CALL, Optional.of("CONSULT"), Triggers.Pattern.JOINT));
            }
        }
        return Optional.empty();
    }

    /** "was fired upon", "came under fire": an attack. */
    private Optional<Triggers.Trigger> fire(int token) {
        boolean upon = analysis.lemma(token).equals("fire")
                && analysis.tag(token).isVerb()
                && token + 1 < copy.size()
                && (analysis.is(token + 1, "on") || analysis.is(token + 1, "upon") || analysis.is(token + 1, "at"));
        boolean under = analysis.lemma(token).equals("come")
                && token + 2 < copy.size()
                && analysis.is(token + 1, "under")
                && (analysis.is(token + 2, "fire") || analysis.is(token + 2, "attack"));
        return upon || under
                ? Optional.of(new Triggers.Trigger(Event.Type.ATTACK, Optional.of("ASSAULT"), Triggers.Pattern.ACTION))
                : Optional.empty();
    }

    /** Whether a word that may tell of an event does so here. */
    private boolean isEvent(int token, Triggers.Trigger kind) {
        if (analysis.tag(token).isProper()
                || analysis.nameOf(token) != NONE && analysis.tag(token).isNoun()) {
            return false;
        }
        Relation relation = analysis.relation(token);
        if (relation == Relation.COMPOUND || relation == Relation.AMOD && kind.type() != Event.Type.DETENTION) {
            return false;
        }
        if (analysis.is(token, "conference")) {
            return token > 0 && (analysis.is(token - 1, "news") || analysis.is(token - 1, "press"));
        }
        if (analysis.tag(token).isNoun() && (analysis.is(token, "call") || analysis.is(token, "calls"))) {
            return !hasNmod(token, "for")
                    && !hasNmod(token, "to")
                    && analysis.child(token, Relation.ACL) == NONE
                    && analysis.tag(token) == Tag.NN;
        }
        if (analysis.lemma(token).equals("receive") || analysis.lemma(token).equals("meet")) {
            int object = analysis.child(token, Relation.OBJ);
            boolean thing = object != NONE && THINGS_MET.contains(analysis.lemmaHash(object));
            boolean person = object != NONE
                    && spoken.phrases()
                            .headedBy(object)
                            .filter(phrase -> phrase.kind() == Entity.Type.PERSON || phrase.isPerson())
                            .isPresent();
            return !thing && (analysis.lemma(token).equals("meet") || person);
        }
        return !(kind.type() == Event.Type.RULING && analysis.lemma(token).equals("rule") && hasParticle(token));
    }

    private boolean hasParticle(int verb) {
        return analysis.child(verb, Relation.COMPOUND_PRT) != NONE;
    }

    private boolean hasNmod(int noun, String word) {
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int mark = analysis.child(analysis.child(noun, i), Relation.CASE);
            if (mark != NONE && analysis.is(mark, word)) {
                return true;
            }
        }
        return false;
    }

    private Happening happening(int token, Triggers.Trigger kind) {
        Happening happening = new Happening(kind, token, clause(token), statuses.of(token));
        participants.read(happening);
        happening.time = time(token);
        return happening;
    }

    /** The clause that a trigger stands in, up to the sentence. */
    private Range clause(int token) {
        int root = statuses.clause(token);
        int sentence = analysis.tokens().sentenceOf(token);
        int first = Math.max(analysis.tokens().sentenceStart(sentence), analysis.leftEdge(root));
        int end = Math.min(analysis.tokens().sentenceEnd(sentence), analysis.rightEdge(root) + 1);
        while (end > first + 1 && analysis.tag(end - 1).isPunctuation()) {
            end--;
        }
        while (first + 1 < end && analysis.tag(first).isPunctuation()) {
            first++;
        }
        return new Range(Math.min(first, token), Math.max(end, token + 1));
    }

    /** The time that hangs nearest to a trigger in its sentence. */
    private Optional<Time> time(int trigger) {
        int sentence = analysis.tokens().sentenceOf(trigger);
        Time best = null;
        int nearest = 5;
        for (Time time : times) {
            int token = analysis.tokens().at(time.span().start());
            boolean date = time.type() == Time.Type.DATE || time.type() == Time.Type.TIME;
            if (token >= copy.size()
                    || analysis.tokens().sentenceOf(token) != sentence
                    || !date
                    || !time.value().matches("\\d{4}.*|XXXX-.*")) {
                continue;
            }
            int steps = steps(token, trigger);
            if (steps < nearest) {
                nearest = steps;
                best = time;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many steps up the tree from a time lead to a trigger, or to the verb over it without passing another verb. */
    private int steps(int token, int trigger) {
        int governor = analysis.tag(trigger).isVerb() ? NONE : analysis.head(trigger);
        int at = token;
        for (int steps = 0; at != NONE && steps < 5; steps++) {
            if (at == trigger) {
                return steps;
            }
            if (at == governor && analysis.tag(at).isVerb()) {
                return steps + 1;
            }
            if (steps > 0 && analysis.tag(at).isVerb()) {
                return 9;
            }
            at = analysis.head(at);
        }
        return 9;
    }

    /** Whether enough is told to speak of an event: somebody takes part, or a day or place is told. */
    private boolean isTold(Happening happening) {
        boolean somebody = !happening.participants.isEmpty();
        boolean noun = analysis.tag(happening.trigger).isNoun();
        return switch (happening.kind.pattern()) {
            case HAPPENING -> true;
            case JOINT ->
                happening.participants.size() >= 2 || somebody && !noun || somebody && happening.time.isPresent();
            default -> somebody || happening.time.isPresent() && !noun;
        };
    }

    /** Adds a mention to the event that it tells of again, or as a new one. */
    private void merge(List<Happening> happenings, Happening happening) {
        for (Happening known : happenings) {
            if (isSame(known, happening)) {
                known.take(happening);
                return;
            }
        }
        happenings.add(happening);
    }

    private static boolean isSame(Happening a, Happening b) {
        if (a.kind.type() != b.kind.type() || !sameTime(a, b)) {
            return false;
        }
        boolean real = a.status == Event.Status.HAPPENED || a.status == Event.Status.ONGOING;
        boolean otherReal = b.status == Event.Status.HAPPENED || b.status == Event.Status.ONGOING;
        if (real != otherReal) {
            return false;
        }
        if (a.kind.pattern() == Triggers.Pattern.HAPPENING) {
            return true;
        }
        long shared = a.participants.keySet().stream()
                .filter(b.participants::containsKey)
                .count();
        int fewer = Math.min(a.participants.size(), b.participants.size());
        boolean places = a.place.isEmpty()
                || b.place.isEmpty()
                || a.place.get().id() == b.place.get().id()
                || a.kind.pattern() != Triggers.Pattern.TRAVEL;
        return shared > 0 && shared >= fewer && places;
    }

    private static boolean sameTime(Happening a, Happening b) {
        return a.time.isEmpty()
                || b.time.isEmpty()
                || a.time.get().value().equals(b.time.get().value());
    }

    private Event event(Happening happening, String id) {
        List<Event.Participant> taking = new ArrayList<>();
        happening
                .participants
                .values()
                .forEach(one ->
                        taking.add(new Event.Participant(span(one.phrase().range()), one.entity(), one.role())));
        Optional<Event.Place> place =
                happening.place.map(phrase -> new Event.Place(span(phrase.core()), spoken.entityOf(phrase)));
        Attribution attribution = claimants.of(Range.of(happening.trigger));
        List<Span> again =
                happening.again.stream().map(token -> span(Range.of(token))).toList();
        return new Event(
                id,
                happening.kind.type(),
                happening.kind.plover(),
                happening.status,
                taking,
                happening.time.map(time -> new When(day(time.value()), Optional.of(time.id()))),
                place,
                span(Range.of(happening.trigger)),
                again,
                span(happening.clause),
                attribution,
                taking.isEmpty() ? 0.6 : 0.8,
                "trigger " + analysis.lemma(happening.trigger));
    }

    private static String day(String value) {
        int clock = value.indexOf('T');
        return clock > 0 && value.length() > clock ? value.substring(0, clock) : value;
    }

    private Span span(Range range) {
        return copy.span(range.first(), range.end());
    }
}
