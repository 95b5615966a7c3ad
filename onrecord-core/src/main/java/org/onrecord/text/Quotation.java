package org.onrecord.text;

/**
 * One pair of quotation marks and what stands between them.
 *
 * <p>In {@code “We are tired,” she said.} {@code whole} runs from mark to mark, {@code inner} is {@code We are tired,}.
 *
 * @param whole with its marks; to the end of the paragraph where no closing mark is printed
 * @param inner without its marks
 * @param level 1 for an outermost quotation, 2 for one inside another
 * @param closed whether the closing mark is printed
 * @param resumed whether it opens a paragraph after one whose quotation was left open: one utterance over paragraphs
 */
public record Quotation(Span whole, Span inner, int level, boolean closed, boolean resumed)
        implements Comparable<Quotation> {

    @Override
    public int compareTo(Quotation other) {
        return whole.compareTo(other.whole);
    }
}
