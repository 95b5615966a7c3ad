package org.onrecord.lab;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Quotations;
import org.onrecord.text.Span;

/**
 * Turns readings into PolNeAR's lines: outermost statements only, quotation marks and "that" counted in.
 *
 * @see <a href="https://aclanthology.org/L18-1524/">Newell, Margolin and Ruths 2018, guidelines</a>
 */
final class PolnearConverter {

    private final String text;
    private final CodePoints offsets;
    private final StringBuilder line = new StringBuilder();

    private PolnearConverter(String text) {
        this.text = text;
        this.offsets = CodePoints.of(text);
    }

    /** One line for one reading. */
    static String line(Reading reading) {
        PolnearConverter converter = new PolnearConverter(reading.report().text());
        return converter.convert(reading);
    }

    private String convert(Reading reading) {
        line.append("{\"id\":").append(Json.quote(reading.report().location())).append(",\"attributions\":[");
        boolean first = true;
        for (Statement statement : reading.statements()) {
            if (statement.within().isEmpty() && !statement.content().isEmpty()) {
                line.append(first ? "" : ",");
                first = false;
                attribution(statement);
            }
        }
        return line.append("]}").toString();
    }

    private void attribution(Statement statement) {
        List<Span> sources =
                statement.attribution().sources().stream().map(Source::span).toList();
        List<Span> cue =
                statement.attribution().cue().map(one -> List.of(one.span())).orElse(List.of());
        List<Span> content = new ArrayList<>();
        statement.content().forEach(piece -> content.add(widen(piece.span())));
        line.append("{\"source\":");
        spans(joined(sources));
        line.append(",\"cue\":");
        spans(cue);
        line.append(",\"content\":");
        spans(content);
        line.append('}');
    }

    /** Joint speakers that stand side by side are one source there. */
    private List<Span> joined(List<Span> sources) {
        List<Span> joined = new ArrayList<>();
        for (Span source : sources) {
            int last = joined.size() - 1;
            boolean near = last >= 0
                    && source.start() >= joined.get(last).end()
                    && source.start() - joined.get(last).end() < 12
                    && !text.substring(joined.get(last).end(), source.start()).contains("\n");
            if (near) {
                joined.set(last, joined.get(last).cover(source));
            } else {
                joined.add(source);
            }
        }
        return joined;
    }

    /** Takes in quotation marks that stand close, and "that" before them. */
    private Span widen(Span span) {
        int start = span.start();
        int end = span.end();
        if (start > 0 && Quotations.isMark(text.charAt(start - 1))) {
            start--;
            start -= start > 0 && text.charAt(start - 1) == text.charAt(start) ? 1 : 0;
        }
        int stop = end;
        while (stop < text.length() && ".,!?;…".indexOf(text.charAt(stop)) >= 0) {
            stop++;
        }
        if (stop < text.length() && Quotations.isMark(text.charAt(stop))) {
            end = stop + 1;
            end += end < text.length() && text.charAt(end) == text.charAt(stop) ? 1 : 0;
        }
        if (start >= 5 && text.startsWith("that ", start - 5)) {
            start -= 5;
        }
        return new Span(start, end);
    }

    private void spans(List<Span> spans) {
        line.append('[');
        for (int i = 0; i < spans.size(); i++) {
            line.append(i == 0 ? "[" : ",[")
                    .append(offsets.at(spans.get(i).start()))
                    .append(',')
                    .append(offsets.at(spans.get(i).end()))
                    .append(']');
        }
        line.append(']');
    }
}
