package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onrecord backup FILE}: copies a record, also while it is in use. */
@Command(
        name = "backup",
        description = "Copies a record into a new file, also while it is in use.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Parameters(paramLabel = "FILE.db", description = "The file to copy it to, which must not be there.")
    private Path copy = Path.of("");

    @Override
    public Integer call() {
        try (Store store = record.existing()) {
            store.backup(copy);
        }
        return 0;
    }
}
