package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.reading.Copy;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.reading.time.Dated;
import org.onrecord.record.Attribution;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.record.When;
import org.onrecord.report.PartKind;
import org.onrecord.report.Row;
import org.onrecord.text.Span;

/**
 * Reads the figures of a report's tables: each cell with the head of its column, the label of its row, the caption, and the
 * office that a note or the sentence before the table names.
 *
 * <p>Under "Killed", beside "Dravan province", below "Deaths as of March 4" the cell "67" is 67, killed, in Dravan province.
 */
final class CellReader {

    private static final double SURE = 0.8;

    private final Copy copy;
    private final AmountReader amounts;
    private final TableReader tables;
    private final TableClaimants claimants;
    private final Headings headings;
    private final AsOf asOf;

    CellReader(Copy copy, Spoken spoken, Dated dated, Claimants claimants, AsOf asOf, AmountReader amounts) {
        this.copy = copy;
        this.amounts = amounts;
        this.tables = new TableReader(copy, dated.times());
        this.headings = new Headings(copy, spoken, dated.times());
        this.claimants = new TableClaimants(copy, spoken, claimants);
        this.asOf = asOf;
    }

    /** Whether a token stands in a row, whose numbers are read cell by cell or not at all; cells of prose are prose. */
    boolean isCell(int token) {
        return copy.block(token).kind() == PartKind.TABLE && !TableReader.isProse(copy, copy.block(token));
    }

    /** The figures of all tables in the order of the text, their ids still to be given. */
    List<Figure> read() {
        List<Figure> figures = new ArrayList<>();
        for (Table table : tables.read()) {
            Attribution attribution = claimants.of(table);
            Headings.Heading caption = headings.over(table);
            Map<Integer, Headings.Heading> columns = new LinkedHashMap<>();
            for (Row row : table.rows()) {
                Headings.Heading label = headings.label(table, row);
                for (int column = table.label() + 1; column < row.cells().size(); column++) {
                    Headings.Heading head = columns.computeIfAbsent(column, at -> headings.head(table, at));
                    Span cell = row.cells().get(column);
                    if (!head.counts() || !label.counts() || cell.isEmpty()) {
                        continue;
                    }
                    amount(cell, head)
                            .map(amount -> figure(amount, cell, List.of(head, label, caption), attribution))
                            .ifPresent(figures::add);
                }
            }
        }
        return figures;
    }

    /** The number that a cell holds, if it holds one and little else. */
    private Optional<Amount> amount(Span cell, Headings.Heading head) {
        if (!tables.isNumber(cell) || TableReader.isYear(cell.in(copy.text())) && !head.told()) {
            return Optional.empty();
        }
        int first = copy.analysis().tokens().at(cell.start());
        int end = copy.analysis().tokens().at(cell.end());
        for (int token = first; token < Math.min(end, first + 3); token++) {
            Optional<Amount> amount =
                    amounts.at(token).filter(one -> one.against().isEmpty() || head.isVote());
            if (amount.isPresent()) {
                boolean inside = amount.get().range().first() >= first
                        && amount.get().range().end() <= end;
                return inside ? amount : amounts.digits(token);
            }
        }
        return Optional.empty();
    }

    private Figure figure(Amount amount, Span cell, List<Headings.Heading> told, Attribution attribution) {
        Headings.Heading head = told.get(0);
        Headings.Heading label = told.get(1);
        Optional<String> unit = amount.unit().or(() -> first(told, Headings.Heading::unit));
        boolean bare = unit.filter("%"::equals).isEmpty()
                && cell.in(copy.text()).chars().noneMatch(Character::isLetter);
        double scale = told.stream()
                .mapToDouble(Headings.Heading::scale)
                .filter(one -> bare && one > 1)
                .findFirst()
                .orElse(1);
        Optional<String> measure = head.measure()
                .or(label::measure)
                .or(() -> unit.isEmpty() ? told.get(2).measure() : Optional.empty())
                .or(() -> unit.filter(FigureReader::isMoney).map(word -> "money"));
        Optional<Span> counted = counted(told);
        Optional<When> when = first(told, Headings.Heading::when).or(() -> asOf.of(measure, unit, attribution));
        Optional<Event.Place> where = first(told, Headings.Heading::where);
        boolean below = cell.in(copy.text()).matches("[-−–]\\s?\\D{0,3}\\d.*");
        return new Figure(
                "f0",
                times(amount.value(), below ? -scale : scale),
                times(amount.high(), scale),
                amount.bound(),
                counted,
                measure,
                unit,
                amount.outOf(),
                amount.against(),
                when,
                where,
                cell,
                attribution,
                Optional.empty(),
                Optional.empty(),
                SURE,
                measure.map(word -> "a cell of a table, " + word).orElse("a cell of a table"));
    }

    /** What the label names, unless that is a name of one of many and the head tells what of it is counted. */
    private static Optional<Span> counted(List<Headings.Heading> told) {
        Headings.Heading head = told.get(0);
        Headings.Heading label = told.get(1);
        boolean named = label.isName() && head.counted().isPresent();
        Optional<Span> own = named ? head.counted() : label.counted().or(head::counted);
        return own.or(() -> label.where().isPresent() && head.where().isPresent()
                        || head.measure().isEmpty() && label.measure().isEmpty()
                ? told.get(2).counted()
                : Optional.empty());
    }

    private static <T> Optional<T> first(
            List<Headings.Heading> told, java.util.function.Function<Headings.Heading, Optional<T>> asked) {
        return told.stream().map(asked).flatMap(Optional::stream).findFirst();
    }

    private static OptionalDouble times(OptionalDouble value, double scale) {
        return value.isPresent() ? OptionalDouble.of(NumberWords.round(value.getAsDouble() * scale)) : value;
    }
}
