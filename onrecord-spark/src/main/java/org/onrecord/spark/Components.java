package org.onrecord.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/**
 * Tells which nodes hang together by pairs, on many machines.
 *
 * <p>Every partition keeps of its pairs only a forest: no more pairs than it has nodes. Forests are put together, half as many
 * each time, until one is left. Nothing but pairs of numbers travels, and it takes as many rounds as the number of partitions
 * can be halved, however long the chains are.
 *
 * @see <a href="https://doi.org/10.1145/321879.321884">Tarjan 1975, efficiency of a good but not linear set union</a>
 */
final class Components {

    private final Map<Long, Long> above = new HashMap<>();

    private Components() {}

    /** For each node of a pair the least node that it hangs together with. */
    static JavaPairRDD<Long, Long> of(JavaPairRDD<Long, Long> pairs, int partitions) {
        JavaPairRDD<Long, Long> forest = pairs.mapPartitionsToPair(Components::forest);
        while (forest.getNumPartitions() > 1) {
            forest = forest.coalesce((forest.getNumPartitions() + 1) / 2, true).mapPartitionsToPair(Components::forest);
        }
        return forest.flatMapToPair(pair ->
                        List.of(pair, new Tuple2<>(pair._2(), pair._2())).iterator())
                .distinct(partitions);
    }

    /** Each node but the least ones, with the least of those that it hangs together with. */
    private static Iterator<Tuple2<Long, Long>> forest(Iterator<Tuple2<Long, Long>> pairs) {
        Components components = new Components();
        pairs.forEachRemaining(pair -> components.join(pair._1(), pair._2()));
        List<Tuple2<Long, Long>> forest = new ArrayList<>();
        for (long node : List.copyOf(components.above.keySet())) {
            long least = components.least(node);
            if (least != node) {
                forest.add(new Tuple2<>(node, least));
            }
        }
        return forest.iterator();
    }

    private void join(long a, long b) {
        long first = least(a);
        long second = least(b);
        above.put(Math.max(first, second), Math.min(first, second));
    }

    private long least(long node) {
        long top = node;
        for (long next = up(top); next != top; next = up(top)) {
            long further = up(next);
            above.put(top, further);
            top = further;
        }
        return top;
    }

    private long up(long node) {
        return above.getOrDefault(node, node);
    }
}
