package org.onrecord.reading.figure;

import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.reading.Copy;
import org.onrecord.report.Part;

/**
 * Numbers that belong to what they are set with, not to things: in the source text of programs, "doi:10.1136", "Line.2",
 * "range(10)", "4K", "Python 3.6".
 */
final class Typed {

    private static final String MARKS = "{}[]=<>_;\\|";
    private static final String BEFORE = "[=_'/:;#@\\";
    private static final int FEWEST = 6;
    /** The share of marks from which on a part is a program. */
    private static final double SHARE = 0.04;

    private final Copy copy;
    private final Analysis analysis;
    private final boolean[] program;

    Typed(Copy copy) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.program = new boolean[copy.blocks().size()];
        for (int block = 0; block < program.length; block++) {
            program[block] = isProgram(copy.blocks().get(block));
        }
    }

    /** Whether an amount is no figure for how it is set. */
    boolean catches(Amount amount) {
        int first = amount.range().first();
        return program[copy.blockOf()[amount.number()]]
                || isStuck(first)
                || isDecade(amount)
                || isAlone(amount)
                || isLabelled(amount)
                || isResolution(amount.number())
                || isVersion(amount);
    }

    private boolean isProgram(Part part) {
        int marks = 0;
        for (int i = part.span().start(); i < part.span().end(); i++) {
            marks += MARKS.indexOf(copy.text().charAt(i)) >= 0 ? 1 : 0;
        }
        return marks >= FEWEST && marks >= SHARE * part.span().length();
    }

    /** Right behind a letter, a stop or a bracket: footnote marks, calls, names of files. */
    private boolean isStuck(int token) {
        int start = analysis.tokens().start(token);
        if (start < 2) {
            return false;
        }
        char before = copy.text().charAt(start - 1);
        char earlier = copy.text().charAt(start - 2);
        boolean called = before == '(' && (Character.isLetter(earlier) || earlier == '_');
        boolean noted = before == '.' && (Character.isLetter(earlier) || earlier == '”' || earlier == '"');
        return called || noted || BEFORE.indexOf(before) >= 0 && !Character.isWhitespace(earlier);
    }

    /** "back to the 80's". */
    private boolean isDecade(Amount amount) {
        int end = amount.range().end();
        return end < copy.size()
                && amount.range().length() == 1
                && analysis.is(end, "'s")
                && !analysis.tokens().spaceBefore(end);
    }

    /** "(2)": the number of a point, a footnote, an age. */
    private boolean isAlone(Amount amount) {
        int first = amount.range().first();
        int end = amount.range().end();
        return first > 0
                && end < copy.size()
                && amount.range().length() == 1
                && amount.unit().isEmpty()
                && analysis.tag(first - 1) == Tag.LRB
                && analysis.tag(end) == Tag.RRB
                && isSmall(first);
    }

    /** "Local 90", "Destiny 2:", "PMID: 342736", "(change the accept = 873 above)". */
    private boolean isLabelled(Amount amount) {
        int first = amount.range().first();
        int end = amount.range().end();
        if (first == 0
                || copy.blockOf()[first - 1] != copy.blockOf()[first]
                || amount.unit().isPresent()
                || amount.range().length() > 1) {
            return false;
        }
        boolean equals =
                analysis.tokens().is(first - 1, '=') || analysis.tokens().is(first - 1, '@');
        boolean coded = first > 1
                && analysis.tokens().is(first - 1, ':')
                && analysis.tokens().text(first - 2).matches("[A-Z]{3,}");
        boolean ends = end >= copy.size()
                || copy.blockOf()[end] != copy.blockOf()[first]
                || analysis.tag(end).isPunctuation()
                || analysis.tag(end).isAdverb()
                || analysis.is(end, "as")
                || analysis.tag(end) == Tag.IN && !analysis.is(end, "of") && !isPlace(first - 1);
        boolean inside = first > 1
                && analysis.tokens().sentenceOf(first - 2) == analysis.tokens().sentenceOf(first);
        boolean named = analysis.capital(first - 1)
                && (analysis.tag(first - 1) == Tag.NNP || inside && analysis.tag(first - 1) == Tag.NN);
        boolean rate = analysis.is(first - 1, "per");
        boolean quoted = end < copy.size()
                && copy.quotations().quoted(analysis.tokens().start(first))
                && isMark(first - 1)
                && isMark(end);
        return equals || coded || rate || quoted || named && ends && isSmall(first);
    }

    /** "in Gaza 12 in all": a place before a number does not label it. */
    private boolean isPlace(int token) {
        return token > 0 && (analysis.is(token - 1, "in") || analysis.is(token - 1, "at"));
    }

    private boolean isMark(int token) {
        return analysis.tag(token) == Tag.OPEN_QUOTE || analysis.tag(token) == Tag.CLOSE_QUOTE;
    }

    /** Fewer than four digits and nothing else. */
    private boolean isSmall(int token) {
        return analysis.tokens().text(token).matches("\\d{1,3}");
    }

    /** "4K", "8K" of pictures; the firm 3M. */
    private boolean isResolution(int token) {
        return analysis.tokens().text(token).matches("[2458][Kk]|3M");
    }

    /** "Python 3.6", "Trump 2.0", "the latest version is 4.05". */
    private boolean isVersion(Amount amount) {
        int first = amount.range().first();
        boolean decimal = amount.unit().isEmpty()
                && amount.range().length() <= 2
                && analysis.tokens().text(first).indexOf('.') > 0;
        if (!decimal || first == 0 || copy.blockOf()[first - 1] != copy.blockOf()[first]) {
            return false;
        }
        int before = first - 1;
        while (before > 0
                && (analysis.tag(before) == Tag.CD
                        || analysis.tag(before) == Tag.COMMA
                        || analysis.tag(before) == Tag.CC)) {
            before--;
        }
        boolean named = analysis.tag(before).isProper() && analysis.capital(before);
        for (int token = Math.max(0, first - 7); token < first; token++) {
            named |= analysis.is(token, "version") || analysis.is(token, "release");
        }
        return named;
    }
}
