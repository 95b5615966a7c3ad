package org.onrecord.report;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The markup of an HTML page as far as it is parsed.
 *
 * <p>An element takes forty times the space of the four characters that it is written with, so that their number is bounded by the
 * size of the page: 100,000, and one for each 40 characters. Honest pages have some thousands, and hardly any has as many for its size.
 *
 * @param html the markup, perhaps without its end
 * @param cut whether the end is missing
 */
record Manuscript(String html, boolean cut) {

    /** Elements that stand deeper are parsed as if they stood beside one another. */
    static final int MOST_DEEP = 512;

    private static final int MOST_TAGS = 100_000;
    private static final int CHARACTERS_A_TAG = 40;

    static Manuscript of(String html) {
        int left = MOST_TAGS + html.length() / CHARACTERS_A_TAG;
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            if (Character.isLetter(html.charAt(at + 1)) && --left < 0) {
                return new Manuscript(html.substring(0, at), true);
            }
        }
        return new Manuscript(html, false);
    }

    Document parse() {
        return Parser.htmlParser().setMaxDepth(MOST_DEEP).parseInput(html, "");
    }
}
