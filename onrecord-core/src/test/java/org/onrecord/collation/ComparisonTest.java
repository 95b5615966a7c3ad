package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final String GRAIN =
            "Grain prices in the northern provinces have already risen by a tenth since the dispute began in March.";

    private static final String FERRY = "A ferry with 40 lorries turned round before dawn and went back to Sorhat.";

    @ParameterizedTest
    @CsvSource({
        "true, false, IDENTICAL",
        "false, false, TRIMMED",
        "true, true, EDITED",
        "false, true, EDITED",
    })
    void namesHowFarACopyWent(boolean complete, boolean added, CopyLink.Degree degree) {
        String copy = (complete ? Press.STRIKE : Press.STRIKE.replace(GRAIN, "")) + (added ? "\n" + FERRY + "\n" : "");

        Comparison comparison = Comparison.of(Press.read("strike.txt", Press.STRIKE), Press.read("copy.txt", copy));

        assertThat(comparison.copy()).isTrue();
        assertThat(comparison.degree()).isEqualTo(degree);
        assertThat(comparison.added()).hasSize(added ? 1 : 0);
        assertThat(comparison.dropped()).hasSize(complete ? 0 : 1);
    }
}
