package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "calloway, callaway, true",
        "sadiq, sadik, true",
        "signaled, signals, true",
        "velmora, velmoran, true",
        "process, journey, false",
        "hale, kane, false",
        "may, day, false",
        "dock, docks, true",
        "cat, cats, false",
        "port, portrait, false",
        "note, notebooks, false",
        "lindqvist, lundquist, true",
        "brask, frost, false"
    })
    void knowsWordsThatAreSpeltAlike(String one, String other, boolean alike) {
        assertThat(Likeness.alike(one, other)).isEqualTo(alike);
        assertThat(Likeness.alike(other, one)).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "lindqvist, lindquist, 1",
        "same, same, 0",
        "a, abcdef, 4",
        "flaw, lawn, 2",
        "abcdef, fedcba, 4",
        "a, abcd, 3"
    })
    void countsLettersToChange(String one, String other, int distance) {
        assertThat(Likeness.distance(one, other, 3)).isEqualTo(distance);
    }
}
