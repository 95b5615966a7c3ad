package org.onrecord.reading.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.language.Analysis;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.text.Quotation;

/** The outermost quotations of a report, in tokens. */
final class QuotedTokens {

    /**
     * One quotation.
     *
     * @param whole with its marks
     * @param inner without its marks
     * @param closed whether the closing mark is printed
     * @param resumed whether it goes on with the quotation that the paragraph before left open
     */
    record Quote(Range whole, Range inner, boolean closed, boolean resumed) {}

    private final List<Quote> quotes = new ArrayList<>();
    private final int[] quoteOf;

    QuotedTokens(Copy copy) {
        Analysis analysis = copy.analysis();
        quoteOf = new int[copy.size()];
        Arrays.fill(quoteOf, Analysis.NONE);
        for (Quotation quotation : copy.quotations().all()) {
            int first = analysis.tokens().at(quotation.whole().start());
            int end = analysis.tokens().from(quotation.whole().end());
            int innerFirst = analysis.tokens().from(quotation.inner().start());
            int innerEnd = analysis.tokens().from(quotation.inner().end());
            if (quotation.level() != 1 || innerEnd <= innerFirst) {
                continue;
            }
            Arrays.fill(quoteOf, first, end, quotes.size());
            quotes.add(new Quote(
                    new Range(first, end), new Range(innerFirst, innerEnd), quotation.closed(), quotation.resumed()));
        }
    }

    List<Quote> all() {
        return quotes;
    }

    /** Whether the next quotation goes on with this one. */
    boolean goesOn(Quote quote) {
        int next = quoteOf[quote.inner().first()] + 1;
        return next < quotes.size() && quotes.get(next).resumed();
    }

    /** Whether a token stands in quotation marks or is one. */
    boolean contains(int token) {
        return quoteOf[token] != Analysis.NONE;
    }

    /** Whether a token of a range stands in quotation marks or is one. */
    boolean touch(Range range) {
        for (int token = range.first(); token < range.end(); token++) {
            if (contains(token)) {
                return true;
            }
        }
        return false;
    }
}
