package org.onrecord.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
class GateTest {

    @Test
    void noMeasureLiesBelowItsFloor() throws IOException {
        if (!Shared.isPresent()) {
            assertThat(System.getenv("CI"))
                    .as("CI wants the evaluation data in ../shared")
                    .isNull();
            assumeTrue(false, "the evaluation data of ../shared is not here; nothing is measured");
        }
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        boolean good = new EvalCommand().run(new PrintStream(table, true, StandardCharsets.UTF_8));
        System.out.println(table.toString(StandardCharsets.UTF_8));
        assertThat(good).as("every measure reaches its floor").isTrue();
    }
}
