package org.onrecord.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final int CUT = 6;
    /** So many words in a row are one utterance whoever is named for them. */
    private static final int LONG_RUN = 10;

    private static final int CONTENT_OF_RUN = 4;

    private SameUtterance() {}

    /** Whether two printings are of one utterance. */
    static boolean is(Utterance a, Utterance b) {
        return mayBe(a, b) && in(a, a.all(), b, b.all()).isPresent();
    }

    /**
     * What two printings share where they are of one utterance: what is most like, and what else of the one stands in the
     * other, since a report may print the same words twice or in another order.
     */
    static List<Alignment> in(Utterance a, Utterance b) {
        Optional<Alignment> most = mayBe(a, b) ? in(a, a.all(), b, b.all()) : Optional.empty();
        if (most.isEmpty()) {
            return List.of();
        }
        List<Alignment> shared = new ArrayList<>(List.of(most.get()));
        for (Alignment.Range rest : besides(a.all(), most.get().a())) {
            in(a, rest, b, b.all()).ifPresent(shared::add);
        }
        for (Alignment.Range rest : besides(b.all(), most.get().b())) {
            in(a, a.all(), b, rest).ifPresent(shared::add);
        }
        return shared;
    }

    /** Whether two printings share enough words, in whatever order, to be worth aligning. */
    private static boolean mayBe(Utterance a, Utterance b) {
        if (!a.quoted() && !b.quoted()) {
            return false;
        }
        int content = a.words().sharedContent(b.words());
        return content >= LEAST_CONTENT
                || content > 0 && a.words().shared(b.words()) >= NEARLY_ALL * Math.min(quoted(a), quoted(b));
    }

    private static Optional<Alignment> in(Utterance a, Alignment.Range inA, Utterance b, Alignment.Range inB) {
        Alignment alignment = Alignment.part(a.words(), inA, b.words(), inB);
        return is(a, b, alignment) ? Optional.of(alignment) : Optional.empty();
    }

    /** What of a stretch stands before and after a part of it, where it is long enough to tell. */
    private static List<Alignment.Range> besides(Alignment.Range all, Alignment.Range part) {
        return Stream.of(new Alignment.Range(all.first(), part.first()), new Alignment.Range(part.next(), all.next()))
                .filter(range -> range.size() >= Utterance.SHORT)
                .toList();
    }

    private static boolean is(Utterance a, Utterance b, Alignment alignment) {
        int shorter = Math.min(quoted(a), quoted(b));
        if (shorter < Utterance.SHORT && !(isDirect(a) && isDirect(b))) {
            return isReported(a, b, alignment);
        }
        List<Alignment.Pair> pairs = alignment.pairs().stream()
                .filter(pair -> pair.same() && isQuoted(a, pair.a()) && isQuoted(b, pair.b()))
                .toList();
        int same = pairs.size();
        long content =
                pairs.stream().filter(pair -> !a.words().isFunction(pair.a())).count();
        if (hasLongRun(a, pairs)) {
            return true;
        }
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
        if (shorter < Utterance.SHORT) {
            return same == shorter && content >= Utterance.FEW_CONTENT && named;
        }
        return same == shorter && content >= 1 && named
                || share >= MOST && content >= LEAST_CONTENT
                || share >= NEARLY_ALL && content >= 2
                || same >= Utterance.SHORT && content >= LEAST_CONTENT && shareOfSentences(a, b, pairs) >= MOST;
    }

    private static boolean hasLongRun(Utterance a, List<Alignment.Pair> pairs) {
        int run = 0;
        int content = 0;
        Alignment.Pair before = null;
        for (Alignment.Pair pair : pairs) {
            boolean next = before != null && pair.a() == before.a() + 1 && pair.b() == before.b() + 1;
            run = next ? run + 1 : 1;
            content = (next ? content : 0) + (a.words().isFunction(pair.a()) ? 0 : 1);
            if (run >= LONG_RUN && content >= CONTENT_OF_RUN) {
                return true;
            }
            before = pair;
        }
        return false;
    }

    /** How much of the sentences that both print, or of the parts of them, is the same: one paper goes on where the other stops. */
    private static double shareOfSentences(Utterance a, Utterance b, List<Alignment.Pair> pairs) {
        Alignment.Pair first = pairs.get(0);
        Alignment.Pair last = pairs.get(pairs.size() - 1);
        int inA = quotedAround(a, first.a(), last.a());
        int inB = quotedAround(b, first.b(), last.b());
        return (double) pairs.size() / Math.min(inA, inB);
    }

    private static int quotedAround(Utterance utterance, int first, int last) {
        int from = first;
        while (from > 0 && !utterance.breaksBefore(from)) {
            from--;
        }
        int next = last + 1;
        while (next < utterance.words().size() && !utterance.breaksBefore(next)) {
            next++;
        }
        return (int) IntStream.range(from, next)
                .filter(word -> isQuoted(utterance, word))
                .count();
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
