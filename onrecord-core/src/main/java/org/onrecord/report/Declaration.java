package org.onrecord.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.language.WordList;
import org.onrecord.text.Span;

/**
 * What a page says of its own text: "Disclaimer: This article is auto-generated from feeds."
 *
 * <p>Papers that print an agency's story unchanged say so in like words ("unedited and auto-generated from a syndicated feed"); those
 * vouch for the text rather than warn of it.
 */
final class Declaration {

    private static final List<String> SAID = WordList.lines(Declaration.class, "declarations.txt");
    private static final List<String> OF_ITSELF =
            List.of("this article", "this story", "this post", "this report", "this text");
    private static final List<String> UNCHANGED = List.of(
            "syndicated", "unedited", "not been edited", "not edited", "without modification", "not been modified");
    /** A disclaimer is a sentence or two. */
    private static final int LONGEST = 300;

    private Declaration() {}

    /** The part in which a page says that a machine made its text. */
    static Optional<Span> in(String text, List<Part> parts) {
        return parts.stream()
                .map(Part::span)
                .filter(span -> span.length() <= LONGEST && says(span.in(text).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean says(String part) {
        return OF_ITSELF.stream().anyMatch(part::contains)
                && SAID.stream().anyMatch(part::contains)
                && UNCHANGED.stream().noneMatch(part::contains);
    }
}
