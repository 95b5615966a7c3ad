package org.onrecord.collation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.onrecord.text.Digest;

/** Finds all printings of each utterance. */
final class Families {

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
            utterances.addAll(Utterance.of(sheets.get(report)));
        }
        firstOf[sheets.size()] = utterances.size();
    }

    /**
     * An utterance of one report and one of another that stands for it.
     *
     * @param a the number of one
     * @param b the number of the other
     * @param alignment how their words agree
     */
    record Joint(int a, int b, Alignment alignment) {}

    /** The utterances that are printed in more than one report, and who of them are joined is known. */
    static List<Utterances.Family> joined(List<Utterances> reports, List<Joint> joints, Origins origins) {
        Families families = new Families(reports.stream().map(Utterances::sheet).toList(), origins);
        Passages passages = new Passages(families.utterances);
        joints.forEach(joint -> passages.join(joint.a(), joint.b(), joint.alignment()));
        return passages.families().stream()
                .map(members -> new Utterances.Family(
                        members.stream().map(families::place).toList(), families.family(members)))
                .toList();
    }

    private Utterances.Place place(int utterance) {
        int report = 0;
        while (firstOf[report + 1] <= utterance) {
            report++;
        }
        return new Utterances.Place(report, utterance - firstOf[report]);
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
        for (int utterance = 0; utterance < utterances.size(); utterance++) {
            for (long key : keys(utterances.get(utterance).words())) {
                candidates.file(key, utterance);
            }
        }
        BitSet taken = new BitSet();
        for (Copies.Found copy : copies) {
            joinCopied(copy, passages, taken);
        }
        for (Candidates.Pair pair : candidates.pairs()) {
            Utterance a = utterances.get(pair.a());
            Utterance b = utterances.get(pair.b());
            boolean copied = originals.contains(
                            List.of(a.sheet().id(), b.sheet().id()))
                    || originals.contains(List.of(b.sheet().id(), a.sheet().id()));
            boolean settled = copied && (taken.get(pair.a()) || taken.get(pair.b()));
            if (a.sheet() != b.sheet() && !settled) {
                SameUtterance.in(a, b).ifPresent(alignment -> passages.join(pair.a(), pair.b(), alignment));
            }
        }
        return passages.families().stream().map(this::family).toList();
    }

    /** Under what an utterance is filed: its runs of three words and its pairs of neighbouring words that say something. */
    static long[] keys(Words words) {
        LongStream.Builder keys = LongStream.builder();
        long before = 0;
        for (int word = 0; word < words.size(); word++) {
            if (word >= 2) {
                long pair = Digest.mix(words.key(word - 2), words.key(word - 1));
                keys.add(Digest.mix(pair, words.key(word)));
            }
            if (!words.isFunction(word)) {
                if (before != 0) {
                    keys.add(Digest.mix(before, words.key(word)) + 1);
                }
                before = words.key(word);
            }
        }
        return keys.build().toArray();
    }

    /** Joins the utterances that a copy took over. */
    private void joinCopied(Copies.Found copy, Passages passages, BitSet settled) {
        Overlap overlap = copy.overlap();
        boolean copyFirst = overlap.a() == sheets.get(copy.copy());
        int reportA = copyFirst ? copy.copy() : copy.of();
        int reportB = copyFirst ? copy.of() : copy.copy();
        for (Joint joint : TakenOver.joints(overlap, of(reportA), of(reportB))) {
            int a = firstOf[reportA] + joint.a();
            int b = firstOf[reportB] + joint.b();
            settled.set(a);
            settled.set(b);
            passages.join(a, b, joint.alignment());
        }
    }

    private List<Utterance> of(int report) {
        return utterances.subList(firstOf[report], firstOf[report + 1]);
    }

    private QuotationFamily family(List<Integer> numbers) {
        List<Utterance> members = numbers.stream().map(utterances::get).toList();
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
                        .toList());
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
