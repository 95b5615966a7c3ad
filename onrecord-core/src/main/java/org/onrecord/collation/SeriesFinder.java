package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.record.Attribution;
import org.onrecord.record.Entity;
import org.onrecord.record.Figure;
import org.onrecord.record.Source;
import org.onrecord.record.When;

/** Puts the figures of one claimant, one measure, one thing and one place in a row. */
final class SeriesFinder {

    /** A figure with its report. */
    private record Counted(int report, Figure figure) {}

    private final List<Sheet> sheets;
    private final Identities identities;
    private final Origins origins;
    private final List<Counted> figures = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private SeriesFinder(List<Sheet> sheets, Identities identities, Origins origins) {
        this.sheets = sheets;
        this.identities = identities;
        this.origins = origins;
        for (int report = 0; report < sheets.size(); report++) {
            for (Figure figure : sheets.get(report).reading().figures()) {
                numbers.put(report + " " + figure.id(), figures.size());
                figures.add(new Counted(report, figure));
            }
        }
    }

    /** The series among the reports of each story. */
    static List<FigureSeries> among(
            List<Sheet> sheets,
            List<List<Integer>> stories,
            List<WordMap> maps,
            Identities identities,
            Origins origins) {
        return new SeriesFinder(sheets, identities, origins).find(stories, maps);
    }

    private List<FigureSeries> find(List<List<Integer>> stories, List<WordMap> maps) {
        Groups groups = new Groups(figures.size());
        stories.forEach(story -> joinAlike(story, groups));
        maps.forEach(map -> joinCopied(map, groups));
        return groups.all().stream()
                .map(group -> group.stream().map(figures::get).toList())
                .filter(group -> group.stream().map(Counted::report).distinct().count() > 1)
                .map(this::series)
                .toList();
    }

    /** Joins the figures of a story that agree in all that makes a series. */
    private void joinAlike(List<Integer> story, Groups groups) {
        Map<String, Integer> first = new HashMap<>();
        for (int report : story) {
            Map<String, List<Figure>> alike = new LinkedHashMap<>();
            for (Figure figure : sheets.get(report).reading().figures()) {
                key(new Counted(report, figure))
                        .ifPresent(key -> alike.computeIfAbsent(key, unseen -> new ArrayList<>())
                                .add(figure));
            }
            alike.forEach((key, figures) -> {
                // Several values that do not replace each other are of several things that we cannot tell apart.
                if (isOne(figures)) {
                    for (Figure figure : figures) {
                        int number = number(report, figure);
                        groups.join(first.computeIfAbsent(key, unseen -> number), number);
                    }
                }
            });
        }
    }

    private static boolean isOne(List<Figure> figures) {
        Set<String> replaced =
                figures.stream().flatMap(figure -> figure.supersedes().stream()).collect(Collectors.toSet());
        return figures.stream()
                        .filter(figure -> !replaced.contains(figure.id()))
                        .map(Figure::value)
                        .distinct()
                        .count()
                <= 1;
    }

    /** Joins each figure of a copy with the one of the original that it stands for. */
    private void joinCopied(WordMap map, Groups groups) {
        Copies.Found copy = map.found();
        for (Figure mine : map.copy().reading().figures()) {
            map.original().reading().figures().stream()
                    .filter(theirs -> map.sharedNumbers(mine.evidence(), theirs.evidence()) > 0)
                    .max(Comparator.comparingInt((Figure theirs) -> map.shared(mine.evidence(), theirs.evidence()))
                            .thenComparing(Figure::id, Comparator.reverseOrder()))
                    .ifPresent(theirs -> groups.join(number(copy.copy(), mine), number(copy.of(), theirs)));
        }
    }

    private int number(int report, Figure figure) {
        return Objects.requireNonNull(numbers.get(report + " " + figure.id()));
    }

    /** What a figure must have in common with others of its series; empty for one that says too little. */
    private Optional<String> key(Counted counted) {
        Figure figure = counted.figure();
        if (figure.measure().isEmpty() && figure.counted().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                "|",
                figure.measure().orElse(""),
                figure.measure().isPresent() ? "" : head(counted),
                figure.unit().orElse(""),
                place(counted),
                claimant(counted)));
    }

    /** The last word of what is counted, in the singular: "14 Ardanian sailors" counts a sailor. */
    private String head(Counted counted) {
        Words words = Words.of(counted.figure()
                .counted()
                .map(span -> span.in(text(counted.report())))
                .orElse(""));
        String head = words.size() == 0 ? "" : words.form(words.size() - 1);
        return head.length() > 3 && head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    }

    private String place(Counted counted) {
        return counted.figure()
                .where()
                .map(place -> Words.of(place.span().in(text(counted.report()))))
                .filter(words -> words.size() > 0)
                .map(words -> words.form(0))
                .orElse("");
    }

    private String claimant(Counted counted) {
        return counted.figure().attribution().sources().stream()
                .findFirst()
                .map(source -> identities
                        .group(counted.report(), source.entity())
                        .map(group -> "#" + group)
                        .orElseGet(() -> name(counted.report(), source).toLowerCase(java.util.Locale.ROOT)))
                .orElse("");
    }

    private String name(int report, Source source) {
        return sheets.get(report)
                .entity(source.entity())
                .map(Entity::name)
                .orElse(source.span())
                .in(text(report));
    }

    private String text(int report) {
        return sheets.get(report).reading().report().text();
    }

    private FigureSeries series(List<Counted> group) {
        List<FigureSeries.Point> points = group.stream()
                .map(counted -> new FigureSeries.Point(
                        sheets.get(counted.report()).id(),
                        counted.figure(),
                        counted.figure()
                                .when()
                                .map(When::value)
                                .or(() -> sheets.get(counted.report()).day()),
                        counted.figure().attribution().sources().stream()
                                .findFirst()
                                .map(source -> source.span().in(text(counted.report())))))
                .sorted(Comparator.comparing(
                                (FigureSeries.Point point) -> point.day().orElse("9"))
                        .thenComparing(FigureSeries.Point::report)
                        .thenComparing(point -> point.figure().evidence()))
                .toList();
        Counted first = group.stream()
                .min(Comparator.comparing((Counted counted) ->
                        origins.isCopy(sheets.get(counted.report()).id())))
                .orElseThrow();
        Attribution attribution = first.figure().attribution();
        String text = text(first.report());
        return new FigureSeries(
                first.figure().counted().map(span -> span.in(text)),
                first.figure().measure(),
                first.figure().where().map(place -> place.span().in(text)),
                attribution.sources().stream().findFirst().map(source -> name(first.report(), source)),
                origins.count(points.stream().map(FigureSeries.Point::report).toList()),
                points);
    }
}
