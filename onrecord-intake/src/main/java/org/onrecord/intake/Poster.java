package org.onrecord.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;

/**
 * Posts JSON to an address of the web: {@code new Poster(Terms.USUAL).post("https://desk.example/hook", json)}.
 *
 * <p>Redirects are not followed. What may pass by itself, a busy server or a broken connection, is tried three times, a second
 * and then four apart. Private networks are only asked where the terms allow it.
 */
public final class Poster {

    private static final int ATTEMPTS = 3;

    private final Terms terms;
    private final Asking asking;
    private final Duration pause;

    public Poster(Terms terms) {
        this(terms, Duration.ofSeconds(1));
    }

    /**
     * Posts on some terms.
     *
     * @param pause the time before the second attempt; before the third it is four times as long
     */
    public Poster(Terms terms, Duration pause) {
        this.terms = terms;
        this.asking = new Asking(terms, InetAddress::getAllByName);
        this.pause = pause;
    }

    /**
     * Posts.
     *
     * @throws FetchException where the server cannot or may not be asked, or refuses what it is sent
     */
    public void post(String url, byte[] json) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = asking.post(Address.parse(url), json, Deadline.in(terms.whole()));
                if (answer.good()) {
                    return;
                }
                boolean passing = answer.status() == 408 || answer.status() == 429 || answer.status() >= 500;
                if (!passing || attempt == ATTEMPTS) {
                    throw new FetchException(url, new Unfetchable("the server answers " + answer.status()));
                }
            } catch (Unfetchable e) {
                if (!Asking.isPassing(e) || attempt == ATTEMPTS) {
                    throw new FetchException(url, e);
                }
            }
            rest(attempt);
        }
    }

    private void rest(int attempt) throws IOException {
        try {
            Thread.sleep(pause.toMillis() * (attempt == 1 ? 1 : 4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Asks that an address be one that may be posted to, as far as that can be seen without asking it.
     *
     * @throws FetchException where it is none
     */
    public static void require(String url) throws IOException {
        try {
            Address.parse(url);
        } catch (Unfetchable e) {
            throw new FetchException(url, e);
        }
    }
}
