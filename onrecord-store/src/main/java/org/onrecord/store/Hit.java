package org.onrecord.store;

import java.util.Optional;

/**
 * An entry or a report that was searched for.
 *
 * @param kind what it is
 * @param report the id of its report
 * @param location where that report was found
 * @param outlet who published it
 * @param published when
 * @param id the id of the entry; empty for a whole report
 * @param start its first code point in the report's text
 * @param end the code point after it
 * @param text its words; the headline of a report
 * @param speaker who says so
 * @param cue the word that says that it was said
 */
public record Hit(
        Query.Kind kind,
        String report,
        String location,
        Optional<String> outlet,
        Optional<String> published,
        Optional<String> id,
        int start,
        int end,
        String text,
        Optional<String> speaker,
        Optional<String> cue) {

    Hit withText(String words) {
        return new Hit(kind, report, location, outlet, published, id, start, end, words, speaker, cue);
    }
}
