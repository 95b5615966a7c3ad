package org.onrecord.collation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.record.Attribution;
import org.onrecord.record.Relay;
import org.onrecord.record.Statement;

/** Types the difference between two printings of one utterance. */
final class Variants {

    /** Where so many words are left out between two that are joined, the joint is told. */
    private static final int GAP = 4;

    /** What turns the sense of a sentence has so few words: "It is not true that". */
    private static final int TURN = 6;

    private Variants() {}

    /** How a printing differs from the one that it is compared with. */
    static Variant of(Utterance base, Utterance other) {
        Set<Variant.Kind> kinds = EnumSet.noneOf(Variant.Kind.class);
        Alignment alignment = Alignment.part(base.words(), base.all(), other.words(), other.all());
        if (alignment.same() * 2 < Math.min(base.words().size(), other.words().size())) {
            alignment = Alignment.whole(base.words(), base.all(), other.words(), other.all());
        }
        alignment = withEnds(alignment, base.words(), other.words());
        List<Change> changes = Changes.of(base.words(), other.words(), alignment).stream()
                .filter(change -> !isCut(change))
                .toList();
        changes.forEach(change -> kinds.add(kind(change)));
        words(base, other, alignment, kinds);
        if (kinds.isEmpty() && !sameMarks(base, other)) {
            kinds.add(Variant.Kind.TYPOGRAPHY);
        }
        attribution(base, other, kinds);
        if (kinds.isEmpty()) {
            kinds.add(Variant.Kind.IDENTICAL);
        }
        return new Variant(other.printing(), kinds, changes);
    }

    /**
     * Takes in what stands before and behind on both sides: other words, not words left out; and what one of them alone puts
     * before or behind that turns the sense, "It is not true that".
     */
    private static Alignment withEnds(Alignment alignment, Words base, Words other) {
        Alignment.Range a = alignment.a();
        Alignment.Range b = alignment.b();
        boolean before = isShort(a.first()) && isShort(b.first());
        boolean after = isShort(base.size() - a.next()) && isShort(other.size() - b.next());
        int firstA = before ? 0 : a.first();
        int firstB = before ? 0 : b.first();
        int nextA = after ? base.size() : a.next();
        int nextB = after ? other.size() : b.next();
        Alignment.Range aroundA = base.sentencesAround(a);
        Alignment.Range aroundB = other.sentencesAround(b);
        if (b.first() == 0 && isTurn(base, aroundA.first(), a.first())) {
            firstA = aroundA.first();
        }
        if (a.first() == 0 && isTurn(other, aroundB.first(), b.first())) {
            firstB = aroundB.first();
        }
        if (b.next() == other.size() && isTurn(base, a.next(), aroundA.next())) {
            nextA = aroundA.next();
        }
        if (a.next() == base.size() && isTurn(other, b.next(), aroundB.next())) {
            nextB = aroundB.next();
        }
        return new Alignment(alignment.pairs(), new Alignment.Range(firstA, nextA), new Alignment.Range(firstB, nextB));
    }

    /** Whether some words that only one printing has turn the sense of their sentence. */
    private static boolean isTurn(Words words, int first, int next) {
        if (first >= next || next - first > TURN) {
            return false;
        }
        Change.What what = Changes.what(words, first, first, words, first, next);
        return what == Change.What.NEGATION || what == Change.What.HEDGE || what == Change.What.NUMBER;
    }

    private static boolean isShort(int words) {
        return words > 0 && words <= GAP;
    }

    private static boolean isCut(Change change) {
        return change.to().isEmpty() && change.from().split(" ").length >= GAP;
    }

    private static Variant.Kind kind(Change change) {
        return switch (change.what()) {
            case NUMBER -> Variant.Kind.NUMBER;
            case NEGATION -> Variant.Kind.NEGATION;
            case HEDGE -> Variant.Kind.HEDGE;
            case NAME, PRONOUN, QUOTATION, WORD -> Variant.Kind.REWORDED;
        };
    }

    private static void words(Utterance base, Utterance other, Alignment alignment, Set<Variant.Kind> kinds) {
        int before = alignment.a().first();
        int after = base.words().size() - alignment.a().next();
        if (before > 0 || after > 0) {
            kinds.add(Variant.Kind.CUT);
        }
        for (int i = 1; i < alignment.pairs().size(); i++) {
            Alignment.Pair last = alignment.pairs().get(i - 1);
            Alignment.Pair next = alignment.pairs().get(i);
            if (next.a() - last.a() > GAP && next.b() - last.b() == 1) {
                kinds.add(isMarked(other, last.b(), next.b()) ? Variant.Kind.CUT : Variant.Kind.SPLICED);
            }
        }
    }

    /** Whether an ellipsis, or the words of a cue, stand between two neighbouring words. */
    private static boolean isMarked(Utterance utterance, int word, int next) {
        String text = utterance.sheet().reading().report().text();
        String between = text.substring(
                utterance.words().span(word).end(), utterance.words().span(next).start());
        return between.contains("…") || between.contains("..") || between.contains(". .") || between.length() > 3;
    }

    private static boolean sameMarks(Utterance base, Utterance other) {
        return marks(base).equals(marks(other));
    }

    private static String marks(Utterance utterance) {
        String text = utterance.span().in(utterance.sheet().reading().report().text());
        return text.replaceAll("\\s+", " ").replaceAll("[.,;:]+$", "");
    }

    private static void attribution(Utterance base, Utterance other, Set<Variant.Kind> kinds) {
        if (base.isAnothersThan(other)) {
            kinds.add(Variant.Kind.SPEAKER);
        }
        if (base.statement().isEmpty() || other.statement().isEmpty()) {
            return;
        }
        Statement one = base.statement().get();
        Statement two = other.statement().get();
        if (one.form() != two.form()) {
            kinds.add(Variant.Kind.FORM);
        }
        if (differ(lemma(one), lemma(two))) {
            kinds.add(Variant.Kind.CUE);
        }
        if (!relays(one).equals(relays(two))) {
            kinds.add(Variant.Kind.CHAIN);
        }
        boolean otherDay =
                differ(one.when().map(when -> when.value()), two.when().map(when -> when.value()));
        boolean otherSetting = differ(
                one.setting().map(Statement.Setting::medium), two.setting().map(Statement.Setting::medium));
        if (otherDay || otherSetting) {
            kinds.add(Variant.Kind.OCCASION);
        }
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> two) {
        return one.isPresent() && two.isPresent() && !one.equals(two);
    }

    private static Optional<String> lemma(Statement statement) {
        return statement.attribution().cue().map(Attribution.Cue::lemma);
    }

    private static Set<Relay.Link> relays(Statement statement) {
        return statement.attribution().via().stream().map(Relay::link).collect(Collectors.toSet());
    }
}
