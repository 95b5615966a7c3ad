package org.onrecord.collation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.record.When;

/**
 * Whether two times are of the same day, as far as they tell.
 *
 * <p>"2024-03-03" and "XXXX-03-03" are; "2024-03-05" and "a Tuesday" (XXXX-WXX-2) may be, that day was a Tuesday; "2024-03" says
 * nothing against "2024-03-05".
 */
final class SameDay {

    private static final Pattern DATE = Pattern.compile("[0-9X]{4}(-[0-9X]{2}){0,2}");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7]|WE)");

    private static final Pattern WEEKEND = Pattern.compile("[0-9]{4}-W[0-9]{2}-WE");

    private SameDay() {}

    /** Empty where one of them tells too little. */
    static Optional<Boolean> of(Optional<When> one, Optional<When> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return of(day(one.get().value()), day(other.get().value()));
    }

    private static String day(String value) {
        int clock = value.indexOf('T');
        return clock > 0 ? value.substring(0, clock) : value;
    }

    private static Optional<Boolean> of(String one, String other) {
        if (WEEKDAY.matcher(one).matches() || WEEKDAY.matcher(other).matches()) {
            return weekday(
                    WEEKDAY.matcher(one).matches() ? one : other,
                    WEEKDAY.matcher(one).matches() ? other : one);
        }
        if (WEEKEND.matcher(one).matches() || WEEKEND.matcher(other).matches()) {
            return weekend(
                    WEEKEND.matcher(one).matches() ? one : other,
                    WEEKEND.matcher(one).matches() ? other : one);
        }
        if (!DATE.matcher(one).matches() || !DATE.matcher(other).matches()) {
            return Optional.empty();
        }
        String[] a = one.split("-");
        String[] b = other.split("-");
        int told = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean open = a[i].startsWith("X") || b[i].startsWith("X");
            if (!open && !a[i].equals(b[i])) {
                return Optional.of(false);
            }
            told += open ? 0 : 1;
        }
        boolean whole = a.length == 3 && b.length == 3 && told >= 2;
        return whole || told > 0 && a.length == b.length && told == a.length ? Optional.of(true) : Optional.empty();
    }

    /** "2024-W09-WE" is the Saturday and the Sunday of that week. */
    private static Optional<Boolean> weekend(String weekend, String other) {
        if (weekend.equals(other)) {
            return Optional.of(true);
        }
        try {
            LocalDate day = LocalDate.parse(other);
            String week = "%04d-W%02d"
                    .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            return Optional.of(weekend.startsWith(week) && day.getDayOfWeek().getValue() > 5);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> weekday(String weekday, String other) {
        if (weekday.equals(other)) {
            return Optional.of(true);
        }
        try {
            int day = LocalDate.parse(other).getDayOfWeek().getValue();
            char told = weekday.charAt(weekday.length() - 1);
            return Optional.of(told == 'E' ? day > 5 : day == told - '0');
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
