package org.onrecord.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.onrecord.lab.Evaluation;
import org.onrecord.lab.language.Annotator;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lab bench}: reading rates of one warm thread and times of a record, and with {@code ./lab --rivals bench} those of the rivals. */
@Command(
        name = "bench",
        description = {
            "Measures with JMH how many tokens and reports a second one thread reads when it is warm, and how long"
                    + " a record takes to keep, collate, search and check.",
            "--only RecordBenchmark: the record alone."
        },
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    @Option(names = "--only", paramLabel = "REGEX", description = "Benchmarks whose name fits; default: all")
    private String only = ".*";

    @Option(names = "--iterations", description = "Iterations of ten seconds or one pass; default: ${DEFAULT-VALUE}")
    private int iterations = 3;

    @Mixin
    private Evaluation evaluation = new Evaluation();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        put("speed", reading(), Bench::table);
        put("record", record(), Bench::times);
        return 0;
    }

    /** Prints a table, and puts it into its section; neither where no benchmark's name fitted. */
    private void put(String section, OptionsBuilder options, Function<Collection<RunResult>, String> table)
            throws IOException, RunnerException {
        try {
            String measured = table.apply(new Runner(options.build()).run());
            System.out.print(measured);
            evaluation.put(section, measured);
        } catch (NoBenchmarksException e) {
            System.err.println("No benchmark for section " + section + " fits " + only);
        }
    }

    private OptionsBuilder reading() {
        OptionsBuilder options = new OptionsBuilder();
        options.include("org\\.onrecord\\.bench\\..*" + only)
                .exclude(RecordBenchmark.class.getName())
                .param(
                        "annotator",
                        LanguageBenchmark.all().stream().map(Annotator::name).toArray(String[]::new))
                .forks(1)
                .threads(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(10))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(10));
        return options;
    }

    private OptionsBuilder record() {
        OptionsBuilder options = new OptionsBuilder();
        options.include("org\\.onrecord\\.bench\\..*" + only)
                .exclude(ReadingBenchmark.class.getName())
                .exclude(LanguageBenchmark.class.getName())
                .forks(1)
                .threads(1);
        return options;
    }

    private static String times(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(
                "| what | reports in the record | ms | half of all | 95 of 100 |\n|---|---|---|---|---|\n");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.1f |%n",
                    time.getLabel(),
                    Integer.parseInt(result.getParams().getParam("reports")),
                    time.getScore(),
                    time.getStatistics().getPercentile(50),
                    time.getStatistics().getPercentile(95)));
        }
        return table.toString();
    }

    private static String table(Collection<RunResult> results) {
        StringBuilder table =
                new StringBuilder("| what | reader | tokens/s | ± | reports/s |\n|---|---|---|---|---|\n");
        for (RunResult result : results) {
            String reader = result.getParams().getParam("annotator");
            Result<?> tokens = result.getSecondaryResults().get("tokens");
            Result<?> reports = result.getSecondaryResults().get("reports");
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %,.0f | %s | %,.1f |%n",
                    result.getPrimaryResult().getLabel(),
                    reader == null ? "OnRecord" : reader,
                    tokens.getScore(),
                    Double.isNaN(tokens.getScoreError())
                            ? ""
                            : String.format(Locale.ROOT, "%,.0f", tokens.getScoreError()),
                    reports.getScore()));
        }
        return table.toString();
    }
}
