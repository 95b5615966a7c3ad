package org.onrecord.reading.statement;

import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrases;

/**
 * What the rules of one report work on: its text, phrases and quotations, and the statements on their way.
 *
 * @param drafts what the rules change
 */
record Worksheet(Copy copy, Phrases phrases, Clauses clauses, QuotedTokens quotes, Drafts drafts) {

    Worksheet(Copy copy, Phrases phrases) {
        this(copy, phrases, new Clauses(copy.analysis(), phrases), new QuotedTokens(copy), new Drafts());
    }
}
