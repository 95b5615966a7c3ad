package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

/** Ten million characters of what no newspaper prints end in bounded time; were any stage quadratic, they never would. */
@Tag("full")
class HugeTextTest {

    private static final int LENGTH = 10_000_000;
    private static final Duration BOUND = Duration.ofMinutes(4);

    private static Analysis read(IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < LENGTH; i++) {
            text.append(piece.apply(i));
        }
        return Assertions.assertTimeoutPreemptively(
                BOUND, () -> English.engine().analyse(text, List.of(new Span(0, text.length()))));
    }

    @Test
    void readsOneWord() {
        assertThat(read(i -> "harbour").size()).isEqualTo(1);
    }

    @Test
    void readsQuotationMarks() {
        assertThat(read(i -> "“").size()).isPositive();
    }

    @Test
    void readsRandomUnicode() {
        Random random = new Random(4);
        assertThat(read(i -> {
                            int point = random.nextInt(Character.MAX_CODE_POINT + 1);
                            return Character.isSurrogate((char) point) && point < 0x10000
                                    ? " "
                                    : Character.toString(point);
                        })
                        .size())
                .isPositive();
    }
}
