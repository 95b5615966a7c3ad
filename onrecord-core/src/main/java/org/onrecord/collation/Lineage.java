package org.onrecord.collation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells which of some reports that are alike were made from which: of "94 killed", its copy "49 killed" and a copy of that, the
 * first is nobody's copy, and each of the others has one original.
 */
public final class Lineage {

    private static final double DAY_LATER = -0.5;
    private static final int MOST_DAYS = 4;

    private Lineage() {}

    /**
     * What speaks for a report being the original.
     *
     * @param originality what its own looks say; the higher, the more original
     * @param day when it was published, as YYYY-MM-DD
     */
    public record Standing(double originality, Optional<String> day) {

        /** The standing of a report. */
        public static Standing of(Sheet sheet) {
            return new Standing(Originality.of(sheet), sheet.day());
        }
    }

    /**
     * Two reports that share so much that one must be a copy of the other.
     *
     * @param a the number of one
     * @param b the number of the other
     * @param worth how much they share, 0 to 1
     */
    public record Alike(int a, int b, double worth) {}

    /**
     * That one report was made from another.
     *
     * @param copy the number of the copy
     * @param of the number of what it was made from
     */
    public record Link(int copy, int of) {}

    /** How much two reports share; empty where neither is a copy of the other. */
    public static Optional<Double> worth(Sheet one, Sheet other) {
        Overlap overlap = Overlap.of(one, other);
        return Copies.isCopy(overlap) ? Optional.of(worth(overlap)) : Optional.empty();
    }

    static double worth(Overlap overlap) {
        return overlap.share() * overlap.likeness();
    }

    /** The copies among some reports, each with the one original that it is most like, by the numbers of the copies. */
    public static List<Link> of(List<Standing> standings, List<Alike> alike) {
        double[] originality = ranked(standings, alike);
        List<List<Alike>> originals = new ArrayList<>();
        standings.forEach(standing -> originals.add(new ArrayList<>()));
        for (Alike pair : alike) {
            boolean first = originality[pair.a()] >= originality[pair.b()];
            int copy = first ? pair.b() : pair.a();
            int of = first ? pair.a() : pair.b();
            originals.get(copy).add(new Alike(copy, of, pair.worth()));
        }
        Comparator<Alike> order = Comparator.comparingDouble(Alike::worth)
                .thenComparing(pair -> originality[pair.b()])
                .thenComparing(Alike::b, Comparator.reverseOrder());
        return originals.stream()
                .flatMap(found -> found.stream().max(order).stream())
                .map(pair -> new Link(pair.a(), pair.b()))
                .toList();
    }

    /** What speaks for each report, the days after the first of those that are alike taken into account. */
    private static double[] ranked(List<Standing> standings, List<Alike> alike) {
        Groups groups = new Groups(standings.size());
        alike.forEach(pair -> groups.join(pair.a(), pair.b()));
        double[] originality = new double[standings.size()];
        for (List<Integer> group : groups.all()) {
            Optional<LocalDate> first = group.stream()
                    .flatMap(report -> day(standings.get(report)).stream())
                    .min(Comparator.naturalOrder());
            for (int report : group) {
                originality[report] = standings.get(report).originality();
                Optional<LocalDate> day = day(standings.get(report));
                if (first.isPresent() && day.isPresent()) {
                    long later = ChronoUnit.DAYS.between(first.get(), day.get());
                    originality[report] += DAY_LATER * Math.min(MOST_DAYS, later);
                }
            }
        }
        return originality;
    }

    private static Optional<LocalDate> day(Standing standing) {
        return standing.day().map(LocalDate::parse);
    }

    /** What each report was made from in the end, itself where it is no copy. */
    public static int[] origins(int reports, List<Link> links) {
        int[] origins = IntStream.range(0, reports).toArray();
        int[] above = origins.clone();
        links.forEach(link -> above[link.copy()] = link.of());
        for (int report = 0; report < reports; report++) {
            while (above[origins[report]] != origins[report]) {
                origins[report] = above[origins[report]];
            }
        }
        return origins;
    }
}
