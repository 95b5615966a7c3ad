package org.onrecord.report;

import java.util.Optional;
import org.onrecord.text.Span;

/**
 * Words with the place they were read from: in the report's text, or in the page beside it.
 *
 * @param text the words
 * @param span where they stand in the text; empty where they are not printed there
 * @param where what said them otherwise, as {@code json-ld headline} or {@code meta og:title}
 */
public record Printed(String text, Optional<Span> span, Optional<String> where) {

    /** Words of the report's text. */
    public static Printed at(Span span, CharSequence text) {
        return new Printed(span.in(text), Optional.of(span), Optional.empty());
    }

    /** Words that stand beside the text. */
    public static Printed beside(String text, String where) {
        return new Printed(text, Optional.empty(), Optional.of(where));
    }
}
