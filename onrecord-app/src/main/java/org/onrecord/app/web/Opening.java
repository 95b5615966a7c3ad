package org.onrecord.app.web;

import java.util.Optional;
import org.onrecord.intake.Fetcher;
import org.onrecord.intake.Terms;

/**
 * How a desk is opened: {@code Opening.here(8484)} for those on this machine.
 *
 * @param bind the address to listen at
 * @param port the port, 0 for any free one
 * @param token what those must know who write into the record; where it is empty, nobody has to know anything on a desk that
 *     only this machine reaches, and nobody may write on any other
 * @param fetcher fetches the reports of which an address is given
 */
public record Opening(String bind, int port, Optional<String> token, Fetcher fetcher) {

    /** The fewest characters of a token. */
    public static final int SHORTEST_TOKEN = 16;

    /**
     * Checks the token.
     *
     * @throws IllegalArgumentException where it is so short that it can be guessed
     */
    public Opening {
        if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "a token of fewer than " + SHORTEST_TOKEN + " characters can be guessed; take a longer one");
        }
    }

    /** A desk for those on this machine. */
    public static Opening here(int port) {
        return new Opening("127.0.0.1", port, Optional.empty(), new Fetcher(Terms.USUAL));
    }

    /** The same, writing only for those who know a token. */
    public Opening withToken(String known) {
        return new Opening(bind, port, Optional.of(known), fetcher);
    }

    /** The same, fetching otherwise. */
    public Opening withFetcher(Fetcher other) {
        return new Opening(bind, port, token, other);
    }
}
