package org.onrecord.collation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
     * Whether one is a copy of the other, a version of it, of its story, prints an utterance of it, or has somebody say
     * nearly the same.
     *
     * @param isCommon whether very many reports have a name, by its key
     */
    static boolean is(Filed a, Filed b, Sheet one, Sheet other, IntPredicate isCommon) {
        return isOneStory(a.keys().names(), b.keys().names(), isCommon) && days(one, other) <= DAYS
                || Versions.address(one).isPresent() && Versions.address(one).equals(Versions.address(other))
                || Copies.isCopy(Overlap.of(one, other))
                || sayOne(one, other);
    }

    private static boolean isOneStory(int[] a, int[] b, IntPredicate isCommon) {
        double shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared += isCommon.test(a[i]) ? WORTH_OF_COMMON : 1;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared >= ENOUGH;
    }

    private static long days(Sheet a, Sheet b) {
        Optional<LocalDate> one = a.day().map(LocalDate::parse);
        Optional<LocalDate> other = b.day().map(LocalDate::parse);
        return one.isEmpty() || other.isEmpty() ? 0 : Math.abs(ChronoUnit.DAYS.between(one.get(), other.get()));
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
