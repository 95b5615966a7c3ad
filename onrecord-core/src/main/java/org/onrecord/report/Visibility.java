package org.onrecord.report;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * Whether a reader sees an element.
 *
 * <p>Some pages hide the report itself until a script has run: what is hidden but holds paragraphs counts as seen.
 */
final class Visibility {

    private static final int PARAGRAPHS = 3;
    private static final int PARAGRAPH_LENGTH = 80;

    /** How many nodes of hidden elements are looked at on one page; what is hidden beyond counts as unseen. */
    private static final int MOST_NODES = 200_000;

    private int looked;

    boolean of(Element element) {
        return !isHidden(element) || element.normalName().equals("body") || holdsParagraphs(element);
    }

    private static boolean isHidden(Element element) {
        if (element.normalName().equals("noscript")) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.attributes().hasKey("hidden")) {
            return true;
        }
        String style = element.attributes().get("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private boolean holdsParagraphs(Element element) {
        int[] found = {0};
        NodeTraversor.filter(
                (node, depth) -> {
                    boolean paragraph = node instanceof Element inner
                            && inner.normalName().equals("p")
                            && inner.ownText().length() >= PARAGRAPH_LENGTH;
                    found[0] += paragraph ? 1 : 0;
                    return found[0] == PARAGRAPHS || ++looked > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                element);
        return found[0] == PARAGRAPHS;
    }
}
