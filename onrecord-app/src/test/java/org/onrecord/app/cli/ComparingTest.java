package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ComparingTest {

    @Test
    void namesWhatIsDoneAndAll() {
        assertThat(Comparing.line(6000, 64_000)).isEqualTo("comparing: 6,000 of 64,000 reports");
    }

    @Test
    void saysNothingOfWhatIsDoneAtOnce() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Comparing comparing = new Comparing();
            comparing.accept(3000);
            comparing.accept(1000);
            comparing.accept(0);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
