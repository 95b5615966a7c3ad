package org.onrecord.spark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.onrecord.page.Page;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spark-submit onrecord-spark.jar --out s3a://news/tables 's3a://news/crawls/*.warc.gz'}. */
@Command(
        name = "spark-submit onrecord-spark.jar",
        description = {
            "Reads reports from any file system that Hadoop knows, collates them, and writes tables of Parquet files:"
                    + " reports, statements, events, figures, quotations, copies, series, identities, each divided by date;"
                    + " trouble names what could not be read.",
            "",
            "Example: spark-submit onrecord-spark.jar --out hdfs:///news/tables 'hdfs:///crawls/2024-*.warc.gz'"
        },
        mixinStandardHelpOptions = true,
        version = "onrecord 0.1.0")
public final class Main implements Callable<Integer> {

    private static final int NAMED = 20;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "WARC or ARC archives, JSON Lines (.jsonl), mailboxes (.mbox .eml), pages (.html .htm .xhtml .txt), each also .gz;"
                            + " folders are searched; * and {a,b} are understood.")
    private List<String> inputs = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the tables go; tables that are there are replaced.")
    private String folder = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + Page.LIMIT,
            description = "Read no more than so many characters of a page; default: ${DEFAULT-VALUE}")
    private int limit = Page.LIMIT;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Divide each step into so many tasks; default: three for each core, or one for 16 MB of input.")
    private int partitions;

    @Spec
    private CommandSpec command;

    /** Runs and ends with 0, or 1 where some input could not be read, or 2 where the usage was wrong. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof IOException) {
                        line.getErr().println("onrecord: " + failure.getMessage());
                        return 1;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || limit > Page.LIMIT || partitions < 0) {
            throw new ParameterException(
                    command.commandLine(), "--limit is from 1 to " + Page.LIMIT + ", --partitions at least 0");
        }
        try (SparkSession spark = session()) {
            RecordTables tables = new RecordTables(
                    spark,
                    new RecordTables.Options(limit, partitions),
                    line -> System.err.println("onrecord: " + line));
            RecordTables.Summary summary = tables.write(inputs, folder);
            if (summary.trouble() > 0) {
                for (Row row : spark.read().parquet(folder + "/trouble").takeAsList(NAMED)) {
                    System.err.println("onrecord: " + row.getString(0));
                }
            }
            System.err.printf("%s: %,d reports; trouble with %,d%n", folder, summary.reports(), summary.trouble());
            return summary.trouble() == 0 ? 0 : 1;
        }
    }

    /** A session with the master and the bounds that spark-submit was given. */
    static SparkSession session() {
        return SparkSession.builder()
                .appName("OnRecord")
                // The records that travel between machines are plain Java ones, which Kryo does not know.
                .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
                .getOrCreate();
    }
}
