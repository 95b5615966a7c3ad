package org.onrecord.lab;

import org.onrecord.lab.coreference.CoreferenceCommand;
import org.onrecord.lab.fuzz.FuzzCommand;
import org.onrecord.lab.language.LanguageCommand;
import org.onrecord.lab.pages.PageBounds;
import org.onrecord.lab.pages.PageSpeed;
import org.onrecord.lab.site.SiteCommand;
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
            SpeakersCommand.class,
            CoreferenceCommand.class,
            FalseDates.class,
            TimexReadings.class,
            LanguageCommand.class,
            PageSpeed.class,
            PageBounds.class,
            DrawCommand.class,
            CalibrationCommand.class,
            ScaleCommand.class,
            DeskCommand.class,
            PicturesCommand.class,
            CapacityCommand.class,
            ProcessesCommand.class,
            RivalsCommand.class,
            FuzzCommand.class,
            MutationCommand.class,
            SiteCommand.class
        })
public final class Lab {

    private Lab() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Lab()).execute(arguments));
    }
}
