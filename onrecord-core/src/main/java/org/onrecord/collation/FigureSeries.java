package org.onrecord.collation;

import java.util.List;
import java.util.Optional;
import org.onrecord.record.Figure;

/**
 * What one claimant says over time of one measure of one thing: 41 killed, then 94, then 89.
 *
 * @param counted what is counted
 * @param measure what is told of it
 * @param where the place
 * @param source who claims it; empty where nobody is named
 * @param origins from how many independent reports it is known
 * @param points the figures, by day
 */
public record FigureSeries(
        Optional<String> counted,
        Optional<String> measure,
        Optional<String> where,
        Optional<String> source,
        int origins,
        List<Point> points) {

    /**
     * A figure of a series.
     *
     * @param report the id of its report
     * @param figure the figure
     * @param day the day that it holds for, else the day of the report
     * @param label how the report names the claimant: "Hamas-run health ministry", "health officials"
     */
    public record Point(String report, Figure figure, Optional<String> day, Optional<String> label) {}

    public FigureSeries {
        points = List.copyOf(points);
    }
}
