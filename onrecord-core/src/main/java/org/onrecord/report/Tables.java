package org.onrecord.report;

import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Tells tables of figures from tables that only lay out a page, as old pages did. */
final class Tables {

    private static final int LONGEST_CELL = 120;
    private static final int MOST_CELLS = 4000;

    private Tables() {}

    /** Whether a table has rows of short cells, and no table in it. */
    static boolean holdsFigures(Element table) {
        if (holdsLayout(table)) {
            return false;
        }
        int rows = 0;
        int cells = 0;
        for (Element row : table.getElementsByTag("tr")) {
            int width = 0;
            for (Element cell : row.children()) {
                if (++cells > MOST_CELLS || cell.wholeText().length() > LONGEST_CELL) {
                    return false;
                }
                width += cell.hasText() ? 1 : 0;
            }
            rows += width >= 2 ? 1 : 0;
        }
        return rows >= 2;
    }

    private static boolean holdsLayout(Element table) {
        boolean[] found = {false};
        NodeTraversor.filter(
                (node, depth) -> {
                    found[0] = node instanceof Element inner && inner != table && isLayout(inner);
                    return found[0] ? FilterResult.STOP : FilterResult.CONTINUE;
                },
                table);
        return found[0];
    }

    private static boolean isLayout(Element element) {
        return switch (element.normalName()) {
            case "table", "form", "ul", "h1", "h2" -> true;
            case "p" -> isNamed(element.previousElementSibling(), "p");
            case "div" -> {
                @Nullable Element parent = element.parent();
                yield parent != null && isNamed(parent, "div") && isNamed(parent.parent(), "div");
            }
            default -> false;
        };
    }

    private static boolean isNamed(@Nullable Element element, String name) {
        return element != null && element.normalName().equals(name);
    }
}
