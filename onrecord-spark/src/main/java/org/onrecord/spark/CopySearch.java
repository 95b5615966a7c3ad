package org.onrecord.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.onrecord.collation.CopyLink;
import org.onrecord.collation.Lineage;
import org.onrecord.collation.Sheet;
import org.onrecord.table.Tables;
import scala.Tuple2;

/** Finds which reports are copies of which. */
final class CopySearch {

    private CopySearch() {}

    /**
     * That one report was made from another.
     *
     * @param copy the number of the copy
     * @param of the number of what it was made from
     * @param id the id of the copy
     * @param origin the id of what it was made from in the end
     */
    record Link(int copy, int of, String id, String origin) implements Serializable {

        /** Both reports, the smaller number first. */
        long node() {
            return Node.of(Math.min(copy, of), Math.max(copy, of));
        }
    }

    /** A report that is alike another, with what speaks for its being the original. */
    private record Standing(int number, String id, double originality, String day) implements Serializable {}

    /** Two reports that are alike. */
    private record Alike(Standing one, Standing other, double worth) implements Serializable {}

    static JavaRDD<Link> among(
            JavaRDD<Extract> extracts, JavaPairRDD<Integer, Numbered> reports, long size, int partitions) {
        JavaRDD<Keys.Filed> filed = extracts.map(extract -> new Keys.Filed(extract.number(), extract.wording()));
        JavaPairRDD<Long, Boolean> pairs = Keys.pairs(filed, 128 * size, partitions)
                .mapToPair(pair -> new Tuple2<>(Node.of((int) (long) pair._1(), (int) (long) pair._2()), true));
        JavaRDD<Alike> alike = Encounters.of(reports, pairs, partitions)
                .mapPartitions(CopySearch::compare)
                .cache();
        JavaPairRDD<Long, Long> labels = Components.of(
                alike.mapToPair(pair -> new Tuple2<>(
                        (long) pair.one().number(), (long) pair.other().number())),
                partitions);
        return alike.mapToPair(pair -> new Tuple2<>((long) pair.one().number(), pair))
                .join(labels, partitions)
                .mapToPair(pair -> new Tuple2<>(pair._2()._2(), pair._2()._1()))
                .groupByKey(partitions)
                .flatMap(group -> links(group._2()));
    }

    private static Iterator<Alike> compare(Iterator<Encounters.Encounter<Numbered, Boolean>> encounters) {
        List<Alike> alike = new ArrayList<>();
        int last = -1;
        Optional<Sheet> laid = Optional.empty();
        while (encounters.hasNext()) {
            Encounters.Encounter<Numbered, Boolean> pair = encounters.next();
            Sheet one = pair.one().sheet();
            Sheet other = laid.isPresent() && last == pair.b()
                    ? laid.get()
                    : pair.other().sheet();
            laid = Optional.of(other);
            last = pair.b();
            Optional<Double> worth = Lineage.worth(one, other);
            if (worth.isPresent()) {
                alike.add(new Alike(standing(pair.one(), one), standing(pair.other(), other), worth.get()));
            }
        }
        return alike.iterator();
    }

    private static Standing standing(Numbered report, Sheet sheet) {
        Lineage.Standing standing = Lineage.Standing.of(sheet);
        return new Standing(
                report.number(),
                report.id(),
                standing.originality(),
                standing.day().orElse(""));
    }

    /** The copies among reports that are alike. */
    private static Iterator<Link> links(Iterable<Alike> pairs) {
        List<Alike> sorted = new ArrayList<>();
        Map<Integer, Standing> standings = new HashMap<>();
        for (Alike pair : pairs) {
            sorted.add(pair);
            standings.put(pair.one().number(), pair.one());
            standings.put(pair.other().number(), pair.other());
        }
        sorted.sort(Comparator.comparingInt((Alike pair) -> pair.one().number())
                .thenComparingInt(pair -> pair.other().number()));
        List<Standing> ordered = standings.values().stream()
                .sorted(Comparator.comparingInt(Standing::number))
                .toList();
        Map<Integer, Integer> places = new HashMap<>();
        ordered.forEach(standing -> places.put(standing.number(), places.size()));
        List<Lineage.Link> links = Lineage.of(
                ordered.stream()
                        .map(standing -> new Lineage.Standing(
                                standing.originality(),
                                Optional.of(standing.day()).filter(day -> !day.isEmpty())))
                        .toList(),
                sorted.stream()
                        .map(pair -> new Lineage.Alike(
                                places.get(pair.one().number()),
                                places.get(pair.other().number()),
                                pair.worth()))
                        .toList());
        int[] origins = Lineage.origins(ordered.size(), links);
        return links.stream()
                .map(link -> new Link(
                        ordered.get(link.copy()).number(),
                        ordered.get(link.of()).number(),
                        ordered.get(link.copy()).id(),
                        ordered.get(origins[link.copy()]).id()))
                .iterator();
    }

    /** The rows of the copies. */
    static JavaRDD<Dated> rows(JavaPairRDD<Integer, Numbered> reports, JavaRDD<Link> links, int partitions) {
        JavaPairRDD<Long, Link> byReports = links.mapToPair(link -> new Tuple2<>(link.node(), link));
        return Encounters.of(reports, byReports, partitions).map(pair -> {
            boolean first = pair.work().copy() == pair.a();
            Sheet copy = (first ? pair.one() : pair.other()).sheet();
            Sheet of = (first ? pair.other() : pair.one()).sheet();
            return Dated.of(Tables.copy(CopyLink.between(copy, of)), copy.day().orElse(""));
        });
    }
}
