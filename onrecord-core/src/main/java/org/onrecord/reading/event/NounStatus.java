package org.onrecord.reading.event;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.record.Event;

/** Tells the status of an event by the words beside its noun: "no attack", "a planned visit", "the ongoing talks". */
final class NounStatus {

    private static final int NONE = Analysis.NONE;
    private static final WordList NEGATIONS = WordList.of("no", "neither", "none", "not", "never", "nor");
    private static final WordList COMING = WordList.of(
            "next",
            "upcoming",
            "planned",
            "coming",
            "future",
            "scheduled",
            "expected",
            "forthcoming",
            "proposed",
            "impending");
    private static final WordList ONLY_POSSIBLE = WordList.of(
            "possible", "potential", "threatened", "hypothetical", "attempted", "eventual", "imminent", "would-be");
    private static final WordList CURRENT = WordList.of("ongoing", "continuing", "current", "continued");
    private static final WordList REFUTED =
            WordList.of("canceled", "cancelled", "aborted", "foiled", "thwarted", "failed");
    private static final WordList SET = WordList.of("set", "slated", "scheduled", "planned", "due");
    private static final int REACH = 8;
    /** "a previously scheduled meeting" was held. */
    private static final WordList FORMERLY = WordList.of("previously", "originally", "formerly", "once");

    private final Analysis analysis;

    NounStatus(Analysis analysis) {
        this.analysis = analysis;
    }

    /** What the words beside a noun tell, if they tell anything. */
    Optional<Event.Status> of(int noun) {
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int child = analysis.child(noun, i);
            long word = analysis.lower(child);
            boolean before = child < noun;
            if (before && analysis.relation(child) == Relation.DET && NEGATIONS.contains(word) && !isQuoted(child)) {
                return Optional.of(Event.Status.DENIED);
            }
            if (before && REFUTED.contains(word)) {
                return Optional.of(Event.Status.DENIED);
            }
            if (before && ONLY_POSSIBLE.contains(word)) {
                return Optional.of(Event.Status.POSSIBLE);
            }
            boolean planned = COMING.contains(word)
                    && !(child > 0 && FORMERLY.contains(analysis.lower(child - 1)))
                    && (before || analysis.relation(child) == Relation.ACL || analysis.is(child, "planned"));
            if (planned) {
                return Optional.of(Event.Status.PLANNED);
            }
            if (before && CURRENT.contains(word)) {
                return Optional.of(Event.Status.ONGOING);
            }
            if (analysis.relation(child) == Relation.ACL_RELCL
                    && analysis.tag(child) == Tag.VBG
                    && analysis.child(child, Relation.AUX) != NONE) {
                return Optional.of(Event.Status.ONGOING);
            }
        }
        return isSet(noun) ? Optional.of(Event.Status.PLANNED) : Optional.empty();
    }

    /** "a “no” vote". */
    private boolean isQuoted(int token) {
        return token > 0
                && (analysis.tag(token - 1) == Tag.OPEN_QUOTE
                        || analysis.tokens().is(token - 1, '"'));
    }

    /** "a protest at the state Capitol set for Friday", wherever the tree hangs it. */
    private boolean isSet(int noun) {
        int end = analysis.tokens().sentenceEnd(analysis.tokens().sentenceOf(noun));
        for (int token = noun + 1; token + 1 < Math.min(end, noun + REACH); token++) {
            if (SET.contains(analysis.lower(token)) && analysis.is(token + 1, "for")) {
                return analysis.relation(token) == Relation.ACL;
            }
            if (analysis.tag(token).isVerb() || analysis.tag(token).isPunctuation()) {
                return false;
            }
        }
        return false;
    }
}
