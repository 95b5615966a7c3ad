package org.onrecord.record;

import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * A number that a report gives: "more than 18,000 Palestinians", killed, according to a ministry.
 *
 * @param id {@code f1}, unique in its reading
 * @param value the number; empty where it is vague, "dozens"
 * @param high the upper end of a range
 * @param bound how the number bounds the truth
 * @param counted what is counted, as printed
 * @param measure what is told of it: {@code killed}, {@code injured}, {@code missing}
 * @param unit ISO 4217 where unambiguous, {@code %}, or the unit as printed
 * @param outOf the whole of "14 of 22"
 * @param against the other side of a vote or score, "19-4"
 * @param when the time that it holds for
 * @param where the place that it holds for
 * @param evidence the words that give it
 * @param attribution who claims it
 * @param supersedes the id of the figure of the same report that this one replaces
 * @param partOf the id of the figure that this one is a part of
 * @param confidence 0 to 1
 * @param why the rule or model that decided
 */
public record Figure(
        String id,
        OptionalDouble value,
        OptionalDouble high,
        Bound bound,
        Optional<Span> counted,
        Optional<String> measure,
        Optional<String> unit,
        OptionalDouble outOf,
        OptionalDouble against,
        Optional<When> when,
        Optional<Event.Place> where,
        Span evidence,
        Attribution attribution,
        Optional<String> supersedes,
        Optional<String> partOf,
        double confidence,
        String why) {

    /** The same as a part of another figure, which holds for the same day where nothing else is told. */
    public Figure inside(Figure whole, Optional<String> measure) {
        return new Figure(
                id,
                value,
                high,
                bound,
                counted,
                measure,
                unit,
                outOf,
                against,
                when.or(whole::when),
                where,
                evidence,
                attribution,
                supersedes,
                Optional.of(whole.id()),
                confidence,
                why);
    }

    /** The same under another id. */
    public Figure named(String name) {
        return new Figure(
                name,
                value,
                high,
                bound,
                counted,
                measure,
                unit,
                outOf,
                against,
                when,
                where,
                evidence,
                attribution,
                supersedes,
                partOf,
                confidence,
                why);
    }

    /** How a number bounds the truth; printed with blanks. */
    public enum Bound implements Term {
        EXACT,
        ABOUT,
        MORE_THAN,
        AT_LEAST,
        FEWER_THAN,
        UP_TO,
        NEARLY,
        BETWEEN;

        @Override
        public String word() {
            return Term.super.word().replace('-', ' ');
        }
    }
}
