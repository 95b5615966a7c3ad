package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedTest {

    @Test
    void handsResultsOnInTheOrderOfTheWork() {
        List<Integer> results = new ArrayList<>();

        try (Ordered<Integer> ordered = new Ordered<>(4, results::add, () -> {})) {
            for (int i = 0; i < 500; i++) {
                int number = i;
                ordered.take(1, () -> {
                    if (number % 7 == 0) {
                        Thread.sleep(1);
                    }
                    return number;
                });
            }
        }

        assertThat(results).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void holdsNoMoreLargePiecesThanFit() {
        AtomicInteger underWay = new AtomicInteger();
        int most = 0;

        try (Ordered<Integer> ordered = new Ordered<>(2, result -> underWay.decrementAndGet(), () -> {})) {
            for (int i = 0; i < 40; i++) {
                ordered.take(5 << 20, () -> 0);
                most = Math.max(most, underWay.incrementAndGet());
            }
        }

        assertThat(most).isLessThanOrEqualTo(4);
    }

    @Test
    void takesAPieceThatIsLargerThanAllThatFits() {
        List<Integer> results = new ArrayList<>();

        try (Ordered<Integer> ordered = new Ordered<>(1, results::add, () -> {})) {
            ordered.take(1L << 40, () -> 1);
            ordered.take(1L << 40, () -> 2);
        }

        assertThat(results).containsExactly(1, 2);
    }

    @Test
    void tellsWhoBringsWorkThatItsTakerFailed() {
        Ordered<Integer> ordered = new Ordered<>(
                2,
                result -> {
                    throw new IllegalStateException("the disk is full");
                },
                () -> {});

        assertThatThrownBy(() -> {
                    try (ordered) {
                        for (int i = 0; i < 1000; i++) {
                            ordered.take(1, () -> 0);
                        }
                    }
                })
                .hasMessage("the disk is full");
    }

    @Test
    void isIdleWhileNothingComes() throws InterruptedException {
        CountDownLatch idle = new CountDownLatch(2);

        try (Ordered<Integer> ordered = new Ordered<>(1, result -> {}, idle::countDown)) {
            idle.await();
            ordered.take(1, () -> 0);
        }

        assertThat(idle.getCount()).isZero();
    }
}
