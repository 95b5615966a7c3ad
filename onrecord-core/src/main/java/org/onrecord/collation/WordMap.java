package org.onrecord.collation;

import java.util.Arrays;
import java.util.List;
import org.onrecord.text.Span;

/** Which word of an original stands behind each word of a copy. */
final class WordMap {

    private static final int NONE = -1;

    private final Copies.Found found;
    private final Sheet copy;
    private final Sheet of;
    private final int[] behind;

    private WordMap(Copies.Found found, Sheet copy, Sheet of) {
        this.found = found;
        this.copy = copy;
        this.of = of;
        this.behind = new int[copy.words().size()];
        Arrays.fill(behind, NONE);
    }

    /** Aligns a copy with its original, sentence by sentence. */
    static WordMap of(List<Sheet> sheets, Copies.Found found) {
        Sheet copy = sheets.get(found.copy());
        Sheet of = sheets.get(found.of());
        WordMap map = new WordMap(found, copy, of);
        boolean copyFirst = found.overlap().a() == copy;
        for (Overlap.Pair pair : found.overlap().pairs()) {
            int inCopy = copyFirst ? pair.a() : pair.b();
            int inOriginal = copyFirst ? pair.b() : pair.a();
            Alignment alignment = Alignment.whole(
                    copy.words(),
                    Comparison.sentence(copy.words(), inCopy),
                    of.words(),
                    Comparison.sentence(of.words(), inOriginal));
            for (Alignment.Pair words : alignment.pairs()) {
                if (map.behind[words.a()] == NONE || words.same()) {
                    map.behind[words.a()] = words.b();
                }
            }
        }
        return map;
    }

    /** The numbers of the copy and of its original. */
    Copies.Found found() {
        return found;
    }

    Sheet copy() {
        return copy;
    }

    Sheet original() {
        return of;
    }

    /** How many words of a stretch of the copy stand for words of a stretch of the original. */
    int shared(Span inCopy, Span inOriginal) {
        int shared = 0;
        for (int word = copy.words().from(inCopy.start());
                word < behind.length && copy.words().span(word).end() <= inCopy.end();
                word++) {
            if (behind[word] != NONE && inOriginal.contains(of.words().span(behind[word]))) {
                shared++;
            }
        }
        return shared;
    }

    /** Whether at least half of the words of either stretch stand for words of the other. */
    boolean isMostly(Span inCopy, Span inOriginal) {
        int longer = Math.max(count(copy.words(), inCopy), count(of.words(), inOriginal));
        return longer > 0 && 2 * shared(inCopy, inOriginal) >= longer;
    }

    private static int count(Words words, Span span) {
        return words.from(span.end()) - words.from(span.start());
    }

    /** How many numbers of a stretch of the copy stand for numbers of a stretch of the original. */
    int sharedNumbers(Span inCopy, Span inOriginal) {
        int shared = 0;
        for (int word = copy.words().from(inCopy.start());
                word < behind.length && copy.words().span(word).end() <= inCopy.end();
                word++) {
            boolean numbers = behind[word] != NONE
                    && copy.words().isNumber(word)
                    && of.words().isNumber(behind[word]);
            shared += numbers && inOriginal.contains(of.words().span(behind[word])) ? 1 : 0;
        }
        return shared;
    }
}
