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

    /** Networks are surer than they are right; their log-odds shrink by this. {@code ./lab calibration} tells whether it fits. */
    private static final double TEMPER = 0.6;

    private static final double SUREST = 0.998;

    /**
     * How likely the whole is right.
     *
     * @see <a href="https://proceedings.mlr.press/v70/guo17a.html">Guo et al. 2017, temperature scaling</a>
     */
    double probability() {
        double raw = Math.min(SUREST, Math.max(1 - SUREST, cueProbability * spanProbability));
        return 1 / (1 + Math.pow((1 - raw) / raw, TEMPER));
    }
}
