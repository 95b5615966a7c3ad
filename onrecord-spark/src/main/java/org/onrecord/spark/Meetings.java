package org.onrecord.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.onrecord.collation.Clusters;
import org.onrecord.collation.Keys;
import scala.Tuple2;

/**
 * Finds what meets under a key, on many machines: whatever is filed under one key comes together in one bucket, and there as
 * many are paired as on a single machine, so that a phrase of the day that a whole host prints keeps nobody waiting.
 */
final class Meetings {

    /** So many filings of one bucket take about 50 MB. */
    private static final long FILINGS = 400_000;

    /** About so many keys a report has. */
    private static final long KEYS = 400;

    private final JavaRDD<Met> met;
    private final int partitions;

    /** What a bucket tells: that two reports meet, or that a name of a report is common. */
    private record Met(int report, int other, int common, boolean byWording) implements Serializable {

        private static final int NOBODY = -1;
    }

    /** Some filings of one bucket, by ascending reports. */
    private record Block(int[] keys, boolean[] names, int[] reports) implements Serializable {}

    /** A block that grows. */
    private static final class Growing {

        private int[] keys = new int[64];
        private boolean[] names = new boolean[64];
        private int[] reports = new int[64];
        private int size;

        void add(int key, boolean name, int report) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                names = Arrays.copyOf(names, 2 * size);
                reports = Arrays.copyOf(reports, 2 * size);
            }
            keys[size] = key;
            names[size] = name;
            reports[size++] = report;
        }

        Block block() {
            return new Block(Arrays.copyOf(keys, size), Arrays.copyOf(names, size), Arrays.copyOf(reports, size));
        }
    }

    private Meetings(JavaRDD<Met> met, int partitions) {
        this.met = met;
        this.partitions = partitions;
    }

    /**
     * Files reports under their keys.
     *
     * @param reports by ascending numbers
     * @param size how many there are
     */
    static Meetings of(JavaRDD<Numbered> reports, long size, int partitions) {
        int buckets = (int) Math.max(partitions, Math.min(1 << 20, KEYS * size / FILINGS + 1));
        JavaRDD<Met> met = reports.mapPartitionsToPair(files -> blocks(files, buckets))
                .groupByKey(buckets)
                .flatMap(bucket -> meet(bucket._2()))
                .distinct(partitions)
                .cache();
        return new Meetings(met, partitions);
    }

    /** The pairs that met under at least one key, each once: nodes of the smaller number and the greater one. */
    JavaPairRDD<Long, Clusters.Meeting> pairs() {
        return met.filter(one -> one.other() != Met.NOBODY)
                .mapToPair(one -> new Tuple2<>(
                        Node.of(one.report(), one.other()), new Clusters.Meeting(!one.byWording(), one.byWording())))
                .reduceByKey(Clusters.Meeting::and, partitions);
    }

    /** The names that too many have, by the reports that have them. */
    JavaPairRDD<Integer, Iterable<Integer>> common() {
        return met.filter(one -> one.other() == Met.NOBODY)
                .mapToPair(one -> new Tuple2<>(one.report(), one.common()))
                .groupByKey(partitions);
    }

    private static Iterator<Tuple2<Integer, Block>> blocks(Iterator<Numbered> reports, int buckets) {
        Map<Integer, Growing> growing = new HashMap<>();
        while (reports.hasNext()) {
            Numbered report = reports.next();
            Keys keys = Keys.of(report.reading());
            for (int key : keys.wording()) {
                bucket(growing, key, buckets).add(key, false, report.number());
            }
            for (int key : keys.names()) {
                bucket(growing, key, buckets).add(key, true, report.number());
            }
        }
        return growing.entrySet().stream()
                .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue().block()))
                .iterator();
    }

    private static Growing bucket(Map<Integer, Growing> growing, int key, int buckets) {
        return growing.computeIfAbsent(Math.floorMod(key, buckets), unseen -> new Growing());
    }

    private static Iterator<Met> meet(Iterable<Block> blocks) {
        List<Block> ordered = new ArrayList<>();
        blocks.forEach(ordered::add);
        ordered.sort((x, y) -> Integer.compare(x.reports()[0], y.reports()[0]));
        Map<Integer, List<Integer>> wording = new HashMap<>();
        Map<Integer, List<Integer>> names = new HashMap<>();
        for (Block block : ordered) {
            for (int i = 0; i < block.keys().length; i++) {
                (block.names()[i] ? names : wording)
                        .computeIfAbsent(block.keys()[i], unseen -> new ArrayList<>(2))
                        .add(block.reports()[i]);
            }
        }
        Set<Met> met = new HashSet<>();
        wording.values().forEach(under -> pair(under, true, met));
        names.forEach((key, under) -> {
            if (under.size() <= Clusters.RARE) {
                pair(under, false, met);
            } else {
                under.forEach(report -> met.add(new Met(report, Met.NOBODY, key, false)));
            }
        });
        return met.iterator();
    }

    private static void pair(List<Integer> under, boolean byWording, Set<Met> met) {
        for (int j = 1; j < under.size(); j++) {
            for (int i = 0; i < Math.min(j, Clusters.CROWD); i++) {
                met.add(new Met(under.get(i), under.get(j), 0, byWording));
            }
        }
    }
}
