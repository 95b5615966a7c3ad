package org.onrecord.reading.name;

import org.onrecord.language.WordList;

/** Pronouns by what they stand for; {@code HE} holds "him" and "his" too. */
public enum Pronoun {
    HE,
    SHE,
    THEY,
    IT,
    I,
    WE,
    YOU,
    WHO,
    WHICH;

    private static final WordList FORMS =
            WordList.of(Pronoun.class, "pronouns.txt", "he", "she", "they", "it", "i", "we", "you", "who", "which");
    private static final Pronoun[] ALL = values();

    /** Whether a word is a pronoun, by its {@link org.onrecord.language.WordHash#lower lower-case hash}. */
    static boolean is(long lowerHash) {
        return FORMS.contains(lowerHash);
    }

    static Pronoun of(long lowerHash) {
        return ALL[FORMS.number(lowerHash)];
    }
}
