package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.record.When;

class SameDayTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 2024-03-05, true",
        "2024-03-05, 2024-03-06, false",
        "2024-03-03, XXXX-03-03, true",
        "2024-03-03, 2024-03-03TMO, true",
        "2024-03-05, XXXX-WXX-2, true",
        "2024-03-05, XXXX-WXX-3, false",
        "2024-03-03, XXXX-WXX-WE, true",
        "2024-03-03, 2024-W09-WE, true",
        "2024-03-04, 2024-W09-WE, false",
        "1987, 2024-03-03, false",
        "1987, XXXX-03-03,",
        "2024-03, 2024-03-05,",
        "XXXX-XX-XX, 2024-03-05,",
        "P3D, 2024-03-05,"
    })
    void tellsWhatItCan(String one, String other, Boolean same) {
        assertThat(SameDay.of(when(one), when(other))).isEqualTo(Optional.ofNullable(same));
        assertThat(SameDay.of(when(other), when(one))).isEqualTo(Optional.ofNullable(same));
    }

    private static Optional<When> when(String value) {
        return Optional.of(new When(value, Optional.empty()));
    }
}
