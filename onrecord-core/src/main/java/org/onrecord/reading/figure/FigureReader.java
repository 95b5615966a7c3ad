package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.reading.time.Dated;
import org.onrecord.record.Attribution;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.report.PartKind;
import org.onrecord.text.Span;

/** Reads the numbers that a report gives: what they count, how they bound the truth, and who claims them. */
public final class FigureReader {

    private static final double SURE = 0.9;
    private static final double VAGUE = 0.6;
    private static final WordList DEFINITE = WordList.of("the", "its", "their", "his", "her");

    private final Copy copy;
    private final Analysis analysis;
    private final Spoken spoken;
    private final Claimants claimants;
    private final Traps traps;
    private final Things things;
    private final AsOf asOf;
    private final AmountReader amounts;
    private final CellReader cells;

    private FigureReader(Copy copy, Spoken spoken, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.spoken = spoken;
        this.claimants = new Claimants(copy, spoken);
        this.traps = new Traps(copy, spoken.phrases(), dated.times());
        this.things = new Things(copy, spoken.phrases());
        this.asOf = new AsOf(copy, spoken, dated);
        this.amounts = new AmountReader(copy);
        this.cells = new CellReader(copy, spoken, dated, claimants, asOf, amounts);
    }

    /** The figures of a report, in the order of the text. */
    public static List<Figure> read(Copy copy, Spoken spoken, Dated dated) {
        return new FigureReader(copy, spoken, dated).read();
    }

    private List<Figure> read() {
        List<Figure> figures = new ArrayList<>();
        List<Amount> read = new ArrayList<>();
        for (Amount amount : amounts.read()) {
            boolean told = copy.block(amount.number()).kind() != PartKind.CORRECTION && !cells.isCell(amount.number());
            if (told && !traps.catches(amount)) {
                Figure figure = figure(amount, "f" + (figures.size() + 1), last(figures, amount));
                if (!traps.isIncidental(amount, figure.measure())) {
                    read.add(amount);
                    figures.add(figure);
                    whole(amount).ifPresent(whole -> {
                        read.add(whole);
                        figures.add(figure(whole, "f" + (figures.size() + 1), Optional.of(figure)));
                    });
                }
            }
        }
        List<Figure> linked = new Portions(copy, read).link(new Supersession(copy, read).link(figures));
        return withCells(linked);
    }

    /** The figures of the tables among the others, in the order of the text. */
    private List<Figure> withCells(List<Figure> told) {
        List<Figure> all = new ArrayList<>(told);
        for (Figure cell : cells.read()) {
            all.add(cell.named("f" + (all.size() + 1)));
        }
        all.sort(Comparator.comparing(Figure::evidence));
        return all;
    }

    /** Of "22 of the 38 crews" the 38: a number that is told of as known is a figure too. */
    private Optional<Amount> whole(Amount part) {
        for (int token = part.number();
                part.outOf().isPresent() && token > part.range().first();
                token--) {
            if (DEFINITE.contains(analysis.lower(token - 1))) {
                return Optional.of(new Amount(
                        new Range(token, part.range().end()),
                        part.number(),
                        part.outOf(),
                        OptionalDouble.empty(),
                        Figure.Bound.EXACT,
                        part.unit(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
            }
        }
        return Optional.empty();
    }

    /** The figure before an amount in its part or the one before. */
    private Optional<Figure> last(List<Figure> figures, Amount amount) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Figure last = figures.get(figures.size() - 1);
        int before = copy.blockOf()[analysis.tokens().at(last.evidence().start())];
        return copy.blockOf()[amount.number()] - before <= 1 ? Optional.of(last) : Optional.empty();
    }

    private Figure figure(Amount amount, String id, Optional<Figure> last) {
        Things.Thing thing = things.of(amount, last);
        Range evidence =
                thing.evidence().map(range -> amount.range().cover(range)).orElse(amount.range());
        if (evidence.length() > amount.range().length() + 8) {
            evidence = amount.range();
        }
        Attribution attribution = claimants.of(amount.range());
        Optional<String> measure = thing.measure().or(() -> money(amount));
        return new Figure(
                id,
                amount.value(),
                amount.high(),
                amount.bound(),
                thing.counted(),
                measure,
                amount.unit(),
                amount.outOf(),
                amount.against(),
                asOf.of(amount, measure, attribution),
                where(thing.noun()),
                span(evidence),
                attribution,
                Optional.empty(),
                Optional.empty(),
                amount.value().isPresent() ? SURE : VAGUE,
                why(thing.noun(), measure));
    }

    private static String why(int noun, Optional<String> measure) {
        String counts = noun == Analysis.NONE ? "a number that stands alone" : "a number with its noun";
        return measure.map(word -> counts + ", " + word).orElse(counts);
    }

    private static Optional<String> money(Amount amount) {
        return amount.unit().filter(FigureReader::isMoney).map(unit -> "money");
    }

    /** Whether a unit is a currency. */
    static boolean isMoney(String unit) {
        return unit.length() == 3 && unit.equals(unit.toUpperCase(java.util.Locale.ROOT));
    }

    /** The place that the noun is told to be in. */
    private Optional<Event.Place> where(int noun) {
        if (noun == Analysis.NONE) {
            return Optional.empty();
        }
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int child = analysis.child(noun, i);
            int mark = analysis.child(child, Relation.CASE);
            boolean in = mark != Analysis.NONE && (analysis.is(mark, "in") || analysis.is(mark, "at"));
            Optional<Phrase> phrase = in ? spoken.phrases().headedBy(child) : Optional.empty();
            if (phrase.isPresent() && phrase.get().kind() == org.onrecord.record.Entity.Type.PLACE) {
                return Optional.of(new Event.Place(span(phrase.get().core()), spoken.entityOf(phrase.get())));
            }
        }
        return Optional.empty();
    }

    private Span span(Range range) {
        return copy.span(range.first(), range.end());
    }
}
