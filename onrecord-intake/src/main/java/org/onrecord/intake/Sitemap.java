package org.onrecord.intake;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the sitemaps of news sites, which hold what was published in the last two days; of other sitemaps what has changed since
 * three days ago.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 */
final class Sitemap {

    private static final Duration RECENT = Duration.ofDays(3);

    /** An index lists the news of each month, back to the beginning; the latest are enough. */
    private static final int MOST_FURTHER = 20;

    private static final Pattern CHANGED = Pattern.compile("<lastmod>[^<]*+</lastmod>", Pattern.CASE_INSENSITIVE);

    private Sitemap() {}

    static Feed read(byte[] body, URI from) throws Unfetchable {
        try {
            return feed(body, from);
        } catch (UnknownFormatException | IOException | IllegalArgumentException | DateTimeException e) {
            throw new Unfetchable(
                    "a sitemap that cannot be read (" + Address.shown(String.valueOf(e.getMessage())) + ")", e);
        }
    }

    private static Feed feed(byte[] body, URI from) throws UnknownFormatException, IOException {
        try {
            return parsed(body, from);
        } catch (DateTimeException e) {
            // A month 00 ends the parser, and all that stands behind it would be lost.
            String text = new String(body, StandardCharsets.ISO_8859_1);
            String dayless = CHANGED.matcher(text).replaceAll("");
            return parsed(dayless.getBytes(StandardCharsets.ISO_8859_1), from);
        }
    }

    private static Feed parsed(byte[] body, URI from) throws UnknownFormatException, IOException {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.enableExtension(Extension.NEWS);
        AbstractSiteMap map = parser.parseSiteMap("text/xml", body, from.toURL());
        return map instanceof SiteMapIndex index ? index(index) : reports((SiteMap) map);
    }

    private static Feed index(SiteMapIndex index) {
        List<String> further = index.getSitemaps().stream()
                .filter(map -> isRecent(map.getLastModified()))
                .flatMap(map -> address(map.getUrl()).stream())
                .limit(MOST_FURTHER)
                .toList();
        return new Feed(List.of(), further);
    }

    private static Feed reports(SiteMap map) {
        List<Announced> reports = new ArrayList<>();
        for (SiteMapURL url : map.getSiteMapUrls()) {
            Optional<NewsAttributes> news = news(url);
            boolean changed = url.getLastModified() != null && isRecent(url.getLastModified());
            if (reports.size() < FeedReader.MOST && (news.isPresent() || changed)) {
                address(url.getUrl())
                        .map(address -> new Announced(
                                address,
                                news.flatMap(one -> Optional.ofNullable(one.getTitle())),
                                news.flatMap(one -> Optional.ofNullable(one.getPublicationDateTime()))
                                        .map(time -> time.toLocalDate().toString())))
                        .ifPresent(reports::add);
            }
        }
        return new Feed(reports, List.of());
    }

    /** An address as a fetcher takes it; empty for one without a host. */
    private static Optional<String> address(URL url) {
        try {
            return Optional.of(Address.parse(url.toString()).toString());
        } catch (Unfetchable e) {
            return Optional.empty();
        }
    }

    private static Optional<NewsAttributes> news(SiteMapURL url) {
        ExtensionMetadata[] attributes = url.getAttributesForExtension(Extension.NEWS);
        return attributes != null && attributes.length > 0 && attributes[0] instanceof NewsAttributes news
                ? Optional.of(news)
                : Optional.empty();
    }

    /** What does not say when it changed may have changed just now. */
    private static boolean isRecent(Date changed) {
        return changed == null || changed.toInstant().isAfter(Instant.now().minus(RECENT));
    }
}
