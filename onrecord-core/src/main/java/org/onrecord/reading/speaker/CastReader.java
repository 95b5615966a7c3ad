package org.onrecord.reading.speaker;

import java.util.List;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.statement.Utterance;
import org.onrecord.record.Mention;
import org.onrecord.report.Warning;

/** Finds out who is who in a report: names first, then descriptions and pronouns in the order of the text. */
final class CastReader {

    private final Cast cast;
    private final Names names;
    private final Nominals nominals;
    private final Pronouns pronouns;

    CastReader(Copy copy, Phrases phrases, List<Utterance> utterances) {
        cast = new Cast(phrases);
        names = new Names(copy, cast);
        pronouns = new Pronouns(copy, cast, new Quoting(copy, phrases, utterances, cast));
        nominals = new Nominals(copy, cast, pronouns);
    }

    Cast read() {
        names.enter();
        for (Phrase phrase : cast.phrases().all()) {
            if (phrase.form() == Mention.Form.NOMINAL) {
                nominals.place(phrase);
            } else if (phrase.form() == Mention.Form.PRONOUN) {
                pronouns.place(phrase);
            }
        }
        return cast;
    }

    List<Warning> warnings() {
        return names.warnings();
    }
}
