package org.onrecord.lab.fuzz;

import java.net.URI;
import java.util.Optional;
import org.onrecord.intake.Announced;
import org.onrecord.intake.Feed;
import org.onrecord.intake.FetchException;
import org.onrecord.intake.Fetcher;

/** Feeds and sitemaps: refused with a word of why, or they announce addresses of the web, days that are days, and not without end. */
final class FeedTrials implements Target.Trial {

    private static final URI FROM = URI.create("https://gazette.example/news/feed.xml");
    private static final int MOST = 10_000;

    @Override
    public void take(byte[] input) {
        Optional<Feed> feed = read(input);
        if (!feed.equals(read(input))) {
            throw new Broken("the feed announces other reports the second time");
        }
        feed.ifPresent(FeedTrials::check);
    }

    private static Optional<Feed> read(byte[] input) {
        try {
            return Optional.of(Feed.of(input, FROM));
        } catch (FetchException e) {
            return Optional.empty();
        }
    }

    private static void check(Feed feed) {
        if (feed.reports().size() > MOST) {
            throw new Broken("the feed announces " + feed.reports().size() + " reports");
        }
        for (Announced report : feed.reports()) {
            if (!Fetcher.isAddress(report.url())) {
                throw new Broken("no address of the web: " + report.url());
            }
            if (report.published()
                    .filter(day -> !day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                    .isPresent()) {
                throw new Broken("no day: " + report.published());
            }
        }
    }
}
