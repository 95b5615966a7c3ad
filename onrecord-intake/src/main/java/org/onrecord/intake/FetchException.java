package org.onrecord.intake;

import java.io.IOException;

/** Says why a page could not be fetched: {@code https://gazette.example/a: no such page (404)}. */
public final class FetchException extends IOException {

    private static final long serialVersionUID = 1L;

    FetchException(String url, Unfetchable cause) {
        super(Address.shown(url) + ": " + cause.getMessage(), cause);
    }
}
