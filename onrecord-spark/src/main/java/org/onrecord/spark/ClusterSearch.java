package org.onrecord.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.onrecord.collation.Clusters;
import org.onrecord.record.Reading;
import scala.Tuple2;

/** Finds which reports have so much in common that they are collated together. */
final class ClusterSearch {

    private ClusterSearch() {}

    /** A report with those of its names that many reports have. */
    private record Compared(Numbered report, List<Integer> common) implements Serializable {}

    /** For each report that is bound to another the least number of those that it is bound to, directly or through others. */
    static JavaPairRDD<Long, Long> among(Readings readings, int partitions) {
        Meetings meetings = Meetings.of(readings.ordered(), readings.size(), partitions);
        JavaPairRDD<Integer, Compared> compared = readings.byNumber()
                .leftOuterJoin(meetings.common(), partitions)
                .mapValues(report -> {
                    List<Integer> common = new ArrayList<>();
                    report._2().orElse(List.of()).forEach(common::add);
                    return new Compared(report._1(), common);
                });
        JavaPairRDD<Long, Long> bound =
                Encounters.of(compared, meetings.pairs(), partitions).mapPartitionsToPair(ClusterSearch::bound);
        return Components.of(bound, partitions);
    }

    private static Iterator<Tuple2<Long, Long>> bound(
            Iterator<Encounters.Encounter<Compared, Clusters.Meeting>> encounters) {
        List<Tuple2<Long, Long>> bound = new ArrayList<>();
        int last = -1;
        Optional<Reading> read = Optional.empty();
        while (encounters.hasNext()) {
            Encounters.Encounter<Compared, Clusters.Meeting> pair = encounters.next();
            Reading other = read.isPresent() && last == pair.b()
                    ? read.get()
                    : pair.other().report().reading();
            read = Optional.of(other);
            last = pair.b();
            Set<Integer> common = new HashSet<>(pair.other().common());
            if (Clusters.isBound(pair.one().report().reading(), other, pair.work(), common::contains)) {
                bound.add(new Tuple2<>((long) pair.a(), (long) pair.b()));
            }
        }
        return bound.iterator();
    }

    /**
     * The reports of each cluster, by the least number of it, those that stand alone too.
     *
     * @param parts for each report that does not stand alone the least number of its part
     */
    static JavaPairRDD<Integer, List<Numbered>> clusters(
            JavaPairRDD<Integer, Numbered> reports, JavaPairRDD<Long, Long> parts, int partitions) {
        JavaPairRDD<Integer, Integer> partOf =
                parts.mapToPair(part -> new Tuple2<>((int) (long) part._1(), (int) (long) part._2()));
        return reports.leftOuterJoin(partOf, partitions)
                .mapToPair(report -> new Tuple2<>(
                        report._2()._2().orElse(report._1()), report._2()._1()))
                .groupByKey(partitions)
                .mapValues(ClusterSearch::ordered);
    }

    private static List<Numbered> ordered(Iterable<Numbered> reports) {
        List<Numbered> ordered = new ArrayList<>();
        reports.forEach(ordered::add);
        ordered.sort(Comparator.comparingInt(Numbered::number));
        return ordered;
    }
}
