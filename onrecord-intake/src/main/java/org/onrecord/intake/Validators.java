package org.onrecord.intake;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * By what a server tells whether a page has changed: {@code "33a64df5"} and {@code Wed, 21 Oct 2026 07:28:00 GMT}.
 *
 * @param etag its tag, with the quotation marks
 * @param modified when it was last modified, as the server wrote it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, 8.8</a>
 */
public record Validators(Optional<String> etag, Optional<String> modified) {

    /** Nothing is known from an earlier visit. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    boolean none() {
        return etag.isEmpty() && modified.isEmpty();
    }

    static Validators of(HttpHeaders headers) {
        return new Validators(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
    }
}
