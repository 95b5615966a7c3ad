package org.onrecord.collation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds which reports are copies of which, and which of two is the original. */
final class Copies {

    /** How much of the shorter report's wording must be alike in both: the share of it times its likeness. */
    private static final double ENOUGH = 0.5;

    /** A reworded report follows its original nearly to the end; one that borrows a passage is no copy. */
    private static final double MOST_OF_IT = 0.75;

    private static final double WORD_FOR_WORD = 0.88;
    private static final double DAY_LATER = -0.5;
    private static final int MOST_DAYS = 4;

    /**
     * A copy with its original.
     *
     * @param copy the number of the copy
     * @param of the number of the original
     * @param overlap what they share
     */
    record Found(int copy, int of, Overlap overlap) {}

    /** A pair of reports that share so much that one must be a copy. */
    private record Alike(int a, int b, Overlap overlap) {}

    private final List<Sheet> sheets;
    private final List<Alike> alike;
    private final double[] originality;

    private Copies(List<Sheet> sheets) {
        this.sheets = sheets;
        Candidates candidates = new Candidates();
        for (int report = 0; report < sheets.size(); report++) {
            candidates.file(sheets.get(report).sketch(), report);
        }
        Groups groups = new Groups(sheets.size());
        this.alike = candidates.pairs().parallelStream()
                .map(pair -> new Alike(pair.a(), pair.b(), Overlap.of(sheets.get(pair.a()), sheets.get(pair.b()))))
                .filter(pair -> isCopy(pair.overlap()))
                .toList();
        alike.forEach(pair -> groups.join(pair.a(), pair.b()));
        originality = new double[sheets.size()];
        for (List<Integer> group : groups.all()) {
            rank(group);
        }
    }

    /**
     * The copies among some reports, each with the one original that it is most like.
     *
     * @param sheets the reports, in the order of their ids
     */
    static List<Found> among(List<Sheet> sheets) {
        return new Copies(sheets).find();
    }

    /** Whether two reports share so much that one must be a copy of the other. */
    static boolean isCopy(Overlap overlap) {
        double likeness = overlap.likeness();
        return overlap.share() * likeness >= ENOUGH && (overlap.share() >= MOST_OF_IT || likeness >= WORD_FOR_WORD);
    }

    /** What speaks for each of some reports that are alike, the days after the first of them taken into account. */
    private void rank(List<Integer> group) {
        Optional<LocalDate> first =
                group.stream().flatMap(report -> day(report).stream()).min(Comparator.naturalOrder());
        for (int report : group) {
            originality[report] = group.size() == 1 ? 0 : Originality.of(sheets.get(report));
            if (first.isPresent() && day(report).isPresent()) {
                long later = ChronoUnit.DAYS.between(first.get(), day(report).get());
                originality[report] += DAY_LATER * Math.min(MOST_DAYS, later);
            }
        }
    }

    private Optional<LocalDate> day(int report) {
        return sheets.get(report).day().map(LocalDate::parse);
    }

    private List<Found> find() {
        List<List<Found>> originals = new ArrayList<>();
        sheets.forEach(sheet -> originals.add(new ArrayList<>()));
        for (Alike pair : alike) {
            boolean first = originality[pair.a()] >= originality[pair.b()];
            int copy = first ? pair.b() : pair.a();
            originals.get(copy).add(new Found(copy, first ? pair.a() : pair.b(), pair.overlap()));
        }
        Comparator<Found> best = Comparator.comparingDouble(
                found -> found.overlap().share() * found.overlap().likeness());
        Comparator<Found> order = best.thenComparing(found -> originality[found.of()])
                .thenComparing(Found::of, Comparator.reverseOrder());
        return originals.stream()
                .flatMap(found -> found.stream().max(order).stream())
                .toList();
    }
}
