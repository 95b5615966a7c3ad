package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        try (Store store = record.existing()) {
            switch (form) {
                case jsonl -> store.each(reading -> ReadingWriter.write(reading, out));
                case csv -> {
                    StatementTable.head(out);
                    store.each(reading -> StatementTable.rows(reading, out));
                }
            }
        }
        out.flush();
        return 0;
    }
}
