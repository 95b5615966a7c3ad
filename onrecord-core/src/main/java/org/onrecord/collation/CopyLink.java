package org.onrecord.collation;

import java.util.List;
import org.onrecord.text.Term;

/**
 * That one report is a copy of another.
 *
 * @param report the id of the copy
 * @param of the id of what it was made from
 * @param degree how far it went from it
 * @param shared how much of the shorter report's wording stands in both, 0 to 1
 * @param changes which numbers, names, negations and quoted words it changed
 */
public record CopyLink(String report, String of, Degree degree, double shared, List<Change> changes) {

    /** How far a copy went from its original. */
    public enum Degree implements Term {
        /** Word for word. */
        IDENTICAL,
        /** Word for word, but parts are left out. */
        TRIMMED,
        /** Words were changed here and there, as an editor does. */
        EDITED,
        /** Nearly every sentence was reworded. */
        REWRITTEN,
        /** It was reworded so that sentences or names broke. */
        GARBLED
    }

    public CopyLink {
        changes = List.copyOf(changes);
    }
}
