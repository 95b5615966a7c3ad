package org.onrecord.record;

import java.util.List;
import org.onrecord.report.Dating;
import org.onrecord.report.Report;
import org.onrecord.report.Warning;

/**
 * What one report was turned into: who said what, what happened, which figures were claimed, when.
 *
 * @param reader the program and version that read it, {@code onrecord 0.1.0}
 * @param report the clean report
 * @param published the verdict on its date
 * @param datings every testimony of its date, judged, best first
 * @param times the times that it prints
 * @param entities who and what it names
 * @param statements who said what
 * @param events what happened, is planned or is denied
 * @param figures which numbers it gives
 * @param warnings what a reader should know before relying on it
 */
public record Reading(
        String reader,
        Report report,
        Published published,
        List<Dating> datings,
        List<Time> times,
        List<Entity> entities,
        List<Statement> statements,
        List<Event> events,
        List<Figure> figures,
        List<Warning> warnings) {

    /** The version of the contract that readings keep. */
    public static final String SCHEMA = "onrecord/reading/1";

    public Reading {
        datings = List.copyOf(datings);
        times = List.copyOf(times);
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
    }
}
