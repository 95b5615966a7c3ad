package org.onrecord.record;

import java.util.List;
import java.util.Optional;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * On whose word something is known: source, cue and the chain of relays.
 *
 * <p>In "Gallant said, according to a transcript released by the ministry" the source is "Gallant", the cue "said", and
 * {@code via} holds the transcript and the ministry.
 *
 * @param voice whose claim it is
 * @param sources who says it; joint speakers are several
 * @param cue the word that says that it was said
 * @param via who relays it, from the speaker outwards
 * @see <a href="https://aclanthology.org/L12-1664/">Pareti 2012, a database of attribution relations</a>
 */
public record Attribution(Voice voice, List<Source> sources, Optional<Cue> cue, List<Relay> via) {

    /** Whose claim a thing is. */
    public enum Voice implements Term {
        /** The outlet's own. */
        REPORT,
        /** Somebody's who is named here. */
        ATTRIBUTED,
        /** It goes on from the sentence before. */
        CARRIED,
        /** It may be either; never to be shown as the outlet's own. */
        UNDECIDED
    }

    /**
     * The word that says that something was said.
     *
     * @param span "said", "according to"
     * @param lemma its dictionary form, "say"
     */
    public record Cue(Span span, String lemma) {}

    /** The outlet's own claim. */
    public static final Attribution OWN = new Attribution(Voice.REPORT, List.of(), Optional.empty(), List.of());

    /** A claim of which it is open whose it is. */
    public static final Attribution UNDECIDED =
            new Attribution(Voice.UNDECIDED, List.of(), Optional.empty(), List.of());

    public Attribution {
        sources = List.copyOf(sources);
        via = List.copyOf(via);
    }
}
