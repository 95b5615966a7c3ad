package org.onrecord.app.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Identity;
import org.onrecord.record.Attribution;
import org.onrecord.record.Reading;
import org.onrecord.record.Statement;
import org.onrecord.store.People;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord who NAME}: a person or organisation, the names that reports give it, and what it is quoted with. */
@Command(
        name = "who",
        description = "Shows people and organisations: the names that reports give them, and what they say by day.",
        mixinStandardHelpOptions = true)
final class WhoCommand extends Lookup {

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Words of the name; the last may be cut.")
    private List<String> name = List.of();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How many clusters of reports to look into, those that changed last first; default: ${DEFAULT-VALUE}")
    private int most;

    @Override
    Collation select(Collation collation) {
        return collation.only(Collation.Kind.IDENTITY);
    }

    @Override
    Collated collated(Store store) {
        People people = store.who(String.join(" ", name), most);
        if (people.more()) {
            System.err.printf("More reports have that name; --most %d looks further.%n", 10 * most);
        }
        return Collated.of(people.found(), store);
    }

    @Override
    void print(Collated kept, PrintStream out, Terminal terminal) {
        List<Identity> meant = select(kept.collation()).identities().stream()
                .sorted(Comparator.comparingInt(identity -> -identity.forms().size()))
                .toList();
        for (Identity identity : meant) {
            Set<String> forms = new TreeSet<>();
            identity.forms().forEach(form -> forms.add(form.text()));
            forms.remove(identity.name());
            String also = forms.isEmpty() ? "" : ", also printed " + String.join(", ", forms);
            terminal.wrap(
                            "",
                            terminal.bold(identity.name()) + ", "
                                    + identity.type().word() + also)
                    .forEach(out::println);
            for (Reading reading : kept.byDay(identity.reports())) {
                Set<String> here = identity.forms().stream()
                        .filter(form -> form.report().equals(reading.report().id()))
                        .map(Identity.Form::entity)
                        .collect(Collectors.toSet());
                reading.statements().stream()
                        .filter(statement -> isBy(statement, here))
                        .forEach(statement -> print(reading, statement, out, terminal));
            }
        }
    }

    private static boolean isBy(Statement statement, Set<String> entities) {
        return statement.attribution().sources().stream()
                .anyMatch(source -> source.entity().filter(entities::contains).isPresent());
    }

    private static void print(Reading reading, Statement statement, PrintStream out, Terminal terminal) {
        String text = reading.report().text();
        String words = statement.content().stream()
                .map(piece -> piece.quoted()
                        ? "“" + piece.span().in(text) + "”"
                        : piece.span().in(text))
                .collect(Collectors.joining(" … "))
                .replaceAll("\\s+", " ");
        String cue = statement
                .attribution()
                .cue()
                .map(Attribution.Cue::lemma)
                .map(lemma -> lemma + ": ")
                .orElse("");
        terminal.wrap("    ", (statement.negated() ? "not " : "") + cue + words).forEach(out::println);
        terminal.wrap("        ", Collated.line(reading)).forEach(line -> out.println(terminal.faint(line)));
    }
}
