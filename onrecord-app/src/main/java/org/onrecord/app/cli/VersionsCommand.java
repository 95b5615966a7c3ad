package org.onrecord.app.cli;

import java.io.PrintStream;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Version;
import picocli.CommandLine.Command;

/** {@code onrecord versions}: what later versions of one address changed, and whether they say so. */
@Command(
        name = "versions",
        description = "Compares the versions of one address: figures, statements, speakers, cues, status;"
                + " announced by a correction note, or silently.",
        mixinStandardHelpOptions = true)
final class VersionsCommand extends Lookup {

    @Override
    Collation select(Collation collation) {
        return collation.only(Collation.Kind.VERSION);
    }

    @Override
    void print(Collated kept, PrintStream out, Terminal terminal) {
        for (Version version : kept.collation().versions()) {
            terminal.wrap("", terminal.bold(version.url())).forEach(out::println);
            String both = Collated.line(kept.reading(version.earlier())) + " → "
                    + Collated.line(kept.reading(version.later()));
            terminal.wrap("    ", both).forEach(line -> out.println(terminal.faint(line)));
            for (Version.Difference change : version.changes()) {
                String words = change.what().word() + ": " + shown(change.from()) + " → " + shown(change.to())
                        + (change.announced() ? "" : ", silently");
                terminal.wrap("    ", words).forEach(out::println);
            }
        }
    }

    private static String shown(String words) {
        return words.isEmpty() ? "nothing" : "“" + words + "”";
    }
}
