package org.onrecord.collation;

import java.util.List;
import org.onrecord.text.Term;

/**
 * Two statements of one speaker on one matter that differ: "will resign", later "will not resign". Which holds is not judged.
 *
 * @param speaker the name of the speaker
 * @param one the statement of the earlier report
 * @param other the other one
 * @param differs by what they differ
 * @param words which words stand for which
 */
public record Position(String speaker, Printing one, Printing other, List<Kind> differs, List<Change> words) {

    /** How positions differ. */
    public enum Kind implements Term {
        NEGATION,
        NUMBER
    }

    public Position {
        differs = List.copyOf(differs);
        words = List.copyOf(words);
    }
}
