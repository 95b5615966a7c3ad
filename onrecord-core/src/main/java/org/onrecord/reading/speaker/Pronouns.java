package org.onrecord.reading.speaker;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Pronoun;

/**
 * Finds whom pronouns speak of: who is most in mind where they stand, and fits them.
 *
 * <p>"I" and "we" are left to those who know whose quotation they stand in.
 */
final class Pronouns {

    private static final int NONE = Analysis.NONE;
    /** Log odds below which nobody is meant: who speaks is better guessed than left out. */
    private static final double LEAST = -2;
    /** Log odds by which a rival that is kept lies behind the best at most. */
    private static final double CLOSE = 0.7;

    private final Analysis analysis;
    private final Cast cast;
    private final Salience salience;
    private final SalienceWeights weights;

    Pronouns(Copy copy, Cast cast, Salience salience, SalienceWeights weights) {
        this.analysis = copy.analysis();
        this.cast = cast;
        this.salience = salience;
        this.weights = weights;
    }

    /** Finds whom a pronoun speaks of among those who were spoken of before it. */
    void place(Phrase phrase) {
        if (cast.of(phrase).isPresent() || phrase.pronoun().isEmpty()) {
            return;
        }
        Pronoun pronoun = phrase.pronoun().get();
        switch (pronoun) {
            case WHO, WHICH -> relative(phrase);
            case HE, SHE, IT, THEY -> bySalience(phrase, pronoun);
            default -> {}
        }
    }

    /** "who" and "which" speak of the noun that their clause hangs on. */
    private void relative(Phrase phrase) {
        int at = phrase.head();
        for (int steps = 0; at != NONE && steps < 8; steps++) {
            Relation relation = analysis.relation(at);
            if (relation == Relation.ACL_RELCL || relation == Relation.ACL) {
                Optional<Being> being =
                        cast.phrases().headedBy(analysis.head(at)).flatMap(cast::of);
                if (being.isPresent()) {
                    cast.join(phrase, being.get());
                    return;
                }
            }
            at = analysis.head(at);
        }
        nearestBefore(phrase);
    }

    /** The phrase that ends right before a relative pronoun, a comma apart. */
    private void nearestBefore(Phrase phrase) {
        for (int token = phrase.head() - 1; token >= 0 && token >= phrase.head() - 6; token--) {
            Optional<Being> being = cast.phrases().headedBy(token).flatMap(cast::of);
            if (being.isPresent()) {
                cast.join(phrase, being.get());
                return;
            }
        }
    }

    /** The person with a name who is most in mind where a description such as "the 34-year-old" stands. */
    Optional<Being> mostSalient(Phrase phrase) {
        List<Candidate> named = salience.candidates(phrase, Pronoun.HE).stream()
                .filter(candidate -> candidate.being().named())
                .toList();
        return choose(named, SalienceWeights.ONE_PERSON).stream().findFirst();
    }

    private void bySalience(Phrase phrase, Pronoun pronoun) {
        if (analysis.relation(phrase.head()) == Relation.EXPL) {
            return;
        }
        List<Being> chosen = SalienceWeights.kind(pronoun)
                .map(kind -> choose(salience.candidates(phrase, pronoun), kind))
                .orElse(List.of());
        if (!chosen.isEmpty()) {
            cast.join(phrase, chosen.get(0));
            chosen.stream().skip(1).forEach(rival -> cast.rival(phrase, rival));
        }
    }

    /** The likeliest candidate, and after it its closest rival; none where nobody is likely enough. */
    private List<Being> choose(List<Candidate> candidates, int kind) {
        Candidate best = null;
        Candidate next = null;
        double most = LEAST;
        double second = LEAST;
        for (Candidate candidate : candidates) {
            double score = weights.score(candidate, kind);
            if (score > most) {
                second = most;
                next = best;
                most = score;
                best = candidate;
            } else if (score > second) {
                second = score;
                next = candidate;
            }
        }
        if (best == null) {
            return List.of();
        }
        return next == null || most - second > CLOSE ? List.of(best.being()) : List.of(best.being(), next.being());
    }
}
