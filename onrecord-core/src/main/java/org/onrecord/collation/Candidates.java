package org.onrecord.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.text.Digest;

/**
 * Which pairs of reports are worth comparing, found without comparing all with all.
 *
 * <p>Reports are filed under keys; those that meet under one key are candidates. Where very many meet, a key is a phrase of
 * the day: each is then paired with the first few of them only, so that the work grows with the reports, not with their
 * square.
 */
final class Candidates {

    /** The most reports under one key that are all paired with each other. */
    private static final int CROWD = 64;

    /**
     * Two reports by number.
     *
     * @param a the smaller number
     * @param b the greater one
     */
    record Pair(int a, int b) {}

    private final Map<Long, List<Integer>> filed = new HashMap<>();

    /** Files a report under a key; numbers must be given in ascending order. */
    void file(long key, int report) {
        List<Integer> reports = filed.computeIfAbsent(key, unseen -> new ArrayList<>(2));
        if (reports.isEmpty() || reports.get(reports.size() - 1) != report) {
            reports.add(report);
        }
    }

    /** Files a report under its sketch. */
    void file(Sketch sketch, int report) {
        for (int function = 0; !sketch.isEmpty() && function < Sketch.SIZE; function++) {
            file(Digest.mix(sketch.least()[function], function), report);
        }
    }

    /** The pairs that met under at least one key, each once, in ascending order. */
    List<Pair> pairs() {
        Set<Pair> pairs = new HashSet<>();
        for (List<Integer> reports : filed.values()) {
            for (int j = 1; j < reports.size(); j++) {
                for (int i = 0; i < Math.min(j, CROWD); i++) {
                    pairs.add(new Pair(reports.get(i), reports.get(j)));
                }
            }
        }
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort((x, y) -> x.a() != y.a() ? Integer.compare(x.a(), y.a()) : Integer.compare(x.b(), y.b()));
        return sorted;
    }
}
