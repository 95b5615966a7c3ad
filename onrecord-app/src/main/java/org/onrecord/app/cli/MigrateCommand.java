package org.onrecord.app.cli;

import java.util.concurrent.Callable;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code onrecord migrate postgresql://desk@db.example/news}: copies a record into another kind of database. */
@Command(
        name = "migrate",
        description =
                "Copies all that a record holds into an empty one, a file or a PostgreSQL database: pages, every reading,"
                        + " corrections. All of it arrives, or nothing; the record that is copied stays as it is.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Parameters(
            paramLabel = "FILE.db|ADDRESS",
            description = "Where to: a new file, or postgresql://user@host/database.")
    private String target = "";

    @Override
    public Integer call() {
        try (Store from = record.existing();
                Store to = Store.open(target)) {
            to.take(from);
            System.err.printf("%s: %d reports copied from %s%n", Store.shown(target), to.size(), record.shown());
        }
        return 0;
    }
}
