package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.speaker.Spoken;
import org.onrecord.reading.time.Dated;
import org.onrecord.record.Event;
import org.onrecord.record.Figure;
import org.onrecord.report.PartKind;
import org.onrecord.text.Span;

/** Reads the numbers that a report gives: what they count, how they bound the truth, and who claims them. */
public final class FigureReader {

    private static final double SURE = 0.9;
    private static final double VAGUE = 0.6;

    private final Copy copy;
    private final Analysis analysis;
    private final Spoken spoken;
    private final Claimants claimants;
    private final Traps traps;

    private FigureReader(Copy copy, Spoken spoken, Dated dated) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.spoken = spoken;
        this.claimants = new Claimants(copy, spoken);
        this.traps = new Traps(copy, dated.times());
    }

    /** The figures of a report, in the order of the text. */
    public static List<Figure> read(Copy copy, Spoken spoken, Dated dated) {
        return new FigureReader(copy, spoken, dated).read();
    }

    private List<Figure> read() {
        List<Figure> figures = new ArrayList<>();
        List<Amount> amounts = new ArrayList<>();
        for (Amount amount : new AmountReader(copy).read()) {
            boolean read = copy.block(amount.number()).kind() != PartKind.CORRECTION;
            if (read && !traps.catches(amount)) {
                amounts.add(amount);
                figures.add(figure(amount, "f" + (figures.size() + 1)));
            }
        }
        return new Supersession(copy, amounts).link(figures);
    }

    private Figure figure(Amount amount, String id) {
        int noun = noun(amount);
        Optional<Range> counted = noun == Analysis.NONE ? Optional.empty() : counted(amount, noun);
        Range evidence = counted.map(range -> amount.range().cover(range)).orElse(amount.range());
        if (evidence.length() > amount.range().length() + 8) {
            evidence = amount.range();
        }
        int from = noun == Analysis.NONE ? amount.number() : noun;
        Optional<String> measure = Measures.near(analysis, from)
                .or(() -> Measures.near(analysis, amount.number()))
                .or(() -> money(amount));
        Optional<Range> borrowed = counted.isEmpty() && amount.unit().isEmpty() ? borrowed(amount) : counted;
        return new Figure(
                id,
                amount.value(),
                amount.high(),
                amount.bound(),
                borrowed.map(this::span),
                measure,
                amount.unit(),
                amount.outOf(),
                amount.against(),
                Optional.empty(),
                where(noun),
                span(evidence),
                claimants.of(amount.range()),
                Optional.empty(),
                Optional.empty(),
                amount.value().isPresent() ? SURE : VAGUE,
                why(noun, measure));
    }

    private static String why(int noun, Optional<String> measure) {
        String counts = noun == Analysis.NONE ? "a number that stands alone" : "a number with its noun";
        return measure.map(word -> counts + ", " + word).orElse(counts);
    }

    private static Optional<String> money(Amount amount) {
        return amount.unit()
                .filter(unit -> unit.length() == 3 && unit.equals(unit.toUpperCase(java.util.Locale.ROOT)))
                .map(unit -> "money");
    }

    /** The noun that a number counts; none where it stands alone. */
    private int noun(Amount amount) {
        int number = amount.number();
        int head = analysis.head(number);
        Relation relation = analysis.relation(number);
        boolean modifies = relation == Relation.NUMMOD
                || relation == Relation.AMOD
                || relation == Relation.COMPOUND
                || relation == Relation.DET;
        if (modifies && head > number && analysis.tag(head).isNoun() && !isUnit(head)) {
            return head;
        }
        int end = amount.range().end();
        if (end < copy.size() && analysis.is(end, "of")) {
            int of = analysis.child(number, Relation.NMOD);
            if (of != Analysis.NONE && of > end) {
                return of;
            }
        }
        for (int token = end;
                token < Math.min(copy.size(), end + 4) && !analysis.tag(token).isPunctuation();
                token++) {
            boolean plural =
                    analysis.tag(token) == Tag.NNS || analysis.tag(token) == Tag.NNPS || analysis.is(token, "people");
            if (plural && amount.unit().isEmpty() && copy.blockOf()[token] == copy.blockOf()[number]) {
                return token;
            }
            if (!analysis.tag(token).isAdjective() && !analysis.tag(token).isNoun() && analysis.tag(token) != Tag.VBN) {
                break;
            }
        }
        return Analysis.NONE;
    }

    private boolean isUnit(int token) {
        return Units.of(analysis.lower(token)).isPresent();
    }

    /** The noun with what stands between it and the number: "American hostages", "foreign crews". */
    private Optional<Range> counted(Amount amount, int noun) {
        int end = amount.range().end();
        int first = Math.min(noun, end);
        boolean of = end < copy.size() && analysis.is(end, "of");
        if (of) {
            first = end + 1;
            while (first < noun && analysis.tag(first) == Tag.DT) {
                first++;
            }
        }
        int last = noun + 1;
        boolean joined = last + 1 < copy.size()
                && analysis.is(last, "and")
                && analysis.tag(last + 1).isNoun()
                && analysis.head(last + 1) == noun
                && analysis.childCount(last + 1) <= 2;
        last = joined ? last + 2 : last;
        return noun < first ? Optional.of(Range.of(noun)) : Optional.of(new Range(first, last));
    }

    /** What a lone number counts: the subject that rises or falls to it, or the last thing counted in its sentence. */
    private Optional<Range> borrowed(Amount amount) {
        int at = analysis.head(amount.number());
        for (int steps = 0; at != Analysis.NONE && steps < 4; steps++) {
            for (Relation relation : new Relation[] {Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.OBJ}) {
                int argument = analysis.child(at, relation);
                if (argument != Analysis.NONE
                        && argument != amount.number()
                        && analysis.tag(argument).isNoun()
                        && !amount.range().contains(argument)) {
                    return Optional.of(thing(argument));
                }
            }
            at = analysis.head(at);
        }
        return Optional.empty();
    }

    /** Of "the number of people killed" the people; of any other noun the noun itself. */
    private Range thing(int noun) {
        int of = analysis.child(noun, Relation.NMOD);
        boolean number = analysis.is(noun, "number")
                || analysis.is(noun, "toll")
                || analysis.is(noun, "total")
                || analysis.is(noun, "count")
                || analysis.is(noun, "tally");
        if (number && of != Analysis.NONE) {
            return Range.of(of);
        }
        int first = noun;
        while (first > 0
                && analysis.head(first - 1) == noun
                && (analysis.relation(first - 1) == Relation.AMOD
                        || analysis.relation(first - 1) == Relation.COMPOUND)) {
            first--;
        }
        return new Range(first, noun + 1);
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
