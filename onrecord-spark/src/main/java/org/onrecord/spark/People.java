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
import org.onrecord.collation.Corrections;
import org.onrecord.collation.Identity;
import org.onrecord.record.Entity;
import org.onrecord.table.IdentityRow;
import org.onrecord.table.Tables;
import scala.Tuple2;

/** Joins the people and organizations of several clusters that have one full name. */
final class People {

    private People() {}

    /**
     * A person or organization of one cluster.
     *
     * @param node the number of the first report that names it, and its place in its cluster
     * @param name its name
     * @param type what it is
     * @param forms report, entity and name as printed, three for each form
     * @param days the days of the reports
     */
    record Somebody(long node, String name, Entity.Type type, List<String[]> forms, Map<String, String> days)
            implements Serializable {

        static Somebody of(long node, Identity identity, Map<String, String> days) {
            Map<String, String> own = new HashMap<>();
            List<String[]> forms = new ArrayList<>();
            for (Identity.Form form : identity.forms()) {
                forms.add(new String[] {form.text(), form.report(), form.entity()});
                own.put(form.report(), days.getOrDefault(form.report(), ""));
            }
            return new Somebody(node, identity.name(), identity.type(), forms, own);
        }

        Identity identity() {
            return new Identity(
                    name,
                    type,
                    forms.stream()
                            .map(form -> new Identity.Form(form[0], form[1], form[2]))
                            .toList());
        }
    }

    /** The rows of the identities. */
    static JavaRDD<Dated> rows(JavaRDD<Somebody> all, int partitions) {
        JavaPairRDD<String, Long> names = all.flatMapToPair(somebody -> somebody.identity().fullNames().stream()
                .map(name -> new Tuple2<>(somebody.type() + " " + name, somebody.node()))
                .iterator());
        JavaPairRDD<Long, Long> same = names.reduceByKey(Math::min, partitions)
                .join(names, partitions)
                .mapToPair(Tuple2::_2)
                .filter(both -> !both._1().equals(both._2()));
        JavaPairRDD<Long, Long> labels = Components.of(same, partitions);
        return all.mapToPair(somebody -> new Tuple2<>(somebody.node(), somebody))
                .leftOuterJoin(labels, partitions)
                .mapToPair(somebody -> new Tuple2<>(
                        somebody._2()._2().orElse(somebody._1()), somebody._2()._1()))
                .groupByKey(partitions)
                .flatMap(one -> rows(one._2()));
    }

    private static Iterator<Dated> rows(Iterable<Somebody> one) {
        List<Somebody> ordered = new ArrayList<>();
        one.forEach(ordered::add);
        ordered.sort(Comparator.comparingLong(Somebody::node));
        Map<String, String> days = new HashMap<>();
        ordered.forEach(somebody -> days.putAll(somebody.days()));
        List<Dated> rows = new ArrayList<>();
        List<Identity> identities = ordered.stream().map(Somebody::identity).toList();
        for (Identity identity : Identity.joined(identities, Corrections.NONE, id -> Optional.empty())) {
            for (IdentityRow row : Tables.identity(identity)) {
                rows.add(Dated.of(row, days.getOrDefault(row.report(), "")));
            }
        }
        return rows.iterator();
    }
}
