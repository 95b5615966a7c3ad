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
        return collapse(text);
    }

    /** One blank for each run of white space, none at the ends. */
    static String collapse(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u00A0') {
                words.append(c);
            } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }
}
