package org.onrecord.report;

import java.util.Locale;
import java.util.Set;
import org.onrecord.language.WordList;

/** Knows the labels of lines that point elsewhere: "WATCH: Drone footage shows scale of destruction". */
final class Labels {

    private static final Set<String> LABELS = Set.copyOf(WordList.lines(Labels.class, "labels.txt"));
    private static final int LONGEST_LABEL = 24;
    private static final int MOST_WORDS = 25;

    private Labels() {}

    /** Whether a line points elsewhere: a label, a colon or bar, and a title rather than a sentence. */
    static boolean pointsElsewhere(String line, Look look) {
        if (look.words() > MOST_WORDS || look.terminal() && look.words() > 14) {
            return false;
        }
        int end = Math.min(line.length(), LONGEST_LABEL);
        for (int i = 0; i < end; i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == '|') {
                return LABELS.contains(
                        line.substring(0, i).strip().toLowerCase(Locale.ROOT).replace('’', '\''));
            }
        }
        return false;
    }
}
