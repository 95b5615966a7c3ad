package org.onrecord.report;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Whether a reader sees an element.
 *
 * <p>Some pages hide the report itself until a script has run: what is hidden but holds paragraphs counts as seen.
 */
final class Visibility {

    private static final int PARAGRAPHS = 3;
    private static final int PARAGRAPH_LENGTH = 80;

    boolean of(Element element) {
        return !isHidden(element) || holdsParagraphs(element);
    }

    private static boolean isHidden(Element element) {
        if (element.normalName().equals("noscript") || element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private static boolean holdsParagraphs(Element element) {
        int found = 0;
        for (Element paragraph : element.getElementsByTag("p")) {
            if (paragraph.ownText().length() >= PARAGRAPH_LENGTH && ++found == PARAGRAPHS) {
                return true;
            }
        }
        return false;
    }
}
