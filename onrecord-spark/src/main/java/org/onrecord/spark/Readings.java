package org.onrecord.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** The readings of all reports, numbered in the order of their ids. */
final class Readings {

    private final JavaRDD<Numbered> numbered;
    private final long size;

    private Readings(JavaRDD<Numbered> numbered, long size) {
        this.numbered = numbered;
        this.size = size;
    }

    /** The readings that {@link PageReading} kept in a folder; of those of one report the first. */
    static Readings in(SparkSession spark, String folder, int partitions) {
        JavaRDD<Row> sorted = spark.read()
                .parquet(folder)
                .filter(functions.col("id").isNotNull())
                .repartitionByRange(partitions, functions.col("id"))
                .sortWithinPartitions("id", "file", "place")
                .javaRDD();
        JavaRDD<Tuple2<String, byte[]>> once =
                sorted.mapPartitions(Readings::once).persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<Numbered> numbered = once.zipWithIndex()
                .map(report -> new Numbered(
                        (int) (long) report._2(), report._1()._1(), report._1()._2()));
        return new Readings(numbered, once.count());
    }

    private static Iterator<Tuple2<String, byte[]>> once(Iterator<Row> rows) {
        return new Iterator<>() {

            private String last = "";
            private String next = "";
            private byte[] reading = {};

            @Override
            public boolean hasNext() {
                while (next.equals(last) && rows.hasNext()) {
                    Row row = rows.next();
                    next = row.getString(row.fieldIndex("id"));
                    reading = row.getAs("reading");
                }
                return !next.equals(last);
            }

            @Override
            public Tuple2<String, byte[]> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                last = next;
                return new Tuple2<>(next, reading);
            }
        };
    }

    /** The reports by ascending numbers. */
    JavaRDD<Numbered> ordered() {
        return numbered;
    }

    JavaPairRDD<Integer, Numbered> byNumber() {
        return numbered.mapToPair(report -> new Tuple2<>(report.number(), report));
    }

    long size() {
        return size;
    }
}
