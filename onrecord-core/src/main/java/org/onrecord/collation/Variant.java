package org.onrecord.collation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.text.Term;

/**
 * How one printing of a quotation differs from the one that the others are compared with.
 *
 * @param printing the printing
 * @param kinds what kinds of difference there are
 * @param words which words stand for which
 */
public record Variant(Printing printing, Set<Kind> kinds, List<Change> words) {

    /** Kinds of difference between printings of one utterance. */
    public enum Kind implements Term {
        /** No difference. */
        IDENTICAL,
        /** Only marks and capitals differ. */
        TYPOGRAPHY,
        /** Less of it is printed. */
        CUT,
        /** Words that stood apart are joined without a sign. */
        SPLICED,
        /** Other words stand for its words. */
        REWORDED,
        /** It says no where the other does not. */
        NEGATION,
        /** Another number. */
        NUMBER,
        /** More or less sure: "will" against "may". */
        HEDGE,
        /** Somebody else says it. */
        SPEAKER,
        /** Direct here, indirect there. */
        FORM,
        /** "said" against "admitted". */
        CUE,
        /** Relays are left out or named otherwise. */
        CHAIN,
        /** Another day or setting. */
        OCCASION
    }

    public Variant {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        words = List.copyOf(words);
    }
}
