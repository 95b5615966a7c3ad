package org.onrecord.report;

import java.util.Arrays;
import java.util.List;

/**
 * What a block is described by before the model weighs it: numbers for its words, its place, its element and those
 * around it, its like on the page, and what the page tells.
 */
final class Features {

    private static final int[] NEIGHBOURS = {-2, -1, 1, 2};
    private static final List<String> TAGS = List.of(
            "p", "li", "div", "td", "blockquote", "figcaption", "span", "section", "article", "body", "dd", "pre");
    private static final Hint[] HINTS = Hint.values();
    private static final Frame[] FRAMES = Frame.values();
    private static final Phrase[] PHRASES = Phrase.values();

    /** There are fewer features than this. */
    private static final int MOST = 512;

    private final PageFacts facts;
    private final float[] row = new float[MOST];
    private int at;

    Features(PageFacts facts) {
        this.facts = facts;
    }

    /** The features of all blocks of a page. */
    static float[][] of(PageFacts facts) {
        Features features = new Features(facts);
        float[][] rows = new float[facts.blocks.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(features.row(i), features.at);
        }
        return rows;
    }

    /** The features of a block; the next call overwrites them. */
    float[] row(int i) {
        at = 0;
        describe(i);
        return row;
    }

    private void put(double value) {
        row[at++] = (float) value;
    }

    private void put(boolean value) {
        row[at++] = value ? 1 : 0;
    }

    private void describe(int i) {
        Block block = facts.blocks.get(i);
        words(block);
        phrases(block, i);
        element(block);
        boxes(block);
        place(block, i);
        families(block);
        told(i);
        for (int step : NEIGHBOURS) {
            neighbour(i + step);
        }
    }

    private void words(Block block) {
        Look look = block.look();
        int words = Math.max(1, look.words());
        put(look.words());
        put((double) look.letters() / words);
        put(look.functionShare());
        put((double) look.capitals() / words);
        put((double) look.shouted() / words);
        put((double) look.figures() / words);
        put((double) look.commas() / words);
        put(look.sentences());
        put((double) words / Math.max(1, look.sentences()));
        put(look.questions());
        put(look.quotes());
        put(look.bars());
        put(look.terminal());
        put(look.colon());
        put(look.small());
        put(look.ellipsis());
        put(look.handles());
        put(look.bracketed());
        put(block.text().startsWith("—")
                || block.text().startsWith("–")
                || block.text().startsWith("-"));
        put(block.linkDensity());
        put(block.links());
        put(block.strongDensity());
        put(block.italicDensity());
        put(block.pictures());
        put(block.row());
    }

    private void phrases(Block block, int i) {
        Phrase.Found found = facts.phrases[i];
        for (Phrase kind : PHRASES) {
            put(found.starts(kind));
            put(kind.in(found.anywhere()));
        }
        put(Integer.bitCount(found.all()));
        put(facts.repetitions.getOrDefault(block.text(), 1));
        int heading = facts.headingAbove[i];
        put(heading < 0 ? 99 : Math.min(99, i - heading));
        Phrase.Found above = heading < 0 ? Phrase.Found.NOTHING : facts.phrases[heading];
        put(above.starts(Phrase.RELATED));
        put(Integer.bitCount(above.start()));
        put(heading < 0 ? 0 : facts.blocks.get(heading).linkDensity());
        put(above.starts(Phrase.COMMENT));
        put(heading < 0 ? 0 : facts.blocks.get(heading).heading());
        put(heading >= 0 && block.box().up(1).holds(facts.blocks.get(heading).box()));
        put(heading >= 0 && block.box().up(2).holds(facts.blocks.get(heading).box()));
    }

    private void element(Block block) {
        Box box = block.box();
        for (String tag : TAGS) {
            put(box.is(tag));
        }
        put(block.heading());
        for (Frame frame : FRAMES) {
            put(box.within(frame));
        }
        int near = box.hints() | box.up(1).hints();
        int middle = near | box.up(2).hints() | box.up(3).hints();
        int all = box.hints() | box.hintsAbove();
        for (Hint hint : HINTS) {
            put(hint.in(near) ? 2 : hint.in(middle) ? 1 : 0);
            put(hint.in(all));
        }
        int marks = 0;
        for (Mark mark : block.marks()) {
            marks |= mark.hints();
        }
        put(Hint.BYLINE.in(marks));
        put(Hint.DATE.in(marks));
        put(Hint.CREDIT.in(marks) || Hint.CAPTION.in(marks));
        put(Hint.TAGS.in(marks));
    }

    private void boxes(Block block) {
        int page = Math.max(1, facts.galley.root().proseWords);
        for (int up = 0; up <= 4; up++) {
            Box box = block.box().up(up);
            put(Math.log1p(box.words));
            put(box.linkDensity());
            put((double) box.proseWords / Math.max(1, box.words));
            put((double) box.proseWords / page);
            put(box.blocks);
            put(box.proseBlocks);
            put(facts.boxesAlike(box));
        }
        put(block.box().depth());
    }

    private void place(Block block, int i) {
        int n = facts.blocks.size();
        int words = Math.max(1, facts.wordsBefore[n]);
        int prose = Math.max(1, facts.proseBefore[n]);
        put((double) i / n);
        put((double) facts.wordsBefore[i] / words);
        put((double) facts.proseBefore[i] / prose);
        put(facts.proseBefore[i]);
        put((double) (facts.proseBefore[n] - facts.proseBefore[i + 1]) / prose);
        put(facts.headline < 0 ? -1000 : i - facts.headline);
        put(i == facts.headline);
        put(facts.headline < 0 ? -1 : facts.proseBefore[i] - facts.proseBefore[facts.headline]);
        box(facts.core, block, i);
        box(facts.top, block, i);
        int last = facts.lastProse[i];
        int next = facts.nextProse[i];
        put(last < 0 ? 99 : Math.min(99, i - last));
        put(next >= n ? 99 : Math.min(99, next - i));
        put(last >= 0 && facts.blocks.get(last).box().up(1) == block.box().up(1));
        put(next < n && facts.blocks.get(next).box().up(1) == block.box().up(1));
        put(last >= 0 && alike(facts.blocks.get(last), block));
        put(next < n && alike(facts.blocks.get(next), block));
    }

    private static boolean alike(Block a, Block b) {
        return a.box().signature() == b.box().signature();
    }

    private void box(Box box, Block block, int i) {
        boolean holds = box.holds(block.box());
        put(holds);
        put(holds ? block.box().depth() - box.depth() : -1);
        put((double) (i - box.first) / Math.max(1, box.last - box.first));
        put((double) (facts.proseBefore[i] - facts.proseBefore[Math.min(box.first, facts.blocks.size() - 1)])
                / Math.max(1, box.proseWords));
    }

    private void families(Block block) {
        family(facts.family(block));
        family(facts.siblings(block));
    }

    private void family(PageFacts.Family family) {
        put(family.blocks);
        put((double) family.words / family.blocks);
        put((double) family.linkWords / Math.max(1, family.words));
        put((double) family.proseBlocks / family.blocks);
        put((double) family.terminal / family.blocks);
        put((double) family.proseWords / Math.max(1, facts.galley.root().proseWords));
    }

    private void told(int i) {
        put(facts.hasBody ? facts.told[i] : -1);
        put(facts.deck[i]);
    }

    private void neighbour(int i) {
        boolean there = i >= 0 && i < facts.blocks.size();
        Block block = there ? facts.blocks.get(i) : null;
        put(block == null ? -1 : block.look().words());
        put(block == null ? -1 : block.linkDensity());
        put(block != null && block.isProse());
        put(block == null ? -1 : block.heading());
        put(block == null ? -1 : block.look().functionShare());
        put(block == null ? -1 : block.pictures());
    }
}
