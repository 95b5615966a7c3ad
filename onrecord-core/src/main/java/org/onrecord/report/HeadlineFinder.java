package org.onrecord.report;

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

    private HeadlineFinder() {}

    static Optional<Block> in(Galley galley, Testimony testimony) {
        Map<String, Double> named = named(testimony);
        Set<String> largest = new HashSet<>();
        for (Block block : galley.blocks()) {
            if (block.heading() == 1 && block.look().words() > 2 && !isHouse(block.text(), testimony)) {
                largest.add(Letters.of(block.text()));
            }
        }
        @Nullable Block best = null;
        double most = 0;
        for (Block block : galley.blocks()) {
            double score = isHouse(block.text(), testimony) ? 0 : score(block, named, largest);
            if (score > most) {
                most = score;
                best = block;
            }
        }
        return Optional.ofNullable(best).or(() -> firstHeading(galley));
    }

    /** Where a page names nothing, the first heading above its first paragraph. */
    private static Optional<Block> firstHeading(Galley galley) {
        for (Block block : galley.blocks()) {
            if (block.isProse() && block.look().words() > 20) {
                return Optional.empty();
            }
            boolean heading = block.heading() == 2 || block.heading() == 3;
            if (heading && block.look().words() >= 4 && block.linkDensity() < 0.5 && !isAside(block)) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    private static boolean isHouse(String text, Testimony testimony) {
        String letters = Letters.of(text);
        return testimony.about(About.OUTLET).stream()
                .anyMatch(told -> Letters.of(told.text()).equals(letters));
    }

    /** What the page calls itself, by letters; the more it is said the more it counts. */
    private static Map<String, Double> named(Testimony testimony) {
        Map<String, Double> named = new HashMap<>();
        List<String> houses =
                testimony.about(About.OUTLET).stream().map(Told::text).toList();
        for (Told told : testimony.about(About.HEADLINE)) {
            String bare = Titles.bare(told.text(), houses);
            for (String reading : Titles.readings(told.text())) {
                String letters = Letters.of(reading);
                if (letters.length() >= SHORTEST) {
                    named.merge(letters, reading.equals(bare) || reading.equals(told.text()) ? 1 : 0.5, Double::sum);
                }
            }
        }
        return named;
    }

    private static double score(Block block, Map<String, Double> named, Set<String> largest) {
        int heading = block.heading();
        if (block.look().words() > 40 || block.row()) {
            return 0;
        }
        String letters = Letters.of(block.text());
        double voices = Math.min(named.getOrDefault(letters, 0.0), 6);
        double score = voices == 0 ? 0 : (voices < 1 ? 2.5 : 4) + voices;
        if (voices == 0 && letters.length() >= 2 * SHORTEST) {
            score = named.keySet().stream().anyMatch(name -> near(name, letters)) ? 3 : 0;
        }
        if (heading == 1) {
            score += block.look().words() > 2 ? 2 : 0.5;
            // A page with one large heading is about that.
            score += largest.size() == 1 && largest.contains(letters) ? 4.2 : 0;
        } else if (score > 0) {
            boolean strong = block.strongDensity() > 0.9 || Hint.HEADLINE.in(hints(block));
            score += heading == 2 ? 1 : strong || heading > 2 ? 0.6 : 0;
        }
        if (heading != 1 && score < 3) {
            return 0;
        }
        score -= isAside(block) ? 1.5 : 0;
        score -= block.linkDensity() > 0.8 ? 1 : 0;
        return score - 0.0005 * block.number();
    }

    private static boolean isAside(Block block) {
        int around = block.box().hintsAbove() | block.box().hints();
        return Hint.RELATED.in(around)
                || Hint.SIDEBAR.in(around)
                || Hint.NAV.in(around)
                || Hint.COMMENT.in(around)
                || block.box().within("nav")
                || block.box().within("aside")
                || block.box().within("footer");
    }

    private static int hints(Block block) {
        return block.box().hints() | block.box().up(1).hints();
    }

    /** Whether one is most of the other: headlines are shortened for search engines. */
    private static boolean near(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return 10 * shorter >= 6 * Math.max(a.length(), b.length()) && (a.contains(b) || b.contains(a));
    }
}
