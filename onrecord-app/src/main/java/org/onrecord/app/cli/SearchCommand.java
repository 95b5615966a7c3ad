package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.app.Answers;
import org.onrecord.app.JsonLines;
import org.onrecord.app.view.Terminal;
import org.onrecord.store.Hit;
import org.onrecord.store.Query;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord search}: finds entries and reports by their words. */
@Command(
        name = "search",
        description = {
            "Finds statements, figures, events and reports by their words.",
            "Filters: speaker:Hale cue:deny outlet:Gazette date:2024-09 date:2024-01/2024-06 kind:statement;"
                    + " words in quotation marks stand together, a star opens the end of a word."
        },
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    @Mixin
    private RecordOption record;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--most", defaultValue = "20", description = "How many at most; default: ${DEFAULT-VALUE}")
    private int most;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Query query;
        try {
            query = Query.parse(
                    String.join(" ", words.stream().map(SearchCommand::quoted).toList()), most);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
        List<Hit> hits = found(query);
        format.print(
                (out, terminal) -> hits.forEach(hit -> print(hit, out, terminal)),
                out -> hits.forEach(hit -> JsonLines.write(out, json -> Answers.hit(hit, json))));
        if (hits.isEmpty()) {
            System.err.println("nothing found");
        }
        return 0;
    }

    private List<Hit> found(Query query) {
        try (Store store = record.existing()) {
            return store.search(query);
        }
    }

    /** An argument of several words was one phrase in the shell's quotation marks. */
    private static String quoted(String argument) {
        boolean phrase = argument.indexOf(' ') > 0 && argument.indexOf('"') < 0 && argument.indexOf(':') < 0;
        return phrase ? '"' + argument + '"' : argument;
    }

    private static void print(Hit hit, PrintStream out, Terminal terminal) {
        String who = hit.speaker()
                .map(name -> name + hit.cue().map(cue -> " (" + cue + ")").orElse("") + ": ")
                .orElse("");
        terminal.wrap("", terminal.bold(who) + hit.text().replaceAll("\\s+", " "))
                .forEach(out::println);
        String where = hit.kind().word() + hit.id().map(id -> " " + id).orElse("") + ", "
                + hit.outlet().map(outlet -> outlet + ", ").orElse("")
                + hit.published().map(day -> day + ", ").orElse("")
                + hit.location();
        terminal.wrap("    ", where).forEach(line -> out.println(terminal.faint(line)));
    }
}
