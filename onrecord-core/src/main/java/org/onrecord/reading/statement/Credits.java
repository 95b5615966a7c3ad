package org.onrecord.reading.statement;

import org.onrecord.language.Tag;
import org.onrecord.reading.Range;
import org.onrecord.reading.statement.QuotedTokens.Quote;

/** Quotations that are credited behind a dash, as lists of voices print them: "“It was dark.” — Mina Harsu, shopkeeper". */
final class Credits extends Rule {

    /** A name with what is said of it is no longer. */
    private static final int LONGEST = 14;

    Credits(Worksheet sheet) {
        super(sheet);
    }

    /** Gives every credited quotation to the name behind its dash. */
    @Override
    void apply() {
        for (Quote quote : quotes.all()) {
            headed(quote);
            int dash = quote.whole().end();
            boolean behind = quote.closed() && dash + 1 < copy.size() && isDash(dash) && startsBlock(quote);
            if (behind && analysis.capital(dash + 1)) {
                int end = nameEnd(dash + 1);
                if (end > dash + 1) {
                    credit(quote, dash, new Range(dash + 1, end));
                }
            }
        }
    }

    /** "Mina Harsu - “It was dark.”" */
    private void headed(Quote quote) {
        int dash = quote.whole().first() - 1;
        int first = dash;
        while (first > 0 && copy.blockOf()[first - 1] == copy.blockOf()[Math.max(dash, 0)] && dash - first <= LONGEST) {
            first--;
        }
        boolean line = dash > first && isDash(dash) && copy.blockOf()[dash] == copy.blockOf()[dash + 1];
        boolean name = line && analysis.nameOf(first) != NONE && analysis.nameOf(first) == analysis.nameOf(dash - 1);
        if (name) {
            credit(quote, dash, new Range(first, dash));
        }
    }

    private boolean isDash(int token) {
        char first = analysis.tokens().first(token);
        return first == '—' || first == '–' || first == '―' || first == '-';
    }

    private boolean startsBlock(Quote quote) {
        int first = quote.whole().first();
        return first == 0 || copy.blockOf()[first - 1] != copy.blockOf()[first];
    }

    /** The end of the name, where all that follows it to the end of the line is a comma and a description. */
    private int nameEnd(int first) {
        int end = first;
        while (end < copy.size() && copy.blockOf()[end] == copy.blockOf()[first] && end - first <= LONGEST) {
            if (analysis.tag(end).isVerb() && analysis.tag(end) != Tag.VBN) {
                return first;
            }
            end++;
        }
        if (end - first > LONGEST) {
            return first;
        }
        int name = first;
        while (name < end
                && !(analysis.tag(name).isPunctuation() && analysis.tokens().length(name) == 1)) {
            name++;
        }
        return name;
    }

    private void credit(Quote quote, int dash, Range name) {
        drafts.removeIn(quote.whole());
        Draft draft = new Draft(dash, 0.9, "a quotation, a dash and a name");
        draft.cue = Range.of(dash);
        draft.sources.add(name);
        draft.contents.add(quote.inner());
        drafts.add(draft);
    }
}
