package org.onrecord.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lab speakers}: how often the reader knows who said it, and how often it is right, on the reports with a record by hand. */
@Command(
        name = "speakers",
        description =
                "Measures the speakers and the classes of sources on the reports whose records people wrote by hand.",
        mixinStandardHelpOptions = true)
public final class SpeakersCommand implements Callable<Integer> {

    @Option(
            names = {"-v", "--verbose"},
            description = "List every wrong speaker and class")
    private boolean verbose;

    @Option(names = "--out", description = "Where readings are left; default: ${DEFAULT-VALUE}")
    private Path out = Path.of("onrecord-lab/target/eval");

    @Override
    public Integer call() throws IOException {
        PrintStream to = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        OnRecord reader = new OnRecord();
        SpeakerScore total = null;
        to.printf(
                "%-8s %8s %9s %7s %11s %14s %11s%n",
                "reports", "matched", "answered", "right", "unanswered", "wrong classes", "joint");
        for (GoldReports reports : GoldReports.all()) {
            SpeakerScore score = SpeakerScore.of(reports.score(reader, out), reports.readings(out));
            print(to, reports.name(), score);
            total = total == null ? score : total.and(score);
        }
        if (total != null) {
            print(to, "all", total);
            if (verbose) {
                total.misses().forEach(to::println);
            }
        }
        return 0;
    }

    private static void print(PrintStream to, String name, SpeakerScore score) {
        to.printf(
                Locale.ROOT,
                "%-8s %8d %9d %7.3f %11.3f %14d %7d/%d%n",
                name,
                score.matched(),
                score.answered(),
                (double) score.right() / Math.max(1, score.answered()),
                (double) score.unanswered() / Math.max(1, score.matched()),
                score.classesWrong(),
                score.joint(),
                score.joint() + score.jointWrong());
    }
}
