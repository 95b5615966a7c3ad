package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord restore FILE}: brings a record back from a backup. */
@Command(
        name = "restore",
        description = "Brings a record back from a backup, which is checked first.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Parameters(paramLabel = "FILE.db", description = "The backup.")
    private Path backup = Path.of("");

    @Option(names = "--replace", description = "Put it in the place of a record that is there.")
    private boolean replace;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (record.isThere() && !replace) {
            throw new ParameterException(
                    command.commandLine(), record.shown() + " is there; --replace puts the backup in its place");
        }
        Store.existing(backup).close();
        try (Store store = record.open()) {
            store.restore(backup);
            System.err.printf("%s: %d reports restored%n", record.shown(), store.size());
        }
        return 0;
    }
}
