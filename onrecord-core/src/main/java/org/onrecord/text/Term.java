package org.onrecord.text;

import java.util.Locale;

/**
 * A word of a closed vocabulary: a constant of an enumeration that exports print in small letters.
 *
 * <p>{@code SourceClass.UNNAMED.word()} is {@code unnamed}, {@code Bound.MORE_THAN.word()} is {@code more than}.
 */
public interface Term {

    /** The name of the constant. */
    String name();

    /** The word as exports print it; hyphens for underscores unless the vocabulary has blanks. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that is printed so.
     *
     * @throws IllegalArgumentException where the vocabulary has no such word
     */
    static <T extends Enum<T> & Term> T of(Class<T> vocabulary, String word) {
        T term = vocabulary.cast(Vocabulary.of(vocabulary).get(word));
        if (term == null) {
            throw new IllegalArgumentException(vocabulary.getSimpleName() + " has no word " + word);
        }
        return term;
    }
}
