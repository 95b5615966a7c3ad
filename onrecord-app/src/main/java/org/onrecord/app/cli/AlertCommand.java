package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.intake.Poster;
import org.onrecord.store.Alert;
import org.onrecord.store.KeptAlert;
import org.onrecord.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord alert add --person Hale --feed hale.atom}: tells somebody when a report is added that holds something. */
@Command(
        name = "alert",
        description = {
            "Tells you when a report is added that names a person, prints a quotation or gives a figure.",
            "",
            "  onrecord alert add --person \"Marguerite Hale\" --feed hale.atom",
            "  onrecord alert add --quotation \"nobody will be paid\" --webhook https://desk.example/hook",
            "  onrecord alert add --figure \"killed Sorhat\" --command notify-send \"new toll\""
        },
        mixinStandardHelpOptions = true)
final class AlertCommand {

    /** What is waited for: one of three. */
    static final class Waited {

        @Option(names = "--person", required = true, paramLabel = "NAME", description = "A name, or a part of one.")
        private Optional<String> person = Optional.empty();

        @Option(
                names = "--quotation",
                required = true,
                paramLabel = "WORDS",
                description = "Words that somebody says; an altered or shortened printing counts too.")
        private Optional<String> quotation = Optional.empty();

        @Option(
                names = "--figure",
                required = true,
                paramLabel = "WORDS",
                description = "Words that must all stand with a figure, such as \"killed Sorhat\".")
        private Optional<String> figure = Optional.empty();
    }

    /** How to tell: one of three. */
    static final class Told {

        @Option(
                names = "--command",
                required = true,
                arity = "1..*",
                paramLabel = "WORD",
                description = "A command with its arguments, run as they are given, never through a shell;"
                        + " it reads the match as a line of JSON on standard input.")
        private List<String> command = List.of();

        @Option(
                names = "--webhook",
                required = true,
                paramLabel = "URL",
                description = "An address that the match is posted to as JSON, three times where it fails.")
        private Optional<String> webhook = Optional.empty();

        @Option(
                names = "--feed",
                required = true,
                paramLabel = "FILE",
                description = "A file that is written as an Atom feed of the last 200 matches.")
        private Optional<Path> feed = Optional.empty();
    }

    @Command(name = "add", description = "Keeps an alert in the record.", mixinStandardHelpOptions = true)
    int add(
            @Mixin RecordOption record,
            @ArgGroup(exclusive = true, multiplicity = "1") Waited waited,
            @ArgGroup(exclusive = true, multiplicity = "1") Told told,
            @Option(
                            names = "--allow-private",
                            description = "Post to an address of a private network or of this machine too.")
                    boolean privates)
            throws IOException {
        Alert alert = alert(waited, told, privates);
        if (alert.means() == Alert.Means.WEBHOOK) {
            Poster.require(alert.target().get(0));
        }
        try (Store store = record.open()) {
            System.out.printf("alert %d: %s%n", store.alert(alert), words(alert));
        }
        return 0;
    }

    private static Alert alert(Waited waited, Told told, boolean privates) {
        Alert.Subject subject = waited.person.isPresent()
                ? Alert.Subject.PERSON
                : waited.quotation.isPresent() ? Alert.Subject.QUOTATION : Alert.Subject.FIGURE;
        String words =
                waited.person.or(() -> waited.quotation).or(() -> waited.figure).orElseThrow();
        Alert.Means means = !told.command.isEmpty()
                ? Alert.Means.COMMAND
                : told.webhook.isPresent() ? Alert.Means.WEBHOOK : Alert.Means.FEED;
        List<String> target = new ArrayList<>(told.command);
        told.webhook.ifPresent(target::add);
        // A feed is found from whatever folder reports are added in.
        told.feed.ifPresent(file -> target.add(file.toAbsolutePath().toString()));
        return new Alert(subject, words, means, target, privates);
    }

    @Command(name = "list", description = "Lists the alerts of the record.", mixinStandardHelpOptions = true)
    int list(@Mixin RecordOption record) {
        try (Store store = record.existing()) {
            for (KeptAlert kept : store.alerts()) {
                System.out.println(kept.number() + "  " + words(kept.alert()));
            }
        }
        return 0;
    }

    @Command(name = "remove", description = "Removes an alert by its number.", mixinStandardHelpOptions = true)
    int remove(@Mixin RecordOption record, @Parameters(paramLabel = "NUMBER") long number) {
        try (Store store = record.existing()) {
            if (!store.removeAlert(number)) {
                throw new IllegalArgumentException("there is no alert " + number);
            }
            System.out.printf("alert %d removed%n", number);
        }
        return 0;
    }

    private static String words(Alert alert) {
        return alert.subject().word() + " \"" + alert.words() + "\" to "
                + alert.means().word() + " " + String.join(" ", alert.target());
    }
}
