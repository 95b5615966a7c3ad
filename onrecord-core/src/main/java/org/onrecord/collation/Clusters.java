package org.onrecord.collation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
import java.util.stream.IntStream;
import org.onrecord.record.Reading;

/**
 * Sorts reports into clusters, each of which is collated by itself: reports that have something in common, directly or
 * through others.
 *
 * <p>A report is compared only with those that share a key with it. Where very many share one, a phrase of the day, each is
 * compared with the first few of them by their ids. Which reports are in one cluster depends on the reports alone, not on the
 * order in which they came: where a new report may take from others what held them together, for it makes a name common or
 * crowds a key, their cluster dissolves and they are compared again.
 */
public final class Clusters {

    /** The most reports under one key that are all compared with each other. */
    public static final int CROWD = 64;

    /** A name that more reports have tells little of what they are about; they are not compared for its sake. */
    public static final int RARE = 30;

    /** Reports that are filed. */
    public interface Shelf {

        /** Hands out all reports that are there now, in any order. */
        void each(Consumer<Filed> reader);
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
    private final List<Filed> lost;
    private final Set<Long> dissolved = new HashSet<>();

    private Clusters(Shelf shelf, Collection<Filed> lost, Function<String, Sheet> sheets) {
        this.shelf = shelf;
        this.sheets = sheets;
        this.lost = lost.stream().sorted(Comparator.comparing(Filed::report)).toList();
        lost.forEach(filed -> dissolved.add(filed.cluster()));
    }

    /**
     * The clusters of the reports that were not collated yet, with those of others that they join.
     *
     * @param lost reports as they were filed and collated before, which are gone or were read anew since
     * @param sheets the readings of all
     */
    public static Changed of(Shelf shelf, Collection<Filed> lost, Sheets sheets) {
        return of(shelf, lost, sheets::sheet);
    }

    static Changed of(Shelf shelf, Collection<Filed> lost, Function<String, Sheet> sheets) {
        Clusters clusters = new Clusters(shelf, lost, sheets);
        Met met = clusters.met();
        while (clusters.dissolve(met)) {
            met = clusters.met();
        }
        return clusters.joined(met);
    }

    /**
     * By what two reports meet.
     *
     * @param byName whether both have a name that few have
     * @param byWording whether both stand under a key of wording, one of them among the first
     */
    public record Meeting(boolean byName, boolean byWording) implements Serializable {

        /** Both by the one and by the other. */
        public Meeting and(Meeting other) {
            return new Meeting(byName || other.byName, byWording || other.byWording);
        }
    }

    /**
     * Whether two reports that meet belong to one cluster, for programs that compare those of a large record on many machines.
     *
     * @param isCommon whether more than {@link #RARE} reports have a name, by its key
     */
    public static boolean isBound(Reading one, Reading other, Meeting meeting, IntPredicate isCommon) {
        Sheet a = Sheet.of(one);
        Sheet b = Sheet.of(other);
        return meeting.byName() && Bond.isOneStory(a.keys(), b.keys(), isCommon)
                || meeting.byWording() && Bond.isMatch(a.keys(), b.keys(), () -> a, () -> b);
    }

    private boolean isLoose(Filed filed) {
        return filed.isNew() || dissolved.contains(filed.cluster());
    }

    /**
     * The reports that share keys with loose ones, by their ids, and who of them, and of those that are lost, stands under which
     * of those keys.
     */
    private record Met(List<Filed> reports, Filing wording, Filing lostWording, Filing names, Filing lostNames) {

        Keys keys(int report) {
            return reports.get(report).keys();
        }

        Filed under(Filing filing, int key, int place) {
            return reports.get(filing.at(key, place));
        }

        /** Those under a key that were collated before. */
        List<Filed> kept(Filing filing, int key) {
            return IntStream.range(0, filing.size(key))
                    .mapToObj(place -> under(filing, key, place))
                    .filter(filed -> !filed.isNew())
                    .toList();
        }

        /** Whether many have a name; nobody knows of one that no loose report has. */
        boolean isCommon(int name) {
            int key = names.number(name);
            return key >= 0 && names.size(key) > RARE;
        }

        boolean mayBeCommon(int name) {
            return names.number(name) < 0 || isCommon(name);
        }

        /** The same when it was collated last. */
        boolean wasCommon(int name) {
            int key = names.number(name);
            return key >= 0 && before(key) > RARE;
        }

        /** How many had the name of a key when it was collated last. */
        int before(int key) {
            return kept(names, key).size() + lostNames.size(key);
        }
    }

    private Met met() {
        IntNumbers wording = new IntNumbers();
        IntNumbers names = new IntNumbers();
        Consumer<Filed> ask = filed -> {
            wording.addAll(filed.keys().wording());
            names.addAll(filed.keys().names());
        };
        lost.forEach(ask);
        shelf.each(filed -> {
            if (isLoose(filed)) {
                ask.accept(filed);
            }
        });
        List<Filed> met = new ArrayList<>();
        shelf.each(filed -> {
            if (isLoose(filed)
                    || wording.containsAny(filed.keys().wording())
                    || names.containsAny(filed.keys().names())) {
                met.add(filed);
            }
        });
        met.sort(Comparator.comparing(Filed::report));
        return new Met(
                met,
                new Filing(wording, met, Keys::wording),
                new Filing(wording, lost, Keys::wording),
                new Filing(names, met, Keys::names),
                new Filing(names, lost, Keys::names));
    }

    /** Dissolves the clusters that may have lost what held them together, or may be held to others now. */
    private boolean dissolve(Met met) {
        int before = dissolved.size();
        for (int key = 0; key < met.wording().keys(); key++) {
            if (met.wording().size(key) + met.lostWording().size(key) > CROWD) {
                crowd(met, key);
            }
        }
        for (int key = 0; key < met.names().keys(); key++) {
            if (met.names().size(key) + met.lostNames().size(key) > RARE) {
                weigh(met, key);
            }
        }
        return dissolved.size() > before;
    }

    /** Dissolves the clusters of those who are no more among the first under a key of wording, or are now. */
    private void crowd(Met met, int key) {
        int crowd = Math.min(CROWD, met.wording().size(key));
        List<Filed> first = IntStream.range(0, crowd)
                .mapToObj(place -> met.under(met.wording(), key, place))
                .toList();
        if (met.lostWording().size(key) == 0 && first.stream().noneMatch(Filed::isNew)) {
            return;
        }
        List<Filed> before = new ArrayList<>(met.kept(met.wording(), key));
        for (int place = 0; place < met.lostWording().size(key); place++) {
            before.add(lost.get(met.lostWording().at(key, place)));
        }
        before.sort(Comparator.comparing(Filed::report));
        before = before.subList(0, Math.min(CROWD, before.size()));
        Set<String> are = ids(first);
        Set<String> were = ids(before);
        before.stream()
                .filter(filed -> !are.contains(filed.report()) && mayBeLoosed(met, key, filed))
                .forEach(filed -> dissolved.add(filed.cluster()));
        first.stream()
                .filter(filed -> !filed.isNew() && !were.contains(filed.report()))
                .forEach(filed -> dissolved.add(filed.cluster()));
    }

    private static Set<String> ids(List<Filed> all) {
        Set<String> ids = new HashSet<>();
        all.forEach(filed -> ids.add(filed.report()));
        return ids;
    }

    /** Whether a report that is no more among the first under a key may have been bound to another that is not. */
    private boolean mayBeLoosed(Met met, int key, Filed filed) {
        for (int place = CROWD; place < met.wording().size(key) && !isLoose(filed); place++) {
            Filed other = met.under(met.wording(), key, place);
            boolean together =
                    other.cluster() == filed.cluster() && !other.report().equals(filed.report());
            if (together && filed.keys().mayMatch(other.keys())) {
                return true;
            }
        }
        return false;
    }

    /** Whether two reports that told one story may do so no more, for some names became common since. */
    private static boolean mayBeLoosed(Met met, Keys one, Keys other) {
        return Bond.isOneStory(one, other, met::wasCommon) && !Bond.isOneStory(one, other, met::mayBeCommon);
    }

    /** Dissolves the clusters of those who have a name that is common now and was not, or the other way round. */
    private void weigh(Met met, int key) {
        List<Filed> kept = met.kept(met.names(), key);
        boolean wasCommon = met.before(key) > RARE;
        boolean isCommon = met.names().size(key) > RARE;
        if (wasCommon && !isCommon) {
            kept.forEach(filed -> dissolved.add(filed.cluster()));
        }
        if (isCommon && !wasCommon) {
            for (Filed one : kept) {
                boolean loosed = !isLoose(one)
                        && kept.stream()
                                .anyMatch(other -> other.cluster() == one.cluster()
                                        && other != one
                                        && mayBeLoosed(met, one.keys(), other.keys()));
                if (loosed) {
                    dissolved.add(one.cluster());
                }
            }
        }
    }

    private Changed joined(Met met) {
        Groups groups = new Groups(met.reports().size());
        Map<Long, Integer> memberOf = new HashMap<>();
        BitSet loose = new BitSet();
        for (int report = 0; report < met.reports().size(); report++) {
            if (isLoose(met.reports().get(report))) {
                loose.set(report);
            } else {
                int member = report;
                int known = memberOf.computeIfAbsent(met.reports().get(report).cluster(), unseen -> member);
                groups.join(known, report);
            }
        }
        joinByNames(met, loose, groups);
        joinByWording(met, loose, groups);
        return changed(met, groups, memberOf);
    }

    private static void joinByNames(Met met, BitSet loose, Groups groups) {
        for (int key = 0; key < met.names().keys(); key++) {
            for (int j = 1; met.names().size(key) <= RARE && j < met.names().size(key); j++) {
                for (int i = 0; i < j; i++) {
                    int one = met.names().at(key, i);
                    int other = met.names().at(key, j);
                    boolean open = (loose.get(one) || loose.get(other)) && groups.of(one) != groups.of(other);
                    if (open && Bond.isOneStory(met.keys(one), met.keys(other), met::isCommon)) {
                        groups.join(one, other);
                    }
                }
            }
        }
    }

    /** Joins each loose report with those that share a key with it and are among the first under it, or it is itself. */
    private void joinByWording(Met met, BitSet loose, Groups groups) {
        int[] seenBy = new int[met.reports().size()];
        Arrays.fill(seenBy, -1);
        for (int one = loose.nextSetBit(0); one >= 0; one = loose.nextSetBit(one + 1)) {
            for (int wording : met.keys(one).wording()) {
                int key = met.wording().number(wording);
                int size = met.wording().size(key);
                int last = met.wording().place(key, one) < CROWD ? size : Math.min(CROWD, size);
                for (int place = 0; place < last; place++) {
                    int other = met.wording().at(key, place);
                    if (seenBy[other] != one) {
                        seenBy[other] = one;
                        boolean done = other < one && loose.get(other);
                        if (!done && groups.of(one) != groups.of(other) && isMatch(met, one, other)) {
                            groups.join(one, other);
                        }
                    }
                }
            }
        }
    }

    private boolean isMatch(Met met, int one, int other) {
        return Bond.isMatch(
                met.keys(one),
                met.keys(other),
                () -> sheets.apply(met.reports().get(one).report()),
                () -> sheets.apply(met.reports().get(other).report()));
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
