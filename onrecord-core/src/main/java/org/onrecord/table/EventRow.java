package org.onrecord.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row of the table {@code events}.
 *
 * @param report the id of its report
 * @param publishedDay the day of that report
 * @param event its id in the reading
 * @param type meeting, attack, ruling
 * @param plover its PLOVER code
 * @param status happened, ongoing, planned, possible or denied
 * @param participants the names of those who took part
 * @param roles as what, in the same order
 * @param day when
 * @param place where
 * @param trigger the word that names it
 * @param voice whose claim it is
 * @param claimants the names of those who say so
 * @param via who relays that
 * @param startAt the first code point of its evidence
 * @param endAt the code point after it
 * @param evidence the clause that tells it
 * @param confidence 0 to 1
 */
public record EventRow(
        String report,
        @Nullable LocalDate publishedDay,
        String event,
        String type,
        @Nullable String plover,
        String status,
        List<String> participants,
        List<String> roles,
        @Nullable String day,
        @Nullable String place,
        String trigger,
        String voice,
        List<String> claimants,
        List<String> via,
        int startAt,
        int endAt,
        String evidence,
        double confidence) {

    public EventRow {
        participants = List.copyOf(participants);
        roles = List.copyOf(roles);
        claimants = List.copyOf(claimants);
        via = List.copyOf(via);
    }
}
