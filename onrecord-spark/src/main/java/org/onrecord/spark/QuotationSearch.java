package org.onrecord.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.onrecord.collation.Sheet;
import org.onrecord.collation.Utterances;
import org.onrecord.table.QuotationRow;
import org.onrecord.table.Tables;
import scala.Tuple2;

/** Finds the printings of each utterance. */
final class QuotationSearch {

    private QuotationSearch() {}

    /**
     * That two utterances, each a report and a place in it, are one.
     *
     * @param taken whether a copy took one over from the other
     */
    record Joint(long one, long other, boolean taken) implements Serializable {}

    /** A report with what it was made from in the end; empty where it is no copy. */
    private record Member(Numbered report, String origin) implements Serializable {}

    /** What copies took over from their originals. */
    static JavaRDD<Joint> taken(
            JavaPairRDD<Integer, Numbered> reports, JavaRDD<CopySearch.Link> links, int partitions) {
        JavaPairRDD<Long, CopySearch.Link> byReports = links.mapToPair(link -> new Tuple2<>(link.node(), link));
        return Encounters.of(reports, byReports, partitions).flatMap(pair -> {
            boolean first = pair.work().copy() == pair.a();
            Numbered copy = first ? pair.one() : pair.other();
            Numbered of = first ? pair.other() : pair.one();
            return Utterances.of(copy.sheet()).takenFrom(Utterances.of(of.sheet()), copy.number(), of.number()).stream()
                    .map(QuotationSearch::joint)
                    .iterator();
        });
    }

    private static Joint joint(Utterances.Joint joint) {
        return new Joint(
                Node.of(joint.one().report(), joint.one().utterance()),
                Node.of(joint.other().report(), joint.other().utterance()),
                joint.taken());
    }

    /** The utterances that are one, without those that copies took over. */
    static JavaRDD<Joint> same(
            JavaRDD<Extract> extracts,
            JavaPairRDD<Integer, Numbered> reports,
            JavaRDD<CopySearch.Link> links,
            JavaRDD<Joint> taken,
            long size,
            int partitions) {
        JavaPairRDD<Long, List<Long>> settled = taken.flatMapToPair(joint -> List.of(
                                new Tuple2<>(Node.report(joint.one()), joint.one()),
                                new Tuple2<>(Node.report(joint.other()), joint.other()))
                        .iterator())
                .groupByKey(partitions)
                .join(links.flatMapToPair(
                        link -> List.of(new Tuple2<>(link.copy(), link.node()), new Tuple2<>(link.of(), link.node()))
                                .iterator()))
                .mapToPair(report -> {
                    List<Long> utterances = new ArrayList<>();
                    report._2()._1().forEach(utterances::add);
                    return new Tuple2<>(report._2()._2(), utterances);
                });
        JavaPairRDD<Long, Tuple2<Long, Long>> met = Keys.pairs(
                        extracts.flatMap(Extract::filedUtterances), 1000 * size, partitions)
                .filter(pair -> Node.report(pair._1()) != Node.report(pair._2()))
                .mapToPair(pair -> new Tuple2<>(Node.of(Node.report(pair._1()), Node.report(pair._2())), pair));
        JavaPairRDD<Long, List<Tuple2<Long, Long>>> work = met.cogroup(settled, partitions)
                .mapValues(pair -> unsettled(pair._1(), pair._2()))
                .filter(pair -> !pair._2().isEmpty());
        return Encounters.of(reports, work, partitions).mapPartitions(QuotationSearch::compare);
    }

    /** The pairs of two reports without those of which a copy took one over. */
    private static List<Tuple2<Long, Long>> unsettled(
            Iterable<Tuple2<Long, Long>> pairs, Iterable<List<Long>> settled) {
        Set<Long> out = new HashSet<>();
        settled.forEach(out::addAll);
        List<Tuple2<Long, Long>> left = new ArrayList<>();
        pairs.forEach(pair -> {
            if (!out.contains(pair._1()) && !out.contains(pair._2())) {
                left.add(pair);
            }
        });
        return left;
    }

    private static Iterator<Joint> compare(
            Iterator<Encounters.Encounter<Numbered, List<Tuple2<Long, Long>>>> encounters) {
        List<Joint> joints = new ArrayList<>();
        int last = -1;
        Optional<Utterances> laid = Optional.empty();
        while (encounters.hasNext()) {
            Encounters.Encounter<Numbered, List<Tuple2<Long, Long>>> pair = encounters.next();
            Utterances one = Utterances.of(pair.one().sheet());
            Utterances other = laid.isPresent() && last == pair.b()
                    ? laid.get()
                    : Utterances.of(pair.other().sheet());
            laid = Optional.of(other);
            last = pair.b();
            for (Tuple2<Long, Long> both : pair.work()) {
                if (one.isOne(Node.inside(both._1()), other, Node.inside(both._2()))) {
                    joints.add(new Joint(both._1(), both._2(), false));
                }
            }
        }
        return joints.iterator();
    }

    /**
     * The rows of the quotations.
     *
     * @param labels for each utterance the least of its part
     */
    static JavaRDD<Dated> rows(
            JavaPairRDD<Integer, Numbered> reports,
            JavaRDD<CopySearch.Link> links,
            JavaRDD<Joint> joints,
            JavaPairRDD<Long, Long> labels,
            int partitions) {
        JavaPairRDD<Integer, Member> members = reports.leftOuterJoin(
                        links.mapToPair(link -> new Tuple2<>(link.copy(), link.origin())), partitions)
                .mapValues(report -> new Member(report._1(), report._2().orElse("")));
        JavaPairRDD<Long, Member> byUtterance = labels.mapToPair(
                        label -> new Tuple2<>(Node.report(label._1()), label._2()))
                .distinct(partitions)
                .join(members, partitions)
                .mapToPair(Tuple2::_2);
        JavaPairRDD<Long, Joint> jointsByUtterance = joints.mapToPair(joint -> new Tuple2<>(joint.one(), joint))
                .join(labels, partitions)
                .mapToPair(joint -> new Tuple2<>(joint._2()._2(), joint._2()._1()));
        return byUtterance
                .cogroup(jointsByUtterance, partitions)
                .flatMap(family -> rows(family._2()._1(), family._2()._2()));
    }

    private static Iterator<Dated> rows(Iterable<Member> members, Iterable<Joint> joints) {
        Map<Integer, Member> ordered = new TreeMap<>();
        members.forEach(member -> ordered.put(member.report().number(), member));
        Map<Integer, Integer> places = new HashMap<>();
        Map<String, Sheet> sheets = new HashMap<>();
        Map<String, String> originals = new HashMap<>();
        List<Utterances> utterances = new ArrayList<>();
        ordered.forEach((number, member) -> {
            Sheet sheet = member.report().sheet();
            places.put(number, utterances.size());
            sheets.put(sheet.id(), sheet);
            utterances.add(Utterances.of(sheet));
            if (!member.origin().isEmpty()) {
                originals.put(sheet.id(), member.origin());
            }
        });
        List<Utterances.Joint> joined = new ArrayList<>();
        joints.forEach(joint -> {
            // What is too large for one machine was cut, and the other printing may stand in another part.
            if (places.containsKey(Node.report(joint.other()))) {
                joined.add(
                        new Utterances.Joint(place(places, joint.one()), place(places, joint.other()), joint.taken()));
            }
        });
        joined.sort(Comparator.comparing(Utterances.Joint::one).thenComparing(Utterances.Joint::other));
        List<Dated> rows = new ArrayList<>();
        for (Utterances.Family family : Utterances.families(utterances, joined, originals)) {
            for (QuotationRow row :
                    Tables.quotation(family.quotation(), id -> sheet(sheets, id).reading())) {
                rows.add(Dated.of(row, sheet(sheets, row.report()).day().orElse("")));
            }
        }
        return rows.iterator();
    }

    private static Utterances.Place place(Map<Integer, Integer> places, long node) {
        return new Utterances.Place(places.get(Node.report(node)), Node.inside(node));
    }

    private static Sheet sheet(Map<String, Sheet> sheets, String id) {
        return Optional.ofNullable(sheets.get(id)).orElseThrow();
    }
}
