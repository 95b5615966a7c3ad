package org.onrecord.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.English;
import org.onrecord.reading.Copy;
import org.onrecord.record.Published;
import org.onrecord.report.Basis;
import org.onrecord.report.Dating;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Report;
import org.onrecord.text.Span;

/**
 * Reads the times of a report and judges when it was published.
 */
public final class TimeReader {

    private TimeReader() {}

    /** The date and the times of a report. */
    public static Dated read(Copy copy) {
        List<Expression> expressions = expressions(copy);
        Optional<LocalDate> published = copy.report().datings().stream()
                .filter(dating -> dating.basis() == Basis.GIVEN)
                .map(dating -> LocalDate.parse(dating.value().substring(0, 10)))
                .findFirst();
        Published verdict = published.isPresent() ? new Published(published.map(LocalDate::toString), Optional.empty(), 1, "given") : Published.unknown("no testimony");
        return new Dated(verdict, copy.report().datings(), new Reckoning(expressions, published).times(), List.of());
    }

    /** The expressions of the report's text and of its date lines, in order. */
    private static List<Expression> expressions(Copy copy) {
        List<Span> blocks = copy.blocks().stream().map(Part::span).toList();
        List<Expression> found = new ArrayList<>(expressions(copy.analysis(), blocks, 0));
        List<Span> lines = copy.report().parts().stream()
                .filter(part -> part.kind() == PartKind.DATE || part.kind() == PartKind.DATELINE)
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
