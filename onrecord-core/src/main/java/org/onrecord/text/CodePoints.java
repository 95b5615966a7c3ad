package org.onrecord.text;

import java.util.Arrays;

/**
 * The offsets of one text counted two ways: UTF-16 units, as Java counts, and Unicode code points, as every export does.
 *
 * <p>In "😀 said" the word starts at UTF-16 unit 3 and at code point 2. A lone surrogate counts as one of either.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">W3C Text Position Selector</a>
 */
public final class CodePoints {

    /** For each surrogate pair, the UTF-16 offset of its second half, ascending. */
    private final int[] seconds;

    private CodePoints(int[] seconds) {
        this.seconds = seconds;
    }

    /** Counts a text once; both directions are then answered in logarithmic time. */
    public static CodePoints of(CharSequence text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count));
    }

    /** The code point at a UTF-16 offset; an offset inside a pair counts as after it. */
    public int at(int utf16) {
        if (seconds.length == 0) {
            return utf16;
        }
        int pairs = Arrays.binarySearch(seconds, utf16);
        return utf16 - (pairs < 0 ? -pairs - 1 : pairs);
    }

    /** The UTF-16 offset of a code point. */
    public int utf16(int codePoint) {
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] - middle <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }
}
