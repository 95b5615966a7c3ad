package org.onrecord.reading.time;

/** What a word can be in an expression of time. */
enum Kind {
    /** No part of any. */
    NONE,
    MONTH,
    WEEKDAY,
    /** "Thu.", "Sat": only beside a date. */
    SHORT_WEEKDAY,
    /** "Mondays". */
    WEEKDAYS,
    UNIT,
    UNITS,
    NUMBER,
    /** Hundred, thousand, dozen. */
    SCALE,
    /** "Several": a number that is not told. */
    VAGUE,
    COUPLE,
    ORDINAL,
    SEASON,
    /** "1990s", "nineties". */
    DECADE,
    /** "Morning". */
    DAYTIME,
    /** "Noon". */
    MOMENT,
    /** "Yesterday". */
    DEICTIC,
    TONIGHT,
    WHICH,
    /** "Early", "late". */
    EDGE,
    /** "The end" of something. */
    BRINK,
    ABOUT,
    EVERY,
    PER,
    /** "Daily". */
    SET,
    /** "Now", "recently". */
    REFERENCE,
    MERIDIEM,
    OCLOCK,
    ZONE,
    FISCAL,
    AGO,
    /** "Q3". */
    QUARTER,
    /** "B.C." */
    ERA,
    /** Only digits, at most nine. */
    DIGITS,
    /** "4.5", "1,200". */
    DECIMAL,
    /** "1/2". */
    FRACTION,
    /** "3-5", "1994-95". */
    RANGE,
    /** "10:35", "8.30pm", in minutes of the day. */
    CLOCK,
    /** "2023-12-14", "14/12/2023". */
    DATE
}
