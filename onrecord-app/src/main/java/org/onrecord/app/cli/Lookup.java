package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CollationWriter;
import org.onrecord.store.Store;
import picocli.CommandLine.Mixin;

/** A command that shows some of what the reports of a record have in common, to people or as JSON Lines. */
abstract class Lookup implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Mixin
    private FormatOption format;

    /** The part of a collation that the command is about. */
    abstract Collation select(Collation collation);

    /** What is asked of the record. */
    Collated collated(Store store) {
        return Collated.in(store);
    }

    abstract void print(Collated kept, PrintStream out, Terminal terminal);

    @Override
    public Integer call() {
        try (Store store = record.existing()) {
            Collated kept = collated(store);
            format.print(
                    (out, terminal) -> print(kept, out, terminal),
                    out -> CollationWriter.write(select(kept.collation()), kept::reading, out));
        }
        return 0;
    }
}
