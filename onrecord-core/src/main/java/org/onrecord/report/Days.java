package org.onrecord.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * Finds calendar days in words: "Thursday, 19 September 2024 - 16:40", "Sept. 18, 2024", "2024-03-04T19:40:11Z".
 *
 * <p>Only what is printed is read: relative days ("yesterday") are left to the reading of times.
 */
final class Days {

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
    private static final String MONTH = "(?<m>(?i:january|february|march|april|may|june|july|august|september|october"
            + "|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec))\\b\\.?";
    private static final Pattern MONTH_NAME =
            Pattern.compile("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", Pattern.CASE_INSENSITIVE);
    private static final String DAY = "(?<d>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<y>(?:19|20)\\d\\d)\\b";
    private static final String WEEKDAY =
            "(?<![\\w.,$€£-])(?<!\\d/)(?:(?<w>(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
                    + "|mon|tues?|wed|thur?s?|fri|sat|sun))\\b\\.?,?\\s{1,3})?(?:(?i:on|the)\\s)?";
    private static final String CLOCK = "(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?:[:.][0-5]\\d)?(?:\\s?[AaPp]\\.?[Mm]\\b\\.?)?"
            + "|(?:1[0-2]|[1-9])\\s?[AaPp]\\.?[Mm]\\b\\.?";
    private static final String ZONE = "\\(?(?:[A-Z]{2,4}T|GMT|UTC|ET|CT|MT|PT)\\b\\)?";
    private static final String TIME = "(?:(?:\\s?[,|•·–-]|\\sat|T)?\\s{0,3}(?:" + CLOCK + ")(?:\\s?" + ZONE + ")?)?";

    /** The orders in which days are printed; the first that fits a place is the one. */
    private static final List<Form> FORMS = List.of(
            form("mdy", MONTH + "\\s{1,3}" + DAY + ",?\\s{1,3}" + YEAR),
            form("dmy", DAY + "(?:\\s{1,3}|\\s?[-/.]\\s?)(?:of\\s)?" + MONTH + "(?:,?\\s{1,3}|\\s?[-/.]\\s?)" + YEAR),
            form("ymd", YEAR + "(?<s>[-/.])(?<m>0?[1-9]|1[0-2])\\k<s>(?<d>0[1-9]|[12]\\d|3[01]|[1-9])(?!\\d)"),
            form("aby", "(?<a>0?[1-9]|[12]\\d|3[01])(?<s>[-/.])(?<b>0?[1-9]|[12]\\d|3[01])\\k<s>" + YEAR),
            form("my", MONTH + ",?\\s{1,3}" + YEAR),
            form("md", MONTH + "\\s{1,3}" + DAY + "\\b(?!\\s?[:%]?\\d|,\\d)"),
            form("dm", DAY + "\\s{1,3}(?:of\\s)?" + MONTH + "(?!\\w)"));

    private static final Pattern STAMP =
            Pattern.compile("^\\s*((?:19|20)\\d\\d)-?(0[1-9]|1[0-2])-?([0-2]\\d|3[01])(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("^\\s*(1\\d{9})(?:\\d{3})?\\s*$");
    private static final Pattern ADDRESS =
            Pattern.compile("[/=_-]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2]|[a-z]{3})[/_-]?([0-2]\\d|3[01])(?!\\d)");
    private static final Pattern ADDRESS_MONTH =
            Pattern.compile("/((?:19|20)\\d\\d)/(0?[1-9]|1[0-2]|[a-z]{3})/(?:(0?[1-9]|[12]\\d|3[01])/)?");

    /** Longer texts are no date lines. */
    private static final int REACH = 2000;

    private Days() {}

    /** A way to print a day, and the letters of its groups: year, month, day; a and b where either may be the month. */
    private record Form(Pattern pattern, String groups) {

        /** Whether it prints the month as a number. */
        boolean isInFigures() {
            return groups.equals("ymd") || groups.equals("aby");
        }

        /** Where the words of the day begin: "on" before them is not of them. */
        int start(Matcher matcher) {
            return matcher.group("w") != null ? matcher.start("w") : matcher.start("day");
        }

        @Nullable
        String group(Matcher matcher, char name) {
            return groups.indexOf(name) >= 0 ? matcher.group(String.valueOf(name)) : null;
        }
    }

    private static Form form(String groups, String form) {
        return new Form(Pattern.compile(WEEKDAY + "(?<day>" + form + ")" + TIME), groups);
    }

    /** All days printed in some words; in 04/03/2024 the day stands first unless the land puts the month first. */
    static List<Day> in(String words, boolean monthFirst) {
        String near = words.length() > REACH ? words.substring(0, REACH) : words;
        List<Day> days = new ArrayList<>();
        if (!holdsDigit(near)) {
            return days;
        }
        boolean named = MONTH_NAME.matcher(near).find();
        for (Form form : FORMS) {
            if (!named && !form.isInFigures()) {
                continue;
            }
            Matcher matcher = form.pattern().matcher(near);
            while (matcher.find()) {
                Span span = new Span(form.start(matcher), matcher.end()).strip(near);
                @Nullable String value = value(form, matcher, monthFirst);
                if (value != null && days.stream().noneMatch(day -> day.span().overlaps(span))) {
                    days.add(new Day(span, value, matcher.group("w") != null));
                }
            }
        }
        days.sort(Comparator.comparing(Day::span));
        return days;
    }

    private static boolean holdsDigit(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= '0' && c <= '9' || c > 127 && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** The day that a value of metadata names, in its own offset: a time stamp, an epoch, or printed words. */
    static Optional<String> of(String value, boolean monthFirst) {
        Matcher stamp = STAMP.matcher(value);
        if (stamp.find()) {
            return Optional.ofNullable(day(stamp.group(1), stamp.group(2), stamp.group(3)));
        }
        Matcher epoch = EPOCH.matcher(value);
        if (epoch.find()) {
            Instant instant = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
            return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC).toString());
        }
        return in(value, monthFirst).stream()
                .filter(Day::isFull)
                .map(Day::value)
                .findFirst();
    }

    /** The day, or the month, in the address of a page: {@code /2024/03/04/toll-rises}. */
    static Optional<String> inAddress(String address) {
        String path = address.replaceFirst("^[a-z]+://[^/]*", "").toLowerCase(Locale.ROOT);
        Matcher matcher = ADDRESS.matcher(path);
        while (matcher.find()) {
            @Nullable String day = day(matcher.group(1), month(matcher.group(2)), matcher.group(3));
            if (day != null) {
                return Optional.of(day);
            }
        }
        matcher = ADDRESS_MONTH.matcher(path);
        @Nullable String month = matcher.find() ? month(matcher.group(2)) : null;
        if (month == null) {
            return Optional.empty();
        }
        return matcher.group(3) != null
                ? Optional.ofNullable(day(matcher.group(1), month, matcher.group(3)))
                : Optional.of(matcher.group(1) + "-" + month);
    }

    private static @Nullable String value(Form form, Matcher matcher, boolean monthFirst) {
        @Nullable String year = form.group(matcher, 'y');
        @Nullable String a = form.group(matcher, 'a');
        @Nullable String b = form.group(matcher, 'b');
        if (a != null && b != null) {
            boolean month = Integer.parseInt(b) > 12 || monthFirst && Integer.parseInt(a) <= 12;
            return month ? day(year, month(a), b) : day(year, month(b), a);
        }
        @Nullable String name = form.group(matcher, 'm');
        if (name == null || Character.isLowerCase(name.charAt(0))) {
            return null;
        }
        @Nullable String day = form.group(matcher, 'd');
        return day == null ? year + "-" + month(name) : day(year, month(name), day);
    }

    /** A month in two figures, from its name or number. */
    private static @Nullable String month(String name) {
        if (Character.isDigit(name.charAt(0))) {
            return name.length() == 1 ? "0" + name : name;
        }
        int at = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return at < 0 || at % 4 != 0 ? null : (at < 36 ? "0" : "") + (at / 4 + 1);
    }

    private static @Nullable String day(@Nullable String year, @Nullable String month, String day) {
        if (month == null) {
            return null;
        }
        try {
            // A leap year serves where none is printed.
            LocalDate date = LocalDate.of(
                    year == null ? 2024 : Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return year == null ? "XXXX" + date.toString().substring(4) : date.toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
