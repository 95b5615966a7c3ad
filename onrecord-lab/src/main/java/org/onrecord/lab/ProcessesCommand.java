package org.onrecord.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onrecord.page.Given;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab processes}: what whole processes take, from their start to their end. */
@Command(
        name = "processes",
        description =
                "Measures ./onrecord from outside: the cold start of reading one report, in CPU seconds, and how much sooner"
                        + " two cores add an archive than one. Wants Linux (taskset) and two processors that nobody else uses.",
        mixinStandardHelpOptions = true)
final class ProcessesCommand implements Callable<Integer> {

    private static final Path REPORT = Path.of("samples/talks/talks-2.html");

    @Option(
            names = "--starts",
            defaultValue = "9",
            description = "How often one report is read; default: ${DEFAULT-VALUE}")
    private int starts;

    @Option(
            names = "--reports",
            defaultValue = "1000",
            description = "How many made-up reports are added; default: ${DEFAULT-VALUE}")
    private int reports;

    @Option(
            names = "--folder",
            defaultValue = "onrecord-lab/target/processes",
            description = "Where archive and records go.")
    private Path folder = Path.of("");

    @Mixin
    private Evaluation evaluation = new Evaluation();

    /** What a process took, in seconds. */
    private record Taken(double wall, double user, double system) {

        double cpu() {
            return user + system;
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> read = List.of("./onrecord", "read", "--format", "json", REPORT.toString());
        // The first one builds the program and its archive of classes where they are missing.
        timed(read);
        List<Taken> cold = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            cold.add(timed(read));
        }
        cold.sort(Comparator.comparingDouble(Taken::cpu));
        Path archive = folder.resolve("reports.warc.gz");
        new MadeUpReports(Gold.files(Shared.folder().resolve("eval/pages/html"), Given.NOTHING))
                .write(archive, reports);
        String table = table(cold, added(archive, "0"), added(archive, "0,1"));
        System.out.print(table);
        evaluation.put("processes", table);
        return 0;
    }

    private Taken added(Path archive, String processors) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("record.db"))
                    .toList()) {
                Files.delete(file);
            }
        }
        String record = folder.resolve("record.db").toString();
        return timed(List.of("taskset", "-c", processors, "./onrecord", "add", "--record", record, archive.toString()));
    }

    /** Runs a command; bash tells what it and its children took. */
    private static Taken timed(List<String> command) throws IOException, InterruptedException {
        List<String> whole =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\" >/dev/null", "bash"));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        List<String> said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + String.join("; ", said));
        }
        String[] seconds = said.get(said.size() - 1).split(" ");
        return new Taken(
                Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]), Double.parseDouble(seconds[2]));
    }

    private String table(List<Taken> cold, Taken one, Taken two) {
        Taken middle = cold.get(cold.size() / 2);
        return String.format(
                Locale.ROOT,
                "| what | CPU seconds | seconds |%n|---|---|---|%n"
                        + "| `onrecord read` of one report, cold: the middle of %d starts | %.2f | %.2f |%n"
                        + "| the slowest of them | %.2f | %.2f |%n"
                        + "| `onrecord add` of %,d reports, one core | %.1f | %.1f |%n"
                        + "| the same, two cores | %.1f | %.1f |%n"
                        + "%nTwo cores add %.2f times as fast as one.%n",
                cold.size(),
                middle.cpu(),
                middle.wall(),
                cold.get(cold.size() - 1).cpu(),
                cold.get(cold.size() - 1).wall(),
                reports,
                one.cpu(),
                one.wall(),
                two.cpu(),
                two.wall(),
                one.wall() / two.wall());
    }
}
