package org.onrecord.reading.speaker;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.statement.Utterance;
import org.onrecord.record.Mention;

/** Who is quoted where, as far as the name beside the cue tells: in "He saw nothing," Halvorsen said, he is not Halvorsen. */
final class Quoting {

    private final Copy copy;
    private final Cast cast;
    private final @Nullable Phrase[] nameAt;

    Quoting(Copy copy, Phrases phrases, List<Utterance> utterances, Cast cast) {
        this.copy = copy;
        this.cast = cast;
        nameAt = new Phrase[copy.size()];
        for (Utterance utterance : utterances) {
            if (utterance.sources().size() == 1) {
                Range source = utterance.sources().get(0);
                phrases.within(source).stream()
                        .filter(phrase -> phrase.form() == Mention.Form.NAME)
                        .findFirst()
                        .filter(name -> name.range().end() == source.end()
                                || name.core().first() == source.first())
                        .ifPresent(name -> utterance.contents().forEach(content -> fill(content, name)));
            }
        }
    }

    private void fill(Range content, Phrase name) {
        for (int token = content.first(); token < content.end(); token++) {
            if (copy.quotations().quoted(copy.analysis().tokens().start(token))) {
                nameAt[token] = name;
            }
        }
    }

    /** The speaker of the quotation in which a phrase stands. */
    Optional<Being> speaker(Phrase phrase) {
        return Optional.ofNullable(nameAt[phrase.head()]).flatMap(cast::of);
    }
}
