package org.onrecord.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.onrecord.record.Reading;
import org.onrecord.table.CopyRow;
import org.onrecord.table.EventRow;
import org.onrecord.table.FigureRow;
import org.onrecord.table.IdentityRow;
import org.onrecord.table.QuotationRow;
import org.onrecord.table.ReportRow;
import org.onrecord.table.SeriesRow;
import org.onrecord.table.StatementRow;
import org.onrecord.table.Tables;

/**
 * Reads what lies under some paths and writes what is in it as tables: {@code reports}, {@code statements}, {@code events},
 * {@code figures}, {@code quotations}, {@code copies}, {@code series} and {@code identities}, divided by date.
 *
 * <p>The tables hold what one machine would find in the same readings. No machine ever holds all reports; the one that drives
 * holds none.
 */
public final class RecordTables {

    /** Where readings lie between the two halves of the work; readers of tables pass over names that begin so. */
    private static final String READINGS = "_readings";

    private final SparkSession spark;
    private final Options options;
    private final Consumer<String> told;

    /**
     * How the work is done.
     *
     * @param limit the most characters of a page that are read
     * @param partitions into how many tasks a step is divided; 0 for a number that fits the cluster and the input
     */
    public record Options(int limit, int partitions) {}

    /**
     * How much was read.
     *
     * @param reports the number of reports
     * @param trouble how many pages and records could not be read, or only in part; table {@code trouble} names them
     */
    public record Summary(long reports, long trouble) {}

    /**
     * Works in a session.
     *
     * @param told hears what is being done, line by line
     */
    public RecordTables(SparkSession spark, Options options, Consumer<String> told) {
        this.spark = spark;
        this.options = options;
        this.told = told;
    }

    /**
     * Reads and collates.
     *
     * @param inputs files, folders and patterns of any file system that Hadoop knows: WARC and ARC archives, JSON Lines, pages
     * @param folder where the tables go, which is made; tables that are there are replaced
     * @throws IOException where there is nothing to read, or a file system fails
     */
    public Summary write(List<String> inputs, String folder) throws IOException {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        List<Stretch> stretches = Stretch.under(inputs, configuration);
        long bytes = stretches.stream()
                .mapToLong(stretch -> stretch.end() - stretch.start())
                .sum();
        int partitions = options.partitions() > 0
                ? options.partitions()
                : (int) Math.max(3L * spark.sparkContext().defaultParallelism(), Math.min(20_000, bytes >> 24));
        told.accept(String.format(
                Locale.ROOT,
                "%,d files or parts of files, %,d MB, in %,d tasks",
                stretches.size(),
                bytes >> 20,
                partitions));
        String staged = folder + "/" + READINGS;
        new PageReading(spark, options.limit(), partitions).into(staged, stretches);
        Readings readings = Readings.in(spark, staged, partitions);
        told.accept(String.format(Locale.ROOT, "%,d reports read", readings.size()));
        List<String> cut = new Collating(readings, partitions).write(folder);
        long trouble = trouble(staged, folder, cut);
        Path done = new Path(staged);
        FileSystem system = done.getFileSystem(configuration);
        system.delete(done, true);
        return new Summary(readings.size(), trouble);
    }

    private long trouble(String staged, String folder, List<String> cut) {
        var words = PageReading.trouble(spark, staged)
                .union(spark.createDataset(cut, Encoders.STRING()).toDF("trouble"));
        words.coalesce(1).write().mode("overwrite").parquet(folder + "/trouble");
        return spark.read().parquet(folder + "/trouble").count();
    }

    /** The second half of the work. */
    private final class Collating {

        private final Readings readings;
        private final int partitions;

        Collating(Readings readings, int partitions) {
            this.readings = readings;
            this.partitions = partitions;
        }

        /** Writes all tables; answers in words what was too large to be collated as a whole. */
        List<String> write(String folder) {
            entries(folder);
            JavaPairRDD<Long, Long> bound =
                    ClusterSearch.among(readings, partitions).cache();
            JavaRDD<Collated> collated = ClusterSearch.clusters(
                            readings.byNumber(), Parts.of(bound, partitions), partitions)
                    .values()
                    .map(Collated::of)
                    .persist(StorageLevel.MEMORY_AND_DISK());
            table(collated.flatMap(one -> one.copies().iterator()), CopyRow.class, folder + "/copies");
            table(collated.flatMap(one -> one.quotations().iterator()), QuotationRow.class, folder + "/quotations");
            table(collated.flatMap(one -> one.series().iterator()), SeriesRow.class, folder + "/series");
            table(
                    People.rows(collated.flatMap(one -> one.people().iterator()), partitions),
                    IdentityRow.class,
                    folder + "/identities");
            return cut(bound);
        }

        private List<String> cut(JavaPairRDD<Long, Long> labels) {
            return Parts.tooLarge(labels, partitions).collect().stream()
                    .map(whole -> String.format(
                            Locale.ROOT,
                            "%,d reports that hang together, the first of them number %d by id: collated in parts of %,d",
                            whole._2(),
                            whole._1(),
                            Parts.MOST))
                    .sorted()
                    .toList();
        }

        /** What each reading holds. */
        private void entries(String folder) {
            JavaRDD<Numbered> all = readings.ordered();
            FlatMapFunction<Numbered, Dated> report =
                    one -> dated(one, reading -> List.of(new Tables(reading).report()));
            table(all.flatMap(report), ReportRow.class, folder + "/reports");
            FlatMapFunction<Numbered, Dated> statements =
                    one -> dated(one, reading -> new Tables(reading).statements());
            table(all.flatMap(statements), StatementRow.class, folder + "/statements");
            FlatMapFunction<Numbered, Dated> events = one -> dated(one, reading -> new Tables(reading).events());
            table(all.flatMap(events), EventRow.class, folder + "/events");
            FlatMapFunction<Numbered, Dated> figures = one -> dated(one, reading -> new Tables(reading).figures());
            table(all.flatMap(figures), FigureRow.class, folder + "/figures");
        }

        private void table(JavaRDD<Dated> rows, Class<? extends Record> type, String folder) {
            spark.createDataFrame(rows.map(Dated::row), Dated.columns(type))
                    .hint("rebalance", functions.col(Dated.DATE))
                    .write()
                    .mode("overwrite")
                    .partitionBy(Dated.DATE)
                    .parquet(folder);
            told.accept(folder);
        }
    }

    private static Iterator<Dated> dated(Numbered report, Function<Reading, List<? extends Record>> rows) {
        Reading reading = report.reading();
        String day = reading.published()
                .value()
                .filter(value -> value.length() == 10)
                .orElse("");
        return rows.apply(reading).stream().map(row -> Dated.of(row, day)).iterator();
    }
}
