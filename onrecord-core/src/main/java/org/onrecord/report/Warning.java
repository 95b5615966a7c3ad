package org.onrecord.report;

import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * Something that a reader of the record should know before relying on it.
 *
 * @param code its kind
 * @param message one sentence that a reader understands
 * @param spans where it shows
 */
public record Warning(Code code, String message, List<Span> spans) {

    /** The kinds of warning. */
    public enum Code implements Term {
        /** Testimonies of the date contradict each other. */
        DATE_CONFLICT,
        /** The page claims a day that lies behind its capture. */
        FUTURE_DATE,
        /** A weekday is printed that its date does not have. */
        WEEKDAY_MISMATCH,
        /** The text was rewritten or translated by a machine. */
        REWRITTEN_TEXT,
        /** One name is spelt two ways. */
        NAME_VARIANT,
        /** Nobody, or more than one, may have said a statement. */
        UNCLEAR_SPEAKER,
        /** A quotation mark has no partner. */
        UNBALANCED_QUOTES,
        /** The headline says what the body does not. */
        HEADLINE_UNSUPPORTED,
        /** No text of a report was found. */
        NO_BODY,
        /** The text is not English. */
        LANGUAGE,
        /** Some bytes were no characters. */
        ENCODING,
        /** The input was longer than is read. */
        TRUNCATED
    }

    public Warning {
        spans = List.copyOf(spans);
    }

    public Warning(Code code, String message) {
        this(code, message, List.of());
    }
}
