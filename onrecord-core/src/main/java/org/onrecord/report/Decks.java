package org.onrecord.report;

/** Tells the deck, the line under the headline that says more, from the first paragraph. */
final class Decks {

    /** The share of a block's words that the page's description of itself must have. */
    private static final float DESCRIBED = 0.6f;

    private static final int LONGEST = 80;

    private Decks() {}

    /**
     * Whether a block is a deck.
     *
     * @param family the template that made the paragraphs: a deck is set otherwise
     */
    static boolean isDeck(PageFacts facts, int i, long family) {
        Block block = facts.blocks.get(i);
        Look look = block.look();
        if (i == facts.headline || look.words() < 4 || look.words() > LONGEST || block.linkDensity() > 0.5) {
            return false;
        }
        if (block.box().signature() == family || block.box().is("li") || block.row()) {
            return false;
        }
        boolean near = facts.headline >= 0 && i > facts.headline && i <= facts.headline + 12;
        boolean described = facts.deck[i] >= DESCRIBED;
        int hints = block.box().hints() | block.box().up(1).hints();
        boolean called = Hint.DECK.in(hints);
        boolean heading = block.heading() >= 2 && look.words() >= 7 && i <= facts.headline + 3;
        boolean high = block.box().within(Frame.HEADER) || Hint.HEADER.in(hints) || Hint.HEADLINE.in(hints);
        boolean plain = block.box().is("p") || Hint.SUMMARY.in(hints);
        boolean apart = described && (high || !plain) || Hint.SUMMARY.in(hints) && i <= facts.headline + 2;
        return near && proseBefore(facts, i) < 60 && (called || heading || apart);
    }

    private static int proseBefore(PageFacts facts, int i) {
        return facts.proseBefore[i] - facts.proseBefore[facts.headline];
    }
}
