package org.onrecord.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/** Cuts what hangs together into parts that one machine can take; nearly everything stays whole. */
final class Parts {

    /** The most nodes of a part: of reports so many take about a gigabyte. */
    static final int MOST = 5000;

    private Parts() {}

    /** For each node the least node of its part, where its label is the least of all that it hangs together with. */
    static JavaPairRDD<Long, Long> of(JavaPairRDD<Long, Long> labels, int partitions) {
        return labels.mapToPair(Tuple2::swap).groupByKey(partitions).flatMapToPair(whole -> cut(whole._2()));
    }

    private static Iterator<Tuple2<Long, Long>> cut(Iterable<Long> whole) {
        List<Long> nodes = new ArrayList<>();
        whole.forEach(nodes::add);
        nodes.sort(null);
        List<Tuple2<Long, Long>> parts = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            parts.add(new Tuple2<>(nodes.get(i), nodes.get(i - i % MOST)));
        }
        return parts.iterator();
    }

    /** How large those are that were cut, by their least node. */
    static JavaPairRDD<Long, Integer> tooLarge(JavaPairRDD<Long, Long> labels, int partitions) {
        return labels.mapToPair(label -> new Tuple2<>(label._2(), 1))
                .reduceByKey(Integer::sum, partitions)
                .filter(whole -> whole._2() > MOST);
    }
}
