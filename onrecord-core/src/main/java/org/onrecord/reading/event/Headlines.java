package org.onrecord.reading.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.reading.Copy;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.report.Part;
import org.onrecord.report.PartKind;
import org.onrecord.report.Warning;
import org.onrecord.text.Span;

/**
 * Holds the headline against its body: a number, a quotation or a happening that the body does not bear out gets a warning.
 *
 * <p>"Toll reaches 94" over "the number of people killed has risen to 49" gets one.
 */
public final class Headlines {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern QUOTATION =
            Pattern.compile("[“‘\"]([^”’\"]{6,200})[”’\"]|(?<!\\w)'([^']{6,200})'(?!\\w)");
    /** Headlines round: 3.4 billion for 3.42. */
    private static final double ROUNDED = 0.05;

    private final Copy copy;
    private final List<Event> events;
    private final List<Figure> figures;

    private Headlines(Copy copy, List<Event> events, List<Figure> figures) {
        this.copy = copy;
        this.events = events;
        this.figures = figures;
    }

    /** A warning for each thing that only the headline tells. */
    public static List<Warning> unsupported(Copy copy, List<Event> events, List<Figure> figures) {
        return new Headlines(copy, events, figures).read();
    }

    private List<Warning> read() {
        List<Warning> warnings = new ArrayList<>();
        boolean body = copy.blocks().stream().anyMatch(part -> part.kind() == PartKind.PARAGRAPH);
        for (Part part : copy.blocks()) {
            if (body && part.kind() == PartKind.HEADLINE) {
                numbers(part, warnings);
                quotations(part, warnings);
                happenings(part, warnings);
            }
        }
        return warnings;
    }

    private void numbers(Part headline, List<Warning> warnings) {
        Set<Double> told = told(headline);
        for (Figure figure : figures) {
            boolean here = headline.span().contains(figure.evidence());
            if (here
                    && figure.value().isPresent()
                    && told.stream().noneMatch(value -> isNear(figure.value().getAsDouble(), value))) {
                warn(warnings, "number", figure.evidence());
            }
        }
    }

    private static boolean isNear(double headline, double body) {
        return Math.abs(headline - body) <= ROUNDED * Math.abs(body);
    }

    /** All numbers of the rest, as figures and as digits. */
    private Set<Double> told(Part headline) {
        Set<Double> told = new HashSet<>();
        for (Figure figure : figures) {
            if (!headline.span().contains(figure.evidence())) {
                Stream.of(figure.value(), figure.high(), figure.outOf(), figure.against())
                        .forEach(value -> value.ifPresent(told::add));
            }
        }
        Matcher digits = NUMBER.matcher(rest());
        while (digits.find()) {
            told.add(Double.parseDouble(digits.group().replace(",", "")));
        }
        return told;
    }

    /** The text of all paragraphs, captions and tables. */
    private String rest() {
        StringBuilder rest = new StringBuilder();
        for (Part part : copy.blocks()) {
            if (part.kind() != PartKind.HEADLINE && part.kind() != PartKind.DECK && part.kind() != PartKind.SUBHEAD) {
                rest.append(part.span().in(copy.text())).append('\n');
            }
        }
        return rest.toString();
    }

    private void quotations(Part headline, List<Warning> warnings) {
        Matcher quoted = QUOTATION.matcher(headline.span().in(copy.text()));
        String rest = plain(rest());
        while (quoted.find()) {
            int group = quoted.group(1) == null ? 2 : 1;
            String words = plain(quoted.group(group));
            if (words.indexOf(' ') > 0 && !rest.contains(words)) {
                int start = headline.span().start();
                warn(warnings, "quotation", new Span(start + quoted.start(group), start + quoted.end(group)));
            }
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** A happening told as real by the headline, and only as possible or as denied by the body. */
    private void happenings(Part headline, List<Warning> warnings) {
        for (Event event : events) {
            boolean here = headline.span().contains(event.trigger()) && isReal(event);
            boolean doubted = here && events.stream().anyMatch(other -> isDoubted(other) && isSame(event, other));
            boolean real = events.stream().anyMatch(other -> other != event && isReal(other) && isSame(event, other));
            if (doubted && !real) {
                warn(warnings, "event", event.trigger());
            }
        }
    }

    private static boolean isReal(Event event) {
        return event.status() == Event.Status.HAPPENED || event.status() == Event.Status.ONGOING;
    }

    private static boolean isDoubted(Event event) {
        return event.status() == Event.Status.POSSIBLE || event.status() == Event.Status.DENIED;
    }

    private static boolean isSame(Event a, Event b) {
        return a.type() == b.type()
                && a.participants().stream()
                        .flatMap(one -> one.entity().stream())
                        .anyMatch(id -> b.participants().stream()
                                .anyMatch(other ->
                                        other.entity().filter(id::equals).isPresent()));
    }

    private void warn(List<Warning> warnings, String what, Span span) {
        warnings.add(new Warning(
                Warning.Code.HEADLINE_UNSUPPORTED,
                "The body bears out no such " + what + " as the headline has: " + span.in(copy.text()) + ".",
                List.of(span)));
    }
}
