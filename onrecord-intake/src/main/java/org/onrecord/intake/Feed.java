package org.onrecord.intake;

import java.net.URI;
import java.util.List;

/**
 * What a feed or sitemap says: reports, and further sitemaps that hold more.
 *
 * <p>{@code Feed.of(body, URI.create("https://gazette.example/rss")).reports()} are the reports that it announces.
 *
 * @param reports the reports, as the feed orders them; ten thousand at most
 * @param further the addresses of further sitemaps
 */
public record Feed(List<Announced> reports, List<String> further) {

    public Feed {
        reports = List.copyOf(reports);
        further = List.copyOf(further);
    }

    /**
     * Reads RSS, Atom or a sitemap.
     *
     * @param body its bytes, unpacked
     * @param from where it was found
     * @throws FetchException where it is none of these, or declares a document type
     */
    public static Feed of(byte[] body, URI from) throws FetchException {
        try {
            return FeedReader.read(body, from);
        } catch (Unfetchable e) {
            throw new FetchException(from.toString(), e);
        }
    }
}
