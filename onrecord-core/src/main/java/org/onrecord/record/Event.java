package org.onrecord.record;

import java.util.List;
import java.util.Optional;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * A happening that a report tells of: "Sullivan met with Netanyahu on Thursday".
 *
 * @param id {@code e1}, unique in its reading
 * @param type what kind of happening it is
 * @param plover its PLOVER code, {@code CONSULT}; empty where none fits
 * @param status whether it happened, goes on, is planned, is possible or is denied
 * @param participants who took part
 * @param when when
 * @param where where
 * @param trigger the word that tells of it first
 * @param triggers the words that tell of it again
 * @param evidence the clause that the trigger stands in
 * @param attribution who says so
 * @param confidence 0 to 1
 * @param why the rule or model that decided
 * @see <a href="https://github.com/openeventdata/PLOVER">PLOVER, political event ontology</a>
 */
public record Event(
        String id,
        Type type,
        Optional<String> plover,
        Status status,
        List<Participant> participants,
        Optional<When> when,
        Optional<Place> where,
        Span trigger,
        List<Span> triggers,
        Span evidence,
        Attribution attribution,
        double confidence,
        String why) {

    /** Types of event. */
    public enum Type implements Term {
        MEETING,
        CALL,
        VISIT,
        BRIEFING,
        STATEMENT,
        AGREEMENT,
        VOTE,
        ELECTION,
        RULING,
        TRIAL,
        INVESTIGATION,
        APPOINTMENT,
        RESIGNATION,
        ATTACK,
        KILLING,
        HOSTAGE_TAKING,
        DETENTION,
        RELEASE,
        RESCUE,
        DISASTER,
        ACCIDENT,
        PROTEST,
        STRIKE,
        SANCTION,
        AID,
        ACQUISITION,
        OTHER
    }

    /** Whether an event is real. */
    public enum Status implements Term {
        HAPPENED,
        ONGOING,
        PLANNED,
        POSSIBLE,
        DENIED
    }

    /**
     * One who took part.
     *
     * @param span the words
     * @param entity the id of who that is
     * @param role as what
     */
    public record Participant(Span span, Optional<String> entity, Part role) {}

    /** What a participant is in an event. */
    public enum Part implements Term {
        ACTOR,
        RECIPIENT,
        HOST,
        VISITOR,
        VICTIM
    }

    /**
     * Where an event took place.
     *
     * @param span the words
     * @param entity the id of the place
     */
    public record Place(Span span, Optional<String> entity) {}

    public Event {
        participants = List.copyOf(participants);
        triggers = List.copyOf(triggers);
    }
}
