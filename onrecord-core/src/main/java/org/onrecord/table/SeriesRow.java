package org.onrecord.table;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a series as a row of the table {@code series}.
 *
 * @param series the same for all figures of one claimant, measure, thing and place: report and id of the first
 * @param origins from how many independent reports the series is known
 * @param counted what is counted
 * @param measure what is told of it
 * @param place where
 * @param claimant who claims it
 * @param report the id of the report of this figure
 * @param figure its id in the reading
 * @param value the number
 * @param high the upper end of a range
 * @param bound exact, more than, up to
 * @param day the day that it holds for, else that of the report
 * @param label how the report names the claimant
 */
public record SeriesRow(
        String series,
        int origins,
        @Nullable String counted,
        @Nullable String measure,
        @Nullable String place,
        @Nullable String claimant,
        String report,
        String figure,
        @Nullable Double value,
        @Nullable Double high,
        String bound,
        @Nullable String day,
        @Nullable String label) {}
