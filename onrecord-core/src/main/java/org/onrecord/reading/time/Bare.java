package org.onrecord.reading.time;

import static org.onrecord.reading.time.Meaning.ABSENT;

/** Values of times that nothing counts from: "Thursday" is {@code XXXX-WXX-4}, "Dec. 14" is {@code XXXX-12-14}. */
final class Bare {

    private Bare() {}

    static String value(Meaning meaning) {
        if (meaning instanceof Meaning.Day day) {
            return day(day);
        }
        if (meaning instanceof Meaning.Named named) {
            Stamp ofSomeYear = new Stamp(named.granule(), Almanac.start(named.granule(), named.number(), 2000));
            return "XXXX" + ofSomeYear.value().substring("2000".length());
        }
        if (meaning instanceof Meaning.Feast feast) {
            return feast.holiday().rule().length() == 5
                            && feast.holiday().rule().charAt(2) == '-'
                    ? "XXXX-" + feast.holiday().rule()
                    : "XXXX-XX-XX";
        }
        if (meaning instanceof Meaning.Steps steps) {
            return unit(steps.granule());
        }
        if (meaning instanceof Meaning.Known known) {
            return unit(known.granule());
        }
        if (meaning instanceof Meaning.Chosen chosen) {
            return value(chosen.named());
        }
        if (meaning instanceof Meaning.Inside inside) {
            return value(inside.part());
        }
        return "XXXX-XX-XX";
    }

    private static String day(Meaning.Day day) {
        if (day.month() == ABSENT && day.day() == ABSENT) {
            return "XXXX-WXX-" + day.weekday();
        }
        String year = day.year() == ABSENT ? "XXXX" : String.format("%04d", day.year());
        String month = day.month() == ABSENT ? "XX" : String.format("%02d", day.month());
        return String.format("%s-%s-%02d", year, month, day.day());
    }

    private static String unit(Granule granule) {
        return switch (granule) {
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case HALF -> "XXXX-HX";
            case SEASON, YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
            default -> "XXXX-XX-XX";
        };
    }
}
