package org.onrecord.app.cli;

import java.util.List;
import java.util.Locale;
import org.onrecord.app.Complaint;
import org.onrecord.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** The program: {@code onrecord read FILE}. */
@Command(
        name = "onrecord",
        description =
                "Reads news reports and keeps the record: who said what, on whose word we know it, what happened, "
                        + "which figures were claimed, when - each with the exact words it rests on.",
        version = "onrecord 0.1.0",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:some input could not be read; each is named, the rest is done", "2:wrong usage"})
public final class Main {

    private static final List<Class<?>> COMMANDS = List.of(
            ReadCommand.class,
            ServeCommand.class,
            McpCommand.class,
            DemoCommand.class,
            WarmCommand.class,
            AddCommand.class,
            WatchCommand.class,
            SearchCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            CollateCommand.class,
            CopiesCommand.class,
            StoriesCommand.class,
            FiguresCommand.class,
            VersionsCommand.class,
            OrphansCommand.class,
            PositionsCommand.class,
            WhoCommand.class,
            SourcesCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            BundleCommand.class,
            RestoreCommand.class,
            MigrateCommand.class,
            RereadCommand.class,
            CorrectCommand.class,
            AlertCommand.class);

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command line; answers the exit status. Whatever goes wrong is said in one line. */
    static int run(String... arguments) {
        CommandLine command = line(arguments);
        IParameterExceptionHandler wrong = command.getParameterExceptionHandler();
        return command.setExecutionExceptionHandler((failure, line, parsed) -> {
                    String message = failure.getMessage();
                    Complaint.print(Store.shown(message == null ? failure.toString() : message));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setParameterExceptionHandler((failure, given) -> wrong.handleParseException(harmless(failure), given))
                .execute(arguments);
    }

    /** The same failure, without the password of a database that the arguments held. */
    private static ParameterException harmless(ParameterException failure) {
        String message = String.valueOf(failure.getMessage());
        String shown = Store.shown(message);
        return shown.equals(message) ? failure : new ParameterException(failure.getCommandLine(), shown);
    }

    /** The command line that the arguments want: one command where the first names it, for looking at all takes 0.1 s. */
    private static CommandLine line(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        String first = arguments.length == 0 ? "" : arguments[0];
        List<Class<?>> named =
                COMMANDS.stream().filter(one -> name(one).equals(first)).toList();
        (named.isEmpty() ? COMMANDS : named).forEach(one -> line.addSubcommand(name(one), one));
        return line;
    }

    /** The name of a command, as its class tells it: an annotation is looked at only where its command is wanted. */
    private static String name(Class<?> command) {
        return command.getSimpleName().replace("Command", "").toLowerCase(Locale.ROOT);
    }
}
