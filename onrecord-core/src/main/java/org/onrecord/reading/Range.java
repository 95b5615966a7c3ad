package org.onrecord.reading;

/**
 * Some tokens of a report, from {@code first} to before {@code end}.
 *
 * @param first the first token
 * @param end the token behind the last one
 */
public record Range(int first, int end) {

    public Range {
        if (first < 0 || end < first) {
            throw new IllegalArgumentException("not a range: " + first + ".." + end);
        }
    }

    /** One token. */
    public static Range of(int token) {
        return new Range(token, token + 1);
    }

    public boolean contains(int token) {
        return token >= first && token < end;
    }

    public boolean contains(Range other) {
        return first <= other.first && other.end <= end;
    }

    public boolean overlaps(Range other) {
        return first < other.end && other.first < end;
    }

    public int length() {
        return end - first;
    }

    /** The smallest range that holds both. */
    public Range cover(Range other) {
        return new Range(Math.min(first, other.first), Math.max(end, other.end));
    }
}
