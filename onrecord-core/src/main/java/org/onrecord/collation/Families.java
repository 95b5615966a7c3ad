package org.onrecord.collation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds all printings of each utterance. */
final class Families {

    /** Printings of one utterance share so many runs of words. */
    private static final int FEW = 3;

    /** An utterance of a copy's first report and one of its second that may stand for it. */
    private record Taken(int a, int b, double likeness) {}

    private final List<Sheet> sheets;
    private final Origins origins;
    private final List<Utterance> utterances = new ArrayList<>();
    private final int[] firstOf;

    private Families(List<Sheet> sheets, Origins origins) {
        this.sheets = sheets;
        this.origins = origins;
        this.firstOf = new int[sheets.size() + 1];
        for (int report = 0; report < sheets.size(); report++) {
            firstOf[report] = utterances.size();
            utterances.addAll(sheets.get(report).utterances());
        }
        firstOf[sheets.size()] = utterances.size();
    }

    /**
     * The utterances that are printed in more than one report.
     *
     * @param sheets the reports, in the order of their ids
     * @param copies which of them are copies
     */
    static List<QuotationFamily> among(List<Sheet> sheets, List<Copies.Found> copies, Origins origins) {
        return new Families(sheets, origins).find(copies);
    }

    private List<QuotationFamily> find(List<Copies.Found> copies) {
        Passages passages = new Passages(utterances);
        Set<List<String>> originals = new HashSet<>();
        copies.forEach(copy -> originals.add(
                List.of(sheets.get(copy.copy()).id(), sheets.get(copy.of()).id())));
        Candidates candidates = new Candidates();
        long[][] runs = utterances.stream().map(Utterance::runs).toArray(long[][]::new);
        for (int utterance = 0; utterance < runs.length; utterance++) {
            for (long run : runs[utterance]) {
                candidates.file(run, utterance);
            }
        }
        BitSet taken = new BitSet();
        for (Copies.Found copy : copies) {
            joinCopied(copy, passages, taken);
        }
        for (Candidates.Pair pair : candidates.pairs()) {
            if (!shareRuns(runs[pair.a()], runs[pair.b()])) {
                continue;
            }
            Utterance a = utterances.get(pair.a());
            Utterance b = utterances.get(pair.b());
            boolean copied = originals.contains(
                            List.of(a.sheet().id(), b.sheet().id()))
                    || originals.contains(List.of(b.sheet().id(), a.sheet().id()));
            boolean settled = copied && (taken.get(pair.a()) || taken.get(pair.b()));
            if (a.sheet() != b.sheet() && !settled) {
                SameUtterance.in(a, b).forEach(alignment -> passages.join(pair.a(), pair.b(), alignment));
            }
        }
        return apart(passages.families().stream().map(this::family).toList());
    }

    /** Whether two utterances share a few runs of words, or all of the shorter one. */
    private static boolean shareRuns(long[] mine, long[] theirs) {
        return Words.shared(mine, theirs) >= Math.min(FEW, Math.min(mine.length, theirs.length));
    }

    /** A passage of a statement may be of one family, the whole statement of another. */
    private static List<QuotationFamily> apart(List<QuotationFamily> families) {
        Map<String, Integer> times = new HashMap<>();
        families.forEach(family -> times.merge(family.printings().get(0).place(), 1, Integer::sum));
        return families.stream()
                .map(family ->
                        times.getOrDefault(family.printings().get(0).place(), 1) > 1 ? family.toldApart() : family)
                .toList();
    }

    /** Joins the utterances that a copy took over, however much it reworded them; each with one, the most like first. */
    private void joinCopied(Copies.Found copy, Passages passages, BitSet settled) {
        Overlap overlap = copy.overlap();
        boolean copyFirst = overlap.a() == sheets.get(copy.copy());
        int reportA = copyFirst ? copy.copy() : copy.of();
        int reportB = copyFirst ? copy.of() : copy.copy();
        List<Taken> taken = new ArrayList<>();
        for (int a = firstOf[reportA]; a < firstOf[reportA + 1]; a++) {
            for (int b = firstOf[reportB]; b < firstOf[reportB + 1]; b++) {
                double likeness = TakenOver.likeness(overlap, utterances.get(a), utterances.get(b));
                if (likeness > 0) {
                    taken.add(new Taken(a, b, likeness));
                }
            }
        }
        taken.sort(Comparator.comparingDouble((Taken pair) -> -pair.likeness())
                .thenComparingInt(Taken::a)
                .thenComparingInt(Taken::b));
        BitSet done = new BitSet();
        for (Taken pair : taken) {
            if (!done.get(pair.a()) && !done.get(pair.b())) {
                done.set(pair.a());
                done.set(pair.b());
                settled.set(pair.a());
                settled.set(pair.b());
                Utterance one = utterances.get(pair.a());
                Utterance other = utterances.get(pair.b());
                passages.join(pair.a(), pair.b(), Alignment.whole(one.words(), one.all(), other.words(), other.all()));
            }
        }
    }

    private QuotationFamily family(List<Utterance> members) {
        List<Utterance> ordered = new ArrayList<>(members);
        ordered.sort(order());
        Utterance base = ordered.get(0);
        Optional<String> primary = isPrimary(base) ? Optional.of(base.sheet().id()) : Optional.empty();
        Optional<String> earliest = members.stream()
                .filter(member -> member.sheet().day().isPresent())
                .min(Comparator.<Utterance, String>comparing(
                                member -> member.sheet().day().orElseThrow())
                        .thenComparing(order()))
                .map(member -> member.sheet().id());
        return new QuotationFamily(
                ordered.stream().map(Utterance::printing).toList(),
                earliest,
                primary,
                origins.count(
                        members.stream().map(member -> member.sheet().id()).toList()),
                ordered.stream()
                        .skip(1)
                        .map(member -> Variants.of(base, member))
                        .toList(),
                Optional.empty());
    }

    /** Releases first, then what is no copy, then the earlier, the quoted, the longer printing. */
    private Comparator<Utterance> order() {
        return Comparator.<Utterance, Boolean>comparing(member -> !isPrimary(member))
                .thenComparing(member -> origins.isCopy(member.sheet().id()))
                .thenComparing(member -> member.sheet().day().orElse("9"))
                .thenComparing(member -> !member.quoted())
                .thenComparing(member -> -member.words().size())
                .thenComparing(member -> member.sheet().id())
                .thenComparing(Utterance::span);
    }

    private static boolean isPrimary(Utterance utterance) {
        return utterance.quoted()
                && utterance.sheet().reading().report().issuer().isPresent();
    }
}
