package org.onrecord.app.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.record.Attribution;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;

/** Writes the notes of entries that stand in the margin, beside the words they were read from. */
final class Notes {

    private final Telling telling;
    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, Event> events = new HashMap<>();
    private final Map<String, Figure> figures = new HashMap<>();

    Notes(Reading reading, Telling telling) {
        this.telling = telling;
        reading.statements().forEach(statement -> statements.put(statement.id(), statement));
        reading.events().forEach(event -> events.put(event.id(), event));
        reading.figures().forEach(figure -> figures.put(figure.id(), figure));
    }

    /** Writes the notes of some entries as a list; nothing where there are none. */
    void write(Html html, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        html.open("ol", "class", "notes");
        for (String id : ids) {
            Optional.ofNullable(statements.get(id)).ifPresent(statement -> statement(html, statement));
            Optional.ofNullable(events.get(id)).ifPresent(event -> event(html, event));
            Optional.ofNullable(figures.get(id)).ifPresent(figure -> figure(html, figure));
        }
        html.close("ol");
    }

    private void statement(Html html, Statement statement) {
        open(html, statement.id(), "statement", telling.said(statement));
        html.text(" ").element("span", telling.form(statement), "class", "kind");
        more(html, telling.occasion(statement));
        chain(html, telling.chainToHere(statement.attribution()));
        close(html, statement.why(), statement.confidence());
    }

    private void event(Html html, Event event) {
        open(html, event.id(), "event", telling.happened(event));
        claimant(html, event.attribution());
        close(html, event.why(), event.confidence());
    }

    private void figure(Html html, Figure figure) {
        open(html, figure.id(), "figure", telling.words(figure.evidence()));
        more(html, telling.measured(figure));
        claimant(html, figure.attribution());
        close(html, figure.why(), figure.confidence());
    }

    private void claimant(Html html, Attribution attribution) {
        if (attribution.voice() != Attribution.Voice.REPORT) {
            chain(html, telling.chainToHere(attribution));
        }
    }

    private static void open(Html html, String id, String kind, String main) {
        html.open("li", "class", "note " + kind, "id", id, "data-e", id, "tabindex", "-1");
        html.element("a", id, "class", "number", "href", "#at-" + id, "aria-label", id + ", to the text");
        html.text(" ").element("strong", main);
    }

    private static void more(Html html, String more) {
        if (!more.isEmpty()) {
            html.text(" ").element("span", more, "class", "more");
        }
    }

    private static void chain(Html html, String chain) {
        html.element("span", chain, "class", "chain");
    }

    private static void close(Html html, String why, double confidence) {
        html.element("span", "why: " + Telling.why(why, confidence), "class", "why")
                .close("li");
    }
}
