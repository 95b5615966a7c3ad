package org.onrecord.text;

/**
 * A stretch of a text, half open, counted in UTF-16 units.
 *
 * <p>In "Gallant said" the span of the name is {@code new Span(0, 7)}. Exports count in code points instead, see
 * {@link CodePoints}.
 *
 * @param start the first unit, 0 or more
 * @param end the unit after the last one, {@code start} or more
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether a position lies inside. */
    public boolean contains(int position) {
        return start <= position && position < end;
    }

    /** Whether all of the other span lies inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words at this place: {@code text.substring(start, end)}. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** The span without white space at its ends; empty at its start where there is nothing else. */
    public Span strip(CharSequence text) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** By start, the longer one first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
