package org.onrecord.intake;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sites ask of robots: {@code User-agent: onrecord}, {@code Disallow: /archive/}.
 *
 * <p>A site's word is kept for a day; a site without one allows everything; one whose word cannot be had allows nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
final class Robots {

    /** Asks for a page, redirects followed. */
    @FunctionalInterface
    interface Asked {
        Answer ask(URI address, Deadline deadline) throws Unfetchable;
    }

    private static final List<String> NAMES = List.of("onrecord");

    /** The standard wants at least 500 KiB read; what is beyond is left. */
    private static final int READ = 512 << 10;

    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final int MOST_SITES = 10_000;

    private record Word(BaseRobotRules rules, long since) {}

    private final Map<String, Word> words = new LinkedHashMap<>(16, 0.75f, true);

    void require(URI address, Asked asked, Deadline deadline) throws Unfetchable {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Word word = kept(site);
        if (word == null) {
            word = new Word(rules(site, asked, deadline), System.nanoTime());
            keep(site, word);
        }
        if (!word.rules().isAllowed(address.toString())) {
            throw new Unfetchable(
                    word.rules().isDeferVisits()
                            ? "its robots.txt cannot be had now, so the page is not asked for"
                            : "its robots.txt asks robots to stay away");
        }
    }

    /** How long a site wants robots to wait between two questions; nothing where it has not been asked or does not say. */
    Duration delay(URI address) {
        Word word = kept(address.getScheme() + "://" + address.getRawAuthority());
        long millis = word == null ? 0 : word.rules().getCrawlDelay();
        return Duration.ofMillis(Math.max(0, millis));
    }

    private static BaseRobotRules rules(String site, Asked asked, Deadline deadline) throws Unfetchable {
        URI address = Address.parse(site + "/robots.txt");
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        Answer answer;
        try {
            answer = asked.ask(address, deadline);
        } catch (Unfetchable e) {
            throw new Unfetchable("its robots.txt cannot be had: " + e.getMessage(), e);
        }
        if (!answer.good()) {
            return parser.failedFetch(answer.status());
        }
        byte[] body = answer.body().length <= READ ? answer.body() : Arrays.copyOf(answer.body(), READ);
        return parser.parseContent(address.toString(), body, answer.media(), NAMES);
    }

    private synchronized @Nullable Word kept(String site) {
        Word word = words.get(site);
        return word == null || System.nanoTime() - word.since() > DAY ? null : word;
    }

    private synchronized void keep(String site, Word word) {
        words.put(site, word);
        if (words.size() > MOST_SITES) {
            words.remove(words.keySet().iterator().next());
        }
    }
}
