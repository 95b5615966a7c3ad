package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoCommandTest {

    @Test
    void printsWhatTheGarbledCopyHidesAndEnds() {
        Ran ran = Ran.onrecord("demo", "--print");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .containsSubsequence(
                        "The page says “Sunday, August 17, 2025”",
                        "The report is of 2024-09-18",
                        "Rohan Sadik ← a transcript of the call",
                        "The Harbour Gazette ← this page",
                        "38 (talks-2.html) ≠ 83 (talks-3.txt)",
                        "garbled copy of samples/talks/talks-2.html",
                        "38 → 83",
                        "5 lines left out",
                        "See also");
    }

    @Test
    void endsWithoutATerminalEvenIfNotToldToPrintOnly() {
        assertThat(Ran.onrecord("demo").status()).isZero();
    }
}
