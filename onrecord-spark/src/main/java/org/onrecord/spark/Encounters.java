package org.onrecord.spark;

import java.io.Serializable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Brings what belongs to two reports together, pair by pair, where there is something to do. */
final class Encounters {

    private Encounters() {}

    /**
     * Two reports and what there is to do.
     *
     * @param a the smaller number
     * @param one what belongs to it
     * @param b the greater number
     * @param other what belongs to that
     * @param work what there is to do
     */
    record Encounter<V, W>(int a, V one, int b, V other, W work) implements Serializable {}

    /** Half of an encounter. */
    private record Half<V, W>(int a, V one, W work) implements Serializable {}

    /**
     * The encounters, those of one greater number in a row.
     *
     * @param values what belongs to each report
     * @param work what there is to do, by node: the smaller number, then the greater one
     */
    static <V, W> JavaRDD<Encounter<V, W>> of(
            JavaPairRDD<Integer, V> values, JavaPairRDD<Long, W> work, int partitions) {
        JavaPairRDD<Integer, Tuple2<Integer, W>> bySmaller = work.mapToPair(
                pair -> new Tuple2<>(Node.report(pair._1()), new Tuple2<>(Node.inside(pair._1()), pair._2())));
        JavaPairRDD<Integer, Half<V, W>> halves = bySmaller
                .join(values, partitions)
                .mapToPair(met -> new Tuple2<>(
                        met._2()._1()._1(),
                        new Half<>(met._1(), met._2()._2(), met._2()._1()._2())));
        return halves.join(values, partitions)
                .map(met -> new Encounter<>(
                        met._2()._1().a(),
                        met._2()._1().one(),
                        met._1(),
                        met._2()._2(),
                        met._2()._1().work()));
    }
}
