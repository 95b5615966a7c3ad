package org.onrecord.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.record.Reading;

/**
 * Two reports beside each other, sentence by sentence: what the copy kept, changed, added and left out.
 *
 * @param comparison what the copy changed, in sum
 * @param rows the sentences of both, in the copy's order; what it left out stands behind the sentence that it followed
 */
public record SideBySide(Comparison comparison, List<Row> rows) {

    /**
     * A sentence of one report and its partner in the other.
     *
     * @param words their words; all from one side where the other has no such sentence
     */
    public record Row(List<Aligned> words) {

        public Row {
            words = List.copyOf(words);
        }
    }

    public SideBySide {
        rows = List.copyOf(rows);
    }

    /** Sets a copy beside its original. */
    public static SideBySide of(Reading original, Reading copy) {
        Sheet from = Sheet.of(original);
        Sheet to = Sheet.of(copy);
        Overlap overlap = Overlap.of(from, to);
        boolean swapped = overlap.a() != from;
        Map<Integer, Integer> partner = new TreeMap<>();
        for (Overlap.Pair pair : overlap.pairs()) {
            partner.putIfAbsent(swapped ? pair.a() : pair.b(), swapped ? pair.b() : pair.a());
        }
        return new SideBySide(Comparison.of(from, to, overlap), rows(from, to, partner));
    }

    private static List<Row> rows(Sheet from, Sheet to, Map<Integer, Integer> partner) {
        List<Row> rows = new ArrayList<>();
        boolean[] shown = new boolean[from.words().sentences()];
        partner.values().forEach(sentence -> shown[sentence] = true);
        dropped(from, 0, shown, rows);
        for (int sentence = 0; sentence < to.words().sentences(); sentence++) {
            Integer original = partner.get(sentence);
            if (original != null) {
                rows.add(new Row(Aligned.of(
                        from.words(),
                        Comparison.sentence(from.words(), original),
                        to.words(),
                        Comparison.sentence(to.words(), sentence))));
                dropped(from, original + 1, shown, rows);
            } else if (to.isBody(sentence)) {
                rows.add(row(from.words(), none(), to.words(), Comparison.sentence(to.words(), sentence)));
            }
        }
        return rows;
    }

    /** What the copy left out from some sentence on, until one that it has. */
    private static void dropped(Sheet from, int first, boolean[] shown, List<Row> rows) {
        for (int sentence = first; sentence < shown.length && !shown[sentence]; sentence++) {
            shown[sentence] = true;
            if (from.isBody(sentence)) {
                rows.add(row(from.words(), Comparison.sentence(from.words(), sentence), from.words(), none()));
            }
        }
    }

    private static Row row(Words a, Alignment.Range inA, Words b, Alignment.Range inB) {
        return new Row(Aligned.of(a, inA, b, inB));
    }

    private static Alignment.Range none() {
        return new Alignment.Range(0, 0);
    }
}
