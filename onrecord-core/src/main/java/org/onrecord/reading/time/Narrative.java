package org.onrecord.reading.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells a story of other years, whose months follow the last date told, from a report, whose months lie about its own date. */
final class Narrative {

    /** So many dates of other years make a story. */
    private static final int FEWEST = 4;

    private Narrative() {}

    static boolean is(List<Expression> expressions, Optional<LocalDate> published) {
        int elsewhen = 0;
        int counted = 0;
        for (Expression expression : expressions) {
            Meaning meaning = expression.phrase().meaning();
            int year = year(meaning);
            boolean far = published.isEmpty() || Math.abs(published.get().getYear() - year) > 1;
            if (year != Meaning.ABSENT) {
                elsewhen += far ? 1 : 0;
            } else if (meaning instanceof Meaning.Steps steps && steps.base() == Base.PUBLISHED
                    || meaning instanceof Meaning.Day day && day.month() == Meaning.ABSENT
                    || meaning instanceof Meaning.Chosen) {
                counted++;
            }
        }
        return elsewhen >= FEWEST && elsewhen > 2 * counted;
    }

    /** The year that a day or month prints; a year alone stands in many a report. */
    private static int year(Meaning meaning) {
        if (meaning instanceof Meaning.Day day) {
            return day.year();
        }
        return meaning instanceof Meaning.Named named ? named.year() : Meaning.ABSENT;
    }
}
