package org.onrecord.reading.name;

/** What a phrase tells of the sex of whom it names, as far as pronouns need it. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Whether two phrases may name one person. */
    public boolean fits(Sex other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** What both tell together. */
    public Sex and(Sex other) {
        return this == UNKNOWN ? other : this;
    }
}
