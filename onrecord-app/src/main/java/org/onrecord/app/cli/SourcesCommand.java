package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.onrecord.app.Collated;
import org.onrecord.app.JsonLines;
import org.onrecord.app.view.Terminal;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code onrecord sources}: who is quoted how often, by name or without one, and by which outlets. */
@Command(
        name = "sources",
        description = "Counts who is quoted, named or unnamed, and by which outlets.",
        mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {

    /** How often somebody is quoted. */
    private static final class Count {
        private final String name;
        private final SourceClass kind;
        private int statements;
        private final Set<String> reports = new HashSet<>();
        private final Map<String, Integer> outlets = new TreeMap<>();

        Count(String name, SourceClass kind) {
            this.name = name;
            this.kind = kind;
        }

        void add(Reading reading) {
            statements++;
            reports.add(reading.report().id());
            outlets.merge(reading.report().outlet().orElse("no outlet known"), 1, Integer::sum);
        }
    }

    @Mixin
    private RecordOption record;

    @Mixin
    private FormatOption format;

    @Option(names = "--most", defaultValue = "50", description = "How many at most; default: ${DEFAULT-VALUE}")
    private int most;

    @Override
    public Integer call() {
        Collated kept = record.collated();
        Map<String, Count> counts = new TreeMap<>();
        for (Reading reading : kept.collation().readings()) {
            for (Statement statement : reading.statements()) {
                for (Source source : statement.attribution().sources()) {
                    String name = kept.name(reading, source);
                    counts.computeIfAbsent(
                                    source.sourceClass().word() + " " + name,
                                    unseen -> new Count(name, source.sourceClass()))
                            .add(reading);
                }
            }
        }
        List<Count> sorted = new ArrayList<>(counts.values());
        sorted.sort(Comparator.comparingInt((Count count) -> -count.statements).thenComparing(count -> count.name));
        List<Count> shown = sorted.stream().limit(most).toList();
        format.print(
                (out, terminal) -> shown.forEach(count -> print(count, out, terminal)),
                out -> shown.forEach(count -> JsonLines.write(out, json -> write(count, json))));
        return 0;
    }

    private static void print(Count count, PrintStream out, Terminal terminal) {
        String line = "%4d in %d %s  %s (%s)  "
                .formatted(
                        count.statements,
                        count.reports.size(),
                        count.reports.size() == 1 ? "report" : "reports",
                        count.name,
                        count.kind.word());
        out.println(line + terminal.faint(String.join(", ", count.outlets.keySet())));
    }

    private static void write(Count count, JsonGenerator json) {
        json.writeStringProperty("kind", "source");
        json.writeStringProperty("name", count.name);
        json.writeStringProperty("class", count.kind.word());
        json.writeNumberProperty("statements", count.statements);
        json.writeNumberProperty("reports", count.reports.size());
        json.writeObjectPropertyStart("outlets");
        count.outlets.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
