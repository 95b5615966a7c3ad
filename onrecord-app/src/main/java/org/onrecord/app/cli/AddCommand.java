package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.store.Notebook;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord add}: reads reports and keeps them. */
@Command(
        name = "add",
        description = "Reads reports on all cores and keeps them in a record; what is kept already stays as it is."
                + " Broken off, the same again goes on where it was, also in the middle of an archive.",
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Mixin
    private Inputs inputs;

    @Option(names = "--verbose", description = "Name every report on standard output as soon as it is safely kept.")
    private boolean verbose;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        inputs.require(command.commandLine());
        int failed;
        try (Store store = record.open();
                Store asked = record.open();
                Notebook notebook = Notebook.beside(record.beside())) {
            Bookmarks bookmarks = new Bookmarks(notebook, asked::contains);
            Adding adding = new Adding(store, asked, new OnRecord(), bookmarks, inputs.progress(), verbose);
            try (adding) {
                failed = inputs.goingOnAt(bookmarks).each(adding);
            } finally {
                inputs.progress().end();
            }
            System.err.printf(
                    "%s: %d added, %d kept already, %d in all%n",
                    record.shown(), adding.added(), adding.known() + inputs.already(), store.size());
            store.collate();
            store.compact();
        }
        return failed == 0 ? 0 : 1;
    }
}
