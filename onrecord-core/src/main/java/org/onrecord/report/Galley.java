package org.onrecord.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a page set in blocks, one a line, before anyone has judged what they are.
 *
 * @param text all words
 * @param blocks the blocks in order
 * @param boxes the elements that hold them, each after the one around it
 * @param truncated whether the page has more blocks than are set
 * @param deep whether its elements stand as deep as the parser lets them
 */
record Galley(String text, List<Block> blocks, List<Box> boxes, boolean truncated, boolean deep) {

    Galley {
        fill(blocks, boxes);
    }

    /** Sums up over blocks and boxes; a box stands after its parent, so one way back is enough. */
    private static void fill(List<Block> blocks, List<Box> boxes) {
        for (Block block : blocks) {
            Box box = block.box();
            int words = block.look().words();
            box.words += words;
            box.linkWords += (int) Math.round(words * block.linkDensity());
            box.blocks++;
            if (block.isProse()) {
                box.proseWords += words;
                box.proseBlocks++;
            }
            box.first = Math.min(box.first, block.number());
            box.last = Math.max(box.last, block.number());
        }
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box box = boxes.get(i);
            box.parent().ifPresent(parent -> {
                parent.words += box.words;
                parent.linkWords += box.linkWords;
                parent.blocks += box.blocks;
                parent.proseWords += box.proseWords;
                parent.proseBlocks += box.proseBlocks;
                parent.first = Math.min(parent.first, box.first);
                parent.last = Math.max(parent.last, box.last);
            });
        }
    }

    /** The outermost box. */
    Box root() {
        return boxes.get(0);
    }

    /** How many blocks have the same words, by those words. */
    Map<String, Integer> repetitions() {
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : blocks) {
            counts.merge(block.text(), 1, Integer::sum);
        }
        return counts;
    }
}
