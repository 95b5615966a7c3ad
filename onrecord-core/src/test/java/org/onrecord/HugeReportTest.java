package org.onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Given;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/** Long reports of one kind of thing end in bounded time; a stage that compares all with all would take hours. */
@Tag("full")
class HugeReportTest {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final int LENGTH = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said so. ",
                "“He said ”x ",
                "Jane Doe met Abel %s. ",
                "Moira %s said on Monday that 12,345 people had fled. ",
                "12,345 ",
                "On Tuesday, the talks failed. ",
                "“",
                "x"
            })
    void readsTwoHundredThousandCharacters(String piece) {
        StringBuilder text = new StringBuilder("The council met on Thursday and it rained. ");
        for (int i = 0; text.length() < LENGTH; i++) {
            text.append(piece.formatted(name(i)));
        }
        Reading reading = Assertions.assertTimeoutPreemptively(
                BOUND, () -> new OnRecord().read(Page.text(text.toString(), "long.txt", Given.NOTHING)));
        assertThat(reading.report().text()).hasSize(text.length());
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder("K");
        for (int rest = number; rest > 0; rest /= 20) {
            name.append("aeioulmnrstvbdgkpfzh".charAt(rest % 20));
        }
        return name.append("er").toString();
    }
}
