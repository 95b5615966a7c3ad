package org.onrecord.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.onrecord.collation.Bundle;
import org.onrecord.collation.FigureSeries;
import org.onrecord.collation.Sheet;
import org.onrecord.table.SeriesRow;
import org.onrecord.table.Tables;
import scala.Tuple2;

/** Finds the series of figures of each story. */
final class StoryWork {

    private StoryWork() {}

    /**
     * The rows of the series.
     *
     * @param people for each name that others share the least node of its namesakes
     */
    static JavaRDD<Dated> series(
            JavaPairRDD<Integer, Bundled> stories,
            JavaPairRDD<Integer, Integer> storyOf,
            JavaPairRDD<Long, Long> people,
            int partitions) {
        JavaPairRDD<Integer, Tuple2<Long, Long>> byStory = people.mapToPair(
                        name -> new Tuple2<>(Node.report(name._1()), name))
                .join(storyOf, partitions)
                .mapToPair(name -> new Tuple2<>(name._2()._2(), name._2()._1()));
        return stories.cogroup(byStory, partitions).values().flatMap(story -> {
            List<Dated> rows = new ArrayList<>();
            for (Bundled bundled : story._1()) {
                series(bundled, story._2()).forEachRemaining(rows::add);
            }
            return rows.iterator();
        });
    }

    private static Iterator<Dated> series(Bundled bundled, Iterable<Tuple2<Long, Long>> people) {
        Bundled.Open open = new Bundled.Open(bundled);
        Map<Long, Long> labels = new HashMap<>();
        people.forEach(name -> labels.put(name._1(), name._2()));
        Map<Bundle.Name, Long> labelled = new HashMap<>();
        open.nodes().forEach((name, node) -> labelled.put(name, labels.getOrDefault(node, node)));
        Map<String, String> days = new HashMap<>();
        for (Sheet sheet : open.sheets()) {
            days.put(sheet.id(), sheet.day().orElse(""));
        }
        List<Dated> rows = new ArrayList<>();
        for (FigureSeries series : open.bundle().series(labelled)) {
            for (SeriesRow row : Tables.series(series)) {
                rows.add(Dated.of(row, days.getOrDefault(row.report(), "")));
            }
        }
        return rows.iterator();
    }
}
