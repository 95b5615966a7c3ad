package org.onrecord.collation;

/** How much one word speaks for standing where another does: the same, spelt alike, or at least of one kind. */
final class Likeness {

    private static final float SAME = 2;
    private static final float SAME_FUNCTION = 1;
    private static final float ALIKE = 1.2f;
    private static final float NUMBERS = 0.7f;
    private static final float NAMES = 0.5f;
    private static final float KIND = 0.1f;
    private static final float OTHER = -0.6f;

    /** The most letters by which two words differ that are spelt alike and begin otherwise. */
    private static final int MOST = 2;

    private Likeness() {}

    /** The score of a pair of words; where only a part is sought, unlike words speak against it. */
    static float of(Words a, int i, Words b, int j, boolean local) {
        if (a.key(i) == b.key(j)) {
            return a.isFunction(i) ? SAME_FUNCTION : SAME;
        }
        boolean function = a.isFunction(i);
        if (function != b.isFunction(j)) {
            return OTHER;
        }
        if (a.isNumber(i) || b.isNumber(j)) {
            return a.isNumber(i) && b.isNumber(j) ? NUMBERS : OTHER;
        }
        if (!function && mayBeAlike(a, i, b, j) && alike(a.form(i), b.form(j))) {
            return ALIKE;
        }
        if (local) {
            return OTHER;
        }
        return a.isCapital(i) && b.isCapital(j) ? NAMES : KIND;
    }

    /** Whether two words are spelt alike: inflected ("signaled", "signals") or misspelt ("Callaway", "Calloway"). */
    static boolean alike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter < 3 || longer - shorter > 4) {
            return false;
        }
        int prefix = 0;
        while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        if (prefix >= 4 && prefix * 3 >= longer * 2) {
            return true;
        }
        return shorter >= 4 && distance(a, b, MOST) <= (longer >= 7 ? 2 : 1);
    }

    /** Whether two words begin alike or have nearly the same letters: others are not spelt alike. */
    private static boolean mayBeAlike(Words a, int i, Words b, int j) {
        return !isFar(a.letters(i), b.letters(j), MOST)
                || a.form(i).charAt(0) == b.form(j).charAt(0);
    }

    /**
     * How many letters must be put, taken or changed to turn one word into another; any number above the most is as good as
     * another.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Levenshtein_distance">Levenshtein 1965</a>
     */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most || isFar(letters(a), letters(b), most)) {
            return most + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return row[b.length()];
    }

    /** Whether more letters of one word are missing in the other than could be put there. */
    private static boolean isFar(long one, long other, int most) {
        return Long.bitCount(one & ~other) > most || Long.bitCount(other & ~one) > most;
    }

    /** Which letters a word has, as bits. */
    static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }
}
