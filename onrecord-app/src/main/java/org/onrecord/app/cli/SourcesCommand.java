package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.app.Answers;
import org.onrecord.app.Collated;
import org.onrecord.app.JsonLines;
import org.onrecord.app.SourceCount;
import org.onrecord.app.view.Terminal;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord sources}: who is quoted how often, by name or without one, and by which outlets. */
@Command(
        name = "sources",
        description = "Counts who is quoted, named or unnamed, and by which outlets.",
        mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Mixin
    private FormatOption format;

    @Option(names = "--most", defaultValue = "50", description = "How many at most; default: ${DEFAULT-VALUE}")
    private int most;

    @Override
    public Integer call() {
        List<SourceCount> shown;
        try (Store store = record.existing()) {
            Collated collated = Collated.in(store);
            shown = SourceCount.in(collated, collated.counted()).stream()
                    .limit(most)
                    .toList();
        }
        format.print(
                (out, terminal) -> shown.forEach(count -> print(count, out, terminal)),
                out -> shown.forEach(count -> JsonLines.write(out, json -> Answers.source(count, json))));
        return 0;
    }

    private static void print(SourceCount count, PrintStream out, Terminal terminal) {
        String line = "%4d in %d %s  %s (%s)  "
                .formatted(
                        count.statements(),
                        count.reports(),
                        count.reports() == 1 ? "report" : "reports",
                        count.name(),
                        count.sourceClass().word());
        out.println(line + terminal.faint(String.join(", ", count.outlets().keySet())));
    }
}
