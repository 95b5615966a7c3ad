package org.onrecord.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.record.Source;
import org.onrecord.text.Digest;

/** Sets side by side what one speaker says on one matter and then otherwise. */
final class Positions {

    /** Statements that share less of the words that say something are on different matters. */
    private static final double SAME_MATTER = 0.6;

    private static final int LEAST_CONTENT = 3;

    private static final int FEW = 2;

    private final List<Sheet> sheets;
    private final Identities identities;
    private final Origins origins;
    private final Map<String, Set<Integer>> familiesOf = new HashMap<>();

    private Positions(List<Sheet> sheets, List<QuotationFamily> families, Identities identities, Origins origins) {
        this.sheets = sheets;
        this.identities = identities;
        this.origins = origins;
        for (int family = 0; family < families.size(); family++) {
            for (Printing printing : families.get(family).printings()) {
                familiesOf
                        .computeIfAbsent(key(printing), unseen -> new HashSet<>())
                        .add(family);
            }
        }
    }

    /** The statements that differ, printings of one utterance left out. */
    static List<Position> among(
            List<Sheet> sheets, List<QuotationFamily> families, Identities identities, Origins origins) {
        return new Positions(sheets, families, identities, origins).find();
    }

    private List<Position> find() {
        Map<Integer, List<Utterance>> bySpeaker = new TreeMap<>();
        for (int report = 0; report < sheets.size(); report++) {
            for (Utterance utterance : sheets.get(report).utterances()) {
                speaker(report, utterance)
                        .ifPresent(speaker -> bySpeaker
                                .computeIfAbsent(speaker, unseen -> new ArrayList<>())
                                .add(utterance));
            }
        }
        List<Position> positions = new ArrayList<>();
        bySpeaker.values().forEach(utterances -> compare(utterances, positions));
        return positions;
    }

    private Optional<Integer> speaker(int report, Utterance utterance) {
        return utterance.statement().stream()
                .flatMap(statement -> statement.attribution().sources().stream())
                .map(Source::entity)
                .findFirst()
                .flatMap(entity -> identities.group(report, entity));
    }

    /** Compares the statements of one speaker that share a pair of neighbouring words. */
    private void compare(List<Utterance> utterances, List<Position> positions) {
        Candidates candidates = new Candidates();
        for (int number = 0; number < utterances.size(); number++) {
            Words words = utterances.get(number).words();
            long before = 0;
            for (int word = 0; word < words.size(); word++) {
                if (!words.isFunction(word)) {
                    if (before != 0) {
                        candidates.file(Digest.mix(before, words.key(word)), number);
                    }
                    before = words.key(word);
                }
            }
        }
        for (Candidates.Pair pair : candidates.pairs()) {
            position(utterances.get(pair.a()), utterances.get(pair.b())).ifPresent(positions::add);
        }
    }

    private Optional<Position> position(Utterance a, Utterance b) {
        boolean later = day(a).compareTo(day(b)) > 0;
        Utterance one = later ? b : a;
        Utterance other = later ? a : b;
        boolean copied = one.sheet() != other.sheet()
                && origins.of(one.sheet().id()).equals(origins.of(other.sheet().id()));
        boolean nested = one.sheet() == other.sheet() && one.span().overlaps(other.span());
        if (copied || nested || isOneUtterance(one.printing(), other.printing())) {
            return Optional.empty();
        }
        Alignment alignment = Alignment.whole(one.words(), one.all(), other.words(), other.all());
        if (!isOneMatter(one, other, alignment)) {
            return Optional.empty();
        }
        List<Change> changes = Changes.of(one.words(), other.words(), alignment);
        List<Position.Kind> differs = new ArrayList<>();
        boolean negated = changes.stream()
                                .filter(change -> change.what() == Change.What.NEGATION && isShort(change))
                                .count()
                        % 2
                == 1;
        if (negated) {
            differs.add(Position.Kind.NEGATION);
        }
        boolean numbers = changes.stream()
                .anyMatch(change -> change.what() == Change.What.NUMBER
                        && isShort(change)
                        && !change.from().isEmpty()
                        && !change.to().isEmpty());
        if (numbers) {
            differs.add(Position.Kind.NUMBER);
        }
        return differs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Position(
                        one.speakers().get(0).replaceAll("\\s+", " "),
                        one.printing(),
                        other.printing(),
                        differs,
                        changes));
    }

    /** Whether people of one name say nearly the same in two reports. */
    static boolean isOneMatter(Utterance one, Utterance other) {
        int shared = one.words().sharedContent(other.words());
        return shared >= LEAST_CONTENT
                && shared
                        >= SAME_MATTER
                                * Math.max(one.words().content(), other.words().content())
                && !one.named().isEmpty()
                && !other.named().isEmpty()
                && !one.isAnothersThan(other)
                && isOneMatter(one, other, Alignment.whole(one.words(), one.all(), other.words(), other.all()));
    }

    private static boolean isOneMatter(Utterance one, Utterance other, Alignment alignment) {
        int content = Math.max(one.words().content(), other.words().content());
        int same = alignment.sameContent(one.words());
        return same >= LEAST_CONTENT && same >= SAME_MATTER * content;
    }

    /** Whether a few words stand for a few: "will" for "will not", but not a clause more. */
    private static boolean isShort(Change change) {
        return change.from().split(" ").length <= FEW && change.to().split(" ").length <= FEW;
    }

    private boolean isOneUtterance(Printing one, Printing other) {
        Set<Integer> families = familiesOf.getOrDefault(key(one), Set.of());
        return familiesOf.getOrDefault(key(other), Set.of()).stream().anyMatch(families::contains);
    }

    private static String key(Printing printing) {
        return printing.report()
                + ' '
                + printing.statement().orElse(Integer.toString(printing.span().start()));
    }

    private static String day(Utterance utterance) {
        return utterance.sheet().day().orElse("9");
    }
}
