package org.onrecord.collation;

import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Whether two reports have so much in common that they are collated together. */
final class Bond {

    /** Reports of one story are of the same two weeks. */
    private static final int DAYS = 14;

    /** A name that very many reports have tells little. */
    private static final double WORTH_OF_COMMON = 0.25;

    private static final double ENOUGH = 2;

    private Bond() {}

    /**
     * Whether two reports that share a rare name tell one story.
     *
     * @param isCommon whether very many reports have a name, by its key
     */
    static boolean isOneStory(Keys a, Keys b, IntPredicate isCommon) {
        int[] shared = a.sharedNames(b).toArray();
        if (shared.length < ENOUGH || a.daysTo(b) > DAYS) {
            return false;
        }
        double worth = 0;
        boolean rare = false;
        for (int name : shared) {
            boolean common = isCommon.test(name);
            worth += common ? WORTH_OF_COMMON : 1;
            rare |= !common;
        }
        return rare && worth >= ENOUGH;
    }

    /**
     * Whether one report is a version or a copy of the other, prints an utterance of it, or has somebody say nearly the same. They
     * are laid out only where their keys leave that open.
     */
    static boolean isMatch(Keys a, Keys b, Supplier<Sheet> one, Supplier<Sheet> other) {
        if (a.mayBeVersion(b) && isVersion(one.get(), other.get())
                || a.mayBeCopy(b) && Copies.isCopy(Overlap.of(one.get(), other.get()))) {
            return true;
        }
        for (Keys.Pair pair : a.mayBeOne(b)) {
            Utterance mine = one.get().utterances().get(pair.mine());
            Utterance theirs = other.get().utterances().get(pair.theirs());
            if (SameUtterance.is(mine, theirs) || Positions.isOneMatter(mine, theirs)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVersion(Sheet one, Sheet other) {
        return Versions.address(one).equals(Versions.address(other));
    }
}
