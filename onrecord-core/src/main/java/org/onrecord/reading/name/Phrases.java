package org.onrecord.reading.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;

/** All phrases of a report, found by number, by head and by place. */
public final class Phrases {

    private static final int NONE = -1;

    private final List<Phrase> all;
    private final int[] byHead;

    private Phrases(List<Phrase> all, int tokens) {
        this.all = List.copyOf(all);
        byHead = new int[tokens];
        Arrays.fill(byHead, NONE);
        for (Phrase phrase : all) {
            byHead[phrase.head()] = phrase.id();
        }
    }

    /** Reads the phrases of a report. */
    public static Phrases of(Copy copy) {
        List<Phrase> found = new ArrayList<>();
        new PhraseReader(copy, found).read();
        return new Phrases(found, copy.size());
    }

    /** The phrases in the order of their heads. */
    public List<Phrase> all() {
        return all;
    }

    public Phrase get(int id) {
        return all.get(id);
    }

    /** The phrase that a token heads. */
    public Optional<Phrase> headedBy(int token) {
        return byHead[token] == NONE ? Optional.empty() : Optional.of(all.get(byHead[token]));
    }

    /** The phrases whose heads stand in a range. */
    public List<Phrase> within(Range range) {
        List<Phrase> within = new ArrayList<>();
        for (int token = range.first(); token < range.end(); token++) {
            headedBy(token).ifPresent(within::add);
        }
        return within;
    }
}
