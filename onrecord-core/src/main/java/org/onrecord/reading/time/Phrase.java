package org.onrecord.reading.time;

import java.util.Optional;
import org.onrecord.record.Time;

/**
 * An expression of time in a text: tokens 3 to 4 are "late Thursday".
 *
 * @param first its first token
 * @param next the token behind its last one
 * @param type what TIMEX3 calls it
 * @param meaning what it says
 * @param mod how it is to be taken
 * @param direction on which side of the report's date it lies, where the words around tell
 */
record Phrase(int first, int next, Time.Type type, Meaning meaning, Optional<Mod> mod, Direction direction) {

    private Phrase(int first, int next, Time.Type type, Meaning meaning) {
        this(first, next, type, meaning, Optional.empty(), Direction.UNTOLD);
    }

    static Phrase date(int first, int next, Meaning meaning) {
        return new Phrase(first, next, Time.Type.DATE, meaning);
    }

    static Phrase time(int first, int next, Meaning day, String clock) {
        return new Phrase(first, next, Time.Type.TIME, new Meaning.Hour(day, clock));
    }

    static Phrase duration(int first, int next, String value) {
        return new Phrase(first, next, Time.Type.DURATION, new Meaning.Fixed(value));
    }

    static Phrase set(int first, int next, String value) {
        return new Phrase(first, next, Time.Type.SET, new Meaning.Fixed(value));
    }

    Phrase from(int token) {
        return new Phrase(token, next, type, meaning, mod, direction);
    }

    Phrase to(int token) {
        return new Phrase(first, token, type, meaning, mod, direction);
    }

    Phrase with(Mod added) {
        return new Phrase(first, next, type, meaning, Optional.of(added), direction);
    }

    Phrase meaning(Meaning other) {
        return new Phrase(first, next, type, other, mod, direction);
    }

    Phrase towards(Direction side) {
        return new Phrase(first, next, type, meaning, mod, side);
    }

    int length() {
        return next - first;
    }
}
