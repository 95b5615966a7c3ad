package org.onrecord.reading.statement;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/** What rules ask of the tree: the subject of a verb, whether it can speak, where a clause has a verb. */
final class Clauses {

    private static final int NONE = Analysis.NONE;
    /** No verb is joined to another over more steps. */
    private static final int STEPS = 6;

    private final Analysis analysis;
    private final Phrases phrases;

    Clauses(Analysis analysis, Phrases phrases) {
        this.analysis = analysis;
        this.phrases = phrases;
    }

    /** The subject of a verb, its own or that of the verb that it is joined to or hangs on. */
    int subject(int verb) {
        int at = verb;
        for (int step = 0; at != NONE && step < STEPS; step++) {
            int subject = analysis.child(at, Relation.NSUBJ);
            if (subject != NONE) {
                return subject;
            }
            boolean shared = analysis.relation(at) == Relation.CONJ || analysis.relation(at) == Relation.XCOMP;
            at = shared ? analysis.head(at) : NONE;
        }
        return NONE;
    }

    /** Whether a subject can say something: somebody, an office, a country, not a thing. */
    boolean speaks(int subject) {
        Phrase phrase = phrases.headedBy(subject).orElse(null);
        return phrase != null
                && (phrase.form() != Mention.Form.NOMINAL
                        || phrase.kind() != Entity.Type.OTHER && phrase.kind() != Entity.Type.DOCUMENT);
    }

    /** The words of a subject: its phrase, or what stands before its noun. */
    Range range(int subject) {
        return phrases.headedBy(subject).map(Phrase::range).orElse(new Range(analysis.leftEdge(subject), subject + 1));
    }

    /** The phrase that begins with a token. */
    Optional<Phrase> from(int token, int end) {
        for (int head = token; head < Math.min(end, token + 12); head++) {
            Optional<Phrase> phrase = phrases.headedBy(head);
            if (phrase.isPresent()
                    && phrase.get().range().first() <= token
                    && phrase.get().range().end() > token) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    /** Whether a verb stands in a range that has a tense. */
    boolean hasFiniteVerb(Range range) {
        for (int token = range.first(); token < range.end(); token++) {
            Tag tag = analysis.tag(token);
            if (tag == Tag.VBD || tag == Tag.VBZ || tag == Tag.VBP || tag == Tag.MD) {
                return true;
            }
        }
        return false;
    }

    /** The verb with its auxiliaries and its negation. */
    Range withAuxiliaries(int verb) {
        int first = verb;
        while (first > 0) {
            int before = first - 1;
            Relation relation = analysis.relation(before);
            boolean part = analysis.head(before) == verb
                    && (relation == Relation.AUX
                            || relation == Relation.AUX_PASS
                            || relation == Relation.ADVMOD && analysis.tag(before) == Tag.RB);
            if (!part) {
                break;
            }
            first = before;
        }
        return new Range(first, verb + 1);
    }
}
