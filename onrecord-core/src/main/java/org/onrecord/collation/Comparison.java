package org.onrecord.collation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.record.Reading;

/**
 * What a copy made of its original: {@code Comparison.of(original, copy)}.
 *
 * <p>"…has risen to 94" against "…has risen to 49" is the change of a number from "94" to "49". Listed are changed numbers,
 * names, negations, hedges, pronouns and words inside quotation marks; other words are only counted.
 *
 * @param copy whether so much is shared that one must be a copy of the other
 * @param degree how far the copy went
 * @param shared how much of the shorter report's wording stands in both, 0 to 1
 * @param changes what it changed, in the order of the original
 * @param reworded how many other places it reworded
 * @param dropped sentences of the original that the copy has not
 * @param added sentences of the copy that the original has not
 */
public record Comparison(
        boolean copy,
        CopyLink.Degree degree,
        double shared,
        List<Change> changes,
        int reworded,
        List<String> dropped,
        List<String> added) {

    /** The most changes that are told; a copy that changed more is told by its degree. */
    private static final int MOST = 200;

    public Comparison {
        changes = List.copyOf(changes);
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
    }

    /** Compares a report with what was made of it. */
    public static Comparison of(Reading original, Reading copy) {
        return of(Sheet.of(original), Sheet.of(copy));
    }

    static Comparison of(Sheet original, Sheet copy) {
        return of(original, copy, Overlap.of(original, copy));
    }

    static Comparison of(Sheet original, Sheet copy, Overlap overlap) {
        boolean swapped = overlap.a() != original;
        Words from = original.words();
        Words to = copy.words();
        List<Change> changes = new ArrayList<>();
        Set<Integer> keptFrom = new LinkedHashSet<>();
        Set<Integer> keptTo = new LinkedHashSet<>();
        int same = 0;
        int all = 0;
        for (Overlap.Pair pair : overlap.pairs()) {
            int sentenceFrom = swapped ? pair.b() : pair.a();
            int sentenceTo = swapped ? pair.a() : pair.b();
            keptTo.add(sentenceTo);
            // Two sentences of the copy may come from one: the second adds no changes of its own.
            if (!keptFrom.add(sentenceFrom)) {
                continue;
            }
            Alignment alignment = Alignment.whole(from, sentence(from, sentenceFrom), to, sentence(to, sentenceTo));
            changes.addAll(Changes.of(from, to, alignment));
            same += alignment.same();
            all += alignment.b().size();
        }
        List<Change> told = changes.stream()
                .filter(change -> change.what() != Change.What.WORD)
                .limit(MOST)
                .toList();
        List<String> dropped = others(original, keptFrom);
        List<String> added = others(copy, keptTo);
        return new Comparison(
                Copies.isCopy(overlap),
                degree(
                        copy,
                        all == 0 ? 0 : (double) same / all,
                        changes.isEmpty() && added.isEmpty(),
                        dropped.isEmpty()),
                overlap.share(),
                told,
                changes.size() - told.size(),
                dropped,
                added);
    }

    static Alignment.Range sentence(Words words, int sentence) {
        return new Alignment.Range(words.sentenceStart(sentence), words.sentenceEnd(sentence));
    }

    private static CopyLink.Degree degree(Sheet copy, double same, boolean unchanged, boolean complete) {
        if (unchanged) {
            return complete ? CopyLink.Degree.IDENTICAL : CopyLink.Degree.TRIMMED;
        }
        if (same >= 0.93 && Originality.strayCapitals(copy.words()) == 0) {
            return CopyLink.Degree.EDITED;
        }
        return Originality.isBroken(copy) ? CopyLink.Degree.GARBLED : CopyLink.Degree.REWRITTEN;
    }

    /** The sentences of a report's own text that have no partner. */
    private static List<String> others(Sheet sheet, Set<Integer> kept) {
        List<String> others = new ArrayList<>();
        Words words = sheet.words();
        for (int sentence = 0; sentence < words.sentences(); sentence++) {
            if (sheet.isBody(sentence) && !kept.contains(sentence) && sheet.contentOf(sentence).length > 1) {
                others.add(words.printed(words.sentenceStart(sentence), words.sentenceEnd(sentence)));
            }
        }
        return others;
    }
}
