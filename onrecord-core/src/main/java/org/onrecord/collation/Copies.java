package org.onrecord.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which reports are copies of which. */
final class Copies {

    /** How much of the shorter report's wording must be alike in both: the share of it times its likeness. */
    private static final double ENOUGH = 0.5;

    /** A reworded report follows its original nearly to the end; one that borrows a passage is no copy. */
    private static final double MOST_OF_IT = 0.75;

    private static final double WORD_FOR_WORD = 0.88;

    private Copies() {}

    /**
     * A copy with its original.
     *
     * @param copy the number of the copy
     * @param of the number of the original
     * @param overlap what they share
     */
    record Found(int copy, int of, Overlap overlap) {

        /** The two laid side by side. */
        static Found of(List<Sheet> sheets, Lineage.Link link) {
            return new Found(link.copy(), link.of(), Overlap.of(sheets.get(link.copy()), sheets.get(link.of())));
        }
    }

    /**
     * The copies among some reports, each with the one original that it is most like.
     *
     * @param sheets the reports, in the order of their ids
     */
    static List<Found> among(List<Sheet> sheets) {
        Candidates candidates = new Candidates();
        for (int report = 0; report < sheets.size(); report++) {
            for (long key : sheets.get(report).wordingKeys()) {
                candidates.file(key, report);
            }
        }
        Map<Candidates.Pair, Overlap> overlaps = new HashMap<>();
        List<Lineage.Alike> alike = new ArrayList<>();
        boolean[] compared = new boolean[sheets.size()];
        for (Candidates.Pair pair : candidates.pairs()) {
            Overlap overlap = Overlap.of(sheets.get(pair.a()), sheets.get(pair.b()));
            if (isCopy(overlap)) {
                overlaps.put(pair, overlap);
                alike.add(new Lineage.Alike(pair.a(), pair.b(), Lineage.worth(overlap)));
                compared[pair.a()] = true;
                compared[pair.b()] = true;
            }
        }
        List<Lineage.Standing> standings = new ArrayList<>();
        for (int report = 0; report < sheets.size(); report++) {
            Sheet sheet = sheets.get(report);
            standings.add(compared[report] ? Lineage.Standing.of(sheet) : new Lineage.Standing(0, sheet.day()));
        }
        return Lineage.of(standings, alike).stream()
                .map(link ->
                        new Found(link.copy(), link.of(), overlaps.get(Candidates.Pair.of(link.copy(), link.of()))))
                .toList();
    }

    /** Whether two reports share so much that one must be a copy of the other. */
    static boolean isCopy(Overlap overlap) {
        double likeness = overlap.likeness();
        return overlap.share() * likeness >= ENOUGH && (overlap.share() >= MOST_OF_IT || likeness >= WORD_FOR_WORD);
    }
}
