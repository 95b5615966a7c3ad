package org.onrecord.store;

import java.util.List;
import org.onrecord.text.Term;

/**
 * That somebody wants to hear when a report names a person, prints a quotation or gives a figure.
 *
 * @param subject what is waited for
 * @param words a name, the words of a quotation, or words that a figure's clause must hold
 * @param means how to tell
 * @param target the command and its arguments, the address, or the file
 * @param privates whether an address that only a private network knows may be asked
 */
public record Alert(Subject subject, String words, Means means, List<String> target, boolean privates) {

    /** What an alert waits for. */
    public enum Subject implements Term {
        PERSON,
        QUOTATION,
        FIGURE
    }

    /** How an alert tells. */
    public enum Means implements Term {
        /** A command is run, and reads the match as JSON. */
        COMMAND,
        /** The match is posted as JSON. */
        WEBHOOK,
        /** The match is put on top of an Atom feed in a file. */
        FEED
    }

    /** @throws IllegalArgumentException where there are no words to wait for, or nobody to tell */
    public Alert {
        target = List.copyOf(target);
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("an alert waits for words, and '" + words + "' has none");
        }
        if (target.isEmpty() || target.get(0).isBlank()) {
            throw new IllegalArgumentException("an alert must be told to somebody");
        }
    }
}
