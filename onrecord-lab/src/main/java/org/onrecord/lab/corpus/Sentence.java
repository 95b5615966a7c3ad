package org.onrecord.lab.corpus;

import java.util.List;

/**
 * One sentence of a treebank.
 *
 * @param words its tokens in order
 * @param startsParagraph whether a paragraph begins with it
 */
public record Sentence(List<Word> words, boolean startsParagraph) {

    public Sentence {
        words = List.copyOf(words);
    }
}
