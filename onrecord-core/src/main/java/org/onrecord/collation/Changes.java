package org.onrecord.collation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads off an alignment which words were changed, and what kind of words they are. */
final class Changes {

    private Changes() {}

    /** All changes of aligned words, in the order of the first text. */
    static List<Change> of(Words a, Words b, Alignment alignment) {
        List<Change> changes = new ArrayList<>();
        int fromA = alignment.a().first();
        int fromB = alignment.b().first();
        for (Alignment.Pair pair : alignment.pairs()) {
            if (pair.same()) {
                add(a, fromA, pair.a(), b, fromB, pair.b(), changes);
                fromA = pair.a() + 1;
                fromB = pair.b() + 1;
            }
        }
        add(a, fromA, alignment.a().next(), b, fromB, alignment.b().next(), changes);
        return changes;
    }

    private static void add(Words a, int fromA, int toA, Words b, int fromB, int toB, List<Change> changes) {
        if (fromA == toA && fromB == toB) {
            return;
        }
        // "lawful → legal, be finished → end" is told apart where as many words stand on both sides.
        if (toA - fromA == toB - fromB) {
            for (int word = 0; word < toA - fromA; word++) {
                changes.add(change(a, fromA + word, fromA + word + 1, b, fromB + word, fromB + word + 1));
            }
        } else {
            changes.add(change(a, fromA, toA, b, fromB, toB));
        }
    }

    private static Change change(Words a, int fromA, int toA, Words b, int fromB, int toB) {
        return new Change(a.printed(fromA, toA), b.printed(fromB, toB), what(a, fromA, toA, b, fromB, toB));
    }

    static Change.What what(Words a, int fromA, int toA, Words b, int fromB, int toB) {
        if (!numbers(a, fromA, toA).equals(numbers(b, fromB, toB))) {
            return Change.What.NUMBER;
        }
        if (negations(a, fromA, toA) != negations(b, fromB, toB)) {
            return Change.What.NEGATION;
        }
        if (words(fromA, toA).anyMatch(a::isName) || words(fromB, toB).anyMatch(b::isName)) {
            return Change.What.NAME;
        }
        if (words(fromA, toA).anyMatch(a::isHedge) != words(fromB, toB).anyMatch(b::isHedge)) {
            return Change.What.HEDGE;
        }
        if (words(fromA, toA).anyMatch(a::isPronoun) && words(fromB, toB).anyMatch(b::isPronoun)) {
            return Change.What.PRONOUN;
        }
        boolean quoted =
                words(fromA, toA).anyMatch(a::isQuoted) || words(fromB, toB).anyMatch(b::isQuoted);
        return quoted ? Change.What.QUOTATION : Change.What.WORD;
    }

    private static IntStream words(int from, int to) {
        return IntStream.range(from, to);
    }

    static Set<String> numbers(Words words, int from, int to) {
        Set<String> numbers = new LinkedHashSet<>();
        words(from, to).filter(words::isNumber).forEach(word -> numbers.add(words.form(word)));
        return numbers;
    }

    static long negations(Words words, int from, int to) {
        return words(from, to).filter(words::isNegation).count();
    }
}
