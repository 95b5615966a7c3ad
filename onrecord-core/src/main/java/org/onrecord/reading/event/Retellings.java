package org.onrecord.reading.event;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.reading.Copy;
import org.onrecord.record.Event;
import org.onrecord.report.PartKind;

/** Tells which mentions are of one event: "met Netanyahu on Thursday", then "the meeting with Netanyahu". */
final class Retellings {

    private static final int NONE = Analysis.NONE;

    private final Copy copy;
    private final Analysis analysis;
    private final StatusReader statuses;

    Retellings(Copy copy, StatusReader statuses) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.statuses = statuses;
    }

    /** The event that a mention tells of again. */
    Optional<Happening> known(List<Happening> happenings, Happening happening) {
        return happenings.stream()
                .filter(one -> isSame(one, happening))
                .findFirst()
                .or(() -> again(happenings, happening));
    }

    /** The last event of the kind, where a noun points back: "the meeting", "that attack". */
    private Optional<Happening> again(List<Happening> happenings, Happening happening) {
        boolean points = analysis.tag(happening.trigger).isNoun()
                && isDefinite(happening.trigger)
                && happening.participants.values().stream().noneMatch(Happening.Taking::named);
        boolean apposed = analysis.tag(happening.trigger).isNoun()
                && (isBeside(happening.trigger) || statuses.isTold(happening.trigger) && happening.time.isEmpty())
                && happening.participants.isEmpty();
        Happening last = null;
        for (Happening one : happenings) {
            boolean same = points && !isDated(one, happening) || apposed && sameSentence(one, happening);
            if (same
                    && isOfKind(one, happening)
                    && isAlike(one, happening)
                    && sameTime(one, happening)
                    && isReal(one) == isReal(happening)) {
                last = one;
            }
        }
        return Optional.ofNullable(last);
    }

    /** "The deal" may be the acquisition told of before. */
    private boolean isOfKind(Happening one, Happening happening) {
        boolean deal = one.kind.type() == Event.Type.ACQUISITION
                && happening.kind.type() == Event.Type.AGREEMENT
                && analysis.lemma(happening.trigger).equals("deal");
        return deal || one.kind.type() == happening.kind.type();
    }

    private boolean isDefinite(int noun) {
        int determiner = analysis.child(noun, Relation.DET);
        return determiner != NONE && !analysis.is(determiner, "a") && !analysis.is(determiner, "an");
    }

    /** "the October 7 attack": a noun that its day tells from others, where the other has no day. */
    private boolean isDated(Happening one, Happening happening) {
        boolean within = happening
                .time
                .map(time -> analysis.tokens().at(time.span().start()))
                .filter(token -> token < happening.trigger && token > happening.trigger - 5)
                .isPresent();
        return within && one.time.isEmpty();
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

    private boolean isSame(Happening a, Happening b) {
        if (a.kind.type() != b.kind.type() || !sameTime(a, b)) {
            return false;
        }
        if (analysis.relation(b.trigger) == Relation.CONJ
                && analysis.head(b.trigger) == a.trigger
                && analysis.lemmaHash(a.trigger) == analysis.lemmaHash(b.trigger)) {
            return true;
        }
        if (isReal(a) != isReal(b) || isNew(b) && !isOnOneDay(a, b)) {
            return false;
        }
        if (a.kind.pattern() == Triggers.Pattern.HAPPENING) {
            return isAlike(a, b);
        }
        if (isBare(a) != isBare(b) && isOnOneDay(a, b) && a.kind.pattern() == Triggers.Pattern.ACTION) {
            return true;
        }
        if (isHeading(b) && isNear(a, b)) {
            return true;
        }
        long shared = a.participants.keySet().stream()
                .filter(b.participants::containsKey)
                .count();
        int fewer = Math.min(a.participants.size(), b.participants.size());
        boolean places = a.kind.pattern() != Triggers.Pattern.TRAVEL
                || a.place.isEmpty()
                || b.place.isEmpty()
                || samePlace(a, b);
        return shared > 0 && shared >= fewer && places;
    }

    /** A quake and a tremor may be one, a quake and an avalanche are two. */
    private boolean isAlike(Happening a, Happening b) {
        return a.kind.pattern() != Triggers.Pattern.HAPPENING
                || Companions.areAlike(analysis.lemmaHash(a.trigger), analysis.lemmaHash(b.trigger));
    }

    /** Headlines and captions tell again what the body tells, with fewer words. */
    private boolean isHeading(Happening one) {
        return copy.block(one.trigger).kind() != PartKind.PARAGRAPH;
    }

    private static boolean isNear(Happening a, Happening b) {
        return isBare(b) || b.participants.keySet().stream().anyMatch(a.participants::containsKey);
    }

    /** "an Oct. 21 cabinet meeting": a noun by which a paragraph brings in an event. */
    private boolean isNew(Happening one) {
        int determiner = analysis.child(one.trigger, Relation.DET);
        return !isHeading(one)
                && analysis.tag(one.trigger).isNoun()
                && one.time.isPresent()
                && determiner != NONE
                && (analysis.is(determiner, "a") || analysis.is(determiner, "an"));
    }

    /** Whether nobody is told to take part. */
    private static boolean isBare(Happening one) {
        return one.participants.isEmpty();
    }

    private static boolean isOnOneDay(Happening a, Happening b) {
        return a.time.isPresent()
                && b.time.isPresent()
                && a.time.get().value().equals(b.time.get().value());
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
                || Days.mayBeOne(a.time.get().value(), b.time.get().value());
    }
}
