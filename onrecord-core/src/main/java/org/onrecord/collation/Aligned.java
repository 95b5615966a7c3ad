package org.onrecord.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some words of a text and what another text prints in their place: "will resign" beside "may resign" is "will" → "may" and
 * "resign", unchanged.
 *
 * @param from the words of the first text; empty where the second adds some
 * @param to the words of the second; empty where it leaves them out
 * @param change what the change touches; empty where the words are the same
 */
public record Aligned(String from, String to, Optional<Change.What> change) {

    /** Sets two texts side by side, word by word. */
    public static List<Aligned> of(String one, String other) {
        Words a = Words.of(one);
        Words b = Words.of(other);
        return of(a, new Alignment.Range(0, a.size()), b, new Alignment.Range(0, b.size()));
    }

    static List<Aligned> of(Words a, Alignment.Range inA, Words b, Alignment.Range inB) {
        Alignment alignment = Alignment.whole(a, inA, b, inB);
        List<Aligned> pieces = new ArrayList<>();
        int atA = inA.first();
        int atB = inB.first();
        int from = atA;
        int to = atB;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (!pair.same()) {
                continue;
            }
            if (pair.a() > atA || pair.b() > atB) {
                same(pieces, a, from, atA, b, to, atB);
                pieces.add(changed(a, atA, pair.a(), b, atB, pair.b()));
                from = pair.a();
                to = pair.b();
            }
            atA = pair.a() + 1;
            atB = pair.b() + 1;
        }
        same(pieces, a, from, atA, b, to, atB);
        if (atA < inA.next() || atB < inB.next()) {
            pieces.add(changed(a, atA, inA.next(), b, atB, inB.next()));
        }
        return List.copyOf(pieces);
    }

    private static void same(List<Aligned> pieces, Words a, int fromA, int toA, Words b, int fromB, int toB) {
        if (toA > fromA) {
            pieces.add(new Aligned(a.printed(fromA, toA), b.printed(fromB, toB), Optional.empty()));
        }
    }

    private static Aligned changed(Words a, int fromA, int toA, Words b, int fromB, int toB) {
        return new Aligned(
                a.printed(fromA, toA), b.printed(fromB, toB), Optional.of(Changes.what(a, fromA, toA, b, fromB, toB)));
    }
}
