package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CollationWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that shows some of what the reports of a record have in common, to people or as JSON Lines. */
abstract class Lookup implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Format format;

    /** The part of a collation that the command is about. */
    abstract Collation select(Collation collation);

    abstract void print(Kept kept, PrintStream out, Terminal terminal);

    @Override
    public Integer call() {
        Kept kept = Kept.in(record);
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        switch (format) {
            case json -> CollationWriter.write(select(kept.collation()), out);
            case text -> print(kept, out, Terminal.here());
        }
        out.flush();
        return 0;
    }
}
