package org.onrecord.reading.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.reading.time.Dated;
import org.onrecord.reading.time.SentenceTimes;
import org.onrecord.record.Event;
import org.onrecord.record.Statement;
import org.onrecord.record.Time;
import org.onrecord.record.When;
import org.onrecord.report.PartKind;
import org.onrecord.text.Span;

/** Finds when an event takes place: the time that hangs nearest, that of the clause around, the day of what was said at it. */
final class EventTimes {

    private static final int NONE = Analysis.NONE;
    private static final int NOWHERE = 9;
    private static final int FARTHEST = 5;
    /** A briefing is of the day told of this many parts before, at most. */
    private static final int NEAR = 3;

    private static final WordList OUTSIDE = WordList.of("since", "until", "till", "before", "after");
    private static final WordList MEANWHILE = WordList.of("when", "as", "while");

    private final Copy copy;
    private final Analysis analysis;
    private final List<Time> times;
    private final SentenceTimes bySentence;

    /** The statements whose cue a token is a part of. */
    private final Map<Integer, List<Statement>> byCue = new HashMap<>();

    private final Optional<String> published;

    EventTimes(Copy copy, Spoken spoken, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.times = dated.times();
        this.bySentence = new SentenceTimes(copy, times);
        this.published = dated.published().value();
        for (Statement statement : spoken.statements()) {
            statement.attribution().cue().ifPresent(cue -> {
                int end = analysis.tokens().at(cue.span().end());
                for (int token = analysis.tokens().at(cue.span().start()); token <= end; token++) {
                    byCue.computeIfAbsent(token, key -> new ArrayList<>()).add(statement);
                }
            });
        }
    }

    /** The time that hangs nearest to a trigger in its sentence, else that of the clause that it is told with. */
    Optional<Time> of(int trigger) {
        Optional<Time> own = nearest(trigger);
        return own.isPresent() ? own : meanwhile(trigger).flatMap(this::nearest);
    }

    /** "there was applause on Monday when a boy was lifted out": the clause at whose time a verb's own takes place. */
    Optional<Integer> meanwhile(int verb) {
        int above = analysis.head(verb);
        boolean below = analysis.relation(verb) == Relation.ADVCL || analysis.relation(verb) == Relation.ACL_RELCL;
        if (above != NONE && isParticiple(verb, above)) {
            return Optional.of(above);
        }
        if (!below || above == NONE) {
            return Optional.empty();
        }
        for (int i = 0; i < analysis.childCount(verb); i++) {
            int child = analysis.child(verb, i);
            if (child < verb && MEANWHILE.contains(analysis.lower(child))) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /** "opened fire on Sunday, killing 14": what comes of it at once. */
    private boolean isParticiple(int verb, int above) {
        Relation relation = analysis.relation(verb);
        return analysis.tag(verb) == Tag.VBG
                && verb > above
                && analysis.tag(above).isVerb()
                && (relation == Relation.ADVCL || relation == Relation.DEP)
                && analysis.tokens().is(verb - 1, ',');
    }

    private Optional<Time> nearest(int trigger) {
        Time best = null;
        int nearest = FARTHEST;
        for (Time time : bySentence.in(analysis.tokens().sentenceOf(trigger))) {
            int token = analysis.tokens().at(time.span().start());
            boolean date = time.type() == Time.Type.DATE || time.type() == Time.Type.TIME;
            if (!date || isOutside(token) || !time.value().matches("\\d{4}.*|XXXX-.*")) {
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
        for (int steps = 0; at != NONE && steps < FARTHEST; steps++) {
            if (at == trigger) {
                return steps;
            }
            if (at == governor && analysis.tag(at).isVerb()) {
                return steps + 1;
            }
            if (steps > 0 && analysis.tag(at).isVerb() && !isVotedOn(at, trigger)) {
                return NOWHERE;
            }
            at = analysis.head(at);
        }
        return NOWHERE;
    }

    /** Of "voted to approve the budget on Tuesday" the day is that of the vote. */
    private boolean isVotedOn(int verb, int trigger) {
        return analysis.head(verb) == trigger
                && analysis.relation(verb) != Relation.ACL_RELCL
                && analysis.lemma(trigger).equals("vote");
    }

    /** The day on which somebody spoke "at a briefing", "after meeting Hale", "during his visit". */
    Optional<When> said(Happening happening) {
        Optional<When> said = said(happening.trigger);
        boolean briefing = happening.kind.type() == Event.Type.BRIEFING && happening.status == Event.Status.HAPPENED;
        return said.isEmpty() && briefing ? told(happening.trigger) : said;
    }

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
        Span cue = span(verb);
        return byCue.getOrDefault(verb, List.of()).stream()
                .filter(statement -> statement
                        .attribution()
                        .cue()
                        .filter(one -> one.span().contains(cue))
                        .isPresent())
                .filter(statement -> statement.content().stream()
                        .noneMatch(content -> content.span().contains(span(trigger))))
                .flatMap(statement -> statement.when().stream())
                .map(when -> new When(when.value(), Optional.empty()))
                .findFirst();
    }

    /** The day of the report, where it was the last one told of: a briefing in a report of Monday that tells of Monday. */
    private Optional<When> told(int trigger) {
        int here = copy.blockOf()[trigger];
        Optional<Time> last = Optional.empty();
        for (Time time : times) {
            int token = analysis.tokens().at(time.span().start());
            boolean before = token < trigger
                    && here - copy.blockOf()[token] <= NEAR
                    && copy.block(token).kind() == PartKind.PARAGRAPH
                    && time.value().matches("\\d{4}-\\d\\d-\\d\\d.*");
            last = before ? Optional.of(time) : last;
        }
        return last.map(time -> day(time.value()))
                .filter(day -> published.filter(day::equals).isPresent())
                .map(day -> new When(day, Optional.empty()));
    }

    /** What is told as real, but of a day to come: "flies to Cairo on Friday", "Sunday's march". */
    boolean isAhead(Happening happening) {
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

    /** The day of an event; "through Friday" is from the day of the report on. */
    When when(Time time) {
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

    private Span span(int token) {
        return copy.span(token, token + 1);
    }
}
