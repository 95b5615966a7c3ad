package org.onrecord.reading.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a TIMEX3 value spans: of {@code 2024-W09-WE} the second and third of March 2024.
 *
 * @param first the first day
 * @param last the last day
 */
record Days(LocalDate first, LocalDate last) {

    private static final Pattern VALUE =
            Pattern.compile("(\\d{4})(?:-(?:(\\d\\d)(?:-(\\d\\d))?|W(\\d\\d)(-WE)?))?(?:T.*)?");

    /** Whether two times may be one: one lies within the other. */
    static boolean mayBeOne(String a, String b) {
        if (a.equals(b) || isOpen(a) || isOpen(b)) {
            return true;
        }
        Optional<Days> one = of(a);
        Optional<Days> other = of(b);
        return one.isPresent() && other.isPresent()
                ? one.get().within(other.get()) || other.get().within(one.get())
                : isWeekend(a, b) || isWeekend(b, a);
    }

    /** Whether the first of two times tells the day more closely. */
    static boolean isCloser(String a, String b) {
        Optional<Days> one = of(a);
        Optional<Days> other = of(b);
        return isOpen(b) && !isOpen(a)
                || one.isPresent()
                        && other.isPresent()
                        && !one.equals(other)
                        && one.get().within(other.get());
    }

    /** A clock time of a day that nothing tells. */
    private static boolean isOpen(String value) {
        return value.startsWith("XXXX-XX-XX");
    }

    /** "Sunday" and "the weekend" of a report without a year. */
    private static boolean isWeekend(String weekend, String day) {
        return weekend.equals("XXXX-WXX-WE") && (day.startsWith("XXXX-WXX-6") || day.startsWith("XXXX-WXX-7"));
    }

    private boolean within(Days other) {
        return !first.isBefore(other.first) && !last.isAfter(other.last);
    }

    private static Optional<Days> of(String value) {
        Matcher found = VALUE.matcher(value);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        try {
            if (found.group(4) != null) {
                LocalDate monday = LocalDate.of(year, 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(found.group(4)))
                        .with(java.time.DayOfWeek.MONDAY);
                return Optional.of(new Days(monday.plusDays(found.group(5) == null ? 0 : 5), monday.plusDays(6)));
            }
            if (found.group(2) == null) {
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(found.group(2)));
            if (found.group(3) == null) {
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(found.group(3)));
            return Optional.of(new Days(day, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
