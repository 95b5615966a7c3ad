package org.onrecord.report;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Takes markup out of values that should have none: pages escape their metadata once too often. */
final class Markup {

    private Markup() {}

    /** The words alone, white space collapsed. */
    static String strip(String value) {
        String text = value.indexOf('&') >= 0 ? Parser.unescapeEntities(value, false) : value;
        if (text.indexOf('<') >= 0 && text.indexOf('>') >= 0) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
