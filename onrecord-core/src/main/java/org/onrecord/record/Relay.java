package org.onrecord.record;

import java.util.Optional;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * One who hands on what another said: "a transcript of the meeting", "released by the Israeli Defense Ministry".
 *
 * @param span the words that name the relay
 * @param link how it is tied to the statement
 * @param entity the id of who or what that is
 * @param sourceClass what kind of source it is
 */
public record Relay(Span span, Link link, Optional<String> entity, SourceClass sourceClass) {

    /** Ties between a statement and its relay. */
    public enum Link implements Term {
        ACCORDING_TO,
        RELEASED_BY,
        PROVIDED_BY,
        PUBLISHED_BY,
        OBTAINED_BY,
        READ_BY,
        CITED_BY,
        QUOTED_BY,
        REPORTED_BY,
        TOLD_TO,
        SAID_BY,
        IN,
        ON,
        OTHER
    }
}
