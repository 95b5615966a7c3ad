package org.onrecord.page;

import java.util.Optional;

/**
 * What is known of a page from outside it: the words of a feed, an archive or the person who hands it over.
 *
 * <p>{@code Given.NOTHING.withPublished("2023-12-14").withOutlet("Example Daily")}
 *
 * @param url its address, where that differs from the location
 * @param published when it was published, as a date of ISO 8601
 * @param captured when it was fetched or archived, as a date of ISO 8601
 * @param title its title, where the page itself is only the text
 * @param outlet who published it
 * @param charset how the server says it is encoded
 */
public record Given(
        Optional<String> url,
        Optional<String> published,
        Optional<String> captured,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> charset) {

    /** Nothing is known from outside. */
    public static final Given NOTHING = new Given(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Given withUrl(String value) {
        return new Given(some(value), published, captured, title, outlet, charset);
    }

    public Given withPublished(String value) {
        return new Given(url, some(value), captured, title, outlet, charset);
    }

    public Given withCaptured(String value) {
        return new Given(url, published, some(value), title, outlet, charset);
    }

    public Given withTitle(String value) {
        return new Given(url, published, captured, some(value), outlet, charset);
    }

    public Given withOutlet(String value) {
        return new Given(url, published, captured, title, some(value), charset);
    }

    public Given withCharset(String value) {
        return new Given(url, published, captured, title, outlet, some(value));
    }

    private static Optional<String> some(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }
}
