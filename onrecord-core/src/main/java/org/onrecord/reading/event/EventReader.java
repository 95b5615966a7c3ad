package org.onrecord.reading.event;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.onrecord.record.Event;
import org.onrecord.record.Time;
import org.onrecord.record.When;
import org.onrecord.report.PartKind;
import org.onrecord.text.Span;

/** Reads what happened, is planned or is denied: trigger, participants, place, time, status, and who says so. */
public final class EventReader {

    private static final int NONE = Analysis.NONE;
    private static final WordList OUTSIDE = WordList.of("since", "until", "till", "before", "after");
    private final Copy copy;
    private final Analysis analysis;
    private final Spoken spoken;
    private final List<Time> times;
    private final StatusReader statuses;
    private final Senses senses;
    private final Optional<String> published;
    private final ParticipantReader participants;
    private final Claimants claimants;

    private EventReader(Copy copy, Spoken spoken, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.spoken = spoken;
        this.times = dated.times();
        this.published = dated.published().value();
        this.statuses = new StatusReader(analysis);
        this.senses = new Senses(analysis, spoken.phrases());
        this.participants = new ParticipantReader(analysis, spoken, times);
        this.claimants = new Claimants(copy, spoken);
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
            boolean paragraph = copy.block(i).kind() == PartKind.PARAGRAPH;
            Optional<Triggers.Trigger> kind = paragraph == body ? senses.of(i) : Optional.empty();
            if (kind.isPresent()) {
                tell(happenings, happening(i, kind.get()));
            }
        }
    }

    private Happening happening(int token, Triggers.Trigger kind) {
        Happening happening = new Happening(kind, token, clause(token), statuses.of(token));
        participants.read(happening);
        happening.time = time(token);
        happening.said = happening.time.isPresent() ? Optional.empty() : said(token);
        if (isAhead(happening)) {
            happening.status = Event.Status.PLANNED;
        }
        return happening;
    }

    /** The day on which somebody spoke "at a briefing", "after meeting Hale", "during his visit". */
    private Optional<When> said(int trigger) {
        int verb = analysis.head(trigger);
        for (int steps = 0; steps < 3 && verb != NONE && !analysis.tag(verb).isVerb(); steps++) {
            verb = analysis.head(verb);
        }
        if (verb == NONE
                || analysis.relation(trigger) == Relation.CCOMP
                || analysis.relation(trigger).isSubject()) {
            return Optional.empty();
        }
        Span cue = span(Range.of(verb));
        return spoken.statements().stream()
                .filter(statement -> statement
                        .attribution()
                        .cue()
                        .filter(one -> one.span().contains(cue))
                        .isPresent())
                .filter(statement -> statement.content().stream()
                        .noneMatch(content -> content.span().contains(span(Range.of(trigger)))))
                .flatMap(statement -> statement.when().stream())
                .map(when -> new When(when.value(), Optional.empty()))
                .findFirst();
    }

    /** What is told as real, but of a day to come: "flies to Cairo on Friday", "Sunday's march". */
    private boolean isAhead(Happening happening) {
        boolean real = happening.status == Event.Status.HAPPENED || happening.status == Event.Status.ONGOING;
        Tag tag = analysis.tag(happening.trigger);
        return real
                && tag != Tag.VBD
                && tag != Tag.VBN
                && published.isPresent()
                && happening.time.filter(time -> isAfter(time, published.get())).isPresent();
    }

    private static boolean isAfter(Time time, String day) {
        int length = Math.min(time.value().length(), day.length());
        return time.value().startsWith("2")
                && time.value().indexOf('W') < 0
                && time.value().substring(0, length).compareTo(day.substring(0, length)) > 0;
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

    /** The time that hangs nearest to a trigger in its sentence. */
    private Optional<Time> time(int trigger) {
        int sentence = analysis.tokens().sentenceOf(trigger);
        Time best = null;
        int nearest = 5;
        for (Time time : times) {
            int token = analysis.tokens().at(time.span().start());
            boolean date = time.type() == Time.Type.DATE || time.type() == Time.Type.TIME;
            if (token >= copy.size()
                    || isOutside(token)
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

    /** "since Monday", "before Monday": another time than that of the event. */
    private boolean isOutside(int token) {
        int mark = analysis.child(token, Relation.CASE);
        mark = mark == NONE && analysis.head(token) != NONE
                ? analysis.child(analysis.head(token), Relation.CASE)
                : mark;
        return mark != NONE && OUTSIDE.contains(analysis.lower(mark)) && mark < token;
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

    /** Adds a mention to the event that it tells of again, or as a new one where enough is told. */
    private void tell(List<Happening> happenings, Happening happening) {
        Optional<Happening> known = happenings.stream()
                .filter(one -> isSame(one, happening))
                .findFirst()
                .or(() -> again(happenings, happening));
        if (known.isPresent()) {
            known.get().take(happening);
        } else if (isTold(happening)) {
            happenings.add(happening);
        }
    }

    /** The last event of the kind, where a noun points back: "the meeting", "that attack". */
    private Optional<Happening> again(List<Happening> happenings, Happening happening) {
        int determiner = analysis.child(happening.trigger, Relation.DET);
        boolean points = analysis.tag(happening.trigger).isNoun()
                && determiner != NONE
                && !analysis.is(determiner, "a")
                && !analysis.is(determiner, "an")
                && happening.participants.values().stream().noneMatch(EventReader::isNamed);
        boolean apposed = analysis.tag(happening.trigger).isNoun()
                && (isBeside(happening.trigger) || statuses.isTold(happening.trigger) && happening.time.isEmpty())
                && happening.participants.isEmpty();
        Happening last = null;
        for (Happening one : happenings) {
            boolean same = points || apposed && sameSentence(one, happening);
            if (same
                    && one.kind.type() == happening.kind.type()
                    && sameTime(one, happening)
                    && isReal(one) == isReal(happening)) {
                last = one;
            }
        }
        return Optional.ofNullable(last);
    }

    /** "fired upon, an attack that wounded three": however the tree hangs such a noun. */
    private boolean isBeside(int noun) {
        int determiner = analysis.child(noun, Relation.DET);
        return determiner > 0
                && (analysis.is(determiner, "a") || analysis.is(determiner, "an"))
                && analysis.tokens().is(determiner - 1, ',');
    }

    private boolean sameSentence(Happening a, Happening b) {
        return analysis.tokens().sentenceOf(a.trigger) == analysis.tokens().sentenceOf(b.trigger);
    }

    private static boolean isNamed(Happening.Taking one) {
        return one.named();
    }

    /** Whether enough is told to speak of an event: who, when or where, or that it takes place or does not. */
    private boolean isTold(Happening happening) {
        int determiner = analysis.child(happening.trigger, Relation.DET);
        if (determiner != NONE && analysis.is(determiner, "any")) {
            return false;
        }
        boolean generic = analysis.tag(happening.trigger) == Tag.NNS && determiner == NONE;
        return analysis.tag(happening.trigger).isVerb()
                || happening.kind.pattern() == Triggers.Pattern.HAPPENING && !generic
                || !happening.participants.isEmpty()
                || happening.time.isPresent()
                || happening.place.isPresent()
                || happening.kind.pattern() != Triggers.Pattern.TRAVEL && statuses.isTold(happening.trigger);
    }

    private boolean isSame(Happening a, Happening b) {
        if (a.kind.type() != b.kind.type() || !sameTime(a, b)) {
            return false;
        }
        if (analysis.relation(b.trigger) == Relation.CONJ
                && analysis.head(b.trigger) == a.trigger
                && analysis.lemmaHash(a.trigger) == analysis.lemmaHash(b.trigger)) {
            return true;
        }
        if (isReal(a) != isReal(b)) {
            return false;
        }
        if (a.kind.pattern() == Triggers.Pattern.HAPPENING) {
            return true;
        }
        long shared = a.participants.keySet().stream()
                .filter(b.participants::containsKey)
                .count();
        int fewer = Math.min(a.participants.size(), b.participants.size());
        boolean places = a.kind.pattern() != Triggers.Pattern.TRAVEL || b.place.isEmpty() || samePlace(a, b);
        return shared > 0 && shared >= fewer && places;
    }

    private static boolean isReal(Happening one) {
        return one.status == Event.Status.HAPPENED || one.status == Event.Status.ONGOING;
    }

    private boolean samePlace(Happening a, Happening b) {
        return a.place.isPresent()
                && b.place.isPresent()
                && a.place
                        .get()
                        .span()
                        .in(copy.text())
                        .equals(b.place.get().span().in(copy.text()));
    }

    private static boolean sameTime(Happening a, Happening b) {
        return a.time.isEmpty()
                || b.time.isEmpty()
                || a.time.get().value().equals(b.time.get().value());
    }

    private Event event(Happening happening, String id) {
        List<Event.Participant> taking = new ArrayList<>();
        happening.participants.values().stream()
                .sorted(Comparator.comparing(one -> !isDoing(one.role())))
                .forEach(one -> taking.add(new Event.Participant(span(one.range()), one.entity(), one.role())));
        Attribution attribution = claimants.of(Range.of(happening.trigger));
        List<Span> again =
                happening.again.stream().map(token -> span(Range.of(token))).toList();
        return new Event(
                id,
                happening.kind.type(),
                happening.kind.plover(),
                happening.status,
                taking,
                happening.time.map(this::when).or(() -> happening.said),
                happening.place,
                span(Range.of(happening.trigger)),
                again,
                span(happening.clause),
                attribution,
                taking.isEmpty() ? 0.6 : 0.8,
                "trigger " + analysis.lemma(happening.trigger));
    }

    private static boolean isDoing(Event.Part role) {
        return role == Event.Part.ACTOR || role == Event.Part.VISITOR;
    }

    /** The day of an event; "through Friday" is from the day of the report on. */
    private When when(Time time) {
        String day = day(time.value());
        int mark = analysis.child(analysis.tokens().at(time.span().start()), Relation.CASE);
        boolean through = mark != NONE && analysis.is(mark, "through");
        boolean later = published
                .filter(from -> from.length() == day.length() && from.compareTo(day) < 0)
                .isPresent();
        return new When(through && later ? published.get() + "/" + day : day, Optional.of(time.id()));
    }

    private static String day(String value) {
        int clock = value.indexOf('T');
        return clock > 0 && value.length() > clock ? value.substring(0, clock) : value;
    }

    private Span span(Range range) {
        return copy.span(range.first(), range.end());
    }
}
