package org.onrecord.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private Evaluation evaluation = new Evaluation();

    @Option(names = "--out", description = "Where readings are left; default: ${DEFAULT-VALUE}")
    private Path out = Path.of("onrecord-lab/target/eval");

    @Override
    public Integer call() throws IOException {
        PrintStream to = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        OnRecord reader = new OnRecord();
        StringBuilder table = new StringBuilder("| reports | matched | answered | right of those answered | unanswered "
                + "| wrong source classes | joint speakers right |\n|---|---|---|---|---|---|---|\n");
        List<String> misses = new ArrayList<>();
        for (GoldReports reports : GoldReports.all()) {
            SpeakerScore score = SpeakerScore.of(reports.score(reader, out), reports.readings(out));
            table.append(row(reports.name(), score));
            misses.addAll(score.misses());
        }
        to.print(table);
        if (verbose) {
            misses.forEach(to::println);
        }
        evaluation.put("speakers", table.toString());
        return 0;
    }

    private static String row(String name, SpeakerScore score) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.3f | %.3f | %d | %d of %d |%n",
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
