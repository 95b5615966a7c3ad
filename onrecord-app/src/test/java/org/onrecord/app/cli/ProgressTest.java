package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void tellsShareRateAndTheTimeThatIsLeft() {
        assertThat(Progress.line(60, 28_600_000, 0, 14_300_000, 9140, 1204))
                .isEqualTo("50 % of 28.6 MB, 1,204 reports in 9,140 records, 20 reports/s, 0.2 MB/s, 60 s left");
    }

    @Test
    void countsWhatNeedsNotBeReadAgainForNoRate() {
        assertThat(Progress.line(10, 3_000_000_000L, 2_000_000_000L, 100_000_000, 500, 300))
                .isEqualTo("70 % of 3.0 GB, 300 reports in 500 records, 30 reports/s, 10.0 MB/s, 90 s left");
    }

    @Test
    void promisesNoTimeWhereTheSizeIsNotKnown() {
        assertThat(Progress.line(10, 0, 0, 100, 20, 20)).isEqualTo("20 reports in 20 records, 2 reports/s, 0.0 MB/s");
    }
}
