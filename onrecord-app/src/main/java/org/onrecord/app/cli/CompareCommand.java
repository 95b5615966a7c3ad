package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.app.JsonLines;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Change;
import org.onrecord.collation.Comparison;
import org.onrecord.record.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code onrecord compare}: what a copy made of its original. */
@Command(
        name = "compare",
        description = "Shows what a copy changed of its original: numbers, names, negations, quotations;"
                + " what it left out and what it added.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ORIGINAL", description = "The report that was copied.")
    private String original = "";

    @Parameters(index = "1", paramLabel = "COPY", description = "What was made of it.")
    private String copy = "";

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        OnRecord reader = new OnRecord();
        List<Reading> readings = new ArrayList<>();
        if (Inputs.of(List.of(original, copy)).each(page -> readings.add(reader.read(page))) > 0
                || readings.size() != 2) {
            return 1;
        }
        Comparison comparison = Comparison.of(readings.get(0), readings.get(1));
        format.print(
                (out, terminal) -> print(comparison, out, terminal),
                out -> JsonLines.write(out, json -> write(comparison, json)));
        return 0;
    }

    private static void print(Comparison comparison, PrintStream out, Terminal terminal) {
        String verdict = comparison.copy() ? "a copy, " + comparison.degree().word() : "no copy";
        out.printf(
                "%s: %.0f %% of the shorter report's own wording stands in both%n",
                terminal.bold(verdict), 100 * comparison.shared());
        Map<Change.What, List<Change>> kinds = new TreeMap<>();
        comparison
                .changes()
                .forEach(change -> kinds.computeIfAbsent(change.what(), unseen -> new ArrayList<>())
                        .add(change));
        kinds.forEach((what, changes) -> {
            out.println();
            out.println(terminal.bold(what.word()));
            changes.forEach(change -> terminal.wrap("    ", shown(change.from()) + " → " + shown(change.to()))
                    .forEach(out::println));
        });
        list("left out", comparison.dropped(), out, terminal);
        list("added", comparison.added(), out, terminal);
        if (comparison.reworded() > 0) {
            out.println();
            out.println(terminal.faint(comparison.reworded() + " other places were reworded"));
        }
    }

    private static void list(String title, List<String> sentences, PrintStream out, Terminal terminal) {
        if (!sentences.isEmpty()) {
            out.println();
            out.println(terminal.bold(title));
            sentences.forEach(sentence -> terminal.wrap("    ", sentence).forEach(out::println));
        }
    }

    private static String shown(String words) {
        return words.isEmpty() ? "nothing" : "“" + words + "”";
    }

    private static void write(Comparison comparison, JsonGenerator out) {
        out.writeBooleanProperty("copy", comparison.copy());
        out.writeStringProperty("degree", comparison.degree().word());
        out.writeName("shared");
        out.writeNumber(Math.round(100 * comparison.shared()) / 100.0);
        JsonLines.changes(out, comparison.changes());
        out.writeNumberProperty("reworded", comparison.reworded());
        texts(out, "dropped", comparison.dropped());
        texts(out, "added", comparison.added());
    }

    private static void texts(JsonGenerator out, String name, List<String> texts) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }
}
