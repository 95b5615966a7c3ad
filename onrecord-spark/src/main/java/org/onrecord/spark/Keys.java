package org.onrecord.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.onrecord.collation.Candidates;
import scala.Tuple2;

/**
 * Finds what meets under a key, on many machines: whatever is filed under one key comes together in one bucket, and there the
 * same {@link Candidates} pair it as on a single machine.
 */
final class Keys {

    /** So many filings of one bucket take about 50 MB. */
    private static final long FILINGS = 400_000;

    private Keys() {}

    /**
     * What is to be filed, and under which keys.
     *
     * @param node a report, or something in it
     * @param keys its keys
     */
    record Filed(long node, long[] keys) implements Serializable {}

    /** Some filings of one bucket, by ascending nodes. */
    private record Block(long[] keys, long[] nodes) implements Serializable {}

    /** A block that grows. */
    private static final class Growing {

        private long[] keys = new long[64];
        private long[] nodes = new long[64];
        private int size;

        void add(long key, long node) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                nodes = Arrays.copyOf(nodes, 2 * size);
            }
            keys[size] = key;
            nodes[size++] = node;
        }

        Block block() {
            return new Block(Arrays.copyOf(keys, size), Arrays.copyOf(nodes, size));
        }
    }

    /**
     * The pairs that met under at least one key, each once, the smaller node first.
     *
     * @param filed by ascending nodes in every partition, no two partitions overlapping
     * @param filings about how many keys there are in all
     */
    static JavaPairRDD<Long, Long> pairs(JavaRDD<Filed> filed, long filings, int partitions) {
        int buckets = (int) Math.max(partitions, Math.min(1 << 20, filings / FILINGS + 1));
        return filed.mapPartitionsToPair(files -> blocks(files, buckets))
                .groupByKey(buckets)
                .flatMapToPair(bucket -> meet(bucket._2()))
                .distinct(partitions);
    }

    private static Iterator<Tuple2<Integer, Block>> blocks(Iterator<Filed> files, int buckets) {
        Map<Integer, Growing> growing = new HashMap<>();
        while (files.hasNext()) {
            Filed filed = files.next();
            for (long key : filed.keys()) {
                int bucket = (int) Math.floorMod(key ^ key >>> 32, (long) buckets);
                growing.computeIfAbsent(bucket, unseen -> new Growing()).add(key, filed.node());
            }
        }
        return growing.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue().block()))
                .iterator();
    }

    private static Iterator<Tuple2<Long, Long>> meet(Iterable<Block> blocks) {
        List<Block> ordered = new ArrayList<>();
        blocks.forEach(ordered::add);
        ordered.sort((x, y) -> Long.compare(x.nodes()[0], y.nodes()[0]));
        Candidates candidates = new Candidates();
        Growing nodes = new Growing();
        for (Block block : ordered) {
            for (int i = 0; i < block.keys().length; i++) {
                long node = block.nodes()[i];
                if (nodes.size == 0 || nodes.nodes[nodes.size - 1] != node) {
                    nodes.add(0, node);
                }
                candidates.file(block.keys()[i], nodes.size - 1);
            }
        }
        return candidates.pairs().stream()
                .map(pair -> new Tuple2<>(nodes.nodes[pair.a()], nodes.nodes[pair.b()]))
                .iterator();
    }
}
