package org.onrecord.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each block of an HTML page what it is.
 *
 * <p>The model weighs every block alone; then come the places where a page has its habits: what stands between headline
 * and text, beside pictures, and behind the last paragraph.
 */
final class HtmlSorter {

    /** A block of these log odds or more is of the body. */
    private static final float BODY = -0.2f;

    /** How many blocks before the headline and behind the text may still belong to the report. */
    private static final int HEAD_ROOM = 6;

    private static final int TAIL_ROOM = 8;

    private final PageFacts facts;
    private final List<Block> blocks;
    private final float[] scores;
    private final boolean[] body;
    private final PullQuotes quotes;
    private final boolean monthFirst;
    private final long family;
    private final int first;
    private final int last;

    private HtmlSorter(PageFacts facts, float[] scores, boolean monthFirst) {
        this.facts = facts;
        this.blocks = facts.blocks;
        this.scores = scores;
        this.monthFirst = monthFirst;
        this.body = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            body[i] = scores[i] > BODY;
        }
        keepTablesWhole();
        leaveOutBeforeHeadline();
        this.quotes = new PullQuotes(blocks, body);
        this.family = family();
        this.first = next(0);
        this.last = previous(scores.length - 1);
    }

    static Verdict[] sort(PageFacts facts, boolean monthFirst) {
        return sort(facts, BodyModel.scores(facts), monthFirst);
    }

    /** Sorts by these log odds of each block. */
    static Verdict[] sort(PageFacts facts, float[] scores, boolean monthFirst) {
        HtmlSorter sorter = new HtmlSorter(facts, scores, monthFirst);
        Verdict[] verdicts = new Verdict[sorter.scores.length];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = sorter.verdict(i, verdicts);
        }
        return verdicts;
    }

    /** A table whose rows are of the story in part is of it whole: its head and its source are short lines. */
    private void keepTablesWhole() {
        int start = 0;
        while (start < body.length) {
            int end = start + 1;
            boolean any = body[start];
            while (end < body.length
                    && blocks.get(start).row()
                    && blocks.get(end).row()
                    && blocks.get(end).box() == blocks.get(start).box()) {
                any |= body[end++];
            }
            Arrays.fill(body, start, end, any);
            start = end;
        }
    }

    /** Paragraphs above the headline are of something else, where most stand below it. */
    private void leaveOutBeforeHeadline() {
        int above = 0;
        int below = 0;
        for (int i = 0; i < body.length; i++) {
            if (body[i] && i < facts.headline) {
                above += blocks.get(i).look().words();
            } else if (body[i]) {
                below += blocks.get(i).look().words();
            }
        }
        if (below > 3 * above) {
            Arrays.fill(body, 0, Math.max(0, facts.headline), false);
        }
    }

    /** The template of most of the body's words. */
    private long family() {
        Map<Long, Integer> words = new HashMap<>();
        for (int i = 0; i < body.length; i++) {
            if (body[i]) {
                words.merge(
                        blocks.get(i).box().signature(), blocks.get(i).look().words(), Integer::sum);
            }
        }
        return words.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    private int next(int from) {
        for (int i = from; i < body.length; i++) {
            if (body[i] && i != facts.headline && !Decks.isDeck(facts, i, family) && !isLine(blocks.get(i))) {
                return i;
            }
        }
        return body.length;
    }

    /** Whether a block only says who or when, as stands above the first paragraph. */
    private boolean isLine(Block block) {
        return block.look().words() <= 30
                && (isByline(block)
                        || isNames(block)
                        || !DayLine.of(block.text(), monthFirst).days().isEmpty()
                        || Credits.isPicture(block.text()));
    }

    private static boolean isNames(Block block) {
        return block.heading() == 0 && block.linkDensity() < 0.5 && Writers.areAll(block.text());
    }

    private int previous(int from) {
        for (int i = from; i >= 0; i--) {
            if (body[i] && i != facts.headline) {
                return i;
            }
        }
        return -1;
    }

    private Verdict verdict(int i, Verdict[] before) {
        Block block = blocks.get(i);
        if (i == facts.headline) {
            return new Verdict(PartKind.HEADLINE, "what the page calls itself, printed as " + element(block));
        }
        if (facts.phrases[i].has(Phrase.NEVER) && isNever(block, i)) {
            return new Verdict(PartKind.FURNITURE, "begins as furniture does: " + words(block, 3));
        }
        if (Labels.pointsElsewhere(block.text(), block.look())) {
            return new Verdict(PartKind.FURNITURE, "points elsewhere: " + words(block, 3));
        }
        boolean head = i < first && i > facts.headline - HEAD_ROOM && first < blocks.size();
        boolean story = i >= first && i <= last;
        boolean tail = i > last && i <= last + TAIL_ROOM;
        if (head) {
            Verdict verdict = head(block, i, before);
            if (verdict != null) {
                return verdict;
            }
        } else if (story || tail) {
            Verdict verdict = besides(block, i, before, story);
            if (verdict != null) {
                return verdict;
            }
        }
        if (!body[i]) {
            return new Verdict(PartKind.FURNITURE, odds(i));
        }
        if (block.row()) {
            return new Verdict(PartKind.TABLE, "row of a table, " + odds(i));
        }
        boolean crosshead = block.heading() > 0
                || block.strongDensity() > 0.95
                        && block.look().words() <= 12
                        && !block.look().terminal()
                        && block.box().is("p");
        return new Verdict(crosshead ? PartKind.SUBHEAD : PartKind.PARAGRAPH, odds(i));
    }

    /** A block that begins with such a phrase and then tells a story is a paragraph all the same. */
    private boolean isNever(Block block, int i) {
        Look look = block.look();
        boolean short_ = look.words() <= 30 && (look.sentences() <= 1 || block.linkDensity() > 0.5);
        return short_ && !(body[i] && look.terminal() && scores[i] > 2.5 && look.words() > 15);
    }

    /** What stands between headline and text. */
    private @Nullable Verdict head(Block block, int i, Verdict[] before) {
        String text = block.text();
        if (isCaptionPlace(block)) {
            return caption(block, i, before);
        }
        if (isByline(block) || body[i] && isNames(block)) {
            return new Verdict(PartKind.BYLINE, "names a writer above the text");
        }
        DayLine line = DayLine.of(text, monthFirst);
        if (!line.days().isEmpty() || DayLine.isClock(text) && (near(block, Hint.DATE) || near(block, Hint.LIVE))) {
            return new Verdict(PartKind.DATE, "a day and little else above the text");
        }
        if (Corrections.isNote(text)) {
            return new Verdict(PartKind.CORRECTION, "a note that mends an earlier printing");
        }
        if (Credits.isStaff(text)) {
            return new Verdict(PartKind.CREDIT, "credit of those who worked on the report");
        }
        if (i > facts.headline
                && block.box().is("li")
                && block.look().words() >= 5
                && (body[i] || near(block, Hint.SUMMARY))
                && !linked(block)) {
            return new Verdict(PartKind.SUMMARY, "point of a list above the text");
        }
        if (Decks.isDeck(facts, i, family)) {
            return new Verdict(PartKind.DECK, "stands between headline and text, and the page describes itself so");
        }
        if (Credits.isPicture(text)) {
            return new Verdict(PartKind.CREDIT, Credits.why(text));
        }
        return null;
    }

    /** What stands between paragraphs and behind them without being one. */
    private @Nullable Verdict besides(Block block, int i, Verdict[] before, boolean story) {
        String text = block.text();
        if (isCaptionPlace(block) && story) {
            return caption(block, i, before);
        }
        if (block.look().words() <= 60 && Credits.isStaff(text)) {
            return new Verdict(PartKind.CREDIT, "credit of those who worked on the report");
        }
        if (Corrections.isNote(text) && (body[i] || !linked(block))) {
            return new Verdict(PartKind.CORRECTION, "a note that mends an earlier printing");
        }
        if (story && quotes.isOne(block)) {
            return new Verdict(PartKind.EMBED, "words of the story once more, " + element(block));
        }
        if (story && isPost(block)) {
            return new Verdict(PartKind.EMBED, "a post of another hand, " + element(block));
        }
        if (!body[i] && story) {
            if (Credits.isPicture(text) && block.pictures() > 0) {
                return new Verdict(PartKind.CREDIT, Credits.why(text));
            }
            if (near(block, Hint.LIVE)
                    && (DayLine.isClock(text)
                            || !DayLine.of(text, monthFirst).days().isEmpty())) {
                return new Verdict(PartKind.DATE, "time of an entry");
            }
        }
        if ((!body[i] || i <= first + 3) && isByline(block) && block.look().words() <= 14) {
            return new Verdict(PartKind.BYLINE, "names a writer beside the text");
        }
        return null;
    }

    private boolean linked(Block block) {
        return block.linkDensity() > 0.5;
    }

    private static boolean near(Block block, Hint hint) {
        return hint.in(block.box().hints()
                | block.box().up(1).hints()
                | block.box().up(2).hints());
    }

    /** Where captions stand; galleries print the report itself in places of that name, and tables have frames too. */
    private boolean isCaptionPlace(Block block) {
        Box box = block.box();
        if (box.within(Frame.FIGCAPTION)) {
            return true;
        }
        boolean figure = box.within(Frame.FIGURE) && !box.within(Frame.BLOCKQUOTE) && !box.within(Frame.TABLE);
        boolean named = near(block, Hint.CAPTION) && !near(block, Hint.BODY);
        boolean story = body[block.number()]
                && block.look().words() >= 40
                && block.look().sentences() >= 2;
        return figure || named && !story;
    }

    private Verdict caption(Block block, int i, Verdict[] before) {
        String text = block.text();
        boolean label = i > 0
                && before[i - 1].kind() == PartKind.CREDIT
                && blocks.get(i - 1).text().toLowerCase(Locale.ROOT).startsWith("credit")
                && blocks.get(i - 1).look().words() <= 1;
        if (label
                || Credits.isPicture(text)
                || near(block, Hint.CREDIT) && block.look().words() <= 12) {
            return new Verdict(PartKind.CREDIT, Credits.why(text));
        }
        boolean said = block.look().words() >= 3 && block.linkDensity() < 0.8;
        return said
                ? new Verdict(PartKind.CAPTION, "words under a picture, " + element(block))
                : new Verdict(PartKind.FURNITURE, "beside a picture, too short for a caption");
    }

    private boolean isByline(Block block) {
        if (block.look().words() > 40 || block.look().words() == 0) {
            return false;
        }
        boolean opens = Writers.opens(block.text());
        if (opens && block.look().words() <= 8) {
            return true;
        }
        boolean marked = block.look().words() <= 20
                && (near(block, Hint.BYLINE) || block.marks().stream().anyMatch(m -> Hint.BYLINE.in(m.hints())));
        return (opens || marked) && !Writers.in(block.text()).isEmpty();
    }

    private static boolean isPost(Block block) {
        return block.box()
                .around("blockquote")
                .map(quote -> Hint.EMBED.in(quote.hints()))
                .orElse(false);
    }

    private String odds(int i) {
        Block block = blocks.get(i);
        return "log odds " + decimal(Math.round(scores[i] * 10) * 10L) + ": "
                + block.look().words() + " words, links " + decimal(Math.round(block.linkDensity() * 100)) + ", "
                + element(block);
    }

    /** Hundredths as a decimal fraction of one or two places: -3.6, 0.88. */
    private static String decimal(long hundredths) {
        long size = Math.abs(hundredths);
        String places = size % 10 == 0 ? "" + size / 10 % 10 : (size % 100 < 10 ? "0" : "") + size % 100;
        return (hundredths < 0 ? "-" : "") + size / 100 + "." + places;
    }

    private static String element(Block block) {
        StringBuilder path = new StringBuilder(block.box().tag());
        for (Box box = block.box(); box.parent().isPresent() && path.length() < 60; ) {
            box = box.parent().get();
            if (!box.is("div") && !box.is("body") && !box.is("html") && !box.is("section")) {
                return path.append(" in ").append(box.tag()).toString();
            }
        }
        return path.toString();
    }

    private static String words(Block block, int count) {
        String[] words = block.text().split("\\s+");
        return String.join(" ", Arrays.copyOf(words, Math.min(count, words.length)));
    }
}
