package org.onrecord.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows the words of a story that a page shows once more, set large beside it.
 *
 * <p>{@code <aside class="pullquote">} is no paragraph: who said it, and to whom, stands where the words stand first.
 */
final class PullQuotes {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;

    /** So many places are looked at on one page. */
    private static final int MOST = 40;

    private final List<Block> blocks;
    private final boolean[] body;
    private @Nullable String story;
    private int looked;

    /**
     * Looks at the blocks of a page.
     *
     * @param body which of them may be of the story
     */
    PullQuotes(List<Block> blocks, boolean[] body) {
        this.blocks = blocks;
        this.body = body;
    }

    boolean isOne(Block block) {
        int words = block.look().words();
        if (words < SHORTEST || words > LONGEST || !isApart(block) || ++looked > MOST) {
            return false;
        }
        String letters = Letters.of(block.text());
        String all = story();
        int first = all.indexOf(letters);
        boolean itself = body[block.number()];
        return first >= 0 && (!itself || all.indexOf(letters, first + 1) >= 0);
    }

    private static boolean isApart(Block block) {
        Box box = block.box();
        int hints = box.hints() | box.up(1).hints() | box.up(2).hints();
        return box.within(Frame.ASIDE) || box.within(Frame.BLOCKQUOTE) || Hint.QUOTE.in(hints);
    }

    private String story() {
        if (story == null) {
            StringBuilder letters = new StringBuilder();
            for (Block block : blocks) {
                if (body[block.number()]) {
                    letters.append(Letters.of(block.text())).append('\n');
                }
            }
            story = letters.toString();
        }
        return story;
    }
}
