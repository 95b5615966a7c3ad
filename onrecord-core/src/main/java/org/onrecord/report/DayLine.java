package org.onrecord.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line that says when, and little else: "Published 4 March 2024 | Updated 2 hours ago".
 *
 * @param days the days in it, in order
 * @param modified whether it tells of a change: "Updated"
 */
record DayLine(List<Day> days, boolean modified) {

    private static final Pattern CHAFF = Pattern.compile(
            "(?i)\\b(?:first|originally|last)?\\s?(?:published|updated|posted|modified|created|uploaded|added|aired|filed|date|on|at|of|the|time|"
                    + "and|by|in|min|mins|minutes?|hours?|days?|weeks?|months?|years?|ago|read|e[ds]t|gmt|utc|bst|ist|pst|pdt|cet|a\\.?m|p\\.?m|"
                    + "print|share|email|comments?|a-|a\\+|hrs|h|mon|tue|wed|thu|fri|sat|sun|\\w{3,6}day|just now|yesterday|today|\\d+)\\b|[^\\p{L}]+");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?i)\\b(?:\\d{1,3}|an?) (?:second|minute|min|hour|hr|day|week|month|year)s? ago\\b|\\bjust now\\b");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)^\\W*(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?:\\s?[ap]\\.?m\\.?)?(?:\\s?\\(?[a-z]{2,4}\\)?)?\\W*$"
                    + "|^\\W*(?:1[0-2]|[1-9])\\s?[ap]\\.?m\\.?(?:\\s?[a-z]{2,4})?\\W*$");

    private static final int LONGEST = 140;
    private static final int LEFT_OVER = 14;

    static final DayLine NONE = new DayLine(List.of(), false);

    DayLine {
        days = List.copyOf(days);
    }

    /** Reads a line; one that says something else too has no days. */
    static DayLine of(String line, boolean monthFirst) {
        if (line.length() > LONGEST || line.length() < 4) {
            return NONE;
        }
        List<Day> days = Days.in(line, monthFirst);
        if (days.isEmpty() || days.stream().noneMatch(day -> day.value().length() >= 10)) {
            return NONE;
        }
        StringBuilder rest = new StringBuilder(line);
        for (int i = days.size() - 1; i >= 0; i--) {
            rest.replace(days.get(i).span().start(), days.get(i).span().end(), " ");
        }
        String left = CHAFF.matcher(rest).replaceAll("");
        return left.length() > LEFT_OVER ? NONE : new DayLine(days, isModified(line));
    }

    static boolean isModified(String line) {
        return line.matches("(?is)\\W*(?:last )?(?:updated|modified|update|revised)\\b.*");
    }

    /** Whether a line gives only a time of day or how long ago: the entries of a live blog. */
    static boolean isClock(String line) {
        return line.length() <= 40
                && (CLOCK.matcher(line).matches()
                        || RELATIVE.matcher(line).find()
                                && CHAFF.matcher(line).replaceAll("").length() <= 4);
    }
}
