package org.onrecord.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a row of the table {@code statements}.
 *
 * @param report the id of its report
 * @param publishedDay the day of that report
 * @param statement its id in the reading
 * @param form direct, indirect or mixed
 * @param act the speech act
 * @param attitude speech, belief, intention or feeling
 * @param negated whether it was not said
 * @param within the id of the statement that it is nested in
 * @param voice whose claim it is
 * @param speakers the names of those who say it
 * @param speakerClass the class of the first of them
 * @param cue the words that say that it was said
 * @param cueLemma their dictionary form
 * @param via who relays it, from the speaker outwards
 * @param addressees to whom it was said
 * @param day when it was said
 * @param setting the words that tell the occasion
 * @param medium the kind of occasion
 * @param startAt the first code point of its content
 * @param endAt the code point after it
 * @param content its words; those of several pieces with an ellipsis between
 * @param confidence how often such statements are right, 0 to 1
 */
public record StatementRow(
        String report,
        @Nullable LocalDate publishedDay,
        String statement,
        String form,
        String act,
        String attitude,
        boolean negated,
        @Nullable String within,
        String voice,
        List<String> speakers,
        @Nullable String speakerClass,
        @Nullable String cue,
        @Nullable String cueLemma,
        List<String> via,
        List<String> addressees,
        @Nullable String day,
        @Nullable String setting,
        @Nullable String medium,
        @Nullable Integer startAt,
        @Nullable Integer endAt,
        String content,
        double confidence) {

    public StatementRow {
        speakers = List.copyOf(speakers);
        via = List.copyOf(via);
        addressees = List.copyOf(addressees);
    }
}
