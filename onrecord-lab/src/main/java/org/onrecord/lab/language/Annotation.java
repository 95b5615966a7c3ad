package org.onrecord.lab.language;

import java.util.List;
import java.util.Set;
import org.onrecord.lab.corpus.Sentence;

/**
 * What an annotator says of a document whose tokens are given.
 *
 * @param sentences the same sentences and tokens, with its tags and trees
 * @param names the names that it found
 */
public record Annotation(List<Sentence> sentences, Set<Stretch> names) {

    /**
     * A name in a sentence.
     *
     * @param sentence the number of the sentence
     * @param first its first token there
     * @param last its last token there
     * @param type {@code person}, {@code organization}, {@code place} or {@code other}
     */
    public record Stretch(int sentence, int first, int last, String type) {}
}
