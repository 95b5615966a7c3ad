package org.onrecord.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.report.Told.About;

/** Takes the names of site and section off the title of a page: "Toll rises - World - Daily News" is "Toll rises". */
final class Titles {

    private static final Pattern DIVIDER = Pattern.compile(
            "(?:(?<!\\s)|\\G)(?:\\s+(?:[|\\-–—:•·»›~/\\\\<>]|::|\\|\\|)\\s+|\\s*\\|\\s*|\\s*»\\s*|\\s+::\\s*)|:\\s+(?=[A-Z])");

    /** Longer titles are something else, and stay whole. */
    private static final int LONGEST = 600;

    private Titles() {}

    /** The title and all that is left of it when names are cut off at either end, the longest first. */
    static List<String> readings(String title) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(title);
        if (title.length() > LONGEST) {
            return List.of(title);
        }
        List<int[]> dividers = new ArrayList<>();
        Matcher matcher = DIVIDER.matcher(title);
        while (matcher.find()) {
            dividers.add(new int[] {matcher.start(), matcher.end()});
        }
        for (int i = dividers.size() - 1; i >= 0; i--) {
            readings.add(title.substring(0, dividers.get(i)[0]).strip());
        }
        for (int[] divider : dividers) {
            readings.add(title.substring(divider[1]).strip());
        }
        for (int i = 0; i < dividers.size(); i++) {
            for (int j = dividers.size() - 1; j > i; j--) {
                readings.add(title.substring(dividers.get(i)[1], Math.max(dividers.get(i)[1], dividers.get(j)[0]))
                        .strip());
            }
        }
        readings.removeIf(String::isEmpty);
        return List.copyOf(readings);
    }

    /** The names and phrases that dividers part in a title or in the name of a house. */
    static List<String> pieces(String title) {
        return title.length() > LONGEST
                ? List.of()
                : Arrays.stream(title.split("\\s+[|\\-–—•·»]\\s+|\\s*(?:\\||::|»)\\s*"))
                        .map(String::strip)
                        .filter(piece -> !piece.isEmpty())
                        .toList();
    }

    /** The title without a name of the house at its end or start, and without a last piece that is a short name. */
    static String bare(String title, List<String> houses) {
        String bare = title;
        for (boolean cut = title.length() <= LONGEST; cut; ) {
            cut = false;
            Matcher matcher = DIVIDER.matcher(bare);
            List<int[]> dividers = new ArrayList<>();
            while (matcher.find()) {
                dividers.add(new int[] {matcher.start(), matcher.end()});
            }
            if (!dividers.isEmpty()) {
                int[] last = dividers.get(dividers.size() - 1);
                int[] first = dividers.get(0);
                if (isHouse(bare.substring(last[1]), houses)) {
                    bare = bare.substring(0, last[0]).strip();
                    cut = true;
                } else if (isHouse(bare.substring(0, first[0]), houses)) {
                    bare = bare.substring(first[1]).strip();
                    cut = true;
                }
            }
        }
        return bare;
    }

    /**
     * The headline that JSON-LD and the title agree on where nothing on the page repeats the printed one: pages print a
     * short form, or an earlier one, above a report that is known by another.
     */
    static Optional<Told> agreedBeside(String printed, Testimony testimony, List<String> houses) {
        String letters = Letters.of(printed);
        Optional<Told> title = Optional.empty();
        Optional<Told> described = Optional.empty();
        for (Told told : testimony.about(About.HEADLINE)) {
            if (Letters.of(bare(told.text(), houses)).equals(letters)) {
                return Optional.empty();
            }
            title = told.from("title") ? Optional.of(told) : title;
            described = described.isEmpty() && told.from("json-ld headline") ? Optional.of(told) : described;
        }
        String name = title.map(told -> Letters.of(bare(told.text(), houses))).orElse("");
        return described.filter(
                told -> !name.isEmpty() && Letters.of(told.text()).equals(name));
    }

    private static boolean isHouse(String piece, List<String> houses) {
        String letters = Letters.of(piece);
        return houses.stream().map(Letters::of).anyMatch(house -> !house.isEmpty() && isSame(letters, house));
    }

    private static boolean isSame(String piece, String house) {
        return piece.equals(house)
                || piece.equals("the" + house)
                || house.equals("the" + piece)
                || piece.equals(house + "com")
                || house.equals(piece + "com")
                || piece.length() >= 4 && piece.length() <= 2 * house.length() && piece.startsWith(house);
    }
}
