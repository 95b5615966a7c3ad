package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers that are joined to groups, pair by pair.
 *
 * @see <a href="https://doi.org/10.1145/321879.321884">Tarjan 1975, efficiency of a good but not linear set union</a>
 */
final class Groups {

    private final int[] above;

    /** So many numbers, each alone. */
    Groups(int size) {
        above = new int[size];
        Arrays.setAll(above, number -> number);
    }

    /** Joins the groups of two numbers. */
    void join(int a, int b) {
        int first = of(a);
        int second = of(b);
        above[Math.max(first, second)] = Math.min(first, second);
    }

    /** The least number of the group that a number is in. */
    int of(int number) {
        int top = number;
        while (above[top] != top) {
            above[top] = above[above[top]];
            top = above[top];
        }
        return top;
    }

    /** All groups by their least number, their members ascending. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int number = 0; number < above.length; number++) {
            groups.computeIfAbsent(of(number), unseen -> new ArrayList<>()).add(number);
        }
        return List.copyOf(groups.values());
    }
}
