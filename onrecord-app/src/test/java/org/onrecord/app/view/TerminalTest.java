package org.onrecord.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void usesColoursOnATerminalOnly() {
        assertThat(Terminal.of(Map.of(), true).bold("x")).isEqualTo("\u001b[1mx\u001b[0m");
        assertThat(Terminal.of(Map.of(), false).bold("x")).isEqualTo("x");
    }

    @Test
    void honoursNoColorWhereItIsNotEmpty() {
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true).colours()).isFalse();
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true).colours()).isTrue();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true).colours()).isFalse();
    }

    @Test
    void takesTheWidthOfTheScreenOrAHundred() {
        assertThat(Terminal.of(Map.of("COLUMNS", "72"), true).width()).isEqualTo(72);
        assertThat(Terminal.of(Map.of("COLUMNS", "wide"), true).width()).isEqualTo(100);
        assertThat(Terminal.of(Map.of(), false).width()).isEqualTo(100);
    }

    @Test
    void breaksLinesUnderTheirFirstWordAndCountsNoStyles() {
        Terminal terminal = new Terminal(true, 40);

        assertThat(terminal.wrap("  s1  ", terminal.bold("Nora Hellem") + " said that the strike was over for good"))
                .containsExactly("  s1  \u001b[1mNora Hellem\u001b[0m said that the strike", "      was over for good");
    }
}
