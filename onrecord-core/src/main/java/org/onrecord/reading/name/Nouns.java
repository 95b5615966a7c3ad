package org.onrecord.reading.name;

import java.util.Optional;
import org.onrecord.language.WordList;
import org.onrecord.record.Entity;

/** What common nouns name: persons, groups, organisations, documents. */
final class Nouns {

    private static final WordList KINDS =
            WordList.of(Nouns.class, "nouns.txt", "organization", "group", "document", "person");
    private static final WordList SEX = WordList.of(Nouns.class, "gendered-nouns.txt", "he", "she");
    private static final WordList GIVEN = WordList.of(Nouns.class, "given-names.txt", "he", "she");
    private static final Entity.Type[] TYPES = {
        Entity.Type.ORGANIZATION, Entity.Type.GROUP, Entity.Type.DOCUMENT, Entity.Type.PERSON
    };

    private Nouns() {}

    /** What a noun names, by the hash of its lemma, or else of its form. */
    static Optional<Entity.Type> kind(long lemmaHash, long formHash) {
        int number = KINDS.number(formHash);
        number = number < 0 ? KINDS.number(lemmaHash) : number;
        return number < 0 ? Optional.empty() : Optional.of(TYPES[number]);
    }

    /** Whether a noun names a person. */
    static boolean isPerson(long lemmaHash) {
        return KINDS.number(lemmaHash) == TYPES.length - 1;
    }

    static Sex sexOfNoun(long lowerHash) {
        return sex(SEX.number(lowerHash));
    }

    static Sex sexOfGivenName(long lowerHash) {
        return sex(GIVEN.number(lowerHash));
    }

    private static Sex sex(int number) {
        return number == 0 ? Sex.MALE : number == 1 ? Sex.FEMALE : Sex.UNKNOWN;
    }
}
