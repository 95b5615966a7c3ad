package org.onrecord.intake;

import java.util.List;

/**
 * What a feed or sitemap says: reports, and further sitemaps that hold more.
 *
 * @param reports the reports, as the feed orders them
 * @param further the addresses of further sitemaps
 */
record Feed(List<Announced> reports, List<String> further) {

    Feed {
        reports = List.copyOf(reports);
        further = List.copyOf(further);
    }
}
