package org.onrecord.report;

import java.util.List;
import org.onrecord.text.Span;

/**
 * One block of a page: a paragraph, a line of a menu, a row of a table, before anyone has judged what it is.
 *
 * @param number its place among the blocks
 * @param span where it stands in the galley
 * @param text its words
 * @param box the element that holds it
 * @param row whether it is a row of a table of figures
 * @param linkChars the number of its characters that are links
 * @param links the number of its links
 * @param strongChars the number of its characters in bold
 * @param italicChars the number of its characters in italics
 * @param pictures the number of pictures and players between the block before and this one
 * @param marks words in it that are set apart
 * @param look what it looks like, word by word
 */
record Block(
        int number,
        Span span,
        String text,
        Box box,
        boolean row,
        int linkChars,
        int links,
        int strongChars,
        int italicChars,
        int pictures,
        List<Mark> marks,
        Look look) {

    /** The share of its characters that are links. */
    double linkDensity() {
        return (double) linkChars / Math.max(1, text.length());
    }

    /** The share of its characters in bold. */
    double strongDensity() {
        return (double) strongChars / Math.max(1, text.length());
    }

    /** The share of its characters in italics. */
    double italicDensity() {
        return (double) italicChars / Math.max(1, text.length());
    }

    /** Whether it reads like a paragraph: a sentence, not a link. */
    boolean isProse() {
        return look.words() >= 10 && linkDensity() < 0.35 && (look.terminal() || look.sentences() > 1);
    }

    /** The level of the heading that it is; 0 where it is none. */
    int heading() {
        return box.heading();
    }
}
