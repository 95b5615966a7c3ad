package org.onrecord.collation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onrecord.record.Statement;

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
    private static final int CUT = 6;

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
        int shorter = Math.min(quoted(a), quoted(b));
        if (shorter < SHORT && !(isDirect(a) && isDirect(b))) {
            return isReported(a, b, alignment);
        }
        List<Alignment.Pair> pairs = alignment.pairs().stream()
                .filter(pair -> pair.same() && isQuoted(a, pair.a()) && isQuoted(b, pair.b()))
                .toList();
        int same = pairs.size();
        long content =
                pairs.stream().filter(pair -> !a.words().isFunction(pair.a())).count();
        double share = (double) same / Math.max(1, shorter);
        boolean another = a.isAnothersThan(b);
        if (same >= TELLING && share >= MOST && content >= LEAST_CONTENT) {
            return !another || share >= NEARLY_ALL;
        }
        if (another) {
            // All of a shorter printing stands in the longer one: a paper cut it, and one of the two names somebody
            // else.
            return same == shorter && same >= CUT && content >= LEAST_CONTENT;
        }
        boolean named = !a.named().isEmpty() && !b.named().isEmpty();
        if (shorter < SHORT) {
            return same == shorter && content >= 2 && named;
        }
        return same == shorter && content >= 1 && named
                || share >= MOST && content >= LEAST_CONTENT
                || share >= NEARLY_ALL && content >= 2;
    }

    /** Whether the words outside quotation marks tell the same, nearly to the letter. */
    private static boolean isReported(Utterance a, Utterance b, Alignment alignment) {
        int shorter = Math.min(a.words().size(), b.words().size());
        double share = (double) alignment.same() / shorter;
        return !a.isAnothersThan(b)
                && alignment.same() >= TELLING
                && share >= NEARLY_ALL
                && alignment.sameContent(a.words()) >= LEAST_CONTENT;
    }

    private static boolean isDirect(Utterance utterance) {
        return utterance.statement().isEmpty() || utterance.statement().get().form() == Statement.Form.DIRECT;
    }

    private static boolean isQuoted(Utterance utterance, int word) {
        return isDirect(utterance) || utterance.words().isQuoted(word);
    }

    /** How many words stand in quotation marks. */
    private static int quoted(Utterance utterance) {
        return (int) IntStream.range(0, utterance.words().size())
                .filter(word -> isQuoted(utterance, word))
                .count();
    }
}
