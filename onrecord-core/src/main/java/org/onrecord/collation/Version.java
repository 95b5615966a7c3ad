package org.onrecord.collation;

import java.util.List;
import org.onrecord.text.Term;

/**
 * What a later version of one address made of an earlier one: "said" became "claimed", 94 became 89.
 *
 * @param url the address
 * @param earlier the id of the earlier report
 * @param later the id of the later one
 * @param changes what was changed
 */
public record Version(String url, String earlier, String later, List<Difference> changes) {

    /** What a difference is of. */
    public enum What implements Term {
        FIGURE,
        STATEMENT,
        SPEAKER,
        CUE,
        STATUS,
        CORRECTION
    }

    /**
     * One difference of two versions.
     *
     * @param what what it is of
     * @param from the words of the earlier version; empty where something was added
     * @param to the words of the later one; empty where something was taken out
     * @param announced whether a correction note of the later version speaks of it
     */
    public record Difference(What what, String from, String to, boolean announced) {}

    public Version {
        changes = List.copyOf(changes);
    }
}
