package org.onrecord.reading.time;

/** Words that choose one of a row of days, months or years: "last", "that", "the following". */
enum Which {
    LAST,
    THIS,
    NEXT,
    PAST,
    COMING,
    /** Counted from the time told of before. */
    PREVIOUS,
    /** Counted from the time told of before. */
    FOLLOWING,
    SAME,
    THAT,
    LATEST,
    CURRENT,
    RECENT,
    FUTURE;

    /** Whether it counts from a time that the text told of before, not from the report's own date. */
    boolean looksBack() {
        return this == PREVIOUS || this == FOLLOWING || this == SAME || this == THAT;
    }

    /** How many units it goes on or back. */
    int steps() {
        return switch (this) {
            case LAST, PAST, PREVIOUS -> -1;
            case NEXT, COMING, FOLLOWING -> 1;
            default -> 0;
        };
    }
}
