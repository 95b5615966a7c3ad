package org.onrecord.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.onrecord.collation.Stories;
import org.onrecord.text.Digest;
import scala.Tuple2;

/** Finds which reports tell of the same thing. */
final class StorySearch {

    private StorySearch() {}

    /** The names of a report that others have too, each with whether few have it. */
    private record Known(String day, Map<String, Boolean> names) implements Serializable {}

    /**
     * For each report of a story that has more than one its story, which is its least number.
     *
     * @param size the number of all reports
     */
    static JavaPairRDD<Long, Long> among(
            JavaRDD<Extract> extracts, JavaRDD<CopySearch.Link> links, long size, int partitions) {
        JavaPairRDD<Integer, Known> known = known(extracts, size, partitions).cache();
        JavaRDD<Keys.Filed> filed =
                known.sortByKey(true, partitions).map(report -> new Keys.Filed(report._1(), keys(report._2())));
        JavaPairRDD<Long, Boolean> pairs = Keys.pairs(filed, 20 * size, partitions)
                .mapToPair(pair -> new Tuple2<>(Node.of((int) (long) pair._1(), (int) (long) pair._2()), true));
        JavaPairRDD<Long, Long> told = Encounters.of(known, pairs, partitions)
                .filter(StorySearch::isOne)
                .mapToPair(pair -> new Tuple2<>((long) pair.a(), (long) pair.b()));
        JavaPairRDD<Long, Long> copied = links.mapToPair(link -> new Tuple2<>((long) link.copy(), (long) link.of()));
        return Components.of(told.union(copied), partitions);
    }

    private static JavaPairRDD<Integer, Known> known(JavaRDD<Extract> extracts, long size, int partitions) {
        JavaPairRDD<String, Integer> names = extracts.flatMapToPair(Extract::namings);
        JavaPairRDD<String, Integer> shared = names.mapValues(number -> 1)
                .reduceByKey(Integer::sum, partitions)
                .filter(name -> name._2() > 1);
        JavaPairRDD<Integer, Tuple2<String, Boolean>> rare = names.join(shared, partitions)
                .mapToPair(name -> new Tuple2<>(
                        name._2()._1(),
                        new Tuple2<>(name._1(), Stories.isRare(name._2()._2(), (int) size))));
        return extracts.mapToPair(extract -> new Tuple2<>(extract.number(), extract.day()))
                .cogroup(rare, partitions)
                .filter(report -> report._2()._2().iterator().hasNext())
                .mapValues(report -> {
                    Map<String, Boolean> of = new HashMap<>();
                    report._2().forEach(name -> of.put(name._1(), name._2()));
                    return new Known(report._1().iterator().next(), of);
                });
    }

    private static long[] keys(Known report) {
        return report.names().keySet().stream().mapToLong(Digest::of).toArray();
    }

    private static boolean isOne(Encounters.Encounter<Known, Boolean> pair) {
        int rare = 0;
        int others = 0;
        for (Map.Entry<String, Boolean> name : pair.one().names().entrySet()) {
            if (pair.other().names().containsKey(name.getKey())) {
                rare += name.getValue() ? 1 : 0;
                others += name.getValue() ? 0 : 1;
            }
        }
        return Stories.isOne(rare, others, day(pair.one()), day(pair.other()));
    }

    private static Optional<String> day(Known report) {
        return Optional.of(report.day()).filter(day -> !day.isEmpty());
    }
}
