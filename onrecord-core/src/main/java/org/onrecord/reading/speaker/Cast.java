package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;

/** Everybody and everything that a report speaks of, and which phrase speaks of whom. */
final class Cast {

    private final Phrases phrases;
    private final @Nullable Being[] byPhrase;
    private final List<Being> beings = new ArrayList<>();
    /** For a phrase that may speak of others too, whom. */
    private final Map<Integer, List<Being>> rivals = new HashMap<>();

    Cast(Phrases phrases) {
        this.phrases = phrases;
        this.byPhrase = new Being[phrases.all().size()];
    }

    Phrases phrases() {
        return phrases;
    }

    /** The beings in the order in which they enter. */
    List<Being> beings() {
        return beings;
    }

    /** Whom a phrase speaks of; empty where that is not known. */
    Optional<Being> of(Phrase phrase) {
        return Optional.ofNullable(byPhrase[phrase.id()]);
    }

    /** A new being that a phrase brings in. */
    Being enter(Phrase phrase) {
        Being being = new Being(beings.size(), phrase);
        beings.add(being);
        byPhrase[phrase.id()] = being;
        return being;
    }

    /** Lets a phrase speak of a being that is known. */
    void join(Phrase phrase, Being being) {
        being.add(phrase);
        byPhrase[phrase.id()] = being;
    }

    /** Who else a phrase may speak of. */
    List<Being> rivals(Phrase phrase) {
        return rivals.getOrDefault(phrase.id(), List.of());
    }

    void rival(Phrase phrase, Being being) {
        rivals.computeIfAbsent(phrase.id(), k -> new ArrayList<>()).add(being);
    }
}
