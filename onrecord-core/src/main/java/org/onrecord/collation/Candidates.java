package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pairs of reports are worth comparing, found without comparing all with all.
 *
 * <p>Reports are filed under keys; those that meet under one key are candidates. Where very many meet, a key is a phrase of
 * the day: each is then paired with the first few of them only, so that the work grows with the reports, not with their
 * square.
 */
public final class Candidates {

    /** The most reports under one key that are all paired with each other. */
    private static final int CROWD = 64;

    /**
     * Two reports by number.
     *
     * @param a the smaller number
     * @param b the greater one
     */
    public record Pair(int a, int b) implements Comparable<Pair> {

        /** Two reports in whatever order. */
        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }

        @Override
        public int compareTo(Pair other) {
            return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
        }
    }

    private final Map<Long, List<Integer>> filed = new HashMap<>();

    /** Files a report under a key; numbers must be given in ascending order. */
    public void file(long key, int report) {
        List<Integer> reports = filed.computeIfAbsent(key, unseen -> new ArrayList<>(2));
        if (reports.isEmpty() || reports.get(reports.size() - 1) != report) {
            reports.add(report);
        }
    }

    /** The pairs that met under at least one key, each once, in ascending order. */
    public List<Pair> pairs() {
        Set<Pair> pairs = new HashSet<>();
        for (List<Integer> reports : filed.values()) {
            for (int j = 1; j < reports.size(); j++) {
                for (int i = 0; i < Math.min(j, CROWD); i++) {
                    pairs.add(new Pair(reports.get(i), reports.get(j)));
                }
            }
        }
        List<Pair> sorted = new ArrayList<>(pairs);
        Collections.sort(sorted);
        return sorted;
    }
}
