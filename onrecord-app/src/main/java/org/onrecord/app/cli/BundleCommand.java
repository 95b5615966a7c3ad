package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.app.Bundle;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord bundle --out evidence.zip talks-3.txt}: reports with all that proves them, to hand over. */
@Command(
        name = "bundle",
        description =
                "Puts reports into one zip file with their pages, readings and hashes; onrecord verify checks it.",
        mixinStandardHelpOptions = true)
final class BundleCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.zip",
            description = "The file to write, which must not be there.")
    private Path out;

    @Parameters(
            paramLabel = "REPORT",
            description = "By id, its beginning, or location; default: all reports of the record.")
    private List<String> reports = List.of();

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw new ParameterException(command.commandLine(), out + " is there already");
        }
        try (Store store = record.existing()) {
            Set<String> ids = new LinkedHashSet<>(reports.isEmpty() ? store.readOtherwiseThan("") : List.of());
            for (String report : reports) {
                List<String> meant = store.meant(report);
                if (meant.isEmpty()) {
                    throw new ParameterException(command.commandLine(), record.shown() + " keeps no report " + report);
                }
                ids.addAll(meant);
            }
            Bundle.write(store, ids, out);
            System.err.printf("%s: %d reports%n", out, ids.size());
        }
        return 0;
    }
}
