package org.onrecord.collation;

import java.util.List;
import org.onrecord.record.Event;

/**
 * One event as several reports tell it.
 *
 * @param type what kind of event it is
 * @param tellings what each report makes of it
 * @param origins from how many independent reports it is known
 */
public record Happening(Event.Type type, List<Telling> tellings, int origins) {

    /**
     * An event as one report tells it.
     *
     * @param report the id of the report
     * @param event the event
     */
    public record Telling(String report, Event event) {}

    public Happening {
        tellings = List.copyOf(tellings);
    }

    /** Told by the first report and its event's id: what a thousand reports tell is looked up as fast as anything. */
    @Override
    public int hashCode() {
        return tellings.isEmpty()
                ? type.hashCode()
                : 31 * tellings.get(0).report().hashCode()
                        + tellings.get(0).event().id().hashCode();
    }
}
