package org.onrecord.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.onrecord.collation.Bundle;
import org.onrecord.collation.Lineage;
import org.onrecord.collation.Namesakes;
import org.onrecord.collation.Sheet;
import scala.Tuple2;

/**
 * The reports of a story, brought to one machine.
 *
 * @param reports the reports, by their numbers
 * @param links which of them are copies
 */
record Bundled(List<Numbered> reports, List<CopySearch.Link> links) implements Serializable {

    /** The stories that have more than one report, under the least number of each. */
    static JavaPairRDD<Integer, Bundled> of(
            JavaPairRDD<Integer, Numbered> reports,
            JavaPairRDD<Integer, Integer> stories,
            JavaRDD<CopySearch.Link> links,
            int partitions) {
        JavaPairRDD<Integer, Numbered> byStory = reports.join(stories, partitions)
                .mapToPair(report -> new Tuple2<>(report._2()._2(), report._2()._1()));
        JavaPairRDD<Integer, CopySearch.Link> linksByStory = links.mapToPair(link -> new Tuple2<>(link.copy(), link))
                .join(stories, partitions)
                .mapToPair(link -> new Tuple2<>(link._2()._2(), link._2()._1()));
        return byStory.cogroup(linksByStory, partitions).mapValues(story -> of(story._1(), story._2()));
    }

    private static Bundled of(Iterable<Numbered> reports, Iterable<CopySearch.Link> links) {
        List<Numbered> ordered = new ArrayList<>();
        reports.forEach(ordered::add);
        ordered.sort(Comparator.comparingInt(Numbered::number));
        List<CopySearch.Link> copies = new ArrayList<>();
        links.forEach(copies::add);
        copies.sort(Comparator.comparingInt(CopySearch.Link::copy));
        return new Bundled(ordered, copies);
    }

    /** A bundle with the sheets that it is made of. */
    static final class Open {

        private final List<Numbered> reports;
        private final List<Sheet> sheets;
        private final Bundle bundle;

        Open(Bundled bundled) {
            reports = bundled.reports();
            sheets = reports.stream().map(Numbered::sheet).toList();
            Map<Integer, Integer> places = new HashMap<>();
            reports.forEach(report -> places.put(report.number(), places.size()));
            // A copy and its original stand in different parts of a story that is too large for one machine.
            List<Lineage.Link> links = bundled.links().stream()
                    .filter(link -> places.containsKey(link.of()) && places.containsKey(link.copy()))
                    .map(link -> new Lineage.Link(places.get(link.copy()), places.get(link.of())))
                    .toList();
            bundle = new Bundle(sheets, links);
        }

        Bundle bundle() {
            return bundle;
        }

        List<Sheet> sheets() {
            return sheets;
        }

        /** The node of each named person, organization and place. */
        Map<Bundle.Name, Long> nodes() {
            Map<Bundle.Name, Long> nodes = new HashMap<>();
            for (int report = 0; report < sheets.size(); report++) {
                int inside = 0;
                for (Namesakes.Bearer bearer : Namesakes.in(sheets.get(report), false)) {
                    long node = Node.of(reports.get(report).number(), inside++);
                    nodes.put(new Bundle.Name(report, bearer.entity()), node);
                }
            }
            return nodes;
        }
    }
}
