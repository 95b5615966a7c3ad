package org.onrecord.intake;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Page;

/**
 * What a server answered.
 *
 * @param from the address that answered, after all redirects
 * @param status 200, 404, …
 * @param headers its headers
 * @param body its body, unpacked
 */
record Answer(URI from, int status, HttpHeaders headers, byte[] body) {

    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']{1,40})", Pattern.CASE_INSENSITIVE);

    boolean good() {
        return status >= 200 && status < 300;
    }

    Optional<String> redirect() {
        return REDIRECTS.contains(status) ? headers.firstValue("Location") : Optional.empty();
    }

    /** {@code text/html}, without what follows; empty where the server does not say. */
    String media() {
        String type = headers.firstValue("Content-Type").orElse("");
        return type.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
    }

    Optional<String> charset() {
        Matcher charset = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }

    Optional<Page.Kind> kind() {
        return switch (media()) {
            case "text/html", "application/xhtml+xml" -> Optional.of(Page.Kind.HTML);
            default -> Optional.empty();
        };
    }

    /** Whether the server says that this is a picture, a film, a paper: nothing that can be read as a page. */
    private boolean foreign() {
        String media = media();
        return media.startsWith("image/")
                || media.startsWith("audio/")
                || media.startsWith("video/")
                || media.startsWith("font/")
                || media.equals("application/pdf")
                || media.equals("application/zip");
    }

    /** How long the server wants to be left alone: {@code Retry-After: 120}, or until a date. */
    Optional<Duration> retryAfter(Instant now) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(value -> wait(value, now));
    }

    private static Optional<Duration> wait(String value, Instant now) {
        try {
            return Optional.of(
                    value.matches("[0-9]{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(value))
                            : Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Why it is no page, in words for people; empty where it may be one. */
    Optional<String> refusal() {
        if (!good()) {
            return Optional.of(words());
        }
        return foreign() ? Optional.of("no page but " + Address.shown(media())) : Optional.empty();
    }

    /** The status in words. */
    String words() {
        String words = switch (status) {
            case 401, 407 -> "the page wants a login";
            case 403 -> "the server refuses the page";
            case 404 -> "no such page";
            case 410 -> "the page is gone";
            case 429 -> "the server asks for fewer requests";
            case 451 -> "withheld for legal reasons";
            default -> status >= 500 ? "the server failed" : "the server answered without a page";
        };
        return words + " (" + status + ")";
    }
}
