package org.onrecord.reading.event;

import java.util.function.IntPredicate;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;

/** Tells nouns that are only a part of another word or of a title: "flood-prone", "The Assassination of a Prince". */
final class Titles {

    private final Analysis analysis;
    /** Which tokens stand in paragraphs, where capitals mean something. */
    private final IntPredicate paragraphs;

    Titles(Analysis analysis, IntPredicate paragraphs) {
        this.analysis = analysis;
        this.paragraphs = paragraphs;
    }

    /** "flood-prone areas". */
    boolean isPrefix(int token) {
        return token + 1 < analysis.size()
                && analysis.tokens().is(token + 1, '-')
                && !analysis.tokens().spaceBefore(token + 1);
    }

    /** "a cease-fire", "the post-attack cleanup". */
    boolean isSuffix(int token) {
        return token > 0
                && analysis.tokens().is(token - 1, '-')
                && !analysis.tokens().spaceBefore(token)
                && !analysis.tokens().spaceBefore(token - 1);
    }

    /** "The Assassination of a Prince": a noun in capitals inside a sentence is one of a title. */
    boolean isTitled(int token) {
        return paragraphs.test(token)
                && analysis.capital(token)
                && analysis.tokens().length(token) > 1
                && !java.lang.Character.isUpperCase(
                        analysis.tokens().text(token).charAt(1))
                && !opens(token);
    }

    /** Behind an opening quotation mark or a colon. */
    private boolean opens(int token) {
        return analysis.tag(token - 1) == Tag.OPEN_QUOTE || analysis.tag(token - 1) == Tag.COLON;
    }
}
