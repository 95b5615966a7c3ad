package org.onrecord.collation;

import org.onrecord.text.Term;

/**
 * Some words of one printing that stand where another has others: "94" became "49".
 *
 * @param from the words of the original; empty where words were added
 * @param to the words of the copy; empty where words were left out
 * @param what what kind of words they are
 */
public record Change(String from, String to, What what) {

    /** What a change touches. */
    public enum What implements Term {
        NUMBER,
        NAME,
        NEGATION,
        HEDGE,
        PRONOUN,
        QUOTATION,
        WORD
    }
}
