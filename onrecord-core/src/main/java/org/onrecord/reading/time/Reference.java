package org.onrecord.reading.time;

/** Times that are not told more closely: "now", "recently", "in the future". */
enum Reference {
    PRESENT,
    PAST,
    FUTURE;

    /** The TIMEX3 value, {@code PAST_REF}. */
    String value() {
        return name() + "_REF";
    }
}
