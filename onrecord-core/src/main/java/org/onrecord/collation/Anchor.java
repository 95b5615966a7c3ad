package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.record.Entity;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.Mention;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * An entry of a report held by its words, so that it is found again when the report is read anew and ids have moved.
 *
 * <p>Statement {@code s9} of talks-2.html is the one whose content is "It is a selective document".
 *
 * @param report the id of the report
 * @param kind what kind of entry it is
 * @param span where its words stood, in UTF-16 units of the report's text
 * @param text its words
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">Text quote selector</a>
 */
public record Anchor(String report, Kind kind, Span span, String text) {

    /** Kinds of entries that can be held. */
    public enum Kind implements Term {
        STATEMENT,
        FIGURE,
        EVENT,
        ENTITY
    }

    /** An entry with some words that it is known by. */
    private record Held(String id, Span span) {}

    /**
     * The anchor of an entry.
     *
     * @param id the entry, {@code s9}, {@code f1}, {@code e2} or {@code n4}
     * @return empty where the reading has no such entry
     */
    public static Optional<Anchor> of(Reading reading, String id) {
        for (Kind kind : Kind.values()) {
            for (Held held : held(reading, kind)) {
                if (held.id().equals(id)) {
                    return Optional.of(at(reading, kind, held.span()));
                }
            }
        }
        return Optional.empty();
    }

    /** An anchor of an entity at one of its mentions. */
    static Anchor of(Reading reading, Mention mention) {
        return at(reading, Kind.ENTITY, mention.span());
    }

    private static Anchor at(Reading reading, Kind kind, Span span) {
        return new Anchor(
                reading.report().id(), kind, span, span.in(reading.report().text()));
    }

    /** The id of the entry in some reading of the report; empty where none has these words, or nearly these. */
    public Optional<String> in(Reading reading) {
        Optional<Span> now = place(reading.report().text());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        return held(reading, kind).stream()
                .filter(held -> shared(held.span(), now.get()) * 2
                        > Math.max(held.span().length(), now.get().length()))
                .max(Comparator.comparingInt((Held held) ->
                        shared(held.span(), now.get()) - held.span().length()))
                .map(Held::id);
    }

    /** Where the words stand in a text now: where they stood, else at the nearest place that prints them. */
    Optional<Span> place(String now) {
        int before = now.lastIndexOf(text, span.start());
        int after = now.indexOf(text, span.start());
        if (before < 0 && after < 0) {
            return Optional.empty();
        }
        boolean later = before < 0 || after >= 0 && after - span.start() <= span.start() - before;
        int start = later ? after : before;
        return Optional.of(new Span(start, start + text.length()));
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private static List<Held> held(Reading reading, Kind kind) {
        List<Held> held = new ArrayList<>();
        switch (kind) {
            case STATEMENT ->
                reading.statements().forEach(one -> words(one).ifPresent(span -> held.add(new Held(one.id(), span))));
            case FIGURE -> {
                for (Figure figure : reading.figures()) {
                    held.add(new Held(figure.id(), figure.evidence()));
                }
            }
            case EVENT -> {
                for (Event event : reading.events()) {
                    held.add(new Held(event.id(), event.trigger()));
                }
            }
            case ENTITY -> {
                for (Entity entity : reading.entities()) {
                    held.add(new Held(entity.id(), entity.name()));
                    entity.mentions().forEach(mention -> held.add(new Held(entity.id(), mention.span())));
                }
            }
        }
        return held;
    }

    private static Optional<Span> words(Statement statement) {
        return statement.content().stream()
                .map(Statement.Content::span)
                .reduce(Span::cover)
                .or(() -> statement.attribution().cue().map(cue -> cue.span()));
    }
}
