package org.onrecord.reading;

import java.util.Arrays;
import java.util.List;
import org.onrecord.language.Analysis;
import org.onrecord.language.English;
import org.onrecord.report.Part;
import org.onrecord.report.Report;
import org.onrecord.text.Quotations;
import org.onrecord.text.Span;

/**
 * A report on the desk: its text with tokens, trees, names and quotations, as every stage of reading shares them.
 *
 * <p>Only parts that are read have tokens; furniture, bylines and credits have none.
 *
 * @param report the clean report
 * @param analysis what the language engine tells of its parts
 * @param quotations its quotation marks
 * @param blocks the parts that are read, in order
 * @param blockOf for each token the number of its block
 */
public record Copy(Report report, Analysis analysis, Quotations quotations, List<Part> blocks, int[] blockOf) {

    private static final char LAST_LATIN = '\u0250';

    public Copy {
        blocks = List.copyOf(blocks);
    }

    /** Lays a report on the desk. */
    public static Copy of(Report report) {
        List<Part> blocks = report.parts().stream()
                .filter(part -> part.kind().isRead() && !part.span().isEmpty())
                .filter(part -> isRead(report, part.span()))
                .toList();
        List<Span> spans = blocks.stream().map(Part::span).toList();
        Analysis analysis = English.engine().analyse(report.text(), spans);
        int[] blockOf = new int[analysis.size()];
        int token = 0;
        for (int block = 0; block < spans.size(); block++) {
            int from = token;
            while (token < analysis.size()
                    && analysis.tokens().start(token) < spans.get(block).end()) {
                token++;
            }
            Arrays.fill(blockOf, from, token, block);
        }
        return new Copy(report, analysis, Quotations.in(report.text(), spans), blocks, blockOf);
    }

    /** Only English is read; a part in another script may stand in an English report too. */
    private static boolean isRead(Report report, Span span) {
        boolean english = report.language().equals("en") || report.language().equals("und");
        int latin = 0;
        int letters = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = report.text().charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            latin += Character.isLetter(c) && c < LAST_LATIN ? 1 : 0;
        }
        return english && 2 * latin >= letters;
    }

    /** The text of the report. */
    public String text() {
        return report.text();
    }

    /** The number of tokens. */
    public int size() {
        return analysis.size();
    }

    /** The part that a token stands in. */
    public Part block(int token) {
        return blocks.get(blockOf[token]);
    }

    /** Where some tokens stand in the text. */
    public Span span(int first, int next) {
        return analysis.span(first, next);
    }
}
