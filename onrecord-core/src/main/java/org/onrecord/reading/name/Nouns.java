package org.onrecord.reading.name;

import java.util.Optional;
import org.onrecord.language.English;
import org.onrecord.language.WordList;
import org.onrecord.record.Entity;

/** What common nouns name: persons, groups, organisations, documents. */
final class Nouns {

    private static final WordList KINDS = WordList.of(Nouns.class, "nouns.txt", "organization", "group", "document");
    private static final WordList PERSONS = WordList.of(English.class, "persons.txt");
    private static final WordList SEX = WordList.of(Nouns.class, "gendered-nouns.txt", "he", "she");
    private static final WordList GIVEN = WordList.of(Nouns.class, "given-names.txt", "he", "she");
    private static final Entity.Type[] TYPES = {Entity.Type.ORGANIZATION, Entity.Type.GROUP, Entity.Type.DOCUMENT};

    private Nouns() {}

    /** What a noun names, by the hash of its lemma, or else of its form. */
    static Optional<Entity.Type> kind(long lemmaHash, long formHash) {
        if (PERSONS.contains(formHash)) {
            return Optional.of(Entity.Type.PERSON);
        }
        int number = KINDS.number(formHash);
        if (number < 0 && PERSONS.contains(lemmaHash)) {
            return Optional.of(Entity.Type.PERSON);
        }
        number = number < 0 ? KINDS.number(lemmaHash) : number;
        return number < 0 ? Optional.empty() : Optional.of(TYPES[number]);
    }

    /** Whether a noun names a person. */
    static boolean isPerson(long lemmaHash) {
        return PERSONS.contains(lemmaHash);
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
