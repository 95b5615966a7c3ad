package org.onrecord.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.onrecord.page.Given;
import org.onrecord.page.Page;

/**
 * A page on its way from the machine that unpacks an archive to the one that reads it.
 *
 * @param file the place of its file in the order of all files
 * @param place its place in the file
 * @param location its path or address as given
 * @param html whether it is HTML
 * @param decoded whether its bytes are UTF-8, because it was given as text
 * @param given what is known of it from outside: address, day of publication and of capture, title, outlet, charset
 * @param bytes its bytes
 */
record CarriedPage(int file, long place, String location, boolean html, boolean decoded, String[] given, byte[] bytes)
        implements Serializable {

    static CarriedPage of(int file, long place, Page page, boolean decoded) {
        Given given = page.given();
        String[] words = {
            given.url().orElse(""),
            given.published().orElse(""),
            given.captured().orElse(""),
            given.title().orElse(""),
            given.outlet().orElse(""),
            given.charset().orElse("")
        };
        return new CarriedPage(
                file, place, page.location(), page.kind() == Page.Kind.HTML, decoded, words, page.bytes());
    }

    Page page() throws IOException {
        Given known = Given.NOTHING
                .withUrl(given[0])
                .withPublished(given[1])
                .withCaptured(given[2])
                .withTitle(given[3])
                .withOutlet(given[4])
                .withCharset(given[5]);
        if (!decoded) {
            return Page.of(bytes, location, Optional.of(html ? Page.Kind.HTML : Page.Kind.TEXT), known);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return html ? Page.html(text, location, known) : Page.text(text, location, known);
    }
}
