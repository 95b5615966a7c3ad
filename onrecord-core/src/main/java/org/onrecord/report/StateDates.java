package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.onrecord.report.Told.About;

/**
 * The day in the state of a page's own program: {@code {"publishedDate":"2016-11-04T20:37:27Z"}}, in a script that is no JSON-LD.
 *
 * <p>Such a script describes whatever the page shows, other reports too; only where all of its dates are of one day, that is the
 * report's.
 */
final class StateDates {

    private static final Pattern PUBLISHED = Pattern.compile(
            "\"(datePublished|date_published|publishedDate|published_date|publishDate|publish_date|publishedAt|published_at"
                    + "|publicationDate|publication_date|firstPublished|firstPublishedAt|first_published_at)\"\\s{0,2}:\\s{0,2}"
                    + "\"((?:19|20)\\d\\d-\\d\\d-\\d\\d[T ]?[0-9:.Z+-]{0,20})\"");

    /** Longer states are of whole sites. */
    private static final int LONGEST = 1_000_000;

    private StateDates() {}

    /** The one day that all scripts tell; nothing where they tell several. */
    static List<Told> in(List<Element> scripts) {
        List<Told> told = new ArrayList<>();
        Optional<String> day = Optional.empty();
        for (Element script : scripts) {
            String state = script.data();
            Matcher matcher = PUBLISHED.matcher(state.length() > LONGEST ? "" : state);
            while (matcher.find()) {
                String found = matcher.group(2).substring(0, 10);
                if (day.filter(first -> !first.equals(found)).isPresent()) {
                    return List.of();
                }
                day = Optional.of(found);
                if (told.isEmpty()) {
                    told.add(new Told(About.PUBLISHED, matcher.group(2), "script " + matcher.group(1)));
                }
            }
        }
        return told;
    }
}
