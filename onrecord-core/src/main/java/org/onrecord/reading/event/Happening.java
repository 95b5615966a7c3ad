package org.onrecord.reading.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Event;
import org.onrecord.record.Mention;
import org.onrecord.record.Time;
import org.onrecord.record.When;

/** An event while its mentions are gathered. */
final class Happening {

    final Triggers.Trigger kind;
    final int trigger;
    final List<Integer> again = new ArrayList<>();
    final Range clause;
    Event.Status status;
    /** Who takes part, by entity where it is known, in the order found. */
    final Map<String, Taking> participants = new LinkedHashMap<>();

    Optional<Time> time = Optional.empty();
    /** When somebody spoke at it, where no time of its own is printed. */
    Optional<When> said = Optional.empty();

    Optional<Event.Place> place = Optional.empty();

    /** One who takes part, and as what. */
    record Taking(Range range, boolean named, Optional<String> entity, Event.Part role) {}

    Happening(Triggers.Trigger kind, int trigger, Range clause, Event.Status status) {
        this.kind = kind;
        this.trigger = trigger;
        this.clause = clause;
        this.status = status;
    }

    void takesPart(Phrase phrase, Optional<String> entity, Event.Part role) {
        boolean named = phrase.form() == Mention.Form.NAME;
        participants.putIfAbsent(
                entity.orElse("token " + phrase.head()), new Taking(phrase.range(), named, entity, role));
    }

    /** Takes in one of whom only a name before the trigger tells: the "Israeli" of "Israeli strikes". */
    void takesPart(Range name, Optional<String> entity, Event.Part role) {
        participants.putIfAbsent(entity.orElse("token " + name.first()), new Taking(name, true, entity, role));
    }

    /** Takes place there, unless another place is known. */
    void at(Event.Place site) {
        place = place.isPresent() ? place : Optional.of(site);
    }

    /** The same with one only of those that are met. */
    Happening with(String met) {
        Happening one = new Happening(kind, trigger, clause, status);
        participants.forEach((id, taking) -> {
            if (id.equals(met) || taking.role() != Event.Part.RECIPIENT) {
                one.participants.put(id, taking);
            }
        });
        one.time = time;
        one.said = said;
        one.place = place;
        return one;
    }

    /** Takes over what another mention of the same event adds. */
    void take(Happening other) {
        again.add(other.trigger);
        other.participants.forEach(participants::putIfAbsent);
        boolean closer = time.isPresent()
                && other.time.isPresent()
                && Days.isCloser(other.time.get().value(), time.get().value());
        time = time.isPresent() && !closer ? time : other.time;
        place = place.isPresent() ? place : other.place;
        said = said.isPresent() ? said : other.said;
    }
}
