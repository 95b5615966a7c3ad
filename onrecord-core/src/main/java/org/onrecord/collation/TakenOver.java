package org.onrecord.collation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Tells which utterance of an original stands behind one of its copy, however much that was reworded. */
final class TakenOver {

    private static final double LEAST = 0.3;

    private TakenOver() {}

    /** An utterance of the first report and one of the second that may stand for it. */
    private record Taken(int a, int b, double likeness) {}

    /**
     * The utterances that a copy took over, however much it reworded them; each with one, the most like first.
     *
     * @param as the utterances of the overlap's first report
     * @param bs those of its second
     */
    static List<Families.Joint> joints(Overlap overlap, List<Utterance> as, List<Utterance> bs) {
        List<Taken> taken = new ArrayList<>();
        for (int a = 0; a < as.size(); a++) {
            for (int b = 0; b < bs.size(); b++) {
                double likeness = likeness(overlap, as.get(a), bs.get(b));
                if (likeness > 0) {
                    taken.add(new Taken(a, b, likeness));
                }
            }
        }
        taken.sort(Comparator.comparingDouble((Taken pair) -> -pair.likeness())
                .thenComparingInt(Taken::a)
                .thenComparingInt(Taken::b));
        BitSet mine = new BitSet();
        BitSet theirs = new BitSet();
        List<Families.Joint> joints = new ArrayList<>();
        for (Taken pair : taken) {
            if (!mine.get(pair.a()) && !theirs.get(pair.b())) {
                mine.set(pair.a());
                theirs.set(pair.b());
                joints.add(new Families.Joint(pair.a(), pair.b(), whole(as.get(pair.a()), bs.get(pair.b()))));
            }
        }
        return joints;
    }

    /** How the words of one utterance that took over another agree with those. */
    static Alignment whole(Utterance one, Utterance other) {
        return Alignment.whole(one.words(), one.all(), other.words(), other.all());
    }

    /**
     * How much of the longer of two utterances is the same; 0 where they do not stand in sentences that tell the same.
     *
     * @param overlap the reports
     * @param a an utterance of the overlap's first report
     * @param b one of its second
     */
    private static double likeness(Overlap overlap, Utterance a, Utterance b) {
        if (!together(overlap, a, b)) {
            return 0;
        }
        Alignment alignment = whole(a, b);
        double score = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            boolean function = a.words().isFunction(pair.a());
            boolean alike = !pair.same()
                    && Likeness.alike(a.words().form(pair.a()), b.words().form(pair.b()));
            score += pair.same() ? function ? 0.5 : 1 : alike ? 0.7 : 0;
        }
        double likeness = 2 * score / (weight(a) + weight(b));
        return likeness >= LEAST ? likeness : 0;
    }

    private static double weight(Utterance utterance) {
        double weight = 0;
        for (int word = 0; word < utterance.words().size(); word++) {
            weight += utterance.words().isFunction(word) ? 0.5 : 1;
        }
        return weight;
    }

    private static boolean together(Overlap overlap, Utterance a, Utterance b) {
        int firstA = sentence(overlap.a(), a.span().start());
        int lastA = sentence(overlap.a(), a.span().end() - 1);
        int firstB = sentence(overlap.b(), b.span().start());
        int lastB = sentence(overlap.b(), b.span().end() - 1);
        for (Overlap.Pair pair : overlap.pairs()) {
            if (firstA <= pair.a() && pair.a() <= lastA && firstB <= pair.b() && pair.b() <= lastB) {
                return true;
            }
        }
        return false;
    }

    private static int sentence(Sheet sheet, int position) {
        int word = Math.max(0, sheet.words().from(position + 1) - 1);
        return sheet.words().sentenceOf(word);
    }
}
