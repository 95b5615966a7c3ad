package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import org.onrecord.app.Complaint;
import org.onrecord.intake.Captures;
import org.onrecord.intake.Fetcher;
import org.onrecord.intake.Memory;
import org.onrecord.intake.Rhythm;
import org.onrecord.intake.Round;
import org.onrecord.intake.Watch;
import org.onrecord.page.Page;
import org.onrecord.store.Notebook;
import org.onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord watch}: follows feeds and keeps what they announce. */
@Command(
        name = "watch",
        description = {
            "Follows feeds (RSS, Atom) and news sitemaps: fetches what they announce, once, and keeps the reports in a record.",
            "Polite: robots.txt is honoured, unchanged feeds are not sent again, a host is asked once a second at most, and one that"
                    + " fails or asks for patience is left alone for longer and longer. What was done is noted beside the record"
                    + " (FILE.db.intake), so that a watch which was ended goes on."
        },
        footer = {
            "",
            "Examples:",
            "  onrecord watch https://gazette.example/rss https://ledger.example/news-sitemap.xml",
            "  onrecord watch --every 5m @feeds.txt         one address a line",
            "  */15 * * * * onrecord watch --once @feeds.txt    from cron"
        },
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    /** A host that asked for patience is looked after so often. */
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(15);

    /** A page that no feed has announced for so long needs not be remembered. */
    private static final int DAYS = 90;

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "Addresses of feeds and news sitemaps.")
    private List<String> feeds = List.of();

    @Mixin
    private RecordOption record;

    @Mixin
    private Fetching fetching;

    @Option(names = "--once", description = "Ask every feed once that is not to be left alone, then end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Every.class,
            defaultValue = "15m",
            description = "Ask a feed again after this time, such as 90s, 5m, 2h; default: ${DEFAULT-VALUE}")
    private Duration every = Rhythm.USUAL.every();

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "100",
            description = "Fetch no more pages of one host in a round; default: ${DEFAULT-VALUE}")
    private int pages;

    @Option(
            names = "--captures",
            paramLabel = "FOLDER",
            description = "Keep what is fetched as WARC archives here; default: FILE.db.captures beside the record")
    private Optional<Path> captures = Optional.empty();

    @Option(names = "--no-captures", description = "Keep no archives.")
    private boolean noCaptures;

    @Option(names = "--verbose", description = "Name every report on standard output as soon as it is safely kept.")
    private boolean verbose;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        require();
        try (Store store = record.open();
                Store asked = record.open();
                Notebook notebook = Notebook.beside(record.beside())) {
            notebook.forget("page ", DAYS);
            Bookmarks none = new Bookmarks(notebook, asked::contains);
            Adding adding = new Adding(store, asked, new OnRecord(), none, new Progress(() -> 0), verbose);
            Optional<Captures> kept = captures();
            try (adding) {
                Watch watch = new Watch(fetching.fetcher(), rhythm(), memory(notebook), kept, Complaint::print);
                return watch(watch, adding);
            } finally {
                if (kept.isPresent()) {
                    kept.get().close();
                }
            }
        }
    }

    private void require() {
        for (String feed : feeds) {
            if (!Fetcher.isAddress(feed)) {
                throw new ParameterException(
                        command.commandLine(),
                        "'" + feed + "' is no address of a feed; @FILE names a file of addresses");
            }
        }
        if (pages < 1) {
            throw new ParameterException(command.commandLine(), "--pages must be at least 1");
        }
    }

    private int watch(Watch watch, Adding adding) throws InterruptedException {
        Intake intake = new Intake(adding);
        while (true) {
            Round round = watch.round(feeds, intake);
            adding.behind(() -> tell(round, adding));
            if (once) {
                return round.failedFeeds() + round.failedPages() == 0 ? 0 : 1;
            }
            Instant now = Instant.now();
            Duration pause = Duration.between(now, watch.nextDue(feeds));
            Thread.sleep((pause.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : pause).toMillis());
        }
    }

    /** Lets the pages of a watch be read and kept. */
    private record Intake(Adding adding) implements Watch.Taker {

        @Override
        public void page(Page page, Runnable settled) {
            adding.page(page, (report, id) -> settled.run());
        }

        @Override
        public void behind(Runnable action) {
            adding.behind(action);
        }
    }

    private void tell(Round round, Adding adding) {
        adding.settleDays();
        System.err.printf(
                "%s: %,d feeds asked, %,d unchanged, %,d not had; %,d pages fetched, %,d not had, %,d wait; %,d reports added, %,d kept already%n",
                record.shown(),
                round.feeds(),
                round.unchanged(),
                round.failedFeeds(),
                round.pages(),
                round.failedPages(),
                round.waiting(),
                adding.added(),
                adding.known());
    }

    private Rhythm rhythm() {
        return new Rhythm(once ? Duration.ZERO : every, Rhythm.USUAL.pace(), pages);
    }

    private Optional<Captures> captures() {
        Path beside = record.beside().resolveSibling(record.beside().getFileName() + ".captures");
        return noCaptures ? Optional.empty() : Optional.of(new Captures(captures.orElse(beside), Captures.USUAL_SIZE));
    }

    private static Memory memory(Notebook notebook) {
        return new Memory() {
            @Override
            public Optional<String> of(String about) {
                return notebook.of(about);
            }

            @Override
            public void note(Map<String, String> words) {
                notebook.note(words);
            }
        };
    }
}
