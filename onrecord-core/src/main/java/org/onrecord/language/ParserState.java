package org.onrecord.language;

/** The stack, the buffer and the arcs found so far while a sentence is parsed. */
final class ParserState {

    static final int NONE = -1;

    private final byte[] tags;
    private int first;
    private int end;
    private int[] stack = new int[64];
    private int height;
    private int front;
    private final int[] heads;
    private final byte[] relations;
    private final int[] leftmost;
    private final int[] rightmost;
    private final int[] leftCount;
    private final int[] rightCount;

    /** A state for texts with these tags, ordinals of {@link Tag}. */
    ParserState(byte[] tags) {
        this.tags = tags;
        int n = tags.length;
        heads = new int[n];
        relations = new byte[n];
        leftmost = new int[n];
        rightmost = new int[n];
        leftCount = new int[n];
        rightCount = new int[n];
    }

    void begin(int sentenceFirst, int sentenceEnd) {
        first = sentenceFirst;
        end = sentenceEnd;
        front = first;
        height = 0;
        for (int i = first; i < end; i++) {
            heads[i] = NONE;
            relations[i] = 0;
            leftmost[i] = NONE;
            rightmost[i] = NONE;
            leftCount[i] = 0;
            rightCount[i] = 0;
        }
        if (stack.length < end - first) {
            stack = new int[end - first];
        }
    }

    boolean finished() {
        return front >= end;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    int front() {
        return front;
    }

    int top() {
        return height > 0 ? stack[height - 1] : NONE;
    }

    int height() {
        return height;
    }

    int stackAt(int i) {
        return stack[i];
    }

    int head(int token) {
        return heads[token];
    }

    /** The moves that are possible here, as bits. */
    int allowed() {
        int allowed = 1 << Parser.SHIFT;
        if (height > 0) {
            boolean headed = heads[stack[height - 1]] != NONE;
            allowed |= 1 << Parser.RIGHT | (headed ? 1 << Parser.REDUCE : 1 << Parser.LEFT);
        }
        return allowed;
    }

    void apply(int move, int relation) {
        switch (move) {
            case Parser.SHIFT -> stack[height++] = front++;
            case Parser.REDUCE -> height--;
            case Parser.LEFT -> {
                attach(stack[height - 1], front, relation);
                height--;
            }
            default -> {
                attach(front, stack[height - 1], relation);
                stack[height++] = front++;
            }
        }
    }

    /** Hangs a token on a head; with {@link #NONE} it becomes the root. */
    void attach(int token, int head, int relation) {
        heads[token] = head;
        relations[token] = (byte) relation;
        if (head == NONE) {
            return;
        }
        if (token < head) {
            if (leftmost[head] == NONE || token < leftmost[head]) {
                leftmost[head] = token;
            }
            leftCount[head]++;
        } else {
            if (rightmost[head] == NONE || token > rightmost[head]) {
                rightmost[head] = token;
            }
            rightCount[head]++;
        }
    }

    /** The token without a head that is the likeliest root: the first verb among them, else the first one. */
    int chooseRoot() {
        int root = NONE;
        for (int token = first; token < end; token++) {
            if (heads[token] == NONE) {
                if (root == NONE) {
                    root = token;
                } else if (Tag.at(tags[root]).isPunctuation()
                        && !Tag.at(tags[token]).isPunctuation()) {
                    root = token;
                }
            }
        }
        return root;
    }

    void copy(int[] toHeads, byte[] toRelations) {
        System.arraycopy(heads, first, toHeads, first, end - first);
        System.arraycopy(relations, first, toRelations, first, end - first);
    }

    /** The token below the top of the stack by a number of places; {@link #NONE} where there is none. */
    int below(int places) {
        return height > places ? stack[height - 1 - places] : NONE;
    }

    /** The token of the buffer behind its first one by a number of places. */
    int ahead(int places) {
        return front + places < end ? front + places : NONE;
    }

    int leftmost(int token) {
        return token == NONE ? NONE : leftmost[token];
    }

    int rightmost(int token) {
        return token == NONE ? NONE : rightmost[token];
    }

    int headOf(int token) {
        return token == NONE ? NONE : heads[token];
    }

    /** One more than the ordinal of what a token is to its head; 0 for no token, or one without a head. */
    int relation(int token) {
        return token == NONE || heads[token] == NONE ? 0 : relations[token] + 1;
    }

    /** How many dependents a token has on either side, up to three each: 0 to 15. */
    int valency(int token) {
        return token == NONE ? 0 : Math.min(3, leftCount[token]) << 2 | Math.min(3, rightCount[token]);
    }

    /** How far two tokens stand apart, 0 to 8. */
    static int bucket(int distance) {
        return distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : distance < 20 ? 7 : 8;
    }
}
