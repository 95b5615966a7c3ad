package org.onrecord.store;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text as they are looked for: letters and digits, in small letters. */
final class Words {

    /** What stands between words. */
    static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** The words in their order: {@code harbour}, {@code s}, {@code 41} of "Harbour's 41". */
    static List<String> of(String text) {
        return GAP.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
