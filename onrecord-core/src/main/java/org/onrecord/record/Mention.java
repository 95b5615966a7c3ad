package org.onrecord.record;

import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * A place where an entity is spoken of.
 *
 * @param span the words
 * @param form how
 */
public record Mention(Span span, Form form) {

    /** Forms of mention: "Kirby", "the spokesman", "he". */
    public enum Form implements Term {
        NAME,
        NOMINAL,
        PRONOUN
    }
}
