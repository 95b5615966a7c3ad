package org.onrecord.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.English;
import org.onrecord.reading.Copy;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Report;
import org.onrecord.report.Wording;
import org.onrecord.text.Span;

/**
 * Reads the times of a report and judges when it was published.
 *
 * <p>In a report of 2023-12-14 "met on Thursday" is {@code 2023-12-14}; where its page says 2024-12-12, but a caption and the
 * weekdays say otherwise, the page is not believed. Times follow TIMEX3, the verdict weighs what the report collected.
 *
 * @see <a href="https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html">TimeML 1.2.1</a>
 */
public final class TimeReader {

    private TimeReader() {}

    /** The date and the times of a report. */
    public static Dated read(Copy copy) {
        return read(copy, List.of());
    }

    /**
     * The date and the times of a report of which other printings are known.
     *
     * @param known testimonies of the basis {@code COPY}: what its original or other reports of its story tell
     */
    public static Dated read(Copy copy, List<Dating> known) {
        Report report = copy.report();
        List<Expression> expressions = expressions(copy);
        List<Dating> datings = new ArrayList<>(report.datings());
        datings.addAll(known);
        int headline = report.parts(PartKind.HEADLINE).stream()
                .mapToInt(part -> part.span().start())
                .findFirst()
                .orElse(0);
        List<Claim> claims = new ArrayList<>();
        List<Dating> unreadable = new ArrayList<>();
        for (Dating dating : datings) {
            Optional<Claim> claim = Claim.of(dating, headline);
            claim.ifPresentOrElse(claims::add, () -> unreadable.add(dating.rejectedFor("no date")));
        }
        TextDays text = new TextDays(body(expressions, report));
        Verdict verdict = new Verdict(claims, text, report.wording().value() == Wording.Value.REWRITTEN);
        List<Dating> judged = new ArrayList<>(verdict.judged());
        judged.addAll(unreadable);
        return new Dated(
                verdict.published(),
                judged,
                new Reckoning(expressions, verdict.day()).times(),
                new DateWarnings(claims, verdict).all(expressions));
    }

    /** The expressions of the report's own text, which was written on its day. */
    private static List<Expression> body(List<Expression> expressions, Report report) {
        return expressions.stream()
                .filter(expression -> report.partAt(expression.span().start())
                        .filter(part -> part.kind() == PartKind.PARAGRAPH || part.kind() == PartKind.SUMMARY)
                        .isPresent())
                .toList();
    }

    /** The expressions of the report's text and of its date lines, in order. */
    private static List<Expression> expressions(Copy copy) {
        List<Span> blocks = copy.blocks().stream().map(Part::span).toList();
        List<Expression> found = new ArrayList<>(expressions(copy.analysis(), blocks, 0));
        List<Span> lines = copy.report().parts().stream()
                .filter(part -> part.kind() == PartKind.DATE
                        || part.kind() == PartKind.DATELINE
                        || part.kind() == PartKind.BYLINE)
                .map(Part::span)
                .filter(span -> !span.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            Analysis analysis = English.engine().analyse(copy.text(), lines);
            found.addAll(expressions(analysis, lines, copy.analysis().tokens().sentences()));
            found.sort((a, b) -> a.span().compareTo(b.span()));
        }
        return found;
    }

    private static List<Expression> expressions(Analysis analysis, List<Span> blocks, int firstSentence) {
        List<Expression> found = new ArrayList<>();
        for (Phrase phrase : new Grammar(new TimeWords(analysis, blocks)).phrases()) {
            int sentence = firstSentence + analysis.tokens().sentenceOf(phrase.first());
            found.add(new Expression(analysis.span(phrase.first(), phrase.next()), sentence, phrase));
        }
        return found;
    }
}
