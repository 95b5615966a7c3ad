package org.onrecord.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.lab.Evaluation;
import org.onrecord.lab.language.Annotator;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lab bench}: reading rates of one warm thread, and with {@code ./lab --rivals bench} those of the rivals. */
@Command(
        name = "bench",
        description = "Measures with JMH how many tokens and reports a second one thread reads when it is warm.",
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
        OptionsBuilder options = new OptionsBuilder();
        options.include("org\\.onrecord\\.bench\\..*" + only)
                .param(
                        "annotator",
                        LanguageBenchmark.all().stream().map(Annotator::name).toArray(String[]::new))
                .forks(1)
                .threads(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(10))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(10));
        String table = table(new Runner(options.build()).run());
        System.out.print(table);
        evaluation.put("speed", table);
        return 0;
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
