package org.onrecord.reading.time;

/**
 * What an expression of time says before it is known when the report was published.
 *
 * <p>"last Friday" is {@code new Chosen(Which.LAST, Day.of(weekday 5))}; which day that is tells a {@link Reckoning}.
 */
sealed interface Meaning {

    /** A year, month or day that is not printed. */
    int ABSENT = 0;

    /** A day, as far as it is printed: "Thursday", "Dec. 14", "Thursday, December 14, 2023", "the 3rd". */
    record Day(int year, int month, int day, int weekday) implements Meaning {}

    /** A month, quarter, half or season, by number; the year where it is printed. */
    record Named(Granule granule, int number, int year) implements Meaning {}

    /** A year, decade or century, by its first year. */
    record Years(Granule granule, int year) implements Meaning {}

    /** A feast, with its year where it is printed. */
    record Feast(Holiday holiday, int year) implements Meaning {}

    /** So many units from a base: "yesterday", "two weeks ago", "three days later", "this month". */
    record Steps(int steps, Granule granule, Base base) implements Meaning {}

    /** One of a row of named times: "last Friday", "this summer", "the previous Friday". */
    record Chosen(Which which, Meaning named) implements Meaning {}

    /** A unit that the text speaks of as known: "the quarter", "the weekend". */
    record Known(Granule granule) implements Meaning {}

    /** A part of a larger time: "October of last year", "the 1988 third quarter". */
    record Inside(Meaning part, Meaning whole) implements Meaning {}

    /** A part of a day or a clock time, written as behind the T of a value: "Friday night", "10:35 a.m. Tuesday". */
    record Hour(Meaning day, String clock) implements Meaning {}

    /** The day that the words around speak of. */
    record SameDay() implements Meaning {}

    /** The last day of a longer time: "by the end of the month". */
    record LastDay(Meaning whole) implements Meaning {}

    /** So many days before or behind another day: "the day before last Tuesday". */
    record Beside(int steps, Meaning day) implements Meaning {}

    /** From one time to another: "March 3-5". */
    record Range(Meaning from, Meaning to) implements Meaning {}

    /** A date in figures. */
    record Figured(NumericDate date) implements Meaning {}

    /** A value that no date changes: a duration, a set, "now". */
    record Fixed(String value) implements Meaning {}
}
