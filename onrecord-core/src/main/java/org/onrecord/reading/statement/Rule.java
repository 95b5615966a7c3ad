package org.onrecord.reading.statement;

import org.onrecord.language.Analysis;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrases;

/** A rule that adds, mends or drops statements on their way, and what all of them ask. */
abstract class Rule {

    static final int NONE = Analysis.NONE;

    final Copy copy;
    final Analysis analysis;
    final Phrases phrases;
    final Clauses clauses;
    final QuotedTokens quotes;
    final Drafts drafts;

    Rule(Worksheet sheet) {
        this.copy = sheet.copy();
        this.analysis = sheet.copy().analysis();
        this.phrases = sheet.phrases();
        this.clauses = sheet.clauses();
        this.quotes = sheet.quotes();
        this.drafts = sheet.drafts();
    }

    /** Applies the rule to the drafts in place. */
    abstract void apply();

    /** The sentence that a token stands in. */
    final Range sentence(int token) {
        int sentence = analysis.tokens().sentenceOf(token);
        return new Range(
                analysis.tokens().sentenceStart(sentence), analysis.tokens().sentenceEnd(sentence));
    }
}
