package org.onrecord.report;

import org.onrecord.text.Span;

/**
 * A calendar day found in some words.
 *
 * @param span where its words stand, weekday and time of day included
 * @param value {@code 2024-03-04}; {@code XXXX-03-04} without a year, {@code 2024-03} without a day
 * @param weekday whether a weekday is printed with it
 */
record Day(Span span, String value, boolean weekday) {

    /** Whether year, month and day are printed. */
    boolean isFull() {
        return value.length() == 10 && value.charAt(0) != 'X';
    }
}
