package org.onrecord.store;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Finds reports and their entries by words, each kind of database in its own way.
 *
 * <p>Of a statement and a figure the second field is the speaker, of an event its type, of a report the first is the headline
 * and the second the body.
 */
interface WordIndex {

    /** Files an entry, or a report, under its words. */
    void add(Query.Kind kind, long seq, Optional<String> first, Optional<String> second);

    /** Takes a report and all its entries out, while their rows are still there. */
    void remove(long report);

    /**
     * The numbers of the reports that hold so many of these words at least, those that share most and the rarest first. What
     * hold fewer may stand among them; what hold only the commonest may be left out.
     */
    List<Long> holding(List<String> words, int least, int most);

    /** The numbers of the reports that hold all of these words; the last may be the beginning of one. */
    List<Long> holdingAll(List<String> words);

    /** The numbers of the reports that hold these words one after the other, those that were added last first. */
    List<Long> inARow(List<String> words, int most);

    /** The same as {@link #holding}, only of reports for whose day others are asked. */
    List<Long> askedHolding(List<String> words, int most);

    /**
     * The entries and reports that match, best first.
     *
     * @param texts the text of a report, by its number
     */
    List<Hit> search(Query query, LongFunction<String> texts);

    /** Puts the room of the index in order. */
    default void compact() {}

    /** What is wrong with the index, each in a sentence. */
    List<String> faults();
}
