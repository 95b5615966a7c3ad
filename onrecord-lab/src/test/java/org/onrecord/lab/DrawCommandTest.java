package org.onrecord.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class DrawCommandTest {

    @Test
    void givesTheIntervalOfWilson() {
        double[] interval = DrawCommand.wilson(69, 100);

        assertThat(interval[0]).isCloseTo(0.594, within(0.001));
        assertThat(interval[1]).isCloseTo(0.772, within(0.001));
    }

    @Test
    void knowsNothingWithoutVerdicts() {
        assertThat(DrawCommand.wilson(0, 0)).containsExactly(0, 1);
    }
}
