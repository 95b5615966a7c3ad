package org.onrecord.lab.corpus;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/**
 * A document of a treebank as it was before it was annotated: its text, and where its parts stand in it.
 *
 * @param text its tokens with the white space between them, an empty line between paragraphs
 * @param tokens where its tokens stand
 * @param sentences where its sentences stand
 * @param paragraphs where its paragraphs stand
 */
public record PlainText(String text, List<Span> tokens, List<Span> sentences, List<Span> paragraphs) {

    /** The text of a document. */
    public static PlainText of(Treebank.Document document) {
        StringBuilder text = new StringBuilder();
        List<Span> tokens = new ArrayList<>();
        List<Span> sentences = new ArrayList<>();
        List<Span> paragraphs = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            boolean opens = sentence.startsParagraph() || paragraphs.isEmpty();
            if (!text.isEmpty()) {
                text.append(opens ? "\n\n" : " ");
            }
            int start = text.length();
            List<Word> words = sentence.words();
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                tokens.add(new Span(text.length(), text.length() + word.form().length()));
                text.append(word.form());
                boolean space = word.start() >= 0
                        ? i + 1 < words.size() && words.get(i + 1).start() > word.end()
                        : word.spaceAfter();
                if (i + 1 < words.size() && space) {
                    text.append(' ');
                }
            }
            sentences.add(new Span(start, text.length()));
            Span paragraph = opens
                    ? new Span(start, text.length())
                    : new Span(paragraphs.remove(paragraphs.size() - 1).start(), text.length());
            paragraphs.add(paragraph);
        }
        return new PlainText(text.toString(), List.copyOf(tokens), List.copyOf(sentences), List.copyOf(paragraphs));
    }
}
