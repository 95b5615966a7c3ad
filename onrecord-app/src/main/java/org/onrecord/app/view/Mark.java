package org.onrecord.app.view;

import org.onrecord.text.Span;

/**
 * A stretch of the text that an entry was read from: the "said" of statement s3.
 *
 * @param span where it stands
 * @param kind what it is: content, cue, source, relay, figure, event, time, name
 * @param entry the id of the entry
 * @param tip what to say of it: who, cue, chain, why
 */
record Mark(Span span, String kind, String entry, String tip) {

    /** Whether the note of the entry stands where this mark does; a relay may be printed paragraphs before. */
    boolean noted() {
        return switch (kind) {
            case "time", "name", "relay" -> false;
            default -> true;
        };
    }

    /** The number in the entry's id: 12 of s12. */
    int number() {
        return Integer.parseInt(entry, 1, entry.length(), 10);
    }
}
