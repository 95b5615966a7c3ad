package org.onrecord.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a row of the table {@code figures}.
 *
 * @param report the id of its report
 * @param publishedDay the day of that report
 * @param figure its id in the reading
 * @param value the number; absent for "dozens"
 * @param high the upper end of a range
 * @param bound exact, more than, up to
 * @param unit USD, km, %
 * @param counted what is counted, as printed
 * @param measure killed, injured, displaced
 * @param outOf 22 of "14 of 22"
 * @param against 4 of a vote of "19-4"
 * @param day what day it holds for
 * @param place where
 * @param voice whose claim it is
 * @param claimants the names of those who say so
 * @param claimantClass the class of the first of them
 * @param cue the words that say that they do
 * @param via who relays that
 * @param supersedes the id of the figure that it replaces
 * @param partOf the id of the figure that it is a part of
 * @param startAt the first code point of its evidence
 * @param endAt the code point after it
 * @param evidence its words
 * @param confidence 0 to 1
 */
public record FigureRow(
        String report,
        @Nullable LocalDate publishedDay,
        String figure,
        @Nullable Double value,
        @Nullable Double high,
        String bound,
        @Nullable String unit,
        @Nullable String counted,
        @Nullable String measure,
        @Nullable Double outOf,
        @Nullable Double against,
        @Nullable String day,
        @Nullable String place,
        String voice,
        List<String> claimants,
        @Nullable String claimantClass,
        @Nullable String cue,
        List<String> via,
        @Nullable String supersedes,
        @Nullable String partOf,
        int startAt,
        int endAt,
        String evidence,
        double confidence) {

    public FigureRow {
        claimants = List.copyOf(claimants);
        via = List.copyOf(via);
    }
}
