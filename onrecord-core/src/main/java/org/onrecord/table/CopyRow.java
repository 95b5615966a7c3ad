package org.onrecord.table;

import java.util.List;

/**
 * A copy as a row of the table {@code copies}.
 *
 * @param report the id of the copy
 * @param of the id of what it was made from
 * @param degree identical, trimmed, edited, rewritten or garbled
 * @param shared how much of the shorter report's wording stands in both, 0 to 1
 * @param changesFrom the words of the original that were changed
 * @param changesTo what stands for them, in the same order
 * @param changesWhat what kind of words they are, in the same order
 */
public record CopyRow(
        String report,
        String of,
        String degree,
        double shared,
        List<String> changesFrom,
        List<String> changesTo,
        List<String> changesWhat) {

    public CopyRow {
        changesFrom = List.copyOf(changesFrom);
        changesTo = List.copyOf(changesTo);
        changesWhat = List.copyOf(changesWhat);
    }
}
