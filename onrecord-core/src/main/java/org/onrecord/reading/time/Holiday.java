package org.onrecord.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/**
 * A feast or memorial day: "Thanksgiving Day" is the fourth Thursday of November.
 *
 * @param rule how its day is found in a year, as the data file writes it
 * @param words the lower-case hashes of its words
 */
record Holiday(String rule, long[] words) {

    /** All of them by their first word, the longest first. */
    private static final Map<Long, List<Holiday>> BY_FIRST_WORD = read();

    private static Map<Long, List<Holiday>> read() {
        Map<Long, List<Holiday>> found = new HashMap<>();
        for (String line : WordList.lines(Holiday.class, "holidays.txt")) {
            int blank = line.indexOf(' ');
            String[] words = line.substring(blank + 1).strip().split(" +");
            long[] hashes = new long[words.length];
            for (int i = 0; i < words.length; i++) {
                hashes[i] = WordHash.lower(words[i]);
            }
            found.computeIfAbsent(hashes[0], first -> new ArrayList<>())
                    .add(new Holiday(line.substring(0, blank), hashes));
        }
        found.values().forEach(list -> list.sort((a, b) -> b.words.length - a.words.length));
        return found;
    }

    /** The holiday whose name starts at a token; the longest one. */
    static Optional<Holiday> at(TimeWords words, int token) {
        List<Holiday> holidays = BY_FIRST_WORD.get(words.analysis().lower(token));
        if (holidays == null) {
            return Optional.empty();
        }
        for (Holiday holiday : holidays) {
            if (holiday.matches(words, token)) {
                return Optional.of(holiday);
            }
        }
        return Optional.empty();
    }

    /** Every word of the name must be a capital one, or a figure; "election day" in small letters counts too. */
    private boolean matches(TimeWords words, int token) {
        for (int i = 0; i < this.words.length; i++) {
            if (!words.has(token + i) || words.analysis().lower(token + i) != this.words[i]) {
                return false;
            }
        }
        return words.capital(token) || Figures.isDigit(words.text().charAt(words.start(token)));
    }

    /** The number of words of its name. */
    int length() {
        return words.length;
    }

    /** The one day that it names, whatever the year: "9/11". */
    boolean isOneDay() {
        return rule.length() == 10 && rule.charAt(4) == '-';
    }

    /** Its day in a year. */
    LocalDate in(int year) {
        if (isOneDay()) {
            return LocalDate.parse(rule);
        }
        if (rule.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
        }
        if (rule.equals("election")) {
            return LocalDate.of(year, 11, 2).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        }
        if (rule.indexOf(':') < 0) {
            return LocalDate.parse(String.format("%04d-%s", year, rule));
        }
        String[] part = rule.split(":");
        return LocalDate.of(year, Integer.parseInt(part[0]), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(
                        Integer.parseInt(part[2]), DayOfWeek.of(Integer.parseInt(part[1]))));
    }

    /**
     * Easter Sunday of the Gregorian calendar.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm">Anonymous Gregorian
     *     algorithm</a>
     */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }
}
