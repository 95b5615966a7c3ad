package org.onrecord.report;

/**
 * One thing that a page says of its report beside the text, unjudged.
 *
 * @param about what it speaks of
 * @param text its words
 * @param where who says so: {@code json-ld headline}, {@code meta og:title}
 */
record Told(About about, String text, String where) {

    /** What pages speak of. */
    enum About {
        HEADLINE,
        DECK,
        AUTHOR,
        OUTLET,
        PUBLISHED,
        MODIFIED,
        BODY,
        ADDRESS,
        LANGUAGE
    }

    boolean from(String source) {
        return where.startsWith(source);
    }
}
