package org.onrecord.lab.fuzz;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.lab.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lab fuzz}: hostile input for every door of the program, by the million.
 *
 * <p>Inputs that reach new code are kept in {@code target/fuzz} and built upon the next time; one that breaks something is
 * left beside them, to be put into {@code src/fuzz} once it is mended.
 *
 * @see <a href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a>
 */
@Command(
        name = "fuzz",
        description = "Tries every door of the program with input made to break it; exit 1 where something broke.",
        mixinStandardHelpOptions = true)
public final class FuzzCommand implements Callable<Integer> {

    private static final Path HOME = Path.of("onrecord-lab");
    private static final Path KEPT = HOME.resolve("target/fuzz");
    private static final Path SEEDS = HOME.resolve("src/fuzz");
    private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s.*cov: (\\d+) .*corp: (\\d+)/.*");
    private static final Pattern BROKEN = Pattern.compile("== Java Exception: (.*)|==\\d+== ERROR: (libFuzzer: .*)");

    @Option(names = "--minutes", defaultValue = "20", description = "How long for each; default: ${DEFAULT-VALUE}")
    private double minutes;

    @Parameters(paramLabel = "TARGET", description = "Only these: ${COMPLETION-CANDIDATES}")
    private List<Target> targets = List.of();

    @Mixin
    private Evaluation evaluation = new Evaluation();

    /** What came of a door: as far as the fuzzer told. */
    private static final class Outcome {
        private long tried;
        private int reached;
        private int kept;
        private String finding = "none";

        private void hear(String line) {
            Matcher progress = PROGRESS.matcher(line);
            if (progress.matches()) {
                tried = Long.parseLong(progress.group(1));
                reached = Integer.parseInt(progress.group(2));
                kept = Integer.parseInt(progress.group(3));
            }
            Matcher broken = BROKEN.matcher(line);
            if (broken.lookingAt()) {
                finding = broken.group(1) == null ? broken.group(2) : broken.group(1);
            }
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int broken = 0;
        for (Target target : targets.isEmpty() ? List.of(Target.values()) : targets) {
            broken += run(target) ? 0 : 1;
        }
        String table = table();
        System.out.print(table);
        evaluation.put("fuzzing", table);
        return broken == 0 ? 0 : 1;
    }

    private boolean run(Target target) throws IOException, InterruptedException {
        Files.createDirectories(inputs(target));
        Process process =
                new ProcessBuilder(command(target)).redirectErrorStream(true).start();
        Outcome outcome = new Outcome();
        StringBuilder log = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.append(line).append('\n');
                outcome.hear(line);
                if (line.contains("pulse") || line.startsWith("==") || line.startsWith("\tat org.onrecord")) {
                    System.err.println(target.word() + " " + line);
                }
            }
        }
        process.waitFor(1, TimeUnit.MINUTES);
        Files.writeString(KEPT.resolve(target.word() + ".log"), log);
        Files.writeString(row(target), row(target, outcome));
        return outcome.finding.equals("none");
    }

    private List<String> command(Target target) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzzed.class.getName(),
                "--target_args=" + target.word(),
                "--instrumentation_includes=org.onrecord.**",
                // Loops over weights: no branch of theirs hangs on the input.
                "--instrumentation_excludes=org.onrecord.net.**:org.onrecord.language.Parser**:"
                        + "org.onrecord.language.Tagger**:org.onrecord.language.NameFinder**:org.onrecord.lab.**",
                "--custom_hook_includes=org.onrecord.**",
                // The desk is asked over the network.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "--reproducer_path=" + KEPT));
        command.addAll(List.of(
                "-artifact_prefix=" + KEPT + File.separator + target.word() + "-",
                "-max_total_time=" + Math.round(minutes * 60),
                "-max_len=12000",
                "-timeout=25",
                "-rss_limit_mb=4000",
                // The reader runs through too many places at each input to weigh every one of them.
                "-entropic=0",
                "-dict=" + SEEDS.resolve("words.dict"),
                inputs(target).toString(),
                SEEDS.resolve(target.word()).toString()));
        return command;
    }

    private static Path inputs(Target target) {
        return KEPT.resolve(target.word());
    }

    private static Path row(Target target) {
        return KEPT.resolve(target.word() + ".row");
    }

    private String row(Target target, Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %,d | %,d | %,d | %s |%n",
                target.word(),
                target.input(),
                minutes,
                outcome.tried,
                outcome.reached,
                outcome.kept,
                outcome.finding.replace("|", "\\|"));
    }

    /** The latest run of each door. */
    private static String table() throws IOException {
        StringBuilder table =
                new StringBuilder("| door | what comes in | minutes | inputs tried | places in the code reached"
                        + " | inputs kept | broke |\n|---|---|---|---|---|---|---|\n");
        for (Target target : Target.values()) {
            if (Files.exists(row(target))) {
                table.append(Files.readString(row(target)));
            }
        }
        return table.toString();
    }
}
