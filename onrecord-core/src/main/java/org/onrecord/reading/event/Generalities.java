package org.onrecord.reading.event;

import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.record.Event;
import org.onrecord.report.PartKind;

/**
 * Tells what is said in general from what happened once: "if you travel", "women who come to the country", "every Friday she
 * would call", "gatherings are limited to ten".
 */
final class Generalities {

    private static final int NONE = Analysis.NONE;
    private static final WordList ANYBODY =
            WordList.of("you", "your", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "one");
    private static final WordList EVERY =
            WordList.of("every", "each", "always", "often", "usually", "sometimes", "regularly");
    private static final WordList HABITUAL = WordList.of("would", "'d", "used");

    private final Copy copy;
    private final Analysis analysis;

    Generalities(Copy copy) {
        this.copy = copy;
        this.analysis = copy.analysis();
    }

    /** Whether a mention tells of no single event. */
    boolean isGeneral(Happening happening) {
        int trigger = happening.trigger;
        return isAnybodys(happening)
                || analysis.tag(trigger).isVerb()
                        && (isTimeless(happening)
                                || isHabit(trigger)
                                || isOfAnySuch(happening)
                                || isSketch(trigger)
                                || isOrder(trigger))
                || isAskedOf(happening)
                || analysis.tag(trigger).isNoun() && isOfAKind(happening);
    }

    /** "You can call us": nobody in particular; "You were assaulted" is told of one. */
    private boolean isAnybodys(Happening happening) {
        boolean past = analysis.tag(happening.trigger) == Tag.VBD || analysis.tag(happening.trigger) == Tag.VBN;
        return !(past && happening.status == Event.Status.HAPPENED)
                && happening.participants.values().stream()
                        .anyMatch(one -> one.range().length() == 1
                                && ANYBODY.contains(analysis.lower(one.range().first())));
    }

    /** The present of what is always so; headlines and captions tell in it what happened. */
    private boolean isTimeless(Happening happening) {
        Tag tag = analysis.tag(happening.trigger);
        return (tag == Tag.VBZ || tag == Tag.VBP)
                && happening.status == Event.Status.HAPPENED
                && happening.time.isEmpty()
                && copy.block(happening.trigger).kind() == PartKind.PARAGRAPH
                && analysis.child(happening.trigger, Relation.AUX) == NONE
                && analysis.child(happening.trigger, Relation.AUX_PASS) == NONE;
    }

    /** "Travellers arriving in the country must isolate": whoever comes. */
    private boolean isOfAnySuch(Happening happening) {
        int people = analysis.head(happening.trigger);
        return analysis.tag(happening.trigger) == Tag.VBG
                && analysis.relation(happening.trigger) == Relation.ACL
                && people != NONE
                && analysis.tag(people) == Tag.NNS
                && analysis.child(people, Relation.DET) == NONE
                && analysis.child(people, Relation.NUMMOD) == NONE
                && analysis.child(people, Relation.NMOD_POSS) == NONE
                && (happening.time.isEmpty() || happening.kind.type() == Event.Type.VISIT);
    }

    /** "Meet the man who tattooed a face on his arm": told to the reader. */
    private boolean isOrder(int verb) {
        return analysis.tag(verb) == Tag.VB
                && analysis.head(verb) == NONE
                && analysis.child(verb, Relation.NSUBJ) == NONE
                && analysis.child(verb, Relation.NSUBJ_PASS) == NONE
                && analysis.child(verb, Relation.AUX) == NONE
                && analysis.child(verb, Relation.AUX_PASS) == NONE
                && analysis.child(verb, Relation.MARK) == NONE;
    }

    /** "Does that mean that they are going to be indicted?" */
    private boolean isAskedOf(Happening happening) {
        int trigger = happening.trigger;
        int end = analysis.tokens().sentenceEnd(analysis.tokens().sentenceOf(trigger));
        boolean asked = false;
        for (int token = Math.max(trigger, end - 3); token < end; token++) {
            asked |= analysis.tokens().is(token, '?');
        }
        return asked
                && (analysis.tag(trigger).isVerb() || happening.time.isEmpty() && happening.participants.isEmpty());
    }

    /** "7:00 PM Arrives at the trailer": a present tense of nobody. */
    private boolean isSketch(int verb) {
        Tag tag = analysis.tag(verb);
        return (tag == Tag.VBZ || tag == Tag.VBP)
                && copy.block(verb).kind() == PartKind.PARAGRAPH
                && Subjects.of(analysis, verb).isEmpty()
                && analysis.child(verb, Relation.AUX) == NONE;
    }

    /** "Every Friday the bartender would call my grandmother". */
    private boolean isHabit(int verb) {
        boolean would = false;
        for (int i = 0; i < analysis.childCount(verb); i++) {
            would |= HABITUAL.contains(analysis.lower(analysis.child(verb, i)));
        }
        int sentence = analysis.tokens().sentenceOf(verb);
        for (int token = analysis.tokens().sentenceStart(sentence);
                would && token < analysis.tokens().sentenceEnd(sentence);
                token++) {
            if (EVERY.contains(analysis.lower(token))) {
                return true;
            }
        }
        return false;
    }

    /** "private gatherings", "such an agreement". */
    private boolean isOfAKind(Happening happening) {
        int noun = happening.trigger;
        boolean such = happening.status != Event.Status.DENIED && hasWord(noun, "such");
        boolean bare = analysis.tag(noun) == Tag.NNS
                && analysis.child(noun, Relation.DET) == NONE
                && analysis.child(noun, Relation.NUMMOD) == NONE
                && analysis.child(noun, Relation.NMOD_POSS) == NONE
                && analysis.child(noun, Relation.NMOD) == NONE
                && !analysis.relation(noun).isSubject()
                && analysis.relation(noun) != Relation.OBJ
                && happening.time.isEmpty()
                && !analysis.is(noun, "talks")
                && (happening.kind.pattern() != Triggers.Pattern.ACTION || happening.status == Event.Status.DENIED);
        return such || bare || isAnyOne(happening);
    }

    /** "We don't have a hurricane in all states", "how does a hurricane see?": one of a kind of things that befall. */
    private boolean isAnyOne(Happening happening) {
        int noun = happening.trigger;
        boolean indefinite = hasWord(noun, "a") || hasWord(noun, "an") || analysis.child(noun, Relation.DET) == NONE;
        int above = analysis.head(noun);
        boolean present = above != NONE
                && (analysis.tag(above) == Tag.VB || analysis.tag(above) == Tag.VBZ || analysis.tag(above) == Tag.VBP);
        return happening.kind.pattern() == Triggers.Pattern.HAPPENING
                && indefinite
                && happening.time.isEmpty()
                && (happening.status == Event.Status.DENIED || present && happening.status == Event.Status.HAPPENED);
    }

    private boolean hasWord(int noun, String word) {
        for (int i = 0; i < analysis.childCount(noun); i++) {
            if (analysis.is(analysis.child(noun, i), word)) {
                return true;
            }
        }
        return false;
    }
}
