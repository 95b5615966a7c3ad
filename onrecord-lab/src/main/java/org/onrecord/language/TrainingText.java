package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.lab.corpus.PlainText;
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
        PlainText plain = PlainText.of(document);
        tokens = new Tokens(plain.text());
        plain.tokens().forEach(span -> tokens.add(span.start(), span.end()));
        for (Sentence sentence : document.sentences()) {
            words.addAll(sentence.words());
            tokens.endSentence(words.size());
        }
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
