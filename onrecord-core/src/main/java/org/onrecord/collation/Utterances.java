package org.onrecord.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one report prints as said, for programs that seek the printings of an utterance in a large record piece by piece:
 * {@code Utterances.of(sheet).isOne(3, other, 0)}.
 */
public final class Utterances {

    private final Sheet sheet;
    private final List<Utterance> all;

    private Utterances(Sheet sheet) {
        this.sheet = sheet;
        this.all = Utterance.of(sheet);
    }

    /**
     * An utterance among several reports.
     *
     * @param report the place of the report among them
     * @param utterance its place in the report
     */
    public record Place(int report, int utterance) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return report != other.report
                    ? Integer.compare(report, other.report)
                    : Integer.compare(utterance, other.utterance);
        }
    }

    /**
     * That two printings are of one utterance.
     *
     * @param one one printing
     * @param other another
     * @param taken whether a copy took it over, so that it may be reworded
     */
    public record Joint(Place one, Place other, boolean taken) {}

    /**
     * The printings of an utterance.
     *
     * @param members where it is printed, ascending
     * @param quotation what is told of it
     */
    public record Family(List<Place> members, QuotationFamily quotation) {

        public Family {
            members = List.copyOf(members);
        }
    }

    /** What a report prints as said, in the order of its text. */
    public static Utterances of(Sheet sheet) {
        return new Utterances(sheet);
    }

    Sheet sheet() {
        return sheet;
    }

    /** By which utterances find each other that may be one: the keys of each. */
    public List<long[]> keys() {
        return all.stream().map(utterance -> Families.keys(utterance.words())).toList();
    }

    /**
     * What this report, a copy, took over from its original.
     *
     * @param copy the place of this report among those that are collated
     * @param of the place of its original
     */
    public List<Joint> takenFrom(Utterances original, int copy, int of) {
        Overlap overlap = Overlap.of(sheet, original.sheet);
        boolean copyFirst = overlap.a() == sheet;
        List<Families.Joint> joints =
                copyFirst ? TakenOver.joints(overlap, all, original.all) : TakenOver.joints(overlap, original.all, all);
        return joints.stream()
                .map(joint -> new Joint(
                        new Place(copyFirst ? copy : of, joint.a()), new Place(copyFirst ? of : copy, joint.b()), true))
                .toList();
    }

    /** Whether an utterance of this report and one of a later report in the order of ids are one. */
    public boolean isOne(int mine, Utterances other, int theirs) {
        return SameUtterance.in(all.get(mine), other.all.get(theirs)).isPresent();
    }

    /**
     * The printings of each utterance.
     *
     * @param reports the reports, in the order of their ids
     * @param joints which of their utterances are one, by their places among these reports
     * @param originals the id of what each copy was made from, by the id of the copy
     */
    public static List<Family> families(List<Utterances> reports, List<Joint> joints, Map<String, String> originals) {
        int[] first = new int[reports.size()];
        for (int report = 1; report < first.length; report++) {
            first[report] = first[report - 1] + reports.get(report - 1).all.size();
        }
        List<Families.Joint> joined = new ArrayList<>();
        for (Joint joint : joints) {
            Utterance one =
                    reports.get(joint.one().report()).all.get(joint.one().utterance());
            Utterance other =
                    reports.get(joint.other().report()).all.get(joint.other().utterance());
            Optional<Alignment> alignment =
                    joint.taken() ? Optional.of(TakenOver.whole(one, other)) : SameUtterance.in(one, other);
            int a = first[joint.one().report()] + joint.one().utterance();
            int b = first[joint.other().report()] + joint.other().utterance();
            alignment.ifPresent(words -> joined.add(new Families.Joint(a, b, words)));
        }
        return Families.joined(reports, joined, new Origins(originals));
    }
}
