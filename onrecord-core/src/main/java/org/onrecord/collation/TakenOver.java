package org.onrecord.collation;

/** Tells which utterance of an original stands behind one of its copy, however much that was reworded. */
final class TakenOver {

    private static final double LEAST = 0.3;

    private TakenOver() {}

    /**
     * How much of the longer of two utterances is the same; 0 where they do not stand in sentences that tell the same.
     *
     * @param overlap the reports
     * @param a an utterance of the overlap's first report
     * @param b one of its second
     */
    static double likeness(Overlap overlap, Utterance a, Utterance b) {
        if (!together(overlap, a, b)) {
            return 0;
        }
        Alignment alignment = Alignment.whole(a.words(), a.all(), b.words(), b.all());
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
