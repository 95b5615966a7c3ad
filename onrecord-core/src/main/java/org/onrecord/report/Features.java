package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a block is described by before the model weighs it: numbers for its words, its place, its element and those
 * around it, its like on the page, and what the page tells.
 */
final class Features {

    private static final int[] NEIGHBOURS = {-2, -1, 1, 2};
    private static final List<String> TAGS = List.of(
            "p", "li", "div", "td", "blockquote", "figcaption", "span", "section", "article", "body", "dd", "pre");
    private static final List<String> AROUND = List.of(
            "article",
            "main",
            "section",
            "aside",
            "header",
            "footer",
            "nav",
            "form",
            "figure",
            "ul",
            "ol",
            "table",
            "blockquote",
            "a",
            "button",
            "details",
            "center");

    private final PageFacts facts;
    private final List<String> names;
    private final boolean naming;
    private float[] row = new float[0];
    private int at;

    private Features(PageFacts facts, boolean naming) {
        this.facts = facts;
        this.naming = naming;
        this.names = new ArrayList<>();
    }

    /** The features of all blocks of a page. */
    static float[][] of(PageFacts facts) {
        Features features = new Features(facts, false);
        float[][] rows = new float[facts.blocks.size()][];
        int width = 512;
        for (int i = 0; i < rows.length; i++) {
            features.row = new float[width];
            features.at = 0;
            features.describe(i);
            width = features.at;
            rows[i] = i == 0 ? java.util.Arrays.copyOf(features.row, width) : features.row;
        }
        return rows;
    }

    /** The names of the features, for the trainer's report. */
    static List<String> names(PageFacts facts) {
        Features features = new Features(facts, true);
        features.row = new float[512];
        features.describe(0);
        return features.names;
    }

    private void put(String name, double value) {
        row[at++] = (float) value;
        if (naming) {
            names.add(name);
        }
    }

    private void put(String name, boolean value) {
        put(name, value ? 1 : 0);
    }

    private void describe(int i) {
        Block block = facts.blocks.get(i);
        words(block);
        phrases(block, i);
        element(block);
        boxes(block);
        place(block, i);
        families(block);
        told(block, i);
        for (int step : NEIGHBOURS) {
            neighbour(i + step, "neighbour" + step);
        }
    }

    private void words(Block block) {
        Look look = block.look();
        int words = Math.max(1, look.words());
        put("words", look.words());
        put("letters per word", (double) look.letters() / words);
        put("function words", look.functionShare());
        put("capitals", (double) look.capitals() / words);
        put("shouted", (double) look.shouted() / words);
        put("figures", (double) look.figures() / words);
        put("commas", (double) look.commas() / words);
        put("sentences", look.sentences());
        put("words per sentence", (double) words / Math.max(1, look.sentences()));
        put("questions", look.questions());
        put("quotes", look.quotes());
        put("bars", look.bars());
        put("terminal", look.terminal());
        put("colon", look.colon());
        put("small", look.small());
        put("ellipsis", look.ellipsis());
        put("handles", look.handles());
        put("bracketed", look.bracketed());
        put(
                "dash",
                block.text().startsWith("—")
                        || block.text().startsWith("–")
                        || block.text().startsWith("-"));
        put("link density", block.linkDensity());
        put("links", block.links());
        put("strong", block.strongDensity());
        put("italic", block.italicDensity());
        put("pictures", block.pictures());
        put("row", block.row());
    }

    private void phrases(Block block, int i) {
        Phrase.Found found = facts.phrases[i];
        for (Phrase kind : Phrase.values()) {
            put("starts " + kind, found.starts(kind));
            put("holds " + kind, kind.in(found.anywhere()));
        }
        put("phrases", Integer.bitCount(found.all()));
        put("repeated", facts.repetitions.getOrDefault(block.text(), 1));
        int heading = facts.headingAbove[i];
        put("heading distance", heading < 0 ? 99 : Math.min(99, i - heading));
        Phrase.Found above = heading < 0 ? Phrase.Found.NOTHING : facts.phrases[heading];
        put("heading related", above.starts(Phrase.RELATED));
        put("heading phrases", Integer.bitCount(above.start()));
        put("heading links", heading < 0 ? 0 : facts.blocks.get(heading).linkDensity());
        put("heading comment", above.starts(Phrase.COMMENT));
        put("heading level", heading < 0 ? 0 : facts.blocks.get(heading).heading());
        put(
                "heading in parent",
                heading >= 0
                        && block.box().up(1).holds(facts.blocks.get(heading).box()));
        put(
                "heading in grandparent",
                heading >= 0
                        && block.box().up(2).holds(facts.blocks.get(heading).box()));
    }

    private void element(Block block) {
        Box box = block.box();
        for (String tag : TAGS) {
            put("is " + tag, box.is(tag));
        }
        put("heading", block.heading());
        for (String tag : AROUND) {
            Optional<Box> around = box.around(tag);
            put("in " + tag, around.isPresent());
        }
        int near = box.hints() | box.up(1).hints();
        int middle = near | box.up(2).hints() | box.up(3).hints();
        int all = box.hints() | box.hintsAbove();
        for (Hint hint : Hint.values()) {
            put("near " + hint, hint.in(near) ? 2 : hint.in(middle) ? 1 : 0);
            put("around " + hint, hint.in(all));
        }
        int marks = block.marks().stream().mapToInt(Mark::hints).reduce(0, (a, b) -> a | b);
        put("mark byline", Hint.BYLINE.in(marks));
        put("mark date", Hint.DATE.in(marks));
        put("mark credit", Hint.CREDIT.in(marks) || Hint.CAPTION.in(marks));
        put("mark tags", Hint.TAGS.in(marks));
    }

    private void boxes(Block block) {
        int page = Math.max(1, facts.galley.root().proseWords);
        for (int up = 0; up <= 4; up++) {
            Box box = block.box().up(up);
            put("box words " + up, Math.log1p(box.words));
            put("box links " + up, box.linkDensity());
            put("box prose " + up, (double) box.proseWords / Math.max(1, box.words));
            put("box share " + up, (double) box.proseWords / page);
            put("box blocks " + up, box.blocks);
            put("box prose blocks " + up, box.proseBlocks);
            put("boxes alike " + up, facts.boxesAlike(box));
        }
        put("depth", block.box().depth());
    }

    private void place(Block block, int i) {
        int n = facts.blocks.size();
        int words = Math.max(1, facts.wordsBefore[n]);
        int prose = Math.max(1, facts.proseBefore[n]);
        put("place", (double) i / n);
        put("words before", (double) facts.wordsBefore[i] / words);
        put("prose before", (double) facts.proseBefore[i] / prose);
        put("prose words before", facts.proseBefore[i]);
        put("prose after", (double) (facts.proseBefore[n] - facts.proseBefore[i + 1]) / prose);
        put("headline", facts.headline < 0 ? -1000 : i - facts.headline);
        put("is headline", i == facts.headline);
        put("prose since headline", facts.headline < 0 ? -1 : facts.proseBefore[i] - facts.proseBefore[facts.headline]);
        box("core", facts.core, block, i);
        box("top", facts.top, block, i);
        int last = facts.lastProse[i];
        int next = facts.nextProse[i];
        put("since prose", last < 0 ? 99 : Math.min(99, i - last));
        put("until prose", next >= n ? 99 : Math.min(99, next - i));
        put(
                "after sibling prose",
                last >= 0 && facts.blocks.get(last).box().up(1) == block.box().up(1));
        put(
                "before sibling prose",
                next < n && facts.blocks.get(next).box().up(1) == block.box().up(1));
        put("after like prose", last >= 0 && alike(facts.blocks.get(last), block));
        put("before like prose", next < n && alike(facts.blocks.get(next), block));
    }

    private static boolean alike(Block a, Block b) {
        return a.box().signature() == b.box().signature();
    }

    private void box(String name, Box box, Block block, int i) {
        boolean holds = box.holds(block.box());
        put("in " + name, holds);
        put(name + " depth", holds ? block.box().depth() - box.depth() : -1);
        put(name + " place", (double) (i - box.first) / Math.max(1, box.last - box.first));
        put(
                name + " prose place",
                (double) (facts.proseBefore[i] - facts.proseBefore[Math.min(box.first, facts.blocks.size() - 1)])
                        / Math.max(1, box.proseWords));
    }

    private void families(Block block) {
        family("family", facts.family(block));
        family("siblings", facts.siblings(block));
    }

    private void family(String name, PageFacts.Family family) {
        put(name + " blocks", family.blocks);
        put(name + " words", (double) family.words / family.blocks);
        put(name + " links", (double) family.linkWords / Math.max(1, family.words));
        put(name + " prose", (double) family.proseBlocks / family.blocks);
        put(name + " terminal", (double) family.terminal / family.blocks);
        put(name + " share", (double) family.proseWords / Math.max(1, facts.galley.root().proseWords));
    }

    private void told(Block block, int i) {
        put("told", facts.hasBody ? facts.told[i] : -1);
        put("deck", facts.deck[i]);
    }

    private void neighbour(int i, String name) {
        boolean there = i >= 0 && i < facts.blocks.size();
        Block block = there ? facts.blocks.get(i) : null;
        put(name + " words", block == null ? -1 : block.look().words());
        put(name + " links", block == null ? -1 : block.linkDensity());
        put(name + " prose", block != null && block.isProse());
        put(name + " heading", block == null ? -1 : block.heading());
        put(name + " functions", block == null ? -1 : block.look().functionShare());
        put(name + " pictures", block == null ? -1 : block.pictures());
    }
}
