package org.onrecord.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.record.Time;
import org.onrecord.text.Span;

/**
 * Writes parts of a report with the words of its entries marked in place.
 *
 * <p>Entries overlap freely - a figure stands in a quotation in a statement - so the text is cut wherever a mark begins or
 * ends, and each piece names the entries that hold it, the innermost first. Parts are written in the order of the text.
 */
final class Marks {

    private final String text;
    private final List<Mark> marks;
    private final Set<String> anchored = new HashSet<>();
    private final List<String> begun = new ArrayList<>();
    private final List<Mark> open = new ArrayList<>();
    private int next;

    Marks(Reading reading, Telling telling) {
        this.text = reading.report().text();
        this.marks = new ArrayList<>();
        reading.statements().forEach(statement -> statement(statement, telling));
        reading.events().forEach(event -> event(event, telling));
        reading.figures().forEach(figure -> figure(figure, telling));
        reading.times().forEach(this::time);
        reading.entities().forEach(entity -> names(entity, telling));
        marks.removeIf(mark -> mark.span().isEmpty());
        marks.sort(Comparator.comparing(Mark::span).thenComparing(Mark::entry).thenComparing(Mark::kind));
    }

    private void statement(Statement statement, Telling telling) {
        Attribution attribution = statement.attribution();
        String cue = attribution
                .cue()
                .map(one -> "cue: " + telling.words(one.span()) + "\n")
                .orElse("");
        String tip = statement.id() + " " + telling.said(statement) + "\n" + telling.circumstances(statement) + "\n"
                + cue + ends(attribution, telling, statement.why(), statement.confidence());
        statement.content().forEach(piece -> add(piece.span(), "content", statement.id(), tip));
        attribution.cue().ifPresent(one -> add(one.span(), "cue", statement.id(), tip));
        attribution.sources().forEach(source -> add(source.span(), "source", statement.id(), tip));
        attribution.via().forEach(relay -> add(relay.span(), "relay", statement.id(), tip));
    }

    private void event(Event event, Telling telling) {
        String tip = event.id() + " " + telling.happened(event) + "\n"
                + ends(event.attribution(), telling, event.why(), event.confidence());
        add(event.trigger(), "event", event.id(), tip);
        event.triggers().forEach(again -> add(again, "event", event.id(), tip));
    }

    private void figure(Figure figure, Telling telling) {
        String measured = telling.measured(figure);
        String tip = figure.id() + " " + telling.words(figure.evidence())
                + (measured.isEmpty() ? "" : " · " + measured) + "\n"
                + ends(figure.attribution(), telling, figure.why(), figure.confidence());
        add(figure.evidence(), "figure", figure.id(), tip);
    }

    private void time(Time time) {
        String anchor = time.anchor()
                .map(from -> ", counted from " + (from.equals(Time.PUBLISHED) ? "the day of publication" : from))
                .orElse("");
        add(time.span(), "time", time.id(), time.value() + " · " + time.type().word() + anchor);
    }

    private void names(Entity entity, Telling telling) {
        String roles = entity.roles().stream()
                .map(role -> telling.words(role.span()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
        String tip =
                telling.words(entity.name()) + " · " + entity.type().word() + (roles.isEmpty() ? "" : "\n" + roles);
        entity.mentions().forEach(mention -> add(mention.span(), "name", entity.id(), tip));
    }

    private static String ends(Attribution attribution, Telling telling, String why, double confidence) {
        return "chain: " + telling.chainToHere(attribution) + "\nwhy: " + Telling.why(why, confidence);
    }

    private void add(Span span, String kind, String entry, String tip) {
        marks.add(new Mark(span, kind, entry, tip));
    }

    /** Writes the words of one part; answers the entries that begin in it, in order. */
    List<String> write(Html html, Span part) {
        begun.clear();
        open.removeIf(mark -> mark.span().end() <= part.start());
        TreeSet<Integer> cuts = new TreeSet<>(List.of(part.start(), part.end()));
        open.forEach(mark -> cuts.add(Math.min(mark.span().end(), part.end())));
        for (int i = next; i < marks.size() && marks.get(i).span().start() < part.end(); i++) {
            Span span = marks.get(i).span();
            if (span.end() > part.start()) {
                cuts.add(Math.max(span.start(), part.start()));
                cuts.add(Math.min(span.end(), part.end()));
            }
        }
        int from = part.start();
        for (int to : cuts) {
            if (to > from) {
                piece(html, from, to);
                from = to;
            }
        }
        return List.copyOf(begun);
    }

    private void piece(Html html, int from, int to) {
        open.removeIf(mark -> mark.span().end() <= from);
        while (next < marks.size() && marks.get(next).span().start() <= from) {
            Mark mark = marks.get(next++);
            if (mark.span().end() > from) {
                open.add(mark);
            }
        }
        String words = text.substring(from, to);
        if (open.isEmpty()) {
            html.text(words);
            return;
        }
        List<Mark> inward = new ArrayList<>(open);
        inward.sort(Comparator.<Mark>comparingInt(mark -> mark.span().length())
                .thenComparing(Mark::number, Comparator.reverseOrder()));
        for (int i = inward.size() - 1; i >= 0; i--) {
            anchor(html, inward.get(i));
        }
        html.element(
                "span",
                words,
                "class",
                "mark " + joined(inward.stream().map(Mark::kind).toList(), " "),
                "data-e",
                joined(inward.stream().map(Mark::entry).toList(), " "),
                "title",
                joined(inward.stream().map(Mark::tip).toList(), "\n\n"));
    }

    /** A link from where an entry begins to its note; what it shows is drawn by the style, so that copies stay clean. */
    private void anchor(Html html, Mark mark) {
        if (mark.noted() && anchored.add(mark.entry())) {
            String id = mark.entry();
            begun.add(id);
            html.element(
                    "a",
                    "",
                    "class",
                    "ref " + mark.kind(),
                    "id",
                    "at-" + id,
                    "href",
                    "#" + id,
                    "data-e",
                    id,
                    "aria-label",
                    "Note " + mark.tip().lines().findFirst().orElse(id),
                    "title",
                    mark.tip());
        }
    }

    private static String joined(List<String> words, String by) {
        return String.join(by, new LinkedHashSet<>(words));
    }
}
