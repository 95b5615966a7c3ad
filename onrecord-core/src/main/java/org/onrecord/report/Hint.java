package org.onrecord.report;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;

/**
 * What the names that a page maker gave to an element tell of what is in it.
 *
 * <p>{@code <div class="td-post-author-name">} hints at {@link #BODY} and {@link #BYLINE}.
 */
enum Hint {
    BODY,
    MAIN,
    HEADLINE,
    DECK,
    SUMMARY,
    BYLINE,
    DATE,
    CAPTION,
    CREDIT,
    MEDIA,
    RELATED,
    SOCIAL,
    COMMENT,
    AD,
    NAV,
    HEADER,
    FOOTER,
    SIDEBAR,
    SIGNUP,
    EMBED,
    QUOTE,
    TAGS,
    BIO,
    BOX,
    LIVE,
    CORRECTION,
    HIDDEN,
    LEAD,
    LIST;

    private static final Hint[] ALL = values();
    private static final WordList WORDS = WordList.of(
            Hint.class,
            "hints.txt",
            java.util.Arrays.stream(ALL)
                    .map(hint -> hint.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new));

    /** Longer values are addresses and states of scripts, not names. */
    private static final int LONGEST_NAME = 300;

    /** This hint as a set of one. */
    int bit() {
        return 1 << ordinal();
    }

    /** Whether a set holds this hint. */
    boolean in(int set) {
        return (set & bit()) != 0;
    }

    /** The hints of an element's own names. */
    static int of(Element element) {
        int set = 0;
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                if (isName(attribute.getKey())) {
                    set |= words(attribute.getValue());
                }
            }
        }
        return set;
    }

    private static boolean isName(String attribute) {
        return switch (attribute) {
            case "class",
                    "id",
                    "role",
                    "itemprop",
                    "rel",
                    "aria-label",
                    "data-component",
                    "data-testid",
                    "data-test",
                    "data-type",
                    "data-module",
                    "data-qa" -> true;
            default -> false;
        };
    }

    private static int words(String names) {
        int set = 0;
        int start = 0;
        int length = Math.min(names.length(), LONGEST_NAME);
        for (int i = 0; i <= length; i++) {
            char c = i < length ? names.charAt(i) : ' ';
            boolean letter = isLetter(c);
            boolean hump = letter && i > start && isCapital(c) && !isCapital(names.charAt(i - 1));
            if (!letter || hump) {
                if (i - start >= 2) {
                    int number = WORDS.number(WordHash.lower(names, start, i));
                    set |= number < 0 ? 0 : 1 << number;
                }
                start = hump ? i : i + 1;
            }
        }
        return set;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || isCapital(c);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
