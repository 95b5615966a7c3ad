package org.onrecord.lab.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lab site --to target/site}: the documentation as static pages. */
@Command(
        name = "site",
        description = "Writes README, CHANGELOG, docs and examples as static pages that need no network.",
        mixinStandardHelpOptions = true)
public final class SiteCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            defaultValue = "target/site",
            description = "Where to; default: ${DEFAULT-VALUE}")
    private Path target = Path.of("");

    @Override
    public Integer call() throws IOException {
        int pages = new Site(Path.of("")).write(target);
        System.err.printf("%s: %d pages%n", target, pages);
        return 0;
    }
}
