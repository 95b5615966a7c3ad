package org.onrecord.reading.event;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordList;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/** Tells which phrases name places: "Sorhat", "the regional capital Sorhat", "the village of Pelin", "the White House". */
final class Places {

    private static final int NONE = Analysis.NONE;
    private static final WordList NOUNS = WordList.of(Places.class, "places.txt");

    private Places() {}

    /** Whether a token heads a phrase that names a place or a thing that stands somewhere. */
    static boolean isPlace(Analysis analysis, Phrases phrases, int token) {
        Optional<Phrase> phrase = phrases.headedBy(token);
        boolean named = phrase.filter(one -> one.kind() == Entity.Type.PLACE
                        || one.form() == Mention.Form.NAME && one.kind() != Entity.Type.PERSON)
                .isPresent();
        return named
                || NOUNS.contains(analysis.lemmaHash(token))
                || named(analysis, phrases, token).isPresent();
    }

    /** The place: of "the village of Pelin" and "the regional capital Sorhat" the name. */
    static Optional<Phrase> of(Analysis analysis, Phrases phrases, int token) {
        if (!isPlace(analysis, phrases, token)) {
            return Optional.empty();
        }
        return named(analysis, phrases, token).or(() -> phrases.headedBy(token));
    }

    /** The place behind "in" or "at", where any name is one. */
    static Optional<Phrase> standing(Analysis analysis, Phrases phrases, int token) {
        boolean proper = analysis.tag(token).isProper();
        Optional<Phrase> place = of(analysis, phrases, token);
        return place.isPresent() || !proper ? place : phrases.headedBy(token);
    }

    private static Optional<Phrase> named(Analysis analysis, Phrases phrases, int token) {
        if (!NOUNS.contains(analysis.lemmaHash(token))) {
            return Optional.empty();
        }
        boolean next = token + 1 < analysis.size() && analysis.tag(token + 1).isProper();
        Optional<Phrase> beside = next ? phrases.headedBy(token + 1) : Optional.empty();
        if (beside.isPresent()) {
            return beside;
        }
        for (int i = 0; i < analysis.childCount(token); i++) {
            int child = analysis.child(token, i);
            Relation relation = analysis.relation(child);
            int mark = analysis.child(child, Relation.CASE);
            boolean apposed = relation == Relation.APPOS || relation == Relation.FLAT;
            boolean of = relation == Relation.NMOD && mark != NONE && analysis.is(mark, "of");
            Optional<Phrase> phrase = child > token && (apposed || of) ? phrases.headedBy(child) : Optional.empty();
            if (phrase.filter(one -> one.form() == Mention.Form.NAME).isPresent()) {
                return phrase;
            }
        }
        return Optional.empty();
    }
}
