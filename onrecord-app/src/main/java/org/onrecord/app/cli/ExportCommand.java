package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.onrecord.app.export.FigureTable;
import org.onrecord.app.export.PloverTable;
import org.onrecord.app.export.StatementTable;
import org.onrecord.record.ReadingWriter;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord export}: hands a record to other programs. */
@Command(
        name = "export",
        description = "Prints all of a record: its readings as JSON Lines, its statements or figures as a table (CSV), "
                + "or its events and acts as rows of event data (CSV in the manner of PLOVER).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What a record is printed as. */
    enum Form {
        jsonl,
        /** Its statements. */
        csv,
        /** Its figures. */
        figures,
        /** Its events and acts. */
        plover
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
            case figures -> {
                FigureTable.head(out);
                store.each(reading -> FigureTable.rows(reading, out));
            }
            case plover -> {
                PloverTable.head(out);
                store.each(reading -> PloverTable.rows(reading, out));
            }
        }
    }
}
