package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.onrecord.OnRecord;
import org.onrecord.app.Answers;
import org.onrecord.app.JsonLines;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Check;
import org.onrecord.collation.Variant;
import org.onrecord.record.Reading;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord check}: whether somebody is on record with some words. */
@Command(
        name = "check",
        description = "Says whether words are on record: verbatim, altered (how), spliced, another speaker's,"
                + " only in copies, or not found; with the printings it rests on.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** So many reports that may print a quotation are looked into. */
    private static final int REPORTS = 20;

    @Mixin
    private RecordOption record;

    @Parameters(paramLabel = "QUOTATION", description = "The words, as one argument.")
    private String quotation = "";

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who is to have said them.")
    private Optional<String> speaker = Optional.empty();

    @Option(
            names = "--in",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Look into these files, not into a record.")
    private List<String> files = List.of();

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        List<Reading> readings = new ArrayList<>();
        int failed = 0;
        if (files.isEmpty()) {
            try (Store store = record.existing()) {
                readings.addAll(store.printing(quotation, REPORTS));
            }
        } else {
            OnRecord reader = new OnRecord();
            failed = Inputs.of(files).each(page -> readings.add(reader.read(page)));
        }
        Check check = Check.of(quotation, speaker, readings);
        format.print(
                (out, terminal) -> print(check, out, terminal),
                out -> JsonLines.write(out, json -> Answers.check(quotation, check, json)));
        return failed == 0 ? 0 : 1;
    }

    private static void print(Check check, PrintStream out, Terminal terminal) {
        String how = check.how().isEmpty()
                ? ""
                : check.how().stream().map(Variant.Kind::word).collect(Collectors.joining(", ", " (", ")"));
        String changes = check.changes().stream()
                .map(change -> shown(change.from()) + " → " + shown(change.to()))
                .collect(Collectors.joining("; "));
        String verdict =
                terminal.bold(check.verdict().word() + how) + (changes.isEmpty() ? "" : ": printed " + changes);
        terminal.wrap("", verdict).forEach(out::println);
        for (Check.Evidence evidence : check.evidence()) {
            Reading reading = evidence.reading();
            String words = evidence.speaker().map(name -> name + ": ").orElse("") + "“"
                    + evidence.text().replaceAll("\\s+", " ") + "”";
            terminal.wrap("    ", words).forEach(out::println);
            String where =
                    reading.report().outlet().map(outlet -> outlet + ", ").orElse("")
                            + reading.published().value().map(day -> day + ", ").orElse("")
                            + reading.report().location()
                            + (evidence.copied() ? ", a copy" : "");
            terminal.wrap("        ", where).forEach(line -> out.println(terminal.faint(line)));
        }
    }

    private static String shown(String words) {
        return words.isEmpty() ? "nothing" : "“" + words + "”";
    }
}
