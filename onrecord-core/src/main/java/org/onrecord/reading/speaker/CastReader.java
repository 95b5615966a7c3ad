package org.onrecord.reading.speaker;

import java.util.List;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.name.Pronoun;
import org.onrecord.reading.statement.Utterance;
import org.onrecord.record.Mention;
import org.onrecord.report.Warning;

/** Finds out who is who in a report: names first, then descriptions and pronouns in the order of the text. */
final class CastReader {

    private static final SalienceWeights WEIGHTS = SalienceWeights.read();

    private final Cast cast;
    private final Names names;
    private final Nominals nominals;
    private final Pronouns pronouns;
    private final Salience salience;

    CastReader(Copy copy, Phrases phrases, List<Utterance> utterances) {
        this(copy, phrases, utterances, WEIGHTS);
    }

    /** With other weights than those shipped, as they are being learnt. */
    CastReader(Copy copy, Phrases phrases, List<Utterance> utterances, SalienceWeights weights) {
        cast = new Cast(phrases);
        names = new Names(copy, cast);
        salience = new Salience(copy, cast, new Quoting(copy, phrases, utterances, cast));
        pronouns = new Pronouns(copy, cast, salience, weights);
        nominals = new Nominals(copy, cast, pronouns);
    }

    Cast read() {
        enterNames();
        cast.phrases().all().forEach(this::place);
        return cast;
    }

    /** The names, which come before all else. */
    void enterNames() {
        names.enter();
    }

    /** A description or pronoun; those before it have their places. */
    void place(Phrase phrase) {
        if (phrase.form() == Mention.Form.NOMINAL) {
            nominals.place(phrase);
        } else if (phrase.form() == Mention.Form.PRONOUN) {
            pronouns.place(phrase);
        }
    }

    /** Whom a pronoun may speak of, where those before it have their places. */
    List<Candidate> candidates(Phrase phrase, Pronoun pronoun) {
        return salience.candidates(phrase, pronoun);
    }

    List<Warning> warnings() {
        return names.warnings();
    }
}
