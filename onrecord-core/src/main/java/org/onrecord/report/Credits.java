package org.onrecord.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Knows credits: who gave a picture ("Idris Vane for The Harbour Gazette"), and who else worked on a report ("Editing by
 * Carla Minns").
 */
final class Credits {

    private static final String NAME = "[\\p{Lu}][\\p{L}\\p{M}.’'-]*";
    private static final String NAMES = NAME + "(?:\\s(?:" + NAME + "|de|da|van|von|al|bin|of|the|for|and|&)){0,9}";
    private static final String HOUSES =
            "(?:Getty|AFP|Reuters|REUTERS|Associated Press|Shutterstock|EPA|PA Wire|PA Images|"
                    + "AP Photo|AP Images|Bloomberg|Alamy|iStock|Unsplash|Flickr|Xinhua|Anadolu|Press Office|Handout|handout|file photo|"
                    + "File Photo|FILE PHOTO|Screenshot|screenshot|Twitter|Facebook|Instagram|YouTube|Wikimedia|Creative Commons)";

    private static final Pattern LABELLED = Pattern.compile(
            "^\\W{0,2}(?:(?:main |header |featured |cover |lead )?(?:photo|image|picture|photograph|illustration|video|graphic|pic|"
                    + "screenshot)s?(?:\\s(?:by|credit|credits|source|courtesy(?: of)?|provided by|via|from|copyright)\\b|\\s?[:/©|])"
                    + "|credit[s]?\\b\\s?(?:[:.…]|$)|courtesy(?: of)?\\b|©|\\(c\\)|getty\\b|via\\s).{0,140}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHED =
            Pattern.compile("^\\(?" + NAMES + "\\s?/\\s?(?:" + NAMES + "|" + HOUSES + ").{0,60}$");
    private static final Pattern HOUSE = Pattern.compile("^.{0,70}\\b" + HOUSES + "\\b.{0,40}$");
    private static final Pattern FOR =
            Pattern.compile("^" + NAME + "(?:\\s" + NAME + "){1,3}\\s(?:for|via)\\s(?:The\\s)?" + NAMES + "$");

    /** What opens or closes the credits of a report's makers. */
    private static final Pattern STAFF = Pattern.compile(
            "^\\W{0,3}(?:(?:additional |extra |further |original )?(?:reporting|writing|editing|research|translation|production|"
                    + "photography|graphics)\\b(?: and (?:writing|editing|reporting))? (?:by|from|for)\\b"
                    + "|(?:reported|written|edited|compiled|produced|translated|adapted)(?: and (?:written|edited|compiled))? by\\b"
                    + "|with (?:additional )?(?:reporting|files|inputs?|input|contributions|agencies|agency|wires?|post wires)\\b"
                    + "|(?:additional )?reporting (?:from )?agenc|compiled from|source: agenc)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HANDS = Pattern.compile(
            "\\bcontribut(?:ed|ing) (?:\\w+ )?(?:to|reporting)\\b.{0,80}$"
                    + "|^.{0,60}\\breported from\\b.{0,60}\\bfrom [\\p{L} ,.]{2,30}\\.?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAIL = Pattern.compile(
            "(?:(?<!\\s)|\\G)(?:\\s*\\((?:(?:Image|Photo|Picture|Pic|Credit|Photograph|Source|Video|Courtesy|Getty|AP|AFP|Reuters)\\b[^()]{0,90}"
                    + "|[^()]{0,70}\\b(?:via|for|through) " + NAMES + "|[^()]{2,60}/[^()]{2,60})\\)\\.?"
                    + "|\\s+(?:(?:Image|Photo|Picture|Photograph|Video)s?(?: credit| courtesy| source)?(?: by)?\\s?[:/|©]|(?:Image|Photo|Photograph|Picture)s? (?:by|via|courtesy)\\b"
                    + "|Credits?\\s?[:…]|©|Courtesy of\\b).{2,100}"
                    + "|(?<=[.!?”\"])\\s+" + NAMES + "\\s?/\\s?" + NAMES + ")$");

    private static final int LONGEST = 160;

    private Credits() {}

    /** Whether a line tells who gave a picture. */
    static boolean isPicture(String line) {
        if (line.length() > LONGEST || line.length() < 2) {
            return false;
        }
        boolean sentence = line.endsWith(".") && Look.at(line).words() > 12;
        return !sentence
                && (LABELLED.matcher(line).matches()
                        || SLASHED.matcher(line).matches()
                        || FOR.matcher(line).matches()
                        || isShort(line) && HOUSE.matcher(line).matches());
    }

    /** A house alone gives a picture only where it is an agency: "Facebook" is a button. */
    private static boolean isShort(String line) {
        int words = Look.at(line).words();
        return words <= 9 && (words > 1 || Agencies.isOne(line));
    }

    /** Whether a line tells who worked on the report. */
    static boolean isStaff(String line) {
        return line.length() <= 3 * LONGEST
                && (STAFF.matcher(line).lookingAt()
                        || (line.contains("ontribut") || line.contains("eported from"))
                                && HANDS.matcher(line).find());
    }

    /** The credit at the end of a caption: "(Image: Getty)". */
    static Optional<Span> tail(String caption) {
        Matcher tail = TAIL.matcher(caption);
        return caption.length() < 2000 && tail.find() && tail.start() > 0
                ? Optional.of(new Span(tail.start(), tail.end()).strip(caption))
                : Optional.empty();
    }

    /** What a credit tells of its picture, in a few words: who took it, or a handout. */
    static String why(String credit) {
        boolean handout =
                credit.matches("(?is).*\\b(?:hand-?out|courtesy|provided by|press (?:office|service)|ministry|"
                        + "government|via (?:facebook|twitter|x|telegram|instagram))\\b.*");
        return handout ? "credit of a picture, handed out" : "credit of a picture";
    }
}
