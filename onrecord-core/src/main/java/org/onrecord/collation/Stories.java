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
import java.util.TreeSet;
import org.onrecord.report.Printed;
import org.onrecord.text.Digest;

/** Tells which reports tell of the same thing: copies, and reports of the same days that name the same people. */
public final class Stories {

    private static final int DAYS = 14;
    private static final int RARE = 10;
    private static final double RARE_SHARE = 0.05;
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

    /** The full names of a report, as they are compared: "berta lindqvist". */
    public static Set<String> names(Sheet sheet) {
        Set<String> names = new TreeSet<>();
        Identities.of(List.of(sheet), Corrections.NONE).named().stream()
                .filter(Named::isFull)
                .map(Named::key)
                .forEach(names::add);
        return names;
    }

    /**
     * Whether few reports have a name.
     *
     * @param of how many have it
     * @param all how many there are
     */
    public static boolean isRare(int of, int all) {
        return of <= Math.max(RARE, RARE_SHARE * all);
    }

    /**
     * Whether two reports tell of the same thing.
     *
     * @param rare how many names they share that few reports have
     * @param others how many others they share
     * @param one the day of one, as YYYY-MM-DD
     * @param other that of the other
     */
    public static boolean isOne(int rare, int others, Optional<String> one, Optional<String> other) {
        return rare + WORTH_OF_OTHERS * others >= ENOUGH && days(one, other) <= DAYS;
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
            if (isOne(pair.a(), pair.b())) {
                groups.join(pair.a(), pair.b());
            }
        }
        return groups.all();
    }

    /** A name that very many reports have counts little. */
    private boolean isOne(int a, int b) {
        int rare = 0;
        int others = 0;
        for (String name : names.get(a)) {
            if (names.get(b).contains(name)) {
                boolean few = isRare(reportsOf.get(name), sheets.size());
                rare += few ? 1 : 0;
                others += few ? 0 : 1;
            }
        }
        return isOne(rare, others, sheets.get(a).day(), sheets.get(b).day());
    }

    private static long days(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty()
                ? 0
                : Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(one.get()), LocalDate.parse(other.get())));
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
