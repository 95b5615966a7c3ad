package org.onrecord.reading.time;

import java.util.List;
import org.onrecord.record.Published;
import org.onrecord.record.Time;
import org.onrecord.report.Dating;
import org.onrecord.report.Warning;

/**
 * A report with its date and its times.
 *
 * @param published the verdict on its date
 * @param datings every testimony of its date, judged, best first
 * @param times the times that it prints, in order, counted from the verdict
 * @param warnings what does not fit together
 */
public record Dated(Published published, List<Dating> datings, List<Time> times, List<Warning> warnings) {

    public Dated {
        datings = List.copyOf(datings);
        times = List.copyOf(times);
        warnings = List.copyOf(warnings);
    }
}
