package org.onrecord.collation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Whether two reports have so much in common that they are collated together. */
final class Bond {

    /** Reports of one story are of the same two weeks. */
    private static final int DAYS = 14;

    /** A name that very many reports have tells little. */
    private static final double WORTH_OF_COMMON = 0.25;

    private static final double ENOUGH = 2;

    private static final int[] NONE = {};

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
     * Whether two reports that told one story may do so no more, for some names became common since.
     *
     * @param before how common a name was
     * @param now how common it is
     */
    static boolean mayBeLoosed(Keys a, Keys b, IntFunction<Commonness> before, IntFunction<Commonness> now) {
        int[] shared = a.sharedNames(b).toArray();
        if (shared.length < ENOUGH || a.daysTo(b) > DAYS) {
            return false;
        }
        double most = 0;
        double least = 0;
        boolean rare = false;
        for (int name : shared) {
            most += before.apply(name) == Commonness.COMMON ? WORTH_OF_COMMON : 1;
            least += now.apply(name) == Commonness.RARE ? 1 : WORTH_OF_COMMON;
            rare |= now.apply(name) == Commonness.RARE;
        }
        return most >= ENOUGH && !(rare && least >= ENOUGH);
    }

    /** How common a name is, as far as it was asked. */
    enum Commonness {
        RARE,
        COMMON,
        UNASKED
    }

    /** Whether one report is a version or a copy of the other, prints an utterance of it, or has somebody say nearly the same. */
    static boolean isMatch(Sheet one, Sheet other) {
        return Versions.address(one).isPresent() && Versions.address(one).equals(Versions.address(other))
                || Copies.isCopy(Overlap.of(one, other))
                || sayOne(one, other);
    }

    private static boolean sayOne(Sheet one, Sheet other) {
        Map<Long, int[]> theirs = other.saying();
        Set<Long> near = new TreeSet<>();
        one.saying().forEach((run, mine) -> {
            for (int their : theirs.getOrDefault(run, NONE)) {
                for (int number : mine) {
                    near.add((long) number << 32 | their);
                }
            }
        });
        for (long pair : near) {
            Utterance mine = one.utterances().get((int) (pair >>> 32));
            Utterance their = other.utterances().get((int) pair);
            if (SameUtterance.is(mine, their) || Positions.isOneMatter(mine, their)) {
                return true;
            }
        }
        return false;
    }
}
