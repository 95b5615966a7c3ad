package org.onrecord.lab.language;

import java.util.List;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.lab.corpus.Treebank;
import org.onrecord.text.Span;

/**
 * A program that divides, tags, parses and names English text: the language engine, or one of its rivals.
 *
 * <p>Rivals stand in the module onrecord-rivals, which is built with {@code -Privals} alone, and are found as services.
 */
public interface Annotator {

    /** What tables call it: {@code CoreNLP 4.5.10}. */
    String name();

    /** The tokens of each sentence of a text; only the text and its paragraphs may be looked at. */
    List<List<Span>> divide(PlainText text);

    /** What it says of a document; only its tokens and sentences may be looked at. */
    Annotation annotate(Treebank.Document document);

    /** How far it goes. */
    default Depth depth() {
        return Depth.NAMES;
    }

    /** What an annotator gives besides tokens and sentences. */
    enum Depth {
        /** Tags of Universal Dependencies alone. */
        UNIVERSAL_TAGS,
        /** Tags of the Penn Treebank, trees and names. */
        NAMES
    }

    /** All that it does, from the bare text on, for a measure of its speed; the number of tokens. */
    int read(PlainText text);
}
