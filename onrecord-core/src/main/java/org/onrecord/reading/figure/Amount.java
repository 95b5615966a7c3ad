package org.onrecord.reading.figure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.reading.Range;
import org.onrecord.record.Figure;

/**
 * A number in words or digits with what bounds it: "more than 18,000", "between 20,000 and 25,000 krons", "dozens".
 *
 * @param range the words of the number, bound and unit included
 * @param number the token of the number that the noun hangs on
 * @param value the number; empty for a vague one
 * @param high the upper end of a range
 * @param bound how it bounds the truth
 * @param unit {@code USD}, {@code %}, {@code km}
 * @param outOf the whole of "14 of 22"
 * @param against the other side of "19-4"
 */
record Amount(
        Range range,
        int number,
        OptionalDouble value,
        OptionalDouble high,
        Figure.Bound bound,
        Optional<String> unit,
        OptionalDouble outOf,
        OptionalDouble against) {

    /** A number that nothing bounds. */
    static Amount exact(Range range, int number, double value) {
        return new Amount(
                range,
                number,
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                Figure.Bound.EXACT,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    Amount withUnit(String name, Range wider) {
        return new Amount(wider, number, value, high, bound, Optional.of(name), outOf, against);
    }

    Amount withBound(Figure.Bound other, Range wider) {
        return new Amount(wider, number, value, high, other, unit, outOf, against);
    }
}
