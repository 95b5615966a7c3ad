package org.onrecord.collation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onrecord.record.Reading;

/**
 * Readings laid out for comparison, of which those that were looked at last are kept: {@code new Sheets(readings::get)}.
 *
 * <p>For one thread; they take up to 250 MB.
 */
public final class Sheets {

    /** One takes about 250,000 bytes. */
    private static final int MOST = 1000;

    private static final int AT_A_TIME = 128;

    private final Function<String, Reading> readings;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sheet> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Sheets of readings that are had when they are asked for.
     *
     * @param readings the reading of a report by its id
     */
    public Sheets(Function<String, Reading> readings) {
        this.readings = readings;
    }

    /** Files some reports by their keys, laid out on all processors, a few at a time; they come in the order given. */
    public void each(List<String> reports, Consumer<Filed> reader) {
        for (int first = 0; first < reports.size(); first += AT_A_TIME) {
            List<String> some = reports.subList(first, Math.min(reports.size(), first + AT_A_TIME));
            List<Reading> read = some.stream().map(readings).toList();
            List<Sheet> made = read.parallelStream().map(Sheets::filed).toList();
            for (Sheet sheet : made) {
                sheets.put(sheet.id(), sheet);
                reader.accept(new Filed(sheet.id(), sheet.keys(), Filed.NONE));
            }
        }
    }

    private static Sheet filed(Reading reading) {
        Sheet sheet = Sheet.of(reading);
        sheet.keys();
        return sheet;
    }

    /** The reading of a report. */
    public Reading reading(String report) {
        return sheet(report).reading();
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
