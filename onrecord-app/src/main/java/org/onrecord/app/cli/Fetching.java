package org.onrecord.app.cli;

import org.onrecord.intake.Fetcher;
import org.onrecord.intake.Terms;
import picocli.CommandLine.Option;

/** On what terms a command fetches from the web: {@code --ignore-robots}. */
final class Fetching {

    @Option(names = "--ignore-robots", description = "Fetch what a site's robots.txt keeps from robots.")
    private boolean ignoreRobots;

    @Option(
            names = "--allow-private",
            description = "Fetch from this machine and private networks too; a page can lead there by a redirect.")
    private boolean allowPrivate;

    /** What fetches on these terms. */
    Fetcher fetcher() {
        Terms polite = ignoreRobots ? Terms.USUAL.ignoringRobots() : Terms.USUAL;
        return new Fetcher(allowPrivate ? polite.allowingPrivate() : polite);
    }
}
