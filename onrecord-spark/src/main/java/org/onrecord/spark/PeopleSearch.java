package org.onrecord.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.onrecord.collation.Bundle;
import org.onrecord.collation.Namesakes;
import org.onrecord.table.IdentityRow;
import org.onrecord.table.Tables;
import scala.Tuple2;

/** Finds which names are of one person, organization or place. */
final class PeopleSearch {

    private PeopleSearch() {}

    /** A name with its node and the day of its report. */
    private record Borne(long node, Namesakes.Bearer bearer, String day) implements Serializable {}

    /** For each name that is somebody's whom others name too the least node of those names. */
    static JavaPairRDD<Long, Long> among(
            JavaRDD<Extract> extracts, JavaPairRDD<Integer, Bundled> stories, int partitions) {
        JavaPairRDD<String, Long> full = extracts.flatMapToPair(Extract::fullNames);
        JavaPairRDD<Long, Long> sameNames = full.reduceByKey(Math::min, partitions)
                .join(full, partitions)
                .mapToPair(Tuple2::_2)
                .filter(names -> !names._1().equals(names._2()));
        JavaPairRDD<Long, Long> alike = stories.values().flatMapToPair(PeopleSearch::alike);
        return Components.of(sameNames.union(alike), partitions);
    }

    private static Iterator<Tuple2<Long, Long>> alike(Bundled story) {
        Bundled.Open open = new Bundled.Open(story);
        Map<Bundle.Name, Long> nodes = open.nodes();
        List<Tuple2<Long, Long>> alike = new ArrayList<>();
        for (List<Bundle.Name> names : open.bundle().sameNamed()) {
            for (Bundle.Name name : names.subList(1, names.size())) {
                alike.add(new Tuple2<>(nodes.get(names.get(0)), nodes.get(name)));
            }
        }
        return alike.iterator();
    }

    /** The rows of the identities. */
    static JavaRDD<Dated> rows(
            JavaPairRDD<Integer, Numbered> reports,
            JavaRDD<CopySearch.Link> links,
            JavaPairRDD<Long, Long> people,
            int partitions) {
        JavaPairRDD<Integer, Boolean> copies = links.mapToPair(link -> new Tuple2<>(link.copy(), true));
        JavaPairRDD<Long, Borne> borne = reports.leftOuterJoin(copies, partitions)
                .flatMapToPair(
                        report -> borne(report._2()._1(), report._2()._2().isPresent()));
        return borne.leftOuterJoin(people, partitions)
                .mapToPair(name ->
                        new Tuple2<>(name._2()._2().orElse(name._1()), name._2()._1()))
                .groupByKey(partitions)
                .flatMap(somebody -> rows(somebody._2()));
    }

    private static Iterator<Tuple2<Long, Borne>> borne(Numbered report, boolean copied) {
        List<Tuple2<Long, Borne>> borne = new ArrayList<>();
        var sheet = report.sheet();
        for (Namesakes.Bearer bearer : Namesakes.in(sheet, copied)) {
            long node = Node.of(report.number(), borne.size());
            borne.add(new Tuple2<>(node, new Borne(node, bearer, sheet.day().orElse(""))));
        }
        return borne.iterator();
    }

    private static Iterator<Dated> rows(Iterable<Borne> names) {
        List<Borne> ordered = new ArrayList<>();
        names.forEach(ordered::add);
        ordered.sort(Comparator.comparingLong(Borne::node));
        Namesakes namesakes = new Namesakes();
        ordered.forEach(name -> namesakes.add(name.bearer()));
        List<IdentityRow> rows = namesakes.identity().map(Tables::identity).orElse(List.of());
        List<Dated> dated = new ArrayList<>();
        for (int name = 0; name < rows.size(); name++) {
            dated.add(Dated.of(rows.get(name), ordered.get(name).day()));
        }
        return dated.iterator();
    }
}
