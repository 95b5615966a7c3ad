package org.onrecord.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.WordHash;
import org.onrecord.language.WordList;
import org.onrecord.record.Figure;

/** The words before and behind a number that bound it: "more than", "up to", "or so". */
final class Bounds {

    /** Words that bound, and how. */
    private record Entry(long[] words, Figure.Bound bound) {}

    /** A bound and where its words begin. */
    record Before(int first, Figure.Bound bound) {}

    private static final List<Entry> ENTRIES = new ArrayList<>();

    static {
        for (String line : WordList.lines(Bounds.class, "bounds.txt")) {
            String[] field = line.split(" ");
            long[] words = new long[field.length - 1];
            for (int i = 0; i < words.length; i++) {
                words[i] = WordHash.lower(field[i + 1]);
            }
            ENTRIES.add(new Entry(words, bound(field[0])));
        }
        ENTRIES.sort((a, b) -> Integer.compare(b.words().length, a.words().length));
    }

    private Bounds() {}

    private static Figure.Bound bound(String name) {
        return Figure.Bound.valueOf(name.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }

    /** The bound whose words end right before a token, the longest one. */
    static Optional<Before> before(Analysis analysis, int token) {
        for (Entry entry : ENTRIES) {
            int first = token - entry.words().length;
            boolean same = first >= 0;
            for (int i = 0; same && i < entry.words().length; i++) {
                same = analysis.lower(first + i) == entry.words()[i];
            }
            if (same) {
                return Optional.of(new Before(first, entry.bound()));
            }
        }
        return Optional.empty();
    }
}
