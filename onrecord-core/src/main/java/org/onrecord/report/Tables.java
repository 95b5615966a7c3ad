package org.onrecord.report;

import org.jsoup.nodes.Element;

/** Tells tables of figures from tables that only lay out a page, as old pages did. */
final class Tables {

    private static final int LONGEST_CELL = 120;
    private static final int MOST_CELLS = 4000;

    private Tables() {}

    /** Whether a table has rows of short cells, and no table in it. */
    static boolean holdsFigures(Element table) {
        if (table.selectFirst("table table, p + p, div div div, form, ul, h1, h2") != null) {
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
}
