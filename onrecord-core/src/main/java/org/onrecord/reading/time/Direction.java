package org.onrecord.reading.time;

/** On which side of the report's date a time lies, as tense and prepositions tell. */
enum Direction {
    PAST,
    FUTURE,
    UNTOLD
}
