package org.onrecord.reading.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.figure.Claimants;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.reading.time.Dated;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;
import org.onrecord.report.PartKind;
import org.onrecord.text.Span;

/** Reads what happened, is planned or is denied: trigger, participants, place, time, status, and who says so. */
public final class EventReader {

    private static final int NONE = Analysis.NONE;
    private static final double BARE = 0.5;
    private static final double DOUBTED = 0.7;
    private static final double LIKELY = 0.8;
    private final Copy copy;
    private final Analysis analysis;
    private final StatusReader statuses;
    private final Senses senses;
    private final EventTimes eventTimes;
    private final Retellings retellings;
    private final Tallies tallies;
    private final Generalities generalities;
    private final ParticipantReader participants;
    private final Claimants claimants;
    /** Those of whom only pronouns speak, by their ids: nobody knows who takes part. */
    private final Set<String> faceless;
    /** The persons of the report, by their ids. */
    private final Set<String> persons;

    private EventReader(Copy copy, Spoken spoken, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.statuses = new StatusReader(analysis);
        this.senses = new Senses(
                analysis, spoken.phrases(), token -> copy.block(token).kind() == PartKind.PARAGRAPH);
        this.eventTimes = new EventTimes(copy, spoken, dated);
        this.retellings = new Retellings(copy, statuses);
        this.generalities = new Generalities(copy);
        this.tallies = new Tallies(analysis, dated.times());
        this.participants = new ParticipantReader(analysis, spoken, dated.times());
        this.claimants = new Claimants(copy, spoken);
        this.faceless = spoken.entities().stream()
                .filter(entity -> entity.mentions().stream().allMatch(one -> one.form() == Mention.Form.PRONOUN))
                .map(Entity::id)
                .collect(Collectors.toSet());
        this.persons = spoken.entities().stream()
                .filter(entity -> entity.type() == Entity.Type.PERSON && entity.named())
                .map(Entity::id)
                .collect(Collectors.toSet());
    }

    /** The events of a report, each once, in the order in which they are first told. */
    public static List<Event> read(Copy copy, Spoken spoken, Dated dated) {
        return new EventReader(copy, spoken, dated).read();
    }

    private List<Event> read() {
        List<Happening> happenings = new ArrayList<>();
        read(happenings, true);
        read(happenings, false);
        happenings.sort(Comparator.comparingInt(one -> one.trigger));
        List<Event> events = new ArrayList<>();
        for (Happening happening : happenings) {
            events.add(event(happening, "e" + (events.size() + 1)));
        }
        return events;
    }

    /** Reads the body, then headlines, captions and whatever else may tell more of what the body tells. */
    private void read(List<Happening> happenings, boolean body) {
        for (int i = 0; i < copy.size(); i++) {
            PartKind part = copy.block(i).kind();
            boolean read = part != PartKind.TABLE && body == (part == PartKind.PARAGRAPH);
            Optional<Triggers.Trigger> kind = read ? senses.of(i) : Optional.empty();
            if (kind.isPresent()) {
                each(happening(i, kind.get())).forEach(one -> tell(happenings, one));
            }
        }
    }

    private Happening happening(int token, Triggers.Trigger kind) {
        Happening happening = new Happening(kind, token, clause(token), statuses.of(token));
        participants.read(happening);
        happening.time = eventTimes.of(token);
        happening.said = happening.time.isPresent() ? Optional.empty() : eventTimes.said(happening);
        if (happening.status == Event.Status.PLANNED && isAnnounced(happening)
                || happening.status == Event.Status.DENIED && isDismissed(happening)) {
            happening.status = Event.Status.HAPPENED;
        }
        if (eventTimes.isAhead(happening)) {
            happening.status = Event.Status.PLANNED;
        }
        if (happening.place.isEmpty()) {
            eventTimes.meanwhile(token).ifPresent(clause -> participants.place(happening, clause));
        }
        return happening;
    }

    /** Appointments, resignations and agreements are made by being announced. */
    private boolean isAnnounced(Happening happening) {
        int above = analysis.head(happening.trigger);
        boolean announced = above != NONE
                && analysis.lemma(above).equals("announce")
                && analysis.tag(happening.trigger).isNoun();
        return announced
                && switch (happening.kind.type()) {
                    case APPOINTMENT, RESIGNATION, AGREEMENT, SANCTION, DETENTION -> true;
                    default -> false;
                };
    }

    /** A lawsuit that is dismissed was brought, an investigation that is shelved was begun. */
    private boolean isDismissed(Happening happening) {
        int above = analysis.head(happening.trigger);
        boolean begun = happening.kind.type() == Event.Type.TRIAL || happening.kind.type() == Event.Type.INVESTIGATION;
        Relation relation = analysis.relation(happening.trigger);
        return begun
                && above != NONE
                && (relation == Relation.OBJ || relation == Relation.NSUBJ_PASS)
                && Companions.has("dismissed", analysis.lemmaHash(above));
    }

    /** The clause that a trigger stands in, up to the sentence. */
    private Range clause(int token) {
        int root = Clauses.around(analysis, token);
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

    /** Adds a mention to the event that it tells of again, or as a new one where enough is told. */
    private void tell(List<Happening> happenings, Happening happening) {
        if (tallies.isTally(happening) || generalities.isGeneral(happening)) {
            return;
        }
        Optional<Happening> known = retellings.known(happenings, happening);
        if (known.isPresent()) {
            known.get().take(happening);
        } else if (isTold(happening)) {
            happenings.add(happening);
        }
    }

    /** Whether enough is told to speak of an event: who, when or where, or that it takes place or does not. */
    private boolean isTold(Happening happening) {
        int determiner = analysis.child(happening.trigger, Relation.DET);
        if (determiner != NONE && analysis.is(determiner, "any") || isOnlyMeant(happening)) {
            return false;
        }
        boolean generic = analysis.tag(happening.trigger) == Tag.NNS && determiner == NONE;
        if (happening.kind.type() == Event.Type.ELECTION
                && analysis.tag(happening.trigger).isNoun()) {
            return happening.time.isPresent()
                    || statuses.isTold(happening.trigger)
                            && (analysis.relation(happening.trigger) != Relation.OBJ || isContested(happening.trigger))
                    || happening.status != Event.Status.HAPPENED;
        }
        return analysis.tag(happening.trigger).isVerb()
                || happening.kind.pattern() == Triggers.Pattern.HAPPENING && !generic
                || !happening.participants.isEmpty()
                || happening.time.isPresent()
                || happening.place.isPresent()
                || happening.kind.pattern() != Triggers.Pattern.TRAVEL && statuses.isTold(happening.trigger);
    }

    /** "won the election". */
    private boolean isContested(int noun) {
        int above = analysis.head(noun);
        return above != NONE && Companions.has("contesting", analysis.lemmaHash(above));
    }

    /** What is only asked, or only somebody's aim: "asked whether the two had met", "a commitment to the release". */
    private boolean isOnlyMeant(Happening happening) {
        boolean loose = happening.status == Event.Status.POSSIBLE
                && analysis.tag(happening.trigger) == Tag.VBG
                && analysis.relation(happening.trigger) == Relation.DEP;
        return loose || Clauses.isAim(analysis, happening.trigger) || Clauses.isAsked(analysis, happening.trigger);
    }

    /** The meetings of a schedule: who "will meet Sadiq and Idris" meets each of them. */
    private List<Happening> each(Happening happening) {
        boolean meets = happening.kind.type() == Event.Type.MEETING || happening.kind.type() == Event.Type.CALL;
        List<String> met = happening.participants.entrySet().stream()
                .filter(one -> one.getValue().role() == Event.Part.RECIPIENT)
                .map(Map.Entry::getKey)
                .toList();
        boolean scheduled = meets
                && met.size() > 1
                && happening.status == Event.Status.PLANNED
                && analysis.tag(happening.trigger).isVerb()
                && met.stream().allMatch(persons::contains);
        return scheduled ? met.stream().map(happening::with).toList() : List.of(happening);
    }

    private Event event(Happening happening, String id) {
        List<Event.Participant> taking = new ArrayList<>();
        happening.participants.values().stream()
                .filter(one -> one.entity().filter(faceless::contains).isEmpty())
                .sorted(Comparator.comparing(one -> !isDoing(one.role())))
                .forEach(one ->
                        taking.add(new Event.Participant(span(shortened(one.range())), one.entity(), one.role())));
        Attribution attribution = claimants.of(Range.of(happening.trigger));
        List<Span> again =
                happening.again.stream().map(token -> span(Range.of(token))).toList();
        return new Event(
                id,
                happening.kind.type(),
                happening.kind.plover(),
                happening.status,
                taking,
                happening.time.map(eventTimes::when).or(() -> happening.said),
                happening.place,
                span(Range.of(happening.trigger)),
                again,
                span(happening.clause),
                attribution,
                sure(happening, taking),
                "trigger " + analysis.lemma(happening.trigger));
    }

    /** How often events told like this one are right: of a hundred judged by hand half of those without who, when and where. */
    private static double sure(Happening happening, List<Event.Participant> taking) {
        boolean bare = taking.isEmpty() && happening.time.isEmpty() && happening.place.isEmpty();
        boolean real = happening.status == Event.Status.HAPPENED || happening.status == Event.Status.ONGOING;
        return bare ? BARE : real && !taking.isEmpty() ? LIKELY : DOUBTED;
    }

    /** Of "relatives of the sailors, a person familiar with the matter said" what stands before the comma. */
    private Range shortened(Range range) {
        for (int token = range.first() + 1; token < range.end(); token++) {
            boolean name = token + 1 < range.end() && analysis.tag(token + 1).isProper();
            if (analysis.tokens().is(token, ',') && !name) {
                return new Range(range.first(), token);
            }
        }
        return range;
    }

    private static boolean isDoing(Event.Part role) {
        return role == Event.Part.ACTOR || role == Event.Part.VISITOR;
    }

    private Span span(Range range) {
        return copy.span(range.first(), range.end());
    }
}
