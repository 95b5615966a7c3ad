package org.onrecord.reading.statement;

import java.util.Arrays;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.reading.Copy;
import org.onrecord.text.Quotation;

/**
 * How the tokens of a paragraph look from one cue: how far away, where in the tree, in which quotation, behind how many
 * other cues. Made once for a paragraph, then turned to each of its cues.
 */
final class CueView {

    static final int DISTANCES = 64;
    static final int PATHS = 1 << 11;
    static final int QUOTES = 32;
    static final int OTHERS = 32;
    static final int SENTENCES = 16;

    /** The number of tables. */
    static final int COUNT = 5;

    private static final int RELATIONS = Relation.values().length;
    /** How far up the tree a cue's ancestors are looked at. */
    private static final int HIGHEST = 6;
    /** The way up from a token is followed no further. */
    private static final int DEEPEST = 60;

    private final Analysis analysis;
    private final int first;
    private final int end;
    /** For each token of the paragraph the number of its outermost quotation, -1 outside. */
    private final int[] quotation;

    private final boolean[] inCue;
    private final int[] cuesBefore;
    private int cueFirst;
    private int cueEnd;
    private int cueHead;
    private final int[] ancestors = new int[HIGHEST];
    private int ancestorCount;
    private int quotationBefore;
    private int quotationBehind;

    /**
     * Looks at a paragraph.
     *
     * @param first its first token
     * @param end the token behind its last one
     * @param inCue for each of its tokens whether it is part of a cue
     */
    CueView(Copy copy, int first, int end, boolean[] inCue) {
        this.analysis = copy.analysis();
        this.first = first;
        this.end = end;
        this.inCue = inCue;
        quotation = new int[end - first];
        Arrays.fill(quotation, -1);
        int number = 0;
        for (Quotation one : copy.quotations().all()) {
            if (one.level() == 1
                    && one.whole().start() < analysis.tokens().end(end - 1)
                    && one.whole().end() > analysis.tokens().start(first)) {
                int from = Math.max(first, analysis.tokens().at(one.whole().start()));
                int to = Math.min(end, analysis.tokens().from(one.whole().end()));
                for (int token = from; token < to; token++) {
                    quotation[token - first] = number;
                }
                number++;
            }
        }
        cuesBefore = new int[end - first + 1];
        for (int i = 0; i < end - first; i++) {
            boolean starts = inCue[i] && (i == 0 || !inCue[i - 1]);
            cuesBefore[i + 1] = cuesBefore[i] + (starts ? 1 : 0);
        }
    }

    /** The sizes of the tables, in their order. */
    static int[] sizes() {
        return new int[] {DISTANCES, PATHS, QUOTES, OTHERS, SENTENCES};
    }

    /** Turns to a cue, given by its first token and the one behind its last. */
    void turnTo(int newCueFirst, int newCueEnd) {
        cueFirst = newCueFirst;
        cueEnd = newCueEnd;
        cueHead = head(cueFirst, cueEnd);
        quotationBefore = nearQuotation(cueFirst - 1, -1);
        quotationBehind = nearQuotation(cueEnd, 1);
        ancestorCount = 0;
        int at = cueHead;
        while (at != Analysis.NONE && ancestorCount < HIGHEST) {
            ancestors[ancestorCount++] = at;
            at = analysis.head(at);
        }
    }

    /** The token of a stretch whose head stands outside of it; the last one where there are several. */
    private int head(int from, int to) {
        int found = from;
        for (int token = from; token < to; token++) {
            int head = analysis.head(token);
            if (head < from || head >= to) {
                boolean better =
                        analysis.tag(token).isVerb() || !analysis.tag(found).isVerb();
                found = better ? token : found;
            }
        }
        return found;
    }

    /** The rows of a token of the paragraph, in the order of the tables. */
    void rows(int token, int[] rows) {
        rows[0] = distance(token);
        rows[1] = path(token);
        rows[2] = quote(token);
        rows[3] = others(token);
        rows[4] = sentence(token);
    }

    private int distance(int token) {
        if (token >= cueFirst && token < cueEnd) {
            return 0;
        }
        int away = token < cueFirst ? cueFirst - token : token - cueEnd + 1;
        int bucket = away <= 8 ? away : away <= 12 ? 9 : away <= 18 ? 10 : away <= 30 ? 11 : away <= 50 ? 12 : 13;
        return 1 + bucket * 2 + (token < cueFirst ? 1 : 0);
    }

    /** The way through the tree: below the cue under which dependent, or above it and how. */
    private int path(int token) {
        if (analysis.tokens().sentenceOf(token) != analysis.tokens().sentenceOf(cueHead)) {
            return token < cueFirst ? 1 : 2;
        }
        int below = Analysis.NONE;
        int at = token;
        for (int step = 0; at != Analysis.NONE && step < DEEPEST; step++) {
            for (int i = 0; i < ancestorCount; i++) {
                if (ancestors[i] == at) {
                    return 3 + code(i, below) % (PATHS - 3);
                }
            }
            below = at;
            at = analysis.head(at);
        }
        return 3;
    }

    private int code(int up, int below) {
        int down = below == Analysis.NONE ? RELATIONS : analysis.relation(below).ordinal();
        int over = up == 0 ? 0 : 1 + analysis.relation(ancestors[up - 1]).ordinal();
        int steps = Math.min(up, 3);
        return (over * 61 + down) * 4 + steps;
    }

    private int quote(int token) {
        int own = quotation[token - first];
        int near = quotationBefore;
        int next = quotationBehind;
        int cue = quotation[cueFirst - first];
        int side = own < 0 ? 0 : own == cue ? 1 : own == near ? 2 : own == next ? 3 : 4;
        int some = (near >= 0 ? 1 : 0) | (next >= 0 ? 2 : 0);
        return side << 2 | some;
    }

    /** The first quotation within a few tokens of a place in one direction; -1 where there is none. */
    private int nearQuotation(int from, int step) {
        for (int i = 0, token = from; i < 12 && token >= first && token < end; i++, token += step) {
            if (quotation[token - first] >= 0) {
                return quotation[token - first];
            }
        }
        return -1;
    }

    /** How many other cues stand between, and whether the token is part of one. */
    private int others(int token) {
        int from = Math.min(token, cueFirst) - first;
        int to = Math.max(token, cueFirst) - first;
        int between = cuesBefore[to] - cuesBefore[from];
        if (token > cueFirst) {
            between--;
        }
        boolean inside = inCue[token - first] && (token < cueFirst || token >= cueEnd);
        return Math.min(5, Math.max(0, between)) << 1 | (inside ? 1 : 0);
    }

    private int sentence(int token) {
        int away = analysis.tokens().sentenceOf(token) - analysis.tokens().sentenceOf(cueFirst);
        return Math.max(-6, Math.min(6, away)) + 7;
    }
}
