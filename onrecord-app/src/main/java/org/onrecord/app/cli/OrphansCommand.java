package org.onrecord.app.cli;

import java.io.PrintStream;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Telling;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Orphan;
import org.onrecord.record.Reading;
import picocli.CommandLine.Command;

/** {@code onrecord orphans}: what is attributed to a document of the record that does not print it. */
@Command(
        name = "orphans",
        description =
                "Lists quotations and figures that are attributed to a document or outlet whose reports are in the"
                        + " record but do not print them.",
        mixinStandardHelpOptions = true)
final class OrphansCommand extends Lookup {

    @Override
    Collation select(Collation collation) {
        return collation.only(Collation.Kind.ORPHAN);
    }

    @Override
    void print(Collated kept, PrintStream out, Terminal terminal) {
        for (Orphan orphan : kept.collation().orphans()) {
            Reading reading = kept.reading(orphan.report());
            String words = Telling.line(orphan.span().in(reading.report().text()));
            terminal.wrap("", terminal.bold("“" + words + "”")).forEach(out::println);
            terminal.wrap("    ", Collated.line(reading)).forEach(out::println);
            for (String sought : orphan.sought()) {
                terminal.wrap("    ", "not in " + Collated.line(kept.reading(sought)))
                        .forEach(line -> out.println(terminal.faint(line)));
            }
        }
    }
}
