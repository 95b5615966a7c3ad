package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Telling;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Collation;
import org.onrecord.collation.FigureSeries;
import org.onrecord.record.Reading;
import picocli.CommandLine.Command;

/** {@code onrecord figures}: what each claimant says over time. */
@Command(
        name = "figures",
        description = "Lists the figures of each claimant over time, with the number of independent origins first.",
        mixinStandardHelpOptions = true)
final class FiguresCommand extends Lookup {

    @Override
    Collation select(Collation collation) {
        return collation.only(Collation.Kind.SERIES);
    }

    @Override
    void print(Collated kept, PrintStream out, Terminal terminal) {
        for (FigureSeries series : kept.collation().series()) {
            String what = series.counted().or(series::measure).orElse("")
                    + series.measure()
                            .filter(measure -> series.counted().isPresent())
                            .map(measure -> ", " + measure)
                            .orElse("")
                    + series.where().map(where -> ", " + where).orElse("");
            String who = series.source().map(source -> "according to " + source).orElse("claimed by nobody named");
            String origins = series.origins() + (series.origins() == 1 ? " origin" : " origins");
            terminal.wrap("", terminal.bold(what) + ", " + who + " (" + origins + ")")
                    .forEach(out::println);
            String labels = series.points().stream()
                    .map(point -> point.label().map(Telling::line).orElse("nobody"))
                    .distinct()
                    .collect(Collectors.joining("”, “", "called “", "”"));
            if (labels.contains("”, “")) {
                terminal.wrap("    ", labels).forEach(line -> out.println(terminal.faint(line)));
            }
            for (FigureSeries.Point point : series.points()) {
                Reading reading = kept.reading(point.report());
                out.printf(
                        "    %-10s  %s  %s%n",
                        point.day().orElse("no day"),
                        "“"
                                + point.figure()
                                        .evidence()
                                        .in(reading.report().text())
                                        .replaceAll("\\s+", " ") + "”",
                        terminal.faint(Optional.of(reading).map(Collated::line).orElse("")));
            }
        }
    }
}
