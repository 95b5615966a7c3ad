package org.onrecord.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private final Candidates candidates = new Candidates();

    private static Sketch sketch(String text) {
        Words words = Words.of(text);
        BitSet body = new BitSet();
        body.set(0, words.sentences());
        return Sketch.of(words, body);
    }

    @Test
    void pairsThoseThatMeetUnderAKeyOnceAndInOrder() {
        candidates.file(7, 0);
        candidates.file(7, 2);
        candidates.file(7, 2);
        candidates.file(7, 3);
        candidates.file(8, 0);
        candidates.file(8, 2);
        candidates.file(9, 1);

        assertThat(candidates.pairs())
                .containsExactly(new Candidates.Pair(0, 2), new Candidates.Pair(0, 3), new Candidates.Pair(2, 3));
    }

    @Test
    void pairsACrowdWithItsFirstOnly() {
        for (int report = 0; report < 100; report++) {
            candidates.file(1, report);
        }

        List<Candidates.Pair> pairs = candidates.pairs();

        assertThat(pairs).hasSize(63 * 64 / 2 + 64 * 36);
        assertThat(pairs).contains(new Candidates.Pair(63, 99)).doesNotContain(new Candidates.Pair(64, 99));
    }

    @Test
    void pairsReportsThatShareWording() {
        candidates.file(sketch("The harbour master counted forty crates of dried fish on the northern quay."), 0);
        candidates.file(sketch("The harbour master counted forty crates of dried fish on the southern pier."), 1);
        candidates.file(sketch("A choir of retired welders will sing in the old customs hall tonight."), 2);
        candidates.file(sketch(""), 3);
        candidates.file(sketch("Fish."), 4);

        assertThat(candidates.pairs()).containsExactly(new Candidates.Pair(0, 1));
    }

    @Test
    void sketchesNothingWhereOnlyQuotationsStand() {
        assertThat(sketch("“Nobody counted the crates of dried fish,” she said.")
                        .isEmpty())
                .isTrue();
        assertThat(sketch("The crates of dried fish arrived.").isEmpty()).isFalse();
    }
}
