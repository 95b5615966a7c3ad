package org.onrecord.reading.time;

import java.util.Optional;

/**
 * A year in words, as broadcasters' transcripts have it: "nineteen ninety-seven", "twenty twenty-four".
 *
 * @param next the token behind it
 * @param year the year
 */
record SpelledYear(int next, int year) {

    static Optional<SpelledYear> at(TimeWords words, int token) {
        int century = words.is(token, Kind.NUMBER) ? words.value(token) : 0;
        int tens = token + 1;
        boolean possible = century >= 17
                && century <= 20
                && words.is(tens, Kind.NUMBER)
                && words.value(tens) >= 10
                && (century < 20 || words.value(tens) < 30);
        if (!possible) {
            return Optional.empty();
        }
        int ones = words.isHyphen(tens + 1) ? tens + 2 : tens + 1;
        boolean both = words.value(tens) >= 20 && words.is(ones, Kind.NUMBER) && words.value(ones) < 10;
        int year = century * 100 + words.value(tens) + (both ? words.value(ones) : 0);
        return Optional.of(new SpelledYear(both ? ones + 1 : tens + 1, year));
    }
}
