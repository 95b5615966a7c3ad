package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.onrecord.record.Reading;

/**
 * Sorts reports into clusters, each of which is collated by itself: reports that have something in common, directly or
 * through others.
 *
 * <p>A report is compared only with those that share a key with it. Where very many share one, a phrase of the day, each is
 * compared with the first few of them by their ids. Which reports are in one cluster depends on the reports alone, not on the
 * order in which they came: where a new report takes from others what held them together, for it makes a name common or
 * crowds a key, their cluster dissolves and they are compared again.
 */
public final class Clusters {

    /** The most reports under one key that are all compared with each other. */
    public static final int CROWD = 64;

    /** A name that more reports have tells little of what they are about; they are not compared for its sake. */
    public static final int RARE = 30;

    /** Reports that are filed, and their readings. */
    public interface Shelf {

        /** Hands out all reports that are there now, in any order. */
        void each(Consumer<Filed> reader);

        /** The reading of one of them. */
        Reading reading(String report);
    }

    /**
     * What is to be collated anew.
     *
     * @param grown the reports of each cluster that is new or changed, by their ids
     * @param gone the numbers of the clusters that are no more
     */
    public record Changed(List<List<String>> grown, Set<Long> gone) {

        public Changed {
            grown = List.copyOf(grown);
            gone = Set.copyOf(gone);
        }
    }

    private final Shelf shelf;
    private final Function<String, Sheet> sheets;
    private final Collection<Filed> lost;
    private final Set<Long> dissolved = new HashSet<>();

    private Clusters(Shelf shelf, Function<String, Sheet> sheets, Collection<Filed> lost) {
        this.shelf = shelf;
        this.sheets = sheets;
        this.lost = lost;
        lost.forEach(filed -> dissolved.add(filed.cluster()));
    }

    /**
     * The clusters of the reports that were not collated yet, with those of others that they join.
     *
     * @param lost reports as they were filed and collated before, which are gone or were read anew since
     */
    public static Changed of(Shelf shelf, Collection<Filed> lost) {
        return of(shelf, new SheetCache(shelf::reading)::sheet, lost);
    }

    static Changed of(Shelf shelf, Function<String, Sheet> sheets, Collection<Filed> lost) {
        Clusters clusters = new Clusters(shelf, sheets, lost);
        Met met = clusters.met();
        while (clusters.dissolve(met)) {
            met = clusters.met();
        }
        return clusters.joined(met);
    }

    /**
     * Whether two reports belong to one cluster, for programs that compare those of a large record on many machines.
     *
     * @param one the one whose id comes first
     * @param other the other
     * @param isCommon whether more than {@link #RARE} reports have a name, by its key
     */
    public static boolean isBound(Reading one, Reading other, IntPredicate isCommon) {
        Sheet a = Sheet.of(one);
        Sheet b = Sheet.of(other);
        return Bond.is(
                new Filed(a.id(), a.keys(), Filed.NONE), new Filed(b.id(), b.keys(), Filed.NONE), a, b, isCommon);
    }

    private boolean isLoose(Filed filed) {
        return filed.isNew() || dissolved.contains(filed.cluster());
    }

    /** The reports that share keys with loose ones, by their ids, and who of them stands under which of those keys. */
    private record Met(List<Filed> reports, Map<Integer, List<Integer>> wording, Map<Integer, List<Integer>> names) {

        void file(int report, IntSet asked) {
            Keys keys = reports.get(report).keys();
            for (int place = 0; place < keys.size(); place++) {
                if (asked.contains(keys.at(place))) {
                    (keys.isName(place) ? names : wording)
                            .computeIfAbsent(keys.at(place), unseen -> new ArrayList<>(2))
                            .add(report);
                }
            }
        }
    }

    private Met met() {
        IntSet asked = new IntSet();
        lost.forEach(filed -> asked.addAll(filed.keys()));
        shelf.each(filed -> {
            if (isLoose(filed)) {
                asked.addAll(filed.keys());
            }
        });
        Met met = new Met(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        shelf.each(filed -> {
            if (isLoose(filed) || asked.containsAny(filed.keys())) {
                met.reports().add(filed);
            }
        });
        met.reports().sort((a, b) -> a.report().compareTo(b.report()));
        for (int report = 0; report < met.reports().size(); report++) {
            met.file(report, asked);
        }
        return met;
    }

    /** Dissolves the clusters that may have lost what held them together, or may be held to others now. */
    private boolean dissolve(Met met) {
        int before = dissolved.size();
        Map<Integer, List<Filed>> gone = new HashMap<>();
        for (Filed filed : lost) {
            for (int place = 0; place < filed.keys().size(); place++) {
                gone.computeIfAbsent(filed.keys().at(place), unseen -> new ArrayList<>())
                        .add(filed);
            }
        }
        met.wording().forEach((key, now) -> {
            if (now.size() > CROWD
                    || now.size() + gone.getOrDefault(key, List.of()).size() > CROWD) {
                crowd(first(before(met, now, gone.getOrDefault(key, List.of()))), first(after(met, now)));
            }
        });
        met.names().forEach((key, now) -> {
            List<Filed> then = before(met, now, gone.getOrDefault(key, List.of()));
            if (then.size() > RARE != now.size() > RARE) {
                then.forEach(filed -> dissolved.add(filed.cluster()));
            }
        });
        return dissolved.size() > before;
    }

    private void crowd(List<Filed> before, List<Filed> now) {
        Set<String> ids = new HashSet<>();
        now.forEach(filed -> ids.add(filed.report()));
        Set<String> then = new HashSet<>();
        before.forEach(filed -> then.add(filed.report()));
        before.stream().filter(filed -> !ids.contains(filed.report())).forEach(filed -> dissolved.add(filed.cluster()));
        now.stream()
                .filter(filed -> !filed.isNew() && !then.contains(filed.report()))
                .forEach(filed -> dissolved.add(filed.cluster()));
    }

    private static List<Filed> after(Met met, List<Integer> under) {
        return under.stream().map(met.reports()::get).toList();
    }

    /** Who stood under a key when it was collated last. */
    private static List<Filed> before(Met met, List<Integer> under, List<Filed> gone) {
        List<Filed> before = new ArrayList<>(gone);
        for (int report : under) {
            if (!met.reports().get(report).isNew()) {
                before.add(met.reports().get(report));
            }
        }
        before.sort((a, b) -> a.report().compareTo(b.report()));
        return before;
    }

    private static List<Filed> first(List<Filed> all) {
        return all.subList(0, Math.min(CROWD, all.size()));
    }

    private Changed joined(Met met) {
        Groups groups = new Groups(met.reports().size());
        Map<Long, Integer> memberOf = new HashMap<>();
        for (int report = 0; report < met.reports().size(); report++) {
            if (!isLoose(met.reports().get(report))) {
                int member = report;
                int known = memberOf.computeIfAbsent(met.reports().get(report).cluster(), unseen -> member);
                groups.join(known, report);
            }
        }
        Set<Long> compared = new HashSet<>();
        met.names().values().stream()
                .filter(under -> under.size() <= RARE)
                .forEach(under -> join(met, under, groups, compared));
        // Those under one key are laid out once for all their pairs, so that what many share saves the most work.
        met.wording().values().stream()
                .sorted(Comparator.comparing(under -> -under.size()))
                .forEach(under -> join(met, under, groups, compared));
        return changed(met, groups, memberOf);
    }

    /** Joins the reports under one key that belong together. */
    private void join(Met met, List<Integer> under, Groups groups, Set<Long> compared) {
        for (int j = 1; j < under.size(); j++) {
            for (int i = 0; i < Math.min(j, CROWD); i++) {
                int one = under.get(i);
                int other = under.get(j);
                Filed a = met.reports().get(one);
                Filed b = met.reports().get(other);
                boolean open = (isLoose(a) || isLoose(b)) && groups.of(one) != groups.of(other);
                if (open && compared.add((long) one << 32 | other) && isBound(met, a, b)) {
                    groups.join(one, other);
                }
            }
        }
    }

    private boolean isBound(Met met, Filed a, Filed b) {
        return Bond.is(
                a,
                b,
                sheets.apply(a.report()),
                sheets.apply(b.report()),
                name -> met.names().getOrDefault(name, List.of()).size() > RARE);
    }

    private Changed changed(Met met, Groups groups, Map<Long, Integer> memberOf) {
        Map<Integer, List<String>> grown = new TreeMap<>();
        for (int report = 0; report < met.reports().size(); report++) {
            if (isLoose(met.reports().get(report))) {
                grown.computeIfAbsent(groups.of(report), unseen -> new ArrayList<>())
                        .add(met.reports().get(report).report());
            }
        }
        Set<Long> gone = new HashSet<>(dissolved);
        Map<Long, List<String>> growing = new HashMap<>();
        memberOf.forEach((cluster, member) -> {
            List<String> reports = grown.get(groups.of(member));
            if (reports != null) {
                gone.add(cluster);
                growing.put(cluster, reports);
            }
        });
        shelf.each(filed -> {
            List<String> reports = isLoose(filed) ? null : growing.get(filed.cluster());
            if (reports != null) {
                reports.add(filed.report());
            }
        });
        List<List<String>> all = new ArrayList<>(grown.values());
        all.forEach(Collections::sort);
        all.sort((a, b) -> a.get(0).compareTo(b.get(0)));
        return new Changed(all, gone);
    }
}
