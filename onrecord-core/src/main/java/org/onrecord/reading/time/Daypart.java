package org.onrecord.reading.time;

/** A part of the day, with its letters in TIMEX3. */
enum Daypart {
    MORNING("MO"),
    AFTERNOON("AF"),
    EVENING("EV"),
    NIGHT("NI");

    private final String letters;

    Daypart(String letters) {
        this.letters = letters;
    }

    /** What stands behind the T of a value. */
    String letters() {
        return letters;
    }
}
