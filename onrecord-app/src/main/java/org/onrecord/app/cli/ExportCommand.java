package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.onrecord.app.Collated;
import org.onrecord.app.export.Annotations;
import org.onrecord.app.export.BibTex;
import org.onrecord.app.export.FigureTable;
import org.onrecord.app.export.GraphMl;
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
        description =
                "Prints all of a record: its readings (jsonl), its statements (csv, or annotations for the web), its "
                        + "figures (CSV), its events and acts (plover, CSV), who quotes whom (graphml), its reports (bibtex).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What a record is printed as. */
    enum Form {
        jsonl,
        /** Its statements. */
        csv,
        /** Its statements as web annotations. */
        annotations,
        /** Its figures. */
        figures,
        /** Its events and acts. */
        plover,
        /** Who quotes whom. */
        graphml,
        /** Its reports. */
        bibtex
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
            case annotations -> {
                try (Annotations annotations = new Annotations(out)) {
                    store.each(annotations::add);
                }
            }
            case graphml -> {
                GraphMl network = new GraphMl(Collated.in(store)::name);
                store.each(network::add);
                network.write(out);
            }
            case bibtex -> store.each(reading -> BibTex.entry(reading, out));
        }
    }
}
