package org.onrecord.language;

/**
 * A name in a text: tokens 3 to 4 are "John Kirby", a person.
 *
 * @param first its first token
 * @param next the token behind its last one
 * @param type what it names
 */
public record Name(int first, int next, Type type) {

    /** What a name names. */
    public enum Type {
        PERSON,
        ORGANIZATION,
        PLACE,
        OTHER
    }
}
