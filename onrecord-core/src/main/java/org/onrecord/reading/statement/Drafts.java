package org.onrecord.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.reading.Range;

/** The statements on their way, found by place, so that no rule walks over all of them. */
final class Drafts {

    /** No statement is looked for further away than this many tokens. */
    private static final int REACH = 1_200;

    private final TreeMap<Integer, List<Draft>> byPlace = new TreeMap<>();

    void add(Draft draft) {
        byPlace.computeIfAbsent(draft.place(), place -> new ArrayList<>()).add(draft);
    }

    void remove(Draft draft) {
        List<Draft> there = byPlace.get(draft.place());
        if (there != null) {
            there.remove(draft);
        }
    }

    /** All of them in the order of the text. */
    List<Draft> all() {
        List<Draft> all = new ArrayList<>();
        byPlace.values().forEach(all::addAll);
        return all;
    }

    /** Those that may touch a range. */
    List<Draft> near(Range range) {
        List<Draft> near = new ArrayList<>();
        byPlace.subMap(range.first() - REACH, true, range.end() + REACH, true)
                .values()
                .forEach(near::addAll);
        return near;
    }

    /** The one whose cue shares a token with a range. */
    Optional<Draft> withCue(Range range) {
        return near(range).stream()
                .filter(draft -> draft.cue != null && draft.cue.overlaps(range))
                .findFirst();
    }

    /** Whether a token is part of what somebody is known to have said. */
    boolean anySays(int token) {
        return near(Range.of(token)).stream().anyMatch(draft -> draft.says(token));
    }

    /** Drops those whose words share a token with a range. */
    void removeIn(Range range) {
        near(range).stream().filter(draft -> draft.whole().overlaps(range)).forEach(this::remove);
    }

    /** The last one that begins before a token. */
    Optional<Draft> lastBefore(int token) {
        Draft last = null;
        for (Draft draft : near(new Range(token, token))) {
            if (draft.whole().first() < token
                    && (last == null || draft.whole().end() >= last.whole().end())) {
                last = draft;
            }
        }
        return Optional.ofNullable(last);
    }
}
