package org.onrecord.collation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.onrecord.record.Reading;

/** Lays out readings for comparison, and keeps those that were looked at last. */
final class SheetCache {

    /** About what one takes. */
    private static final int BYTES = 250_000;

    /** A quarter of the memory. */
    private static final int MOST =
            (int) Math.max(800, Math.min(20_000, Runtime.getRuntime().maxMemory() / 4 / BYTES));

    private final Function<String, Reading> readings;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>(800, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sheet> eldest) {
            return size() > MOST;
        }
    };

    SheetCache(Function<String, Reading> readings) {
        this.readings = readings;
    }

    Sheet sheet(String report) {
        Sheet known = sheets.get(report);
        if (known == null) {
            known = Sheet.of(readings.apply(report));
            sheets.put(report, known);
        }
        return known;
    }
}
