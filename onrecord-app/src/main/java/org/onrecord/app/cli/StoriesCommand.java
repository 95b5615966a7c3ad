package org.onrecord.app.cli;

import java.io.PrintStream;
import org.onrecord.app.Collated;
import org.onrecord.app.view.Terminal;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Story;
import picocli.CommandLine.Command;

/** {@code onrecord stories}: which reports tell of the same thing. */
@Command(
        name = "stories",
        description = "Lists which reports tell of the same thing, with the number of independent origins first.",
        mixinStandardHelpOptions = true)
final class StoriesCommand extends Lookup {

    @Override
    Collation select(Collation collation) {
        return collation.only(Collation.Kind.STORY);
    }

    @Override
    void print(Collated kept, PrintStream out, Terminal terminal) {
        for (Story story : kept.collation().stories()) {
            String count = story.origins()
                    + (story.origins() == 1 ? " origin, " : " origins, ")
                    + story.reports().size()
                    + (story.reports().size() == 1 ? " report" : " reports");
            terminal.wrap("", terminal.bold(story.title()) + " (" + count + ")").forEach(out::println);
            story.reports().stream()
                    .map(id -> Collated.line(kept.reading(id)))
                    .sorted()
                    .forEach(line -> out.println("    " + terminal.faint(line)));
        }
    }
}
