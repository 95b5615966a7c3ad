package org.onrecord.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/**
 * Fetches pages: {@code new Fetcher(Terms.USUAL).fetch("https://gazette.example/2024/03/talks", Given.NOTHING)}.
 *
 * <p>One fetcher serves many threads; it remembers what sites ask of robots, and nothing else.
 */
public final class Fetcher {

    private final Terms terms;
    private final Clock clock;
    private final Asking asking;
    private final Robots robots = new Robots();

    public Fetcher(Terms terms) {
        this(terms, Clock.systemUTC(), InetAddress::getAllByName);
    }

    Fetcher(Terms terms, Clock clock, Hosts.Names names) {
        this.terms = terms;
        this.clock = clock;
        this.asking = new Asking(terms, names);
    }

    /** Whether a name is an address that a fetcher would fetch. */
    public static boolean isAddress(String name) {
        String start = name.substring(0, Math.min(8, name.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.equals("https://");
    }

    /**
     * Fetches a page.
     *
     * @param known what is known of it from elsewhere, which stands beside what the server says
     * @throws FetchException where the server cannot or may not be asked, or has no such page
     * @throws IOException where what it has is no text
     */
    public Page fetch(String url, Given known) throws IOException {
        Fetched fetched = fetch(url, known, Validators.NONE);
        if (fetched instanceof Fetched.Fresh fresh) {
            return fresh.page();
        }
        throw new IllegalStateException(url + ": unchanged since never");
    }

    /**
     * Fetches a page, unless it is the same as at the last visit.
     *
     * @param validators what the last visit brought
     * @throws FetchException where the server cannot or may not be asked, or has no such page
     * @throws IOException where what it has is no text
     */
    public Fetched fetch(String url, Given known, Validators validators) throws IOException {
        Answer answer;
        try {
            answer = answer(Address.parse(url), validators);
            if (answer.status() == 304 && !validators.none()) {
                return new Fetched.Unchanged();
            }
            Optional<String> refusal = answer.refusal();
            if (refusal.isPresent()) {
                throw new Unfetchable(refusal.get());
            }
        } catch (Unfetchable e) {
            throw new FetchException(url, e);
        }
        return new Fetched.Fresh(page(url, answer, known), Validators.of(answer.headers()));
    }

    /** What a server answers, whatever it is; redirects are followed, robots.txt is honoured. */
    Answer answer(URI address, Validators validators) throws Unfetchable {
        Answer answer = follow(address, validators, terms.robots(), Deadline.in(terms.whole()));
        return answer.good() ? unpackedFile(answer) : answer;
    }

    /** How long a site wants robots to wait between two questions. */
    Duration delay(URI address) {
        return terms.robots() ? robots.delay(address) : Duration.ZERO;
    }

    /** A file that is packed itself ({@code talks.html.gz}), whatever the line did besides. */
    private Answer unpackedFile(Answer answer) throws Unfetchable {
        byte[] body = answer.body();
        boolean packed = answer.from().getPath().toLowerCase(Locale.ROOT).endsWith(".gz")
                && body.length > 2
                && body[0] == 0x1F
                && body[1] == (byte) 0x8B;
        return packed
                ? new Answer(
                        answer.from(), answer.status(), answer.headers(), Packing.unpack(body, List.of("gzip"), terms))
                : answer;
    }

    Page page(String url, Answer answer, Given known) throws IOException {
        Given given = known.withUrl(answer.from().toString())
                .withCaptured(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        if (answer.charset().isPresent()) {
            given = given.withCharset(answer.charset().get());
        }
        return Page.of(answer.body(), url.strip(), answer.kind(), given);
    }

    /** Asks, and goes where the answer leads; every step is checked like the first. */
    private Answer follow(URI start, Validators validators, boolean polite, Deadline deadline) throws Unfetchable {
        Set<URI> seen = new HashSet<>();
        URI at = start;
        for (int step = 0; step <= terms.redirects(); step++) {
            if (!seen.add(at)) {
                throw new Unfetchable("redirects in a circle");
            }
            Answer answer;
            try {
                answer = ask(at, validators, polite, deadline);
            } catch (Unfetchable e) {
                throw step == 0 ? e : new Unfetchable("redirects to " + at + ": " + e.getMessage(), e);
            }
            if (answer.redirect().isEmpty()) {
                return answer;
            }
            at = Address.redirect(at, answer.redirect().get());
        }
        throw new Unfetchable("redirects more than " + terms.redirects() + " times");
    }

    private Answer ask(URI address, Validators validators, boolean polite, Deadline deadline) throws Unfetchable {
        if (polite) {
            asking.require(address, deadline);
            robots.require(address, (robotsTxt, until) -> follow(robotsTxt, Validators.NONE, false, until), deadline);
        }
        return asking.ask(address, validators, deadline);
    }
}
