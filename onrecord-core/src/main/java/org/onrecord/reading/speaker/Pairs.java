package org.onrecord.reading.speaker;

import java.util.List;
import org.onrecord.language.Analysis;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Mention;

/** Tells who two are: "Brask met Hale. … The two sides agreed that …" */
final class Pairs {

    private static final WordList TWO = WordList.of("two", "both");
    private static final WordList SIDES =
            WordList.of("side", "two", "both", "leader", "minister", "man", "woman", "official", "pair");
    /** The two stand no further back. */
    private static final int FAR = 3;

    private final Analysis analysis;
    private final Cast cast;

    Pairs(Copy copy, Cast cast) {
        this.analysis = copy.analysis();
        this.cast = cast;
    }

    /** The two persons whom a phrase such as "the two sides" means; empty where it is no such phrase or there are not two. */
    List<Being> of(Being being) {
        Phrase first = being.mentions.get(0);
        if (being.named() || first.form() != Mention.Form.NOMINAL || !isPair(first)) {
            return List.of();
        }
        int sentence = analysis.tokens().sentenceOf(first.head());
        List<Being> near = cast.beings().stream()
                .filter(one -> one.isPerson() && one.named())
                .filter(one -> one.lastBefore(first.core().first())
                        .filter(mention -> sentence - analysis.tokens().sentenceOf(mention.head()) <= FAR)
                        .isPresent())
                .toList();
        return near.size() == 2 ? near : List.of();
    }

    private boolean isPair(Phrase phrase) {
        boolean two = false;
        for (int token = phrase.core().first(); token < phrase.core().end(); token++) {
            two |= TWO.contains(analysis.lower(token));
        }
        return two && phrase.core().length() <= 3 && SIDES.contains(analysis.lemmaHash(phrase.head()));
    }
}
