package org.onrecord.reading.time;

/**
 * How a value is to be taken: the {@code mod} of TIMEX3.
 *
 * @see <a href="https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html">TimeML 1.2.1</a>
 */
enum Mod {
    START,
    MID,
    END,
    APPROX,
    LESS_THAN,
    MORE_THAN,
    EQUAL_OR_LESS,
    EQUAL_OR_MORE,
    BEFORE,
    AFTER,
    ON_OR_AFTER,
    ON_OR_BEFORE
}
