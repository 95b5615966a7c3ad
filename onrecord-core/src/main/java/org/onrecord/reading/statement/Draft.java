package org.onrecord.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.reading.Range;

/** A statement on its way from cue and spans to {@link Utterance}: rules change it, step by step. */
final class Draft {

    /** The words that say that it was said; null where only the quotation marks do. */
    @Nullable
    Range cue;

    final List<Range> sources = new ArrayList<>();
    final List<Range> rivals = new ArrayList<>();
    final List<Range> contents = new ArrayList<>();
    final List<Utterance.RelayPhrase> via = new ArrayList<>();

    /** The document that the source speaks through where the cue is "according to": statements inside it pass it on. */
    @Nullable
    Range document;

    /** The statement that this one is nested in. */
    @Nullable
    Draft outer;

    /** The statement whose speaker goes on here. */
    @Nullable
    Draft before;

    /** Whether it is a line of a script, quoted without marks. */
    boolean script;

    /** Whether nothing that was said is printed, as in "declined to comment". */
    boolean bare;

    double probability;
    String why;

    private final int place;

    Draft(int place, double probability, String why) {
        this.place = place;
        this.probability = probability;
        this.why = why;
    }

    static Draft of(Found found) {
        Draft draft = new Draft(found.cue().first(), found.probability(), "network");
        draft.cue = found.cue();
        draft.sources.addAll(found.sources());
        draft.contents.addAll(found.contents());
        return draft;
    }

    Optional<Range> cue() {
        return Optional.ofNullable(cue);
    }

    /** The token that it is filed under: its place does not change when rules move its ends. */
    int place() {
        return place;
    }

    /** The smallest range that holds all contents; the cue where nothing was said. */
    Range whole() {
        if (contents.isEmpty()) {
            return java.util.Objects.requireNonNull(cue);
        }
        Range whole = contents.get(0);
        for (Range content : contents) {
            whole = whole.cover(content);
        }
        return whole;
    }

    /** Whether a token is part of what was said. */
    boolean says(int token) {
        return contents.stream().anyMatch(content -> content.contains(token));
    }

    /** How many tokens of a range are part of what was said. */
    int shared(Range range) {
        int shared = 0;
        for (Range content : contents) {
            shared += Math.max(0, Math.min(content.end(), range.end()) - Math.max(content.first(), range.first()));
        }
        return shared;
    }

    /** Takes a range into the contents, joined with those that it touches. */
    void say(Range range) {
        Range joined = range;
        for (int i = contents.size() - 1; i >= 0; i--) {
            Range content = contents.get(i);
            if (content.first() <= joined.end() && joined.first() <= content.end()) {
                joined = joined.cover(content);
                contents.remove(i);
            }
        }
        int at = 0;
        while (at < contents.size() && contents.get(at).first() < joined.first()) {
            at++;
        }
        contents.add(at, joined);
    }

    /** Takes a range out of the contents. */
    void unsay(Range range) {
        List<Range> kept = new ArrayList<>();
        for (Range content : contents) {
            if (!content.overlaps(range)) {
                kept.add(content);
                continue;
            }
            if (content.first() < range.first()) {
                kept.add(new Range(content.first(), range.first()));
            }
            if (range.end() < content.end()) {
                kept.add(new Range(range.end(), content.end()));
            }
        }
        contents.clear();
        contents.addAll(kept);
    }
}
