package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.onrecord.app.export.StatementTable;
import org.onrecord.record.ReadingWriter;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord export}: hands a record to other programs. */
@Command(
        name = "export",
        description = "Prints all of a record: its readings as JSON Lines, or its statements as a table (CSV).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What a record is printed as. */
    enum Form {
        jsonl,
        csv
    }

    @Mixin
    private RecordOption record;

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    private Form form;

    @Override
    public Integer call() {
        try (Store store = record.existing()) {
            StandardOutput.print(out -> print(store, out));
        }
        return 0;
    }

    private void print(Store store, PrintStream out) {
        switch (form) {
            case jsonl -> store.each(reading -> ReadingWriter.write(reading, out));
            case csv -> {
                StatementTable.head(out);
                store.each(reading -> StatementTable.rows(reading, out));
            }
        }
    }
}
