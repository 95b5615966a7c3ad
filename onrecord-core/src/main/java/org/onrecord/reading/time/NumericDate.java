package org.onrecord.reading.time;

import java.util.Optional;

/**
 * A date written in figures: "2023-12-14", "14/12/2023", "12/14/23", "14.12.2023", also with a clock time behind a T.
 *
 * <p>Where the year stands last, papers of the United States put the month first and most others the day; both are
 * kept as printed.
 *
 * @param first the first of month and day as printed; the month where the year stands first
 * @param second the second of them
 * @param year four digits
 * @param yearFirst whether the year is printed first: then the order is certain
 * @param dayFirst whether the marks tell that the day stands first: full stops do
 * @param clock "10:35" where a time of day is printed behind it, else empty
 */
record NumericDate(int first, int second, int year, boolean yearFirst, boolean dayFirst, String clock) {

    /** Reads a token; empty where it is no date. */
    static Optional<NumericDate> in(CharSequence text, int start, int end, char mark) {
        int[] field = new int[3];
        int[] length = new int[3];
        int i = start;
        for (int n = 0; n < 3; n++) {
            int from = i;
            while (i < end && Figures.isDigit(text.charAt(i)) && i - from < 4) {
                i++;
            }
            if (i == from || n < 2 && (i >= end || !isMark(text.charAt(i), mark))) {
                return Optional.empty();
            }
            field[n] = Figures.number(text, from, i);
            length[n] = i - from;
            i += n < 2 ? 1 : 0;
        }
        return of(field, length, mark, clock(text, i, end)).filter(NumericDate::isPossible);
    }

    private static boolean isMark(char c, char mark) {
        return c == mark || mark == '-' && (c == '‑' || c == '–');
    }

    private static Optional<NumericDate> of(int[] field, int[] length, char mark, Optional<String> clock) {
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        if (length[0] == 4 && length[1] == 2 && length[2] == 2) {
            return Optional.of(new NumericDate(field[1], field[2], field[0], true, false, clock.get()));
        }
        if (length[0] > 2 || length[1] > 2) {
            return Optional.empty();
        }
        if (length[2] == 4) {
            return Optional.of(new NumericDate(field[0], field[1], field[2], false, mark == '.', clock.get()));
        }
        boolean shortYear = length[2] == 2 && mark != '.' && (mark == '/' || length[0] == 2 && length[1] == 2);
        int year = field[2] < 50 ? 2000 + field[2] : 1900 + field[2];
        return shortYear
                ? Optional.of(new NumericDate(field[0], field[1], year, false, false, clock.get()))
                : Optional.empty();
    }

    /** What follows the day: nothing, or a T and a clock time; empty where it is something else. */
    private static Optional<String> clock(CharSequence text, int from, int end) {
        if (from == end) {
            return Optional.of("");
        }
        boolean time = end - from >= 6
                && (text.charAt(from) == 'T' || text.charAt(from) == 't')
                && Figures.isDigit(text.charAt(from + 1))
                && Figures.isDigit(text.charAt(from + 2))
                && text.charAt(from + 3) == ':';
        return time ? Optional.of(text.subSequence(from + 1, from + 6).toString()) : Optional.empty();
    }

    private boolean isPossible() {
        boolean monthFirst = first >= 1 && first <= 12 && second >= 1 && second <= 31;
        boolean dayThenMonth = second >= 1 && second <= 12 && first >= 1 && first <= 31;
        return year >= 1000 && year < 2200 && (monthFirst || !yearFirst && dayThenMonth);
    }

    /** Whether day and month could change places. */
    boolean isAmbiguous() {
        return !yearFirst && !dayFirst && first <= 12 && second <= 12 && first != second;
    }

    /** The month where the order is certain, or where the month is printed first. */
    int month(boolean monthFirst) {
        return isMonthFirst(monthFirst) ? first : second;
    }

    int day(boolean monthFirst) {
        return isMonthFirst(monthFirst) ? second : first;
    }

    private boolean isMonthFirst(boolean wanted) {
        if (yearFirst || second > 12) {
            return true;
        }
        return first <= 12 && !dayFirst && wanted;
    }
}
