package org.onrecord.collation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From how many independent reports something is known: copies count as what they were made from. */
final class Origins {

    private final Map<String, String> originals = new HashMap<>();

    Origins(List<Sheet> sheets, List<Copies.Found> copies) {
        copies.forEach(found -> originals.put(
                sheets.get(found.copy()).id(), sheets.get(found.of()).id()));
    }

    boolean isCopy(String report) {
        return originals.containsKey(report);
    }

    /** What a report was made from in the end; itself where it is no copy. */
    String of(String report) {
        String origin = report;
        while (originals.containsKey(origin)) {
            origin = originals.get(origin);
        }
        return origin;
    }

    int count(Collection<String> reports) {
        return (int) reports.stream().map(this::of).distinct().count();
    }
}
