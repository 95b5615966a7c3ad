package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.onrecord.app.view.Terminal;
import picocli.CommandLine.Option;

/** How a command prints what it found: {@code --format json}. */
final class FormatOption {

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Format format = Format.text;

    /** Prints for people, or as JSON Lines. */
    void print(BiConsumer<PrintStream, Terminal> people, Consumer<PrintStream> json) {
        StandardOutput.print(out -> {
            switch (format) {
                case text -> people.accept(out, Terminal.here());
                case json -> json.accept(out);
            }
        });
    }
}
