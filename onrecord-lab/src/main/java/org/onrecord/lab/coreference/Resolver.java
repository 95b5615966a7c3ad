package org.onrecord.lab.coreference;

import java.util.List;
import org.onrecord.lab.corpus.PlainText;
import org.onrecord.text.Span;

/** A program that tells who is who in a text: the reader, or one of its rivals, which are found as services. */
public interface Resolver {

    /** What tables call it: {@code CoreNLP 4.5.10, statistical}. */
    String name();

    /** For each one spoken of, where: "Gallant", "he" and "the minister". Only the text and its paragraphs may be looked at. */
    List<List<Span>> clusters(PlainText text);
}
