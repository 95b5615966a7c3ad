package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final String STRIKE = """
            The ferry pilots of Port Sable will strike on Monday, their union said.

            “Nobody will sail before the night shift is paid,” said Marguerite Hale, who leads it.
            """;

    private static final String COUNCIL = """
            The council of Orsay met behind closed doors about a new tram line.

            Marguerite Hale told the paper: “Nobody will sail before the night shift is paid.”
            """;

    private static final String RAIN = """
            Rain is likely in the north, the weather service said.

            “Nobody will need an umbrella in the south,” said Olga Brenner, a forecaster.
            """;

    private static Keys keys(String text) {
        return Keys.of(Press.read("keys.txt", text, "2024-05-01"));
    }

    @Test
    void areTheSameOnceTheyWereKept() {
        Keys keys = keys(STRIKE);

        Keys kept = Keys.of(keys.bytes());

        assertThat(kept.wording()).isEqualTo(keys.wording());
        assertThat(kept.names()).isEqualTo(keys.names());
        assertThat(kept.bytes()).isEqualTo(keys.bytes());
        assertThat(kept.daysTo(Keys.of(Press.read("later.txt", RAIN, "2024-05-09"))))
                .isEqualTo(8);
    }

    @Test
    void areRefusedWhereTheyAreCutOrDamaged() {
        byte[] bytes = keys(STRIKE).bytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Keys.of(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] damaged = bytes.clone();
        damaged[9 + 2 * 128] = 0x7f;
        assertThatThrownBy(() -> Keys.of(damaged)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellThatReportsMayPrintOneUtteranceThoughTheyShareNothingElse() {
        assertThat(keys(STRIKE).mayBeOne(keys(COUNCIL))).containsExactly(new Keys.Pair(1, 0));
        assertThat(keys(STRIKE).mayBeOne(keys(RAIN))).isEmpty();
    }

    @Test
    void tellThatACopyMayBeOne() {
        String copy = STRIKE.replace("Monday", "Tuesday").replace("“", "").replace("”", "");

        assertThat(keys(STRIKE).mayBeCopy(keys(copy))).isTrue();
    }
}
