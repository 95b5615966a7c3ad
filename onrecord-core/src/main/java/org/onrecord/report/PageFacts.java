package org.onrecord.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.report.Told.About;
import org.onrecord.text.Digest;

/** What a whole page tells of each of its blocks: what looks like it, what stands before and behind it. */
final class PageFacts {

    /** Blocks that one template made. */
    static final class Family {
        int blocks;
        int words;
        int linkWords;
        int proseBlocks;
        int proseWords;
        int terminal;
    }

    private static final int RUN = 4;

    /** Runs of words are hashed as figures of this base. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    /** The third power of the base, as 64-bit figures overflow. */
    @SuppressWarnings("ConstantOverflow")
    private static final long OLDEST = BASE * BASE * BASE;

    final Galley galley;
    final List<Block> blocks;
    final int headline;
    final Phrase.Found[] phrases;
    final int[] headingAbove;
    final int[] proseBefore;
    final int[] wordsBefore;
    final int[] lastProse;
    final int[] nextProse;
    final Map<String, Integer> repetitions;
    final float[] told;
    final boolean hasBody;
    final float[] deck;
    final Box core;
    final Box top;
    private final Map<Long, Family> families = new HashMap<>();
    private final Map<Long, Family> siblings = new HashMap<>();
    private final Map<Long, Integer> boxesAlike = new HashMap<>();

    PageFacts(Galley galley, Testimony testimony, int headline) {
        this.galley = galley;
        this.blocks = galley.blocks();
        this.headline = headline;
        int n = blocks.size();
        phrases = new Phrase.Found[n];
        headingAbove = new int[n];
        proseBefore = new int[n + 1];
        wordsBefore = new int[n + 1];
        lastProse = new int[n];
        nextProse = new int[n];
        repetitions = galley.repetitions();
        told = new float[n];
        deck = new float[n];
        String body = testimony.first(About.BODY).map(Told::text).orElse("");
        hasBody = body.length() > 300;
        cover(hasBody ? body : "", testimony.first(About.DECK).map(Told::text).orElse(""));
        walk();
        galley.boxes().forEach(box -> boxesAlike.merge(box.signature(), 1, Integer::sum));
        core = core();
        top = top();
    }

    private void walk() {
        int n = blocks.size();
        int heading = -1;
        int prose = -1;
        for (int i = 0; i < n; i++) {
            Block block = blocks.get(i);
            phrases[i] = Phrase.in(block.text());
            headingAbove[i] = heading;
            lastProse[i] = prose;
            wordsBefore[i + 1] = wordsBefore[i] + block.look().words();
            proseBefore[i + 1] =
                    proseBefore[i] + (block.isProse() ? block.look().words() : 0);
            prose = block.isProse() ? i : prose;
            heading = isHeading(block) ? i : heading;
            add(families.computeIfAbsent(block.box().signature(), key -> new Family()), block);
            add(siblings.computeIfAbsent(sibling(block), key -> new Family()), block);
        }
        prose = n;
        for (int i = n - 1; i >= 0; i--) {
            nextProse[i] = prose;
            prose = blocks.get(i).isProse() ? i : prose;
        }
    }

    private static boolean isHeading(Block block) {
        return block.heading() > 0
                || block.strongDensity() > 0.9
                        && block.look().words() <= 12
                        && !block.look().terminal();
    }

    private static void add(Family family, Block block) {
        int words = block.look().words();
        family.blocks++;
        family.words += words;
        family.linkWords += (int) Math.round(words * block.linkDensity());
        family.terminal += block.look().terminal() ? 1 : 0;
        if (block.isProse()) {
            family.proseBlocks++;
            family.proseWords += words;
        }
    }

    /** The number of boxes that the same template made. */
    int boxesAlike(Box box) {
        return boxesAlike.getOrDefault(box.signature(), 0);
    }

    Family family(Block block) {
        return Objects.requireNonNull(families.get(block.box().signature()));
    }

    /** Blocks of the same kind of element in the same place. */
    Family siblings(Block block) {
        return Objects.requireNonNull(siblings.get(sibling(block)));
    }

    private static long sibling(Block block) {
        return Digest.mix(block.box().up(1).number(), block.box().tag().hashCode());
    }

    /** The share of each block's runs of words that stand in what the page tells of its body, and of its deck. */
    private void cover(String body, String described) {
        long[] bodyRuns = sorted(body);
        long[] deckRuns = sorted(described);
        if (bodyRuns.length == 0 && deckRuns.length == 0) {
            return;
        }
        for (int i = 0; i < blocks.size(); i++) {
            long[] own = runs(blocks.get(i).text());
            told[i] = share(own, bodyRuns);
            deck[i] = share(own, deckRuns);
        }
    }

    private static float share(long[] runs, long[] known) {
        int count = 0;
        for (int i = 0; known.length > 0 && i < runs.length; i++) {
            count += Arrays.binarySearch(known, runs[i]) >= 0 ? 1 : 0;
        }
        return count == 0 ? 0 : (float) count / runs.length;
    }

    private static long[] sorted(String words) {
        long[] runs = runs(words);
        Arrays.sort(runs);
        return runs;
    }

    private static long[] runs(String text) {
        long[] runs = new long[text.length() / 2 + 1];
        long[] last = new long[RUN];
        long hash = 0;
        int words = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && isPart(text.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                long word = Digest.of(text, start, i);
                // The oldest word of the run before weighs the most, and falls out.
                hash = (hash - last[words % RUN] * OLDEST) * BASE + word;
                last[words % RUN] = word;
                runs[words++] = hash;
                start = -1;
            }
        }
        return words < RUN ? new long[0] : Arrays.copyOfRange(runs, RUN - 1, words);
    }

    private static boolean isPart(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c);
    }

    /** The smallest box that holds half of the page's prose. */
    private Box core() {
        Box best = galley.root();
        for (Box box : galley.boxes()) {
            if (2 * box.proseWords >= galley.root().proseWords && box.words <= best.words && best.holds(box)) {
                best = box;
            }
        }
        return best;
    }

    /** The box that the paragraphs vote for, as Arc90's Readability counts. */
    private Box top() {
        Map<Box, Double> votes = new HashMap<>();
        for (Block block : blocks) {
            if (block.isProse()) {
                double vote =
                        1 + block.look().commas() + Math.min(3, block.text().length() / 100);
                votes.merge(block.box().up(1), vote, Double::sum);
                votes.merge(block.box().up(2), vote / 2, Double::sum);
                votes.merge(block.box().up(3), vote / 3, Double::sum);
            }
        }
        Box best = galley.root();
        double most = 0;
        for (Box box : galley.boxes()) {
            double score = votes.getOrDefault(box, 0.0) * (1 - box.linkDensity());
            if (score > most) {
                most = score;
                best = box;
            }
        }
        return best;
    }
}
