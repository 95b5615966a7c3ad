package org.onrecord.reading.event;

import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;

/** Tells deals that sides agree on from bargains and from "What's the deal?". */
final class Deals {

    private static final int NONE = Analysis.NONE;
    private static final int WHAT = 4;

    private final Analysis analysis;
    private final Arguments words;

    Deals(Analysis analysis, Arguments words) {
        this.analysis = analysis;
        this.words = words;
    }

    /** "struck a deal", "a trade deal", "the deal between"; not "What's the deal?", "a Black Friday deal". */
    boolean isDeal(int noun) {
        int above = analysis.head(noun);
        boolean asked = isAskedFor(noun);
        if (asked) {
            return false;
        }
        return words.describes("deals", noun)
                || words.hasCase(noun, "between")
                || words.hasCase(noun, "with")
                || words.hasCase(noun, "to")
                || analysis.child(noun, Relation.ACL) != NONE
                || above != NONE && words.has("dealt", above);
    }

    /** "What's the deal with it?" */
    private boolean isAskedFor(int noun) {
        boolean near = false;
        for (int token = Math.max(0, noun - WHAT); token < noun; token++) {
            near |= words.has("asking", token);
        }
        return near && (analysis.child(noun, Relation.COP) != NONE || analysis.is(noun - 1, "the"));
    }
}
