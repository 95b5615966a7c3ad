package org.onrecord.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.report.Told.About;

/** Finds the block of an HTML page that is the report's headline: printed large, and named by what the page says of itself. */
final class HeadlineFinder {

    /** A title of fewer letters may be the name of the site or of a section. */
    private static final int SHORTEST = 8;

    private static final int MOST_WORDS = 40;

    /** The name of a house has no more words. */
    private static final int LONGEST_NAME = 5;

    /** How many blocks, of the writer and the day, may stand between a headline and the first paragraph. */
    private static final int LEAD = 6;

    private static final int MOST_LETTERS = 400;

    /** What the page calls itself, by letters; the more it is said the more it counts. */
    private final Map<String, Double> named = new HashMap<>();

    /** Those of them that are not only a piece of a longer title. */
    private final Set<String> whole = new HashSet<>();

    /** The numbers of letters that a title of this page may have. */
    private final BitSet lengths = new BitSet();

    private final Set<String> houses = new HashSet<>();
    private final Set<String> largest = new HashSet<>();

    private HeadlineFinder(Testimony testimony, Optional<Host> host) {
        List<String> names = new ArrayList<>(
                testimony.about(About.OUTLET).stream().map(Told::text).toList());
        host.ifPresent(known -> names.addAll(vouched(known, testimony)));
        names.forEach(name -> houses.add(Letters.of(name)));
        for (Told told : testimony.about(About.HEADLINE)) {
            String bare = Titles.bare(told.text(), names);
            for (String reading : Titles.readings(told.text())) {
                String letters = Letters.of(reading);
                if (letters.length() >= SHORTEST && letters.length() <= MOST_LETTERS && !houses.contains(letters)) {
                    boolean all = reading.equals(bare) || reading.equals(told.text());
                    named.merge(letters, all ? 1 : 0.5, Double::sum);
                    if (all) {
                        whole.add(letters);
                    }
                    lengths.set(letters.length() * 6 / 10, letters.length() * 10 / 6 + 1);
                }
            }
        }
    }

    /** The pieces of the title that the address vouches for: blogs print their own name larger than any headline. */
    private static List<String> vouched(Host host, Testimony testimony) {
        return testimony.about(About.HEADLINE).stream()
                .filter(told -> told.from("title"))
                .map(told -> Titles.pieces(told.text()))
                .filter(pieces -> pieces.size() > 1)
                .flatMap(List::stream)
                .filter(piece -> Look.at(piece).words() <= LONGEST_NAME && host.vouchesFor(piece))
                .toList();
    }

    static Optional<Block> in(Galley galley, Testimony testimony, Optional<Host> host) {
        HeadlineFinder finder = new HeadlineFinder(testimony, host);
        for (Block block : galley.blocks()) {
            if (block.heading() == 1 && block.look().words() > 2) {
                String letters = Letters.of(block.text());
                if (!finder.houses.contains(letters)) {
                    finder.largest.add(letters);
                }
            }
        }
        @Nullable Block best = null;
        double most = 0;
        for (Block block : galley.blocks()) {
            double score = finder.score(block);
            if (score > most) {
                most = score;
                best = block;
            }
        }
        Optional<Block> named = Optional.ofNullable(best);
        return named.filter(block -> !isEntry(block)).or(() -> leading(galley)).or(() -> named);
    }

    /** Whether a block is an entry of a menu: wikis print the address of a page there, and its headline below. */
    private static boolean isEntry(Block block) {
        return block.heading() == 0 && block.box().is("li") && block.linkDensity() > 0.8;
    }

    /** Where a page names nothing, the heading that leads its first paragraph. */
    private static Optional<Block> leading(Galley galley) {
        Optional<Block> heading = Optional.empty();
        for (Block block : galley.blocks()) {
            boolean inside = isInside(block, galley.root().proseWords);
            if (inside && block.isProse() && block.look().words() > 20) {
                int number = block.number();
                return heading.filter(above -> number - above.number() <= LEAD);
            }
            boolean larger =
                    heading.isEmpty() || block.heading() <= heading.get().heading();
            if (inside
                    && larger
                    && block.heading() > 0
                    && block.heading() <= 3
                    && block.look().words() >= 2) {
                heading = Optional.of(block);
            }
        }
        return Optional.empty();
    }

    private double score(Block block) {
        int heading = block.heading();
        if (block.look().words() > MOST_WORDS
                || block.row()
                || heading != 1 && !lengths.get(block.look().letters())) {
            return 0;
        }
        String letters = Letters.of(block.text());
        if (houses.contains(letters)) {
            return 0;
        }
        double score = said(letters);
        if (heading != 1 && score < 3) {
            return 0;
        }
        score += heading == 1 ? large(block, letters) : bold(block, heading);
        score -= isAside(block) ? 1.5 : 0;
        score -= block.linkDensity() > 0.8 ? 1 : 0;
        return score - 0.0005 * block.number();
    }

    /** How loudly the page calls itself so. */
    private double said(String letters) {
        double voices = Math.min(named.getOrDefault(letters, 0.0), 6);
        if (voices > 0) {
            return (whole.contains(letters) ? 4 : 2.5) + voices;
        }
        boolean near =
                letters.length() >= 2 * SHORTEST && named.keySet().stream().anyMatch(name -> near(name, letters));
        return near ? 3 : 0;
    }

    /** A page with one large heading is about that. */
    private double large(Block block, String letters) {
        double size = block.look().words() > 2 ? 2 : 0.5;
        return size + (largest.size() == 1 && largest.contains(letters) ? 4.2 : 0);
    }

    private static double bold(Block block, int heading) {
        boolean strong = block.strongDensity() > 0.9
                || Hint.HEADLINE.in(block.box().hints() | block.box().up(1).hints());
        return heading == 2 ? 1 : strong || heading > 2 ? 0.6 : 0;
    }

    private static boolean isAside(Block block) {
        int around = block.box().hintsAbove() | block.box().hints();
        return Hint.RELATED.in(around)
                || Hint.SIDEBAR.in(around)
                || Hint.NAV.in(around)
                || Hint.COMMENT.in(around)
                || block.box().within(Frame.NAV)
                || block.box().within(Frame.ASIDE)
                || block.box().within(Frame.FOOTER);
    }

    /** Whether no small box around a block is called an aside; boxes that hold half of the prose are called anything. */
    private static boolean isInside(Block block, int prose) {
        int hints = 0;
        Box box = block.box();
        for (int i = 0; i <= 4 && 2 * box.proseWords < prose; i++) {
            hints |= box.hints();
            box = box.up(1);
        }
        boolean aside = Hint.RELATED.in(hints)
                || Hint.SIDEBAR.in(hints)
                || Hint.NAV.in(hints)
                || Hint.COMMENT.in(hints)
                || Hint.FOOTER.in(hints)
                || Hint.SIGNUP.in(hints);
        return !aside && !block.box().within(Frame.NAV) && !block.box().within(Frame.ASIDE);
    }

    /** Whether one is most of the other: headlines are shortened for search engines. */
    private static boolean near(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return 10 * shorter >= 6 * Math.max(a.length(), b.length()) && (a.contains(b) || b.contains(a));
    }
}
