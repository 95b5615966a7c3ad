package org.onrecord.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The quotations of a text, found paragraph by paragraph from their marks.
 *
 * <p>Knows “ ”, „ “, « », " ", '' '', ` ` doubled, ‘ ’ and ' '; tells apostrophes and inch marks from quotation marks. News
 * papers open every paragraph of a long quotation but close only the last: a quotation left open runs to the end of
 * its paragraph, and one that opens the next paragraph resumes it.
 */
public final class Quotations {

    private static final String OPENING = "“„«‟";
    private static final String CLOSING = "”»";
    private static final String ELISIONS = " em til tis twas cause bout n cos ";

    private final List<Quotation> all;
    private final BitSet quoted;
    private final List<Span> unbalanced;

    private Quotations(List<Quotation> all, BitSet quoted, List<Span> unbalanced) {
        this.all = all;
        this.quoted = quoted;
        this.unbalanced = unbalanced;
    }

    /**
     * Reads the quotations of some paragraphs, which are given in order.
     *
     * @param text the whole text
     * @param paragraphs where its paragraphs stand; a quotation never crosses their bounds
     */
    public static Quotations in(CharSequence text, List<Span> paragraphs) {
        List<Quotation> found = new ArrayList<>();
        List<Span> unbalanced = new ArrayList<>();
        boolean leftOpen = false;
        for (Span paragraph : paragraphs) {
            Paragraph reader = new Paragraph(text, paragraph, leftOpen);
            reader.read(found, unbalanced);
            leftOpen = reader.leftOpen;
        }
        Collections.sort(found);
        BitSet quoted = new BitSet();
        for (Quotation quotation : found) {
            if (quotation.level() == 1) {
                quoted.set(quotation.whole().start(), quotation.whole().end());
            }
        }
        return new Quotations(List.copyOf(found), quoted, List.copyOf(unbalanced));
    }

    /** All quotations in the order of the text, inner ones after those that hold them. */
    public List<Quotation> all() {
        return all;
    }

    /** Whether a position stands inside quotation marks, the marks included. */
    public boolean quoted(int position) {
        return quoted.get(position);
    }

    /** Whether every letter and digit of a stretch stands inside quotation marks. */
    public boolean allQuoted(CharSequence text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (!quoted.get(i) && Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether some letter or digit of a stretch stands inside quotation marks. */
    public boolean anyQuoted(CharSequence text, Span span) {
        for (int i = quoted.nextSetBit(span.start()); i >= 0 && i < span.end(); i = quoted.nextSetBit(i + 1)) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Marks that have no partner where one is due: closings that nothing opened, openings that no later paragraph resumes. */
    public List<Span> unbalanced() {
        return unbalanced;
    }

    /** Whether a character is a quotation mark of any style; an apostrophe counts as one. */
    public static boolean isMark(char c) {
        return isDouble(c) || c == '‘' || c == '’' || c == '\'' || c == '‚' || c == '‹' || c == '›' || c == '`';
    }

    private static boolean isDouble(char c) {
        return c == '"' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }

    /** The state machine over one paragraph. At most one double and one single quotation are open at a time. */
    private static final class Paragraph {

        private static final int NONE = -1;

        private final CharSequence text;
        private final Span span;
        private final boolean afterOpen;
        private boolean leftOpen;
        private int doubleOpen = NONE;
        private int doubleWidth;
        private boolean doubleInside;
        private int singleOpen = NONE;
        private boolean singleInside;
        private final int[] nextSingle = {NONE, NONE, NONE};
        private int nextDouble;

        Paragraph(CharSequence text, Span span, boolean afterOpen) {
            this.text = text;
            this.span = span;
            this.afterOpen = afterOpen;
        }

        void read(List<Quotation> found, List<Span> unbalanced) {
            int first = span.strip(text).start();
            for (int i = span.start(); i < span.end(); i++) {
                char c = text.charAt(i);
                if (c > '\'' && c < '\u00AB' && c != '`') {
                    continue;
                }
                int width = doubleWidth(i);
                if (width > 0) {
                    readDouble(i, width, found, unbalanced);
                    i += width - 1;
                } else if (c == '‘' || c == '’' || c == '\'' || c == '‚' || c == '`') {
                    readSingle(i, found);
                }
            }
            if (doubleOpen != NONE) {
                leftOpen = true;
                boolean resumed = afterOpen && doubleOpen == first;
                int end = span.strip(text).end();
                found.add(new Quotation(
                        new Span(doubleOpen, Math.max(end, doubleOpen + doubleWidth)),
                        new Span(doubleOpen + doubleWidth, Math.max(end, doubleOpen + doubleWidth)),
                        doubleInside ? 2 : 1,
                        false,
                        resumed));
            }
        }

        /** The width of the double mark at a place: 1, 2 for one set as two apostrophes or graves, 0 for none. */
        private int doubleWidth(int i) {
            char c = text.charAt(i);
            if (isDouble(c)) {
                return 1;
            }
            boolean pair = (c == '\'' || c == '`' || c == '’' || c == '‘') && after(i + 1) == c;
            return pair && after(i + 2) != c && (i == span.start() || before(i) != c) ? 2 : 0;
        }

        private void readDouble(int i, int width, List<Quotation> found, List<Span> unbalanced) {
            char c = text.charAt(i);
            char before = before(i);
            char after = after(i + width);
            boolean opener = OPENING.indexOf(c) >= 0 || c == '`' || c == '‘';
            if (doubleOpen != NONE) {
                boolean closes = !opener || c == '“' && text.charAt(doubleOpen) == '„';
                if (closes) {
                    found.add(new Quotation(
                            new Span(doubleOpen, i + width),
                            new Span(doubleOpen + doubleWidth, i),
                            doubleInside ? 2 : 1,
                            true,
                            afterOpen && doubleOpen == span.strip(text).start()));
                    doubleOpen = NONE;
                    if (singleOpen != NONE && !doubleInside) {
                        singleOpen = NONE;
                    }
                } else {
                    unbalanced.add(new Span(i, i + width));
                }
                return;
            }
            boolean inch = c == '"' && Character.isDigit(before) && !Character.isLetterOrDigit(after);
            if (opener || !inch && !isSpace(after) && after != 0 && !(c == '”' && Character.isLetterOrDigit(before))) {
                doubleOpen = i;
                doubleWidth = width;
                doubleInside = singleOpen != NONE;
            } else if (!inch) {
                unbalanced.add(new Span(i, i + width));
            }
        }

        private void readSingle(int i, List<Quotation> found) {
            char c = text.charAt(i);
            char before = before(i);
            char after = after(i + 1);
            boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            if (inWord) {
                return;
            }
            if (singleOpen != NONE && c != '‘' && !isSpace(before) && !Character.isLetterOrDigit(after)) {
                if (isPlural(i) && closingMarkAhead(i + 1, c)) {
                    return;
                }
                found.add(new Quotation(
                        new Span(singleOpen, i + 1), new Span(singleOpen + 1, i), singleInside ? 2 : 1, true, false));
                singleOpen = NONE;
                return;
            }
            boolean mayOpen = singleOpen == NONE
                    && c != '’'
                    && !Character.isLetterOrDigit(before)
                    && !isSpace(after)
                    && after != 0
                    && !isElision(i + 1)
                    && closingMarkAhead(i + 1, c == '‘' ? '’' : c == '‚' ? '‘' : c == '`' ? '\'' : c);
            if (mayOpen) {
                singleOpen = i;
                singleInside = doubleOpen != NONE;
            }
        }

        /** A plural's apostrophe, "the workers’ union": an s before it, a small letter after the blank. */
        private boolean isPlural(int i) {
            return (before(i) == 's' || before(i) == 'S') && after(i + 1) == ' ' && Character.isLowerCase(after(i + 2));
        }

        private boolean isElision(int from) {
            int end = from;
            while (end < span.end() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > from && Character.isDigit(text.charAt(from))) {
                return end - from == 2 || end - from == 3 && after(end - 1) == 's';
            }
            String word = text.subSequence(from, end).toString().toLowerCase(Locale.ROOT);
            return ELISIONS.contains(' ' + word + ' ');
        }

        /** Whether a mark that could close stands later in this paragraph, before the open double quotation ends. */
        private boolean closingMarkAhead(int from, char mark) {
            int kind = mark == '’' ? 0 : mark == '\'' ? 1 : 2;
            if (nextSingle[kind] < from) {
                nextSingle[kind] = from;
                while (nextSingle[kind] < span.end() && !mayClose(nextSingle[kind], mark)) {
                    nextSingle[kind]++;
                }
            }
            return nextSingle[kind] < (doubleOpen == NONE ? span.end() : doubleCloseFrom(from));
        }

        private boolean mayClose(int i, char mark) {
            return text.charAt(i) == mark
                    && !isSpace(before(i))
                    && !Character.isLetterOrDigit(after(i + 1))
                    && !(isPlural(i) && mark != '‘');
        }

        /** Where the double quotation that is open will be closed; each place of the paragraph is looked at once. */
        private int doubleCloseFrom(int from) {
            nextDouble = Math.max(nextDouble, from);
            while (nextDouble < span.end()
                    && (!isDouble(text.charAt(nextDouble)) || OPENING.indexOf(text.charAt(nextDouble)) >= 0)) {
                nextDouble++;
            }
            return nextDouble;
        }

        private char before(int i) {
            return i > span.start() ? text.charAt(i - 1) : 0;
        }

        private char after(int i) {
            return i < span.end() ? text.charAt(i) : 0;
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
