package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.lab.corpus.Sentence;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.lab.corpus.Word;

/** A document of a treebank as the engine sees one: a text, its tokens as annotated, and the annotation beside them. */
final class TrainingText {

    final Treebank.Document document;
    final Tokens tokens;
    final List<Word> words = new ArrayList<>();

    TrainingText(Treebank.Document document) {
        this.document = document;
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        List<Integer> sentenceEnds = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (text.length() > 0) {
                text.append(sentence.startsParagraph() ? "\n\n" : " ");
            }
            List<Word> all = sentence.words();
            for (int i = 0; i < all.size(); i++) {
                Word word = all.get(i);
                spans.add(new int[] {text.length(), text.length() + word.form().length()});
                text.append(word.form());
                boolean space = word.start() >= 0
                        ? i + 1 < all.size() && all.get(i + 1).start() > word.end()
                        : word.spaceAfter();
                if (i + 1 < all.size() && space) {
                    text.append(' ');
                }
                words.add(word);
            }
            sentenceEnds.add(spans.size());
        }
        tokens = new Tokens(text.toString());
        spans.forEach(span -> tokens.add(span[0], span[1]));
        sentenceEnds.forEach(tokens::endSentence);
        tokens.complete();
    }

    static List<TrainingText> of(List<Treebank.Document> documents) {
        return documents.stream().map(TrainingText::new).toList();
    }

    /** The tag of a token as an ordinal; {@code NN} for one that the engine does not know. */
    byte tag(int token) {
        Tag tag = Tag.labelled(words.get(token).tag());
        return (byte) (tag == null ? Tag.NN : tag).ordinal();
    }

    /** The relation of a token as an ordinal. */
    byte relation(int token) {
        Relation relation = Relation.labelled(words.get(token).relation());
        return (byte) (relation == null ? Relation.DEP : relation).ordinal();
    }

    /** The head of a token as a number in the document; -1 for a root. */
    int head(int token) {
        int head = words.get(token).head();
        return head == 0 ? -1 : tokens.sentenceStart(tokens.sentenceOf(token)) + head - 1;
    }
}
