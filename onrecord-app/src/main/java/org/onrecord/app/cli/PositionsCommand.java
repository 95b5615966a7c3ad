package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Telling;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Position;
import org.onrecord.collation.Printing;
import org.onrecord.record.Reading;
import picocli.CommandLine.Command;

/** {@code onrecord positions}: what one speaker says on one matter and then otherwise. */
@Command(
        name = "positions",
        description = "Sets side by side statements of one speaker on one matter that differ by a negation or a number;"
                + " which holds is not judged.",
        mixinStandardHelpOptions = true)
final class PositionsCommand extends Lookup {

    @Override
    Collation select(Collation collation) {
        return collation.only(Collation.Kind.POSITION);
    }

    @Override
    void print(Collated kept, PrintStream out, Terminal terminal) {
        for (Position position : kept.collation().positions()) {
            String differs =
                    position.differs().stream().map(Position.Kind::word).collect(Collectors.joining(", "));
            terminal.wrap("", terminal.bold(position.speaker()) + " (" + differs + ")")
                    .forEach(out::println);
            for (Printing printing : List.of(position.one(), position.other())) {
                Reading reading = kept.reading(printing.report());
                String words = Telling.line(printing.span().in(reading.report().text()));
                terminal.wrap("    ", words).forEach(out::println);
                terminal.wrap("        ", Collated.line(reading)).forEach(line -> out.println(terminal.faint(line)));
            }
        }
    }
}
