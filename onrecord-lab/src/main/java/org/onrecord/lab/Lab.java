package org.onrecord.lab;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The lab's program: {@code ./lab eval}. */
@Command(
        name = "lab",
        description =
                "Trains the models and measures the readings; wants the evaluation data beside the project (../shared).",
        mixinStandardHelpOptions = true,
        subcommands = {EvalCommand.class, ConvertCommand.class})
public final class Lab {

    private Lab() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Lab()).execute(arguments));
    }
}
