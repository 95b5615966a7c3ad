package org.onrecord.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord verify}: whether a record is sound. */
@Command(
        name = "verify",
        description = "Checks that a record is sound: its file, its indexes, and that every reading can be read back.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Override
    public Integer call() {
        try (Store store = record.existing()) {
            List<String> faults = store.faults();
            faults.forEach(fault -> System.err.println("onrecord: " + record.shown() + ": " + fault));
            if (faults.isEmpty()) {
                System.out.printf("%s: sound, %d reports%n", record.shown(), store.size());
            }
            return faults.isEmpty() ? 0 : 1;
        }
    }
}
