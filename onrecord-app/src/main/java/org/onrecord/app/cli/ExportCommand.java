package org.onrecord.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.app.Collated;
import org.onrecord.app.export.Annotations;
import org.onrecord.app.export.BibTex;
import org.onrecord.app.export.FigureTable;
import org.onrecord.app.export.GraphMl;
import org.onrecord.app.export.PloverTable;
import org.onrecord.app.export.StatementTable;
import org.onrecord.app.export.TableFiles;
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
                        + "figures (CSV), its events and acts (plover, CSV), who quotes whom (graphml), its reports (bibtex), or all of it as "
                        + "tables (parquet, into a folder; ./onrecord builds the module that it needs when it is asked for).",
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
        bibtex,
        /** All of it as tables. */
        parquet
    }

    @Mixin
    private RecordOption record;

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    private Form form;

    @Option(names = "--into", paramLabel = "FOLDER", description = "Where to put the files of parquet; default: here")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (Store store = record.existing()) {
            if (form == Form.parquet) {
                tables(store);
            } else {
                StandardOutput.print(out -> print(store, out));
            }
        }
        return 0;
    }

    private void tables(Store store) throws IOException {
        Optional<TableFiles> files = TableFiles.present();
        if (files.isEmpty()) {
            throw new IOException("parquet needs the module onrecord-parquet, which is not on the class path");
        }
        Files.createDirectories(folder.toAbsolutePath());
        files.get().write(store, folder);
        System.err.printf(
                "%s: the tables of %d reports%n", folder.toAbsolutePath().normalize(), store.size());
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
            case parquet -> throw new IllegalStateException("tables are files");
        }
    }
}
