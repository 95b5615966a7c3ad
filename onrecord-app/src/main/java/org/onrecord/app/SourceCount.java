package org.onrecord.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.collation.Collation;
import org.onrecord.collation.Tally;
import org.onrecord.record.SourceClass;

/**
 * How often somebody is quoted: Theodor Brask, named, 12 statements in 4 reports.
 *
 * @param name who that is, by one name in all reports
 * @param sourceClass what kind of source it is
 * @param statements how many statements
 * @param reports in how many reports
 * @param outlets how many of the statements each outlet brings
 */
public record SourceCount(
        String name, SourceClass sourceClass, int statements, int reports, Map<String, Integer> outlets) {

    public SourceCount {
        outlets = Collections.unmodifiableMap(new TreeMap<>(outlets));
    }

    /** A count that is still being made. */
    private static final class Counting {
        private int statements;
        private final Set<String> reports = new HashSet<>();
        private final Map<String, Integer> outlets = new TreeMap<>();

        void add(Collation.Listed report, int times) {
            statements += times;
            reports.add(report.report());
            outlets.merge(report.outlet().orElse("no outlet known"), times, Integer::sum);
        }
    }

    private record Who(SourceClass sourceClass, String name) {}

    /**
     * All who are quoted, the most quoted first.
     *
     * @param counted what each of the reports adds
     */
    public static List<SourceCount> in(Collated collated, List<Collated.Counted> counted) {
        Map<Who, Counting> counts =
                new TreeMap<>(Comparator.comparing(Who::sourceClass).thenComparing(Who::name));
        for (Collated.Counted report : counted) {
            for (Tally.Quoted quoted : report.tally().quoted()) {
                String name = quoted.entity()
                        .flatMap(entity -> collated.name(report.listed().report(), entity))
                        .orElse(quoted.name())
                        .replaceAll("\\s+", " ");
                counts.computeIfAbsent(new Who(quoted.sourceClass(), name), unseen -> new Counting())
                        .add(report.listed(), quoted.statements());
            }
        }
        List<SourceCount> sources = new ArrayList<>();
        counts.forEach((who, count) -> sources.add(
                new SourceCount(who.name(), who.sourceClass(), count.statements, count.reports.size(), count.outlets)));
        sources.sort(Comparator.comparingInt((SourceCount count) -> -count.statements)
                .thenComparing(SourceCount::name)
                .thenComparing(count -> count.sourceClass().word()));
        return List.copyOf(sources);
    }
}
