package org.onrecord.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.record.Reading;
import org.onrecord.record.Source;
import org.onrecord.record.SourceClass;
import org.onrecord.record.Statement;

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
    private static final class Tally {
        private int statements;
        private final Set<String> reports = new HashSet<>();
        private final Map<String, Integer> outlets = new TreeMap<>();

        void add(Reading reading) {
            statements++;
            reports.add(reading.report().id());
            outlets.merge(reading.report().outlet().orElse("no outlet known"), 1, Integer::sum);
        }
    }

    private record Who(SourceClass sourceClass, String name) {}

    /** All who are quoted, the most quoted first. */
    public static List<SourceCount> in(Collated collated) {
        Map<Who, Tally> tallies =
                new TreeMap<>(Comparator.comparing(Who::sourceClass).thenComparing(Who::name));
        for (Reading reading : collated.byDay()) {
            for (Statement statement : reading.statements()) {
                for (Source source : statement.attribution().sources()) {
                    Who who = new Who(source.sourceClass(), collated.name(reading, source));
                    tallies.computeIfAbsent(who, unseen -> new Tally()).add(reading);
                }
            }
        }
        List<SourceCount> counts = new ArrayList<>();
        tallies.forEach((who, tally) -> counts.add(
                new SourceCount(who.name(), who.sourceClass(), tally.statements, tally.reports.size(), tally.outlets)));
        counts.sort(Comparator.comparingInt((SourceCount count) -> -count.statements)
                .thenComparing(SourceCount::name)
                .thenComparing(count -> count.sourceClass().word()));
        return List.copyOf(counts);
    }
}
