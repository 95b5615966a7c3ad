package org.onrecord.lab;

import org.onrecord.lab.time.FalseDates;
import org.onrecord.lab.time.TimexReadings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The lab's program: {@code ./lab eval}, {@code ./lab train language}. */
@Command(
        name = "lab",
        description =
                "Trains the models and measures the readings; wants the evaluation data beside the project (../shared).",
        mixinStandardHelpOptions = true,
        subcommands = {
            EvalCommand.class,
            TrainCommand.class,
            ConvertCommand.class,
            FalseDates.class,
            TimexReadings.class,
            ScaleCommand.class
        })
public final class Lab {

    private Lab() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Lab()).execute(arguments));
    }
}
