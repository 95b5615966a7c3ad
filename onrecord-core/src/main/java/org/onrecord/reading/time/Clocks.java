package org.onrecord.reading.time;

import static org.onrecord.reading.time.Meaning.SameDay;

import java.util.Optional;

/** Clock times: "4:17 a.m.", "0117 GMT", "9 a.m. EST", "noon", "5 o'clock", "20:15". */
final class Clocks {

    private final TimeWords words;

    Clocks(TimeWords words) {
        this.words = words;
    }

    /** The clock time that starts at a token, without the day that may follow. */
    Optional<Phrase> at(int token) {
        return switch (words.kind(token)) {
            case CLOCK -> clock(token);
            case DIGITS -> digits(token);
            case DECIMAL -> pointed(token);
            case NUMBER ->
                words.is(token + 1, Kind.OCLOCK) && words.value(token) <= 12
                        ? Optional.of(phrase(token, token + 2, words.value(token) * 60))
                        : Optional.empty();
            case MOMENT ->
                words.is(token - 1, "high")
                        ? Optional.empty()
                        : Optional.of(phrase(token, token + 1, words.value(token) * 60));
            default -> Optional.empty();
        };
    }

    /** "10:35", "8pm"; scores and ratios ("a 16:9 screen", "won 3:2") are told apart by what stands around. */
    private Optional<Phrase> clock(int token) {
        int minutes = words.value(token);
        boolean letters = Character.isLetter(words.text().charAt(words.end(token) - 1));
        int next = token + 1;
        if (words.is(next, Kind.MERIDIEM) && minutes <= 12 * 60 + 59) {
            return Optional.of(phrase(token, next + 1, minutes % (12 * 60) + 60 * words.value(next)));
        }
        boolean hours = words.isAny(next, "hours", "hrs", "hr", "h");
        if (letters || hours || words.is(next, Kind.ZONE) || isLed(token)) {
            return Optional.of(phrase(token, hours ? next + 1 : next, minutes));
        }
        return Optional.empty();
    }

    private boolean isLed(int token) {
        return words.isAny(
                        token - 1, "at", "by", "until", "around", "about", "from", "since", "before", "after", "till")
                || words.is(token - 1, Kind.WEEKDAY)
                || words.is(token + 1, "on")
                || words.is(token + 1, Kind.WEEKDAY)
                || words.isDash(token - 1)
                || words.is(token - 1, ',') && words.isYear(token - 2);
    }

    /** "9 a.m.", "1637 GMT", "1800 hours", "5 o'clock" */
    private Optional<Phrase> digits(int token) {
        int value = words.value(token);
        int next = token + 1;
        if (words.length(token) <= 2) {
            boolean half = words.is(next, Kind.MERIDIEM) && value >= 1 && value <= 12;
            if (half) {
                return Optional.of(phrase(token, next + 1, (value % 12 + words.value(next)) * 60));
            }
            boolean named = words.is(next, "in") && words.is(next + 1, "the") && words.is(next + 2, Kind.DAYTIME);
            if (named && value >= 1 && value <= 12) {
                int late = Daypart.values()[words.value(next + 2)] == Daypart.MORNING ? 0 : 12;
                return Optional.of(phrase(token, next + 3, (value % 12 + late) * 60));
            }
            boolean oclock = words.is(next, Kind.OCLOCK) && value <= 12;
            return oclock ? Optional.of(phrase(token, next + 1, value * 60)) : Optional.empty();
        }
        boolean four = words.length(token) == 4 && value < 2400 && value % 100 < 60;
        boolean hours =
                words.isAny(next, "hours", "hrs") && words.isAny(token - 1, "at", "by", "until", "about", "from");
        if (four && (words.is(next, Kind.ZONE) || hours)) {
            return Optional.of(phrase(token, hours ? next + 1 : next, value / 100 * 60 + value % 100));
        }
        return Optional.empty();
    }

    /** "8.30 p.m.": British papers set a full stop. */
    private Optional<Phrase> pointed(int token) {
        int start = words.start(token);
        int end = words.end(token);
        int point = end - 3;
        boolean shaped = end - start <= 5 && end - start >= 4 && words.text().charAt(point) == '.';
        if (!shaped || !words.is(token + 1, Kind.MERIDIEM)) {
            return Optional.empty();
        }
        int hour = Figures.number(words.text(), start, point);
        int minute = Figures.number(words.text(), point + 1, end);
        return hour >= 1 && hour <= 12 && minute < 60
                ? Optional.of(phrase(token, token + 2, (hour % 12 + words.value(token + 1)) * 60 + minute))
                : Optional.empty();
    }

    private Phrase phrase(int first, int next, int minutes) {
        String clock = minutes % (24 * 60) == 0 && minutes > 0
                ? "24:00"
                : String.format("%02d:%02d", minutes / 60, minutes % 60);
        if (!words.is(next, Kind.ZONE)) {
            return Phrase.time(first, next, new SameDay(), clock);
        }
        boolean universal = words.value(next) == 0;
        return Phrase.time(first, next + 1, new SameDay(), universal ? clock + "Z" : clock);
    }
}
