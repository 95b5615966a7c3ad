package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Pronoun;
import org.onrecord.reading.statement.Utterance;

/**
 * Finds who "I" and "we" are: inside a quotation "I" is the one who is quoted; where nobody knows that one, all of a paragraph
 * are still the same.
 */
final class FirstPersons {

    private final Copy copy;
    private final Cast cast;
    /** Those whose "I" was found, by paragraph. */
    private final Map<Integer, Set<Being>> quotedIn = new LinkedHashMap<>();

    /** What the same word in one paragraph stands for, inside quotation marks or outside. */
    private record Place(Pronoun pronoun, int block, boolean quoted) {}

    FirstPersons(Copy copy, Cast cast) {
        this.copy = copy;
        this.cast = cast;
    }

    /** Lets every "I" of a quotation speak of its speaker. */
    void of(Utterance utterance, Being speaker) {
        for (Range content : utterance.contents()) {
            for (Phrase phrase : cast.phrases().within(content)) {
                if (is(phrase, Pronoun.I) && cast.of(phrase).isEmpty() && isQuoted(phrase)) {
                    cast.join(phrase, speaker);
                    quotedIn.computeIfAbsent(block(phrase), key -> new HashSet<>())
                            .add(speaker);
                }
            }
        }
    }

    /** Brings the others together, paragraph by paragraph. */
    void others() {
        Map<Place, List<Phrase>> places = new LinkedHashMap<>();
        for (Phrase phrase : cast.phrases().all()) {
            if ((is(phrase, Pronoun.I) || is(phrase, Pronoun.WE))
                    && cast.of(phrase).isEmpty()) {
                Place place = new Place(phrase.pronoun().get(), block(phrase), isQuoted(phrase));
                places.computeIfAbsent(place, key -> new ArrayList<>()).add(phrase);
            }
        }
        places.forEach(this::join);
    }

    private void join(Place place, List<Phrase> same) {
        Set<Being> quoted = quotedIn.getOrDefault(place.block(), Set.of());
        Optional<Being> speaker = place.quoted() && place.pronoun() == Pronoun.I && quoted.size() == 1
                ? quoted.stream().findFirst()
                : Optional.empty();
        if (speaker.isEmpty() && same.size() == 1) {
            return;
        }
        Being being = speaker.isPresent() ? speaker.get() : cast.enter(same.get(0));
        for (Phrase phrase : same) {
            if (cast.of(phrase).isEmpty()) {
                cast.join(phrase, being);
            }
        }
    }

    private static boolean is(Phrase phrase, Pronoun pronoun) {
        return phrase.pronoun().filter(one -> one == pronoun).isPresent();
    }

    private int block(Phrase phrase) {
        return copy.blockOf()[phrase.head()];
    }

    private boolean isQuoted(Phrase phrase) {
        return copy.quotations().quoted(copy.analysis().tokens().start(phrase.head()));
    }
}
