package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Collation;
import org.onrecord.collation.CopyLink;
import picocli.CommandLine.Command;

/** {@code onrecord copies}: which reports are copies of which, and what they changed. */
@Command(
        name = "copies",
        description = "Lists which reports are copies of which, and what they changed.",
        mixinStandardHelpOptions = true)
final class CopiesCommand extends Lookup {

    private static final int MOST = 12;

    @Override
    Collation select(Collation collation) {
        return collation.only(Collation.Kind.COPY);
    }

    @Override
    void print(Collated kept, PrintStream out, Terminal terminal) {
        for (CopyLink copy : kept.collation().copies()) {
            terminal.wrap("", terminal.bold(Collated.line(kept.reading(copy.report()))))
                    .forEach(out::println);
            String of = "%s copy of %s, %.0f %% shared"
                    .formatted(copy.degree().word(), Collated.line(kept.reading(copy.of())), 100 * copy.shared());
            terminal.wrap("    ", of).forEach(out::println);
            String changes = copy.changes().stream()
                    .limit(MOST)
                    .map(change -> change.what().word() + " “" + change.from() + "” → “" + change.to() + "”")
                    .collect(Collectors.joining("; "));
            if (!changes.isEmpty()) {
                terminal.wrap("    ", changes).forEach(line -> out.println(terminal.faint(line)));
            }
        }
    }
}
