package org.onrecord.collation;

import java.util.Optional;

/**
 * Decides whether two printings are of one utterance.
 *
 * <p>"Flynn lied and they destroyed his life" and "Flynn lied, and it destroyed his life, and I think it’s a shame" are; two
 * sentences that share "the prime minister of Ardania" are not.
 */
final class SameUtterance {

    /** So many words in a row do not come twice by chance. */
    private static final int TELLING = 8;

    private static final double MOST = 0.55;
    private static final double NEARLY_ALL = 0.75;
    private static final int LEAST_CONTENT = 3;
    private static final int SHORT = 5;

    private SameUtterance() {}

    /** What two printings share where they are of one utterance. */
    static Optional<Alignment> in(Utterance a, Utterance b) {
        if (!a.quoted() && !b.quoted()) {
            return Optional.empty();
        }
        Alignment alignment = Alignment.part(a.words(), a.all(), b.words(), b.all());
        return is(a, b, alignment) ? Optional.of(alignment) : Optional.empty();
    }

    private static boolean is(Utterance a, Utterance b, Alignment alignment) {
        int shorter = Math.min(a.words().size(), b.words().size());
        int same = alignment.same();
        int content = alignment.sameContent(a.words());
        double share = (double) same / shorter;
        boolean another = a.isAnothersThan(b);
        if (same >= TELLING && share >= MOST && content >= LEAST_CONTENT) {
            return !another || share >= NEARLY_ALL;
        }
        if (another || !a.quoted() || !b.quoted()) {
            return !another && same >= SHORT && share >= NEARLY_ALL && content >= LEAST_CONTENT;
        }
        boolean named = !a.named().isEmpty() && !b.named().isEmpty();
        if (shorter < SHORT) {
            return same == shorter && content >= 2 && named;
        }
        if (same == shorter && content >= 1 && named) {
            return true;
        }
        return share >= MOST && content >= LEAST_CONTENT || share >= NEARLY_ALL && content >= 2;
    }
}
