package org.onrecord.reading.time;

/**
 * Reads tokens that hold digits: "1990s" is a decade, "10:35" a clock time, "3-5" a range, "14/12/2023" a date.
 *
 * <p>Works on characters; what it answers is a code as {@link Lexicon} has them.
 */
final class Figures {

    private static final int LONGEST = 32;

    private Figures() {}

    /** The code of a token whose first character is a digit or an apostrophe. */
    static int code(CharSequence text, int start, int end) {
        if (end - start > LONGEST) {
            return 0;
        }
        char first = text.charAt(start);
        if (!isDigit(first)) {
            return elided(text, start, end);
        }
        int i = start;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        if (i == end) {
            return whole(text, start, end);
        }
        return switch (text.charAt(i)) {
            case ':' -> clock(text, start, i, end);
            case '.', ',' -> pointed(text, start, i, end);
            case '-', '‑', '–' -> hyphened(text, start, i, end);
            case '/' -> slashed(text, start, i, end);
            default -> suffixed(text, start, i, end);
        };
    }

    /** A number of digits alone; its value only where it fits, else 0xFFFF. */
    private static int whole(CharSequence text, int start, int end) {
        int value = number(text, start, end);
        return Lexicon.code(Kind.DIGITS, Math.min(value, 0xFFFF));
    }

    /** "'90s", "'99" */
    private static int elided(CharSequence text, int start, int end) {
        int length = end - start;
        if (length < 3 || !isDigit(text.charAt(start + 1)) || !isDigit(text.charAt(start + 2))) {
            return 0;
        }
        int value = number(text, start + 1, start + 3);
        if (length == 3) {
            return Lexicon.code(Kind.DIGITS, value < 40 ? 2000 + value : 1900 + value);
        }
        boolean decade = length == 4 && lower(text.charAt(start + 3)) == 's' && value % 10 == 0;
        return decade ? Lexicon.code(Kind.DECADE, 1900 + value) : 0;
    }

    /** "3rd", "1990s", "8pm", "10am", "21st" */
    private static int suffixed(CharSequence text, int start, int digits, int end) {
        int value = number(text, start, digits);
        int count = digits - start;
        if (end - digits == 1 && lower(text.charAt(digits)) == 's') {
            if (count == 4 && value % 10 == 0 && value >= 1000 && value < 2100) {
                return Lexicon.code(Kind.DECADE, value);
            }
            return count == 2 && value % 10 == 0 ? Lexicon.code(Kind.DECADE, 1900 + value) : 0;
        }
        if (end - digits != 2 || count > 2) {
            return 0;
        }
        char a = lower(text.charAt(digits));
        char b = lower(text.charAt(digits + 1));
        if (b == 'm' && (a == 'a' || a == 'p')) {
            return value <= 12 && value > 0 ? clockCode(value % 12 + (a == 'p' ? 12 : 0), 0) : 0;
        }
        boolean ordinal = a == 't' && b == 'h' || a == 's' && b == 't' || a == 'n' && b == 'd' || a == 'r' && b == 'd';
        return ordinal ? Lexicon.code(Kind.ORDINAL, value) : 0;
    }

    private static int clockCode(int hour, int minute) {
        return Lexicon.code(Kind.CLOCK, hour * 60 + minute);
    }

    /** "10:35", "10:35:20", "10:35am" */
    private static int clock(CharSequence text, int start, int colon, int end) {
        int hour = number(text, start, colon);
        if (colon - start > 2
                || colon + 3 > end
                || !isDigit(text.charAt(colon + 1))
                || !isDigit(text.charAt(colon + 2))) {
            return 0;
        }
        int minute = number(text, colon + 1, colon + 3);
        if (hour > 24 || minute > 59) {
            return 0;
        }
        return afterMinutes(text, hour, minute, colon + 3, end);
    }

    private static int afterMinutes(CharSequence text, int hour, int minute, int from, int end) {
        if (from == end) {
            return clockCode(hour, minute);
        }
        char a = lower(text.charAt(from));
        if (end - from == 2 && lower(text.charAt(from + 1)) == 'm' && (a == 'a' || a == 'p') && hour <= 12) {
            return clockCode(hour % 12 + (a == 'p' ? 12 : 0), minute);
        }
        boolean seconds = a == ':' && end - from == 3;
        return seconds ? clockCode(hour, minute) : 0;
    }

    /** "4.5", "1,200", "8.30pm", "14.12.2023" */
    private static int pointed(CharSequence text, int start, int point, int end) {
        if (text.charAt(point) == '.' && isDate(text, start, end, '.')) {
            return Lexicon.code(Kind.DATE, 0);
        }
        boolean meridiem = end - point == 5 && lower(text.charAt(end - 1)) == 'm';
        if (text.charAt(point) == '.'
                && meridiem
                && isDigit(text.charAt(point + 1))
                && isDigit(text.charAt(point + 2))) {
            int minute = number(text, point + 1, point + 3);
            int hour = number(text, start, point);
            return minute < 60 && hour <= 12 ? afterMinutes(text, hour, minute, point + 3, end) : 0;
        }
        for (int i = point; i < end; i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && c != '.' && c != ',') {
                return 0;
            }
        }
        return Lexicon.code(Kind.DECIMAL, 0);
    }

    /** "3-5", "1994-95", "2023-12-14", "2023-12-14T10:35Z" */
    private static int hyphened(CharSequence text, int start, int hyphen, int end) {
        if (isDate(text, start, end, '-')) {
            return Lexicon.code(Kind.DATE, 0);
        }
        for (int i = hyphen + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return 0;
            }
        }
        return end - hyphen <= 5 && end > hyphen + 1 && hyphen - start <= 4 ? Lexicon.code(Kind.RANGE, 0) : 0;
    }

    /** "1/2", "12/14/23", "1994/95" */
    private static int slashed(CharSequence text, int start, int slash, int end) {
        if (isDate(text, start, end, '/')) {
            return Lexicon.code(Kind.DATE, 0);
        }
        for (int i = slash + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return 0;
            }
        }
        boolean seasons = slash - start == 4 && (end - slash == 3 || end - slash == 5);
        if (seasons) {
            return Lexicon.code(Kind.RANGE, 0);
        }
        return slash - start == 1 && end - slash == 2 ? Lexicon.code(Kind.FRACTION, 0) : 0;
    }

    private static boolean isDate(CharSequence text, int start, int end, char mark) {
        return NumericDate.in(text, start, end, mark).isPresent();
    }

    /** The number that some digits write; 9 digits at most are read. */
    static int number(CharSequence text, int start, int end) {
        int value = 0;
        for (int i = start; i < Math.min(end, start + 9); i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
