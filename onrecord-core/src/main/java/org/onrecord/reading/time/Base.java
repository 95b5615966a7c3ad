package org.onrecord.reading.time;

/** What a relative time is counted from. */
enum Base {
    /** The report's own date: "yesterday", "two weeks ago". */
    PUBLISHED,
    /** The last time that the text told of: "two days later", "the day before". */
    PREVIOUS,
    /** The quarter that the report is about, else its own date: "a year earlier" among results of a third quarter. */
    FOCUS
}
