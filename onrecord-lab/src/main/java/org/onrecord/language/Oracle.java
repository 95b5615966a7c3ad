package org.onrecord.language;

/**
 * Which moves of the parser lose no arc of the gold tree that could still be found.
 *
 * @see <a href="https://aclanthology.org/C12-1059/">Goldberg and Nivre 2012, section 3</a>
 */
final class Oracle {

    private Oracle() {}

    /**
     * The moves that cost nothing, as bits; none where each costs something.
     *
     * @param gold the heads of the sentence that the state is in, relative to its first token; -1 for the root
     */
    static int zeroCost(ParserState state, int[] gold, int allowed) {
        int first = state.first();
        int front = state.front();
        int top = state.top();
        int goldOfFront = gold[front - first] < 0 ? -1 : gold[front - first] + first;
        boolean headOnStack = false;
        boolean headBelowTop = false;
        boolean childOnStack = false;
        for (int i = 0; i < state.height(); i++) {
            int token = state.stackAt(i);
            headOnStack |= goldOfFront == token;
            headBelowTop |= goldOfFront == token && token != top;
            childOnStack |= gold[token - first] + first == front
                    && gold[token - first] >= 0
                    && state.head(token) == ParserState.NONE;
        }
        int zero = 0;
        if (!headOnStack && !childOnStack) {
            zero |= 1 << Parser.SHIFT;
        }
        if (top == ParserState.NONE) {
            return zero & allowed;
        }
        boolean topHasChildAhead = false;
        for (int i = front; i < state.end(); i++) {
            topHasChildAhead |= gold[i - first] >= 0 && gold[i - first] + first == top;
        }
        int goldOfTop = gold[top - first] < 0 ? -1 : gold[top - first] + first;
        if (!topHasChildAhead) {
            zero |= 1 << Parser.REDUCE;
            boolean headAhead = goldOfTop > front;
            if (goldOfTop == front || !headAhead && goldOfTop >= 0) {
                zero |= 1 << Parser.LEFT;
            }
        }
        boolean headAhead = goldOfFront > front;
        boolean rightArc = goldOfFront == top;
        boolean headLost = goldOfFront >= 0 && !headOnStack && !headAhead;
        if ((rightArc || headLost) && !childOnStack && !headBelowTop) {
            zero |= 1 << Parser.RIGHT;
        }
        return zero & allowed;
    }
}
