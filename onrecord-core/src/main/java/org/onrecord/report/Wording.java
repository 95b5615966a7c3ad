package org.onrecord.report;

import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * Whether a report's words are its writer's own, or came through a translation or a machine that rewrites.
 *
 * @param value the verdict
 * @param why the signs, in a sentence
 * @param spans where they stand
 */
public record Wording(Value value, String why, List<Span> spans) {

    /** The verdicts. */
    public enum Value implements Term {
        ORIGINAL,
        TRANSLATED,
        REWRITTEN,
        UNKNOWN
    }

    /** Nothing speaks for or against. */
    public static final Wording UNKNOWN = new Wording(Value.UNKNOWN, "", List.of());

    public Wording {
        spans = List.copyOf(spans);
    }
}
