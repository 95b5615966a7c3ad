package org.onrecord.app.view;

import org.onrecord.text.Span;

/**
 * A stretch of the text that an entry was read from: the "said" of statement s3.
 *
 * @param span where it stands
 * @param kind what it is: content, cue, source, figure, event, time, name
 * @param entry the id of the entry
 * @param tip what to say of it: who, cue, chain, why
 */
record Mark(Span span, String kind, String entry, String tip) {

    /** Whether the entry has a note beside the text. */
    boolean noted() {
        return !kind.equals("time") && !kind.equals("name");
    }
}
