package org.onrecord.intake;

import org.onrecord.page.Page;

/** What a server had: a page, or the word that it is the same as before. */
public sealed interface Fetched {

    /**
     * A page, and what to hand in at the next visit.
     *
     * @param page its bytes, unpacked, and where and when they were fetched
     * @param validators by what the server will know that it has not changed since
     */
    record Fresh(Page page, Validators validators) implements Fetched {}

    /** The page has not changed since it was fetched with the validators that were handed in. */
    record Unchanged() implements Fetched {}
}
