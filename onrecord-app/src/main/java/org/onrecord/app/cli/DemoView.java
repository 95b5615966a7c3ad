package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.app.view.Telling;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Change;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.FigureSeries;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.report.Dating;
import org.onrecord.report.PartKind;

/** What a garbled copy hides: its true date, on whose word we know its words, who claims its figures, what it changed. */
final class DemoView {

    private static final String INDENT = "     ";
    private static final int CHANGES_SHOWN = 5;
    private static final int LONGEST_CHANGE = 60;

    private final List<Reading> readings;
    private final Reading copy;
    private final Telling telling;
    private final PrintStream out;
    private final Terminal terminal;
    private int number;

    /**
     * A view of one story.
     *
     * @param location where the copy stands
     */
    DemoView(List<Reading> readings, String location, PrintStream out, Terminal terminal) {
        this.readings = readings;
        this.copy = readings.stream()
                .filter(reading -> reading.report().location().equals(location))
                .findFirst()
                .orElseThrow();
        this.telling = new Telling(copy);
        this.out = out;
        this.terminal = terminal;
    }

    void print() {
        Collation collation = Collation.of(readings);
        Optional<CopyLink> link = collation.copies().stream()
                .filter(one -> one.report().equals(copy.report().id()))
                .findFirst();
        line("", terminal.bold("“" + telling.headline() + "”"));
        line("", copy.report().location() + " reads like news. What it hides, and OnRecord shows:");
        date();
        chain();
        figures(collation);
        link.ifPresent(this::changes);
        furniture();
        out.println();
        line(
                "",
                terminal.faint(
                        "Read on:  ./onrecord read --explain " + copy.report().location()));
        link.ifPresent(one -> line(
                "",
                terminal.faint("          ./onrecord compare " + location(one.of()) + " "
                        + copy.report().location())));
    }

    private void date() {
        title("Its true date");
        for (Dating dating : copy.datings()) {
            if (dating.rejected().isPresent()) {
                line(
                        INDENT,
                        "The page says “" + Telling.line(dating.printed().text()) + "”; "
                                + dating.rejected().get() + ".");
            }
        }
        line(
                INDENT,
                "The report is of "
                        + terminal.bold(copy.published().value().orElse("a day that nothing tells")) + ": "
                        + copy.published().why() + ".");
    }

    private void chain() {
        Optional<Statement> relayed = copy.statements().stream()
                .filter(statement -> !statement.attribution().via().isEmpty())
                .max(Comparator.comparing(
                        statement -> statement.attribution().via().size()));
        if (relayed.isPresent()) {
            title("On whose word we know this");
            line(INDENT, telling.content(relayed.get()));
            line(INDENT, terminal.chain(telling.chainToHere(relayed.get().attribution())));
        }
    }

    private void figures(Collation collation) {
        List<FigureSeries> claimed = collation.series().stream()
                .filter(series -> series.source().isPresent())
                .toList();
        if (claimed.isEmpty()) {
            return;
        }
        title("Its figures, by who claims them, here and in the other reports");
        for (FigureSeries series : claimed) {
            Map<String, String> values = new LinkedHashMap<>();
            series.points()
                    .forEach(point -> values.merge(
                            evidence(point),
                            file(location(point.report())),
                            (one, other) -> one.contains(other) ? one : one + ", " + other));
            boolean differ = series.points().stream()
                            .map(point -> point.figure().value())
                            .distinct()
                            .count()
                    > 1;
            String told = values.entrySet().stream()
                    .map(value -> terminal.bold(value.getKey()) + terminal.faint(" (" + value.getValue() + ")"))
                    .collect(Collectors.joining(differ ? terminal.warning(" ≠ ") : ", "));
            String measure = series.measure().map(word -> ", " + word).orElse("");
            line(INDENT, Telling.line(series.source().get()) + measure + ": " + told);
        }
    }

    private String evidence(FigureSeries.Point point) {
        return reading(point.report())
                .map(reading -> Telling.line(
                        point.figure().evidence().in(reading.report().text())))
                .orElse("");
    }

    private void changes(CopyLink link) {
        title("What it changed: it is a " + link.degree().word() + " copy of " + location(link.of()));
        Map<Change.What, List<Change>> kinds = link.changes().stream()
                .filter(DemoView::speaks)
                .collect(Collectors.groupingBy(Change::what, LinkedHashMap::new, Collectors.toList()));
        for (Change.What what : Change.What.values()) {
            List<Change> changes = kinds.getOrDefault(what, List.of()).stream()
                    .limit(CHANGES_SHOWN)
                    .toList();
            if (!changes.isEmpty()) {
                line(
                        INDENT,
                        what.word() + ": "
                                + changes.stream()
                                        .map(change -> Telling.line(change.from()) + " → "
                                                + terminal.bold(Telling.line(change.to())))
                                        .collect(Collectors.joining("; ")));
            }
        }
    }

    /** Whether a change tells something without its sentence: numbers in digits, and no little words or whole clauses. */
    private static boolean speaks(Change change) {
        String shorter = change.from().length() < change.to().length() ? change.from() : change.to();
        boolean digits = change.from().matches(".*[0-9].*") && change.to().matches(".*[0-9].*");
        return switch (change.what()) {
                    case NUMBER -> digits;
                    case PRONOUN -> !shorter.isEmpty();
                    case NAME, NEGATION, HEDGE, QUOTATION, WORD -> shorter.length() > 3;
                }
                && change.from().length() + change.to().length() < LONGEST_CHANGE;
    }

    private void furniture() {
        List<String> left = copy.report().parts(PartKind.FURNITURE).stream()
                .map(part -> telling.words(part.span()))
                .toList();
        if (!left.isEmpty()) {
            title("What is no news: " + left.size() + " lines left out, each with its reason");
            line(INDENT, String.join(" · ", left));
        }
    }

    private Optional<Reading> reading(String id) {
        return readings.stream()
                .filter(reading -> reading.report().id().equals(id))
                .findFirst();
    }

    private String location(String id) {
        return reading(id).map(reading -> reading.report().location()).orElse(id);
    }

    private static String file(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void title(String words) {
        out.println();
        line("  " + ++number + "  ", terminal.bold(words));
    }

    private void line(String indent, String words) {
        terminal.wrap(indent, words).forEach(out::println);
    }
}
