package org.onrecord.reading.statement;

import java.util.List;
import org.onrecord.reading.Range;

/**
 * An attribution as the networks find it, in tokens: a cue, its sources and its contents.
 *
 * @param cue the words that say that it was said
 * @param sources who says it; none where nobody is told
 * @param contents what was said, in order
 * @param cueProbability how likely the cue is one, 0 to 1
 * @param spanProbability how likely the cue has a content, 0 to 1
 */
record Found(Range cue, List<Range> sources, List<Range> contents, double cueProbability, double spanProbability) {

    /** How sure the networks are of the whole. */
    double probability() {
        return cueProbability * spanProbability;
    }
}
