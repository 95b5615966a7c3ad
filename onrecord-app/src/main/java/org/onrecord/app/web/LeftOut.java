package org.onrecord.app.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.collation.FigureSeries;
import org.onrecord.collation.Happening;
import org.onrecord.collation.Identity;
import org.onrecord.collation.Story;
import org.onrecord.collation.Tally;
import org.onrecord.record.Entity;
import org.onrecord.record.Figure;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.Statement;

/**
 * What each report of a story left out that an independent report of it has: events, people who are quoted, figures.
 *
 * <p>A copy tells nothing of its own, so what only copies of a report have is not missed by it.
 */
final class LeftOut {

    /** So many things of a kind are named. */
    private static final int MOST = 20;

    private final Places places;
    private final Map<String, Told> told = new HashMap<>();
    private final Set<Happening> events = new LinkedHashSet<>();
    private final Set<Identity> people = new LinkedHashSet<>();
    private final Map<String, FigureSeries> figures = new TreeMap<>();

    /** What one report has; figures by what they are about. */
    private record Told(Set<Happening> events, Set<Identity> people, Map<String, FigureSeries> figures) {}

    /** What one report has not. */
    record Things(List<Happening> events, List<Identity> people, List<FigureSeries> figures) {

        boolean isNothing() {
            return events.isEmpty() && people.isEmpty() && figures.isEmpty();
        }
    }

    LeftOut(Collated collated, Story story) {
        this.places = Places.in(collated);
        story.reports().stream()
                .filter(id -> places.madeOf(id).isEmpty())
                .map(collated::reading)
                .sorted(Collated.BY_DAY)
                .forEach(this::add);
    }

    private void add(Reading reading) {
        Told one = told(reading);
        told.put(reading.report().id(), one);
        events.addAll(one.events());
        people.addAll(one.people());
        one.figures().forEach(figures::putIfAbsent);
    }

    private Told told(Reading reading) {
        String id = reading.report().id();
        Set<String> named = reading.entities().stream()
                .filter(Tally::hasName)
                .map(Entity::id)
                .collect(Collectors.toSet());
        Set<Identity> people = new LinkedHashSet<>();
        for (Statement statement : reading.statements()) {
            for (Source source : statement.attribution().sources()) {
                source.entity()
                        .filter(named::contains)
                        .flatMap(entity -> places.who(id, entity))
                        .ifPresent(people::add);
            }
        }
        Map<String, FigureSeries> figures = new HashMap<>();
        for (Figure figure : reading.figures()) {
            places.figure(id, figure.id()).ifPresent(series -> figures.put(matter(series), series));
        }
        return new Told(new LinkedHashSet<>(places.happenings(id)), people, figures);
    }

    private static String matter(FigureSeries series) {
        return FigurePages.matter(series).toLowerCase(Locale.ROOT);
    }

    /** What a report left out that is no copy. */
    Things by(String report) {
        Told own = Optional.ofNullable(told.get(report)).orElseThrow();
        return new Things(
                some(events, own.events()),
                some(people, own.people()),
                some(figures.keySet(), own.figures().keySet()).stream()
                        .map(figures::get)
                        .toList());
    }

    private static <T> List<T> some(Set<T> all, Set<T> known) {
        return all.stream().filter(one -> !known.contains(one)).limit(MOST).toList();
    }
}
