package org.onrecord.collation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.report.Printed;
import org.onrecord.text.Digest;

/** Tells which reports tell of the same thing: copies, and reports of the same days that name the same people. */
final class Stories {

    private static final int DAYS = 14;
    private static final double WORTH_OF_OTHERS = 0.25;
    private static final double ENOUGH = 2;

    private final List<Sheet> sheets;
    private final List<Set<String>> names = new ArrayList<>();
    private final Map<String, Integer> reportsOf = new HashMap<>();

    private Stories(List<Sheet> sheets, List<Named> named) {
        this.sheets = sheets;
        sheets.forEach(sheet -> names.add(new HashSet<>()));
        for (Named name : named) {
            if (name.isFull() && names.get(name.report()).add(name.key())) {
                reportsOf.merge(name.key(), 1, Integer::sum);
            }
        }
    }

    /** The reports of each story by number; a report that stands alone is a story too. */
    static List<List<Integer>> of(List<Sheet> sheets, List<Named> named, List<Copies.Found> copies) {
        return new Stories(sheets, named).find(copies);
    }

    private List<List<Integer>> find(List<Copies.Found> copies) {
        Groups groups = new Groups(sheets.size());
        copies.forEach(copy -> groups.join(copy.copy(), copy.of()));
        Candidates candidates = new Candidates();
        for (int report = 0; report < sheets.size(); report++) {
            for (String name : names.get(report)) {
                candidates.file(Digest.of(name), report);
            }
        }
        for (Candidates.Pair pair : candidates.pairs()) {
            if (shared(pair.a(), pair.b()) >= ENOUGH && days(pair.a(), pair.b()) <= DAYS) {
                groups.join(pair.a(), pair.b());
            }
        }
        return groups.all();
    }

    /** How many names two reports share; one that very many reports have counts little. */
    private double shared(int a, int b) {
        double shared = 0;
        for (String name : names.get(a)) {
            if (names.get(b).contains(name)) {
                boolean rare = reportsOf.getOrDefault(name, 0) <= Clusters.RARE;
                shared += rare ? 1 : WORTH_OF_OTHERS;
            }
        }
        return shared;
    }

    private long days(int a, int b) {
        Optional<LocalDate> one = sheets.get(a).day().map(LocalDate::parse);
        Optional<LocalDate> other = sheets.get(b).day().map(LocalDate::parse);
        return one.isEmpty() || other.isEmpty() ? 0 : Math.abs(ChronoUnit.DAYS.between(one.get(), other.get()));
    }

    /** A story for readers: under the headline of its earliest report that is no copy. */
    static Story told(List<Sheet> reports, Origins origins) {
        Sheet first = reports.stream()
                .min(Comparator.comparing((Sheet sheet) -> origins.isCopy(sheet.id()))
                        .thenComparing(
                                sheet -> sheet.reading().report().headline().isEmpty())
                        .thenComparing(sheet -> sheet.day().orElse("9"))
                        .thenComparing(Sheet::id))
                .orElseThrow();
        List<String> ids = reports.stream().map(Sheet::id).toList();
        String title = first.reading()
                .report()
                .headline()
                .map(Printed::text)
                .orElse(first.reading().report().location());
        return new Story(title, ids, origins.count(ids));
    }
}
