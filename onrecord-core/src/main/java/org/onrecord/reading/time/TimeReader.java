package org.onrecord.reading.time;

import java.util.List;
import org.onrecord.reading.Copy;
import org.onrecord.record.Published;

/** Reads the times of a report and judges when it was published. */
public final class TimeReader {

    private TimeReader() {}

    /** The date and the times of a report. */
    public static Dated read(Copy copy) {
        return new Dated(Published.unknown("no testimony"), copy.report().datings(), List.of(), List.of());
    }
}
