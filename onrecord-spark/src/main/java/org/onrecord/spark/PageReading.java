package org.onrecord.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.page.Page;
import org.onrecord.record.Reading;

/** Reads the pages of files, each once, whichever file it came from and however many came from one. */
final class PageReading {

    private static final StructType COLUMNS = new StructType()
            .add("file", DataTypes.IntegerType)
            .add("place", DataTypes.LongType)
            .add("id", DataTypes.StringType)
            .add("reading", DataTypes.BinaryType)
            .add("trouble", DataTypes.StringType);

    private final SparkSession spark;
    private final int limit;
    private final int partitions;

    /** The reader of a machine: its models are loaded when the first page comes. */
    private static final class Reader {

        static final OnRecord READER = new OnRecord();

        private Reader() {}
    }

    /**
     * Reads with so many tasks.
     *
     * @param limit the most characters of a page that are read
     */
    PageReading(SparkSession spark, int limit, int partitions) {
        this.spark = spark;
        this.limit = limit;
        this.partitions = partitions;
    }

    /** Reads the pages and keeps the readings, and what trouble there was, in a folder. */
    void into(String folder, List<Stretch> stretches) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> configuration =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        int most = limit;
        JavaRDD<Row> rows = context.parallelize(stretches, Math.min(stretches.size(), 4 * partitions))
                .flatMap(stretch -> unpacked(stretch, configuration.value().value()))
                .repartition(partitions)
                .map(unpacked -> row(unpacked, most));
        spark.createDataFrame(rows, COLUMNS).write().mode("overwrite").parquet(folder);
    }

    private static Iterator<Unpacked> unpacked(Stretch stretch, Configuration configuration) {
        return Unpacked.in(stretch, configuration);
    }

    private static Row row(Unpacked unpacked, int limit) {
        CarriedPage carried = unpacked.page();
        if (carried == null) {
            return RowFactory.create(0, 0L, null, null, unpacked.trouble());
        }
        try {
            Page page = carried.page().limitedTo(limit);
            Reading reading = Reader.READER.read(page);
            String trouble = page.truncated()
                    ? page.location() + ": longer than " + page.text().length() + " characters, the rest is left out"
                    : null;
            return row(carried, reading, trouble);
        } catch (IOException | RuntimeException e) {
            return RowFactory.create(
                    carried.file(), carried.place(), null, null, carried.location() + ": " + e.getMessage());
        }
    }

    private static Row row(CarriedPage carried, Reading reading, @Nullable String trouble) {
        return RowFactory.create(
                carried.file(), carried.place(), reading.report().id(), Packed.pack(reading), trouble);
    }

    /** What could not be read in whole or part, sorted. */
    static Dataset<Row> trouble(SparkSession spark, String folder) {
        return spark.read()
                .parquet(folder)
                .filter(functions.col("trouble").isNotNull())
                .select("trouble")
                .sort("trouble");
    }
}
