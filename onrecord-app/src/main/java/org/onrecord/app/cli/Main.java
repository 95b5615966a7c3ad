package org.onrecord.app.cli;

import org.onrecord.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code onrecord read FILE}. */
@Command(
        name = "onrecord",
        description =
                "Reads news reports and keeps the record: who said what, on whose word we know it, what happened, "
                        + "which figures were claimed, when - each with the exact words it rests on.",
        version = "onrecord 0.1.0",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReadCommand.class,
            AddCommand.class,
            SearchCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            CollateCommand.class,
            CopiesCommand.class,
            StoriesCommand.class,
            FiguresCommand.class,
            WhoCommand.class,
            SourcesCommand.class,
            ExportCommand.class
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:some input could not be read; each is named, the rest is done", "2:wrong usage"})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    /** All commands, with one way to report what goes wrong. */
    static CommandLine commands() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::report);
    }

    /** A record that cannot be used is named in one line; anything else is a fault of the program. */
    private static int report(Exception exception, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (exception instanceof StoreException) {
            System.err.println("onrecord: " + exception.getMessage());
            return 1;
        }
        throw exception;
    }
}
