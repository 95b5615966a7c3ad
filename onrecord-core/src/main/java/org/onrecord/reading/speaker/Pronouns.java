package org.onrecord.reading.speaker;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Pronoun;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/**
 * Finds whom pronouns speak of, by salience: how near, in what place of its sentence, how often, and what the rules of grammar
 * and of quotation forbid.
 *
 * <p>"I" and "we" are left to those who know whose quotation they stand in.
 *
 * @see <a href="https://aclanthology.org/J94-4002/">Lappin and Leass 1994, an algorithm for pronominal anaphora resolution</a>
 */
final class Pronouns {

    private static final int NONE = Analysis.NONE;
    private static final int FAR = 6;
    private static final double LEAST = 2;
    /** Rivals this close to the best are kept. */
    private static final double CLOSE = 1.5;
    /** What it is worth to be the one who spoke last. */
    private static final double LAST_SPEAKER = 1.6;

    private static final WordList SAYING = WordList.of(Pronouns.class, "saying-verbs.txt");

    private final Copy copy;
    private final Analysis analysis;
    private final Cast cast;
    private final Quoting quoting;

    Pronouns(Copy copy, Cast cast, Quoting quoting) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.cast = cast;
        this.quoting = quoting;
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
        Being best = null;
        double most = LEAST;
        for (Being being : cast.beings()) {
            boolean may = mayBe(being, Pronoun.HE) && being.named();
            double score = may ? score(being, phrase, Pronoun.HE) : Double.NEGATIVE_INFINITY;
            if (score > most) {
                most = score;
                best = being;
            }
        }
        return Optional.ofNullable(best);
    }

    private void bySalience(Phrase phrase, Pronoun pronoun) {
        if (analysis.relation(phrase.head()) == Relation.EXPL) {
            return;
        }
        Being best = null;
        double most = LEAST;
        double second = Double.NEGATIVE_INFINITY;
        Being next = null;
        Optional<Being> speaker = quoting.speaker(phrase);
        Optional<Being> last = speaks(phrase) ? lastSpeaker(phrase) : Optional.empty();
        for (Being being : cast.beings()) {
            boolean may = mayBe(being, pronoun)
                    && speaker.filter(one -> one == being && being.isPerson()).isEmpty()
                    && !isNamedInQuotation(being, phrase);
            double score = may ? score(being, phrase, pronoun) : Double.NEGATIVE_INFINITY;
            score += last.filter(one -> one == being).isPresent() ? LAST_SPEAKER : 0;
            if (score > most) {
                second = best == null ? second : most;
                next = best;
                most = score;
                best = being;
            } else if (score > second) {
                second = score;
                next = being;
            }
        }
        if (best != null) {
            cast.join(phrase, best);
            if (next != null && most - second < CLOSE) {
                cast.rival(phrase, next);
            }
        }
    }

    /** Who spoke last before "he said": a quotation goes on rather than changes hands. */
    private Optional<Being> lastSpeaker(Phrase phrase) {
        int sentence = analysis.tokens().sentenceOf(phrase.head());
        for (int token = phrase.head() - 1; token >= 0; token--) {
            if (sentence - analysis.tokens().sentenceOf(token) > FAR) {
                return Optional.empty();
            }
            Optional<Phrase> mention = cast.phrases().headedBy(token);
            boolean speaker = mention.isPresent()
                    && analysis.relation(token).isSubject()
                    && speaks(mention.get())
                    && !copy.quotations().quoted(analysis.tokens().start(token));
            if (speaker) {
                return cast.of(mention.get());
            }
        }
        return Optional.empty();
    }

    /** Whether somebody is named in the quotation that ends before "she said": nobody calls herself by her name. */
    private boolean isNamedInQuotation(Being being, Phrase phrase) {
        int end = phrase.range().first() - 1;
        if (!being.isPerson() || end < 1 || !speaks(phrase)) {
            return false;
        }
        while (end > 0 && analysis.tag(end).isPunctuation() && !isQuoted(end)) {
            end--;
        }
        int first = end;
        while (first >= 0 && isQuoted(first)) {
            first--;
        }
        for (Phrase mention : being.mentions) {
            if (mention.form() == Mention.Form.NAME && mention.head() > first && mention.head() <= end) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuoted(int token) {
        return copy.quotations().quoted(analysis.tokens().start(token));
    }

    private static boolean mayBe(Being being, Pronoun pronoun) {
        return switch (pronoun) {
            case HE, SHE -> being.isPerson() && !being.plural;
            case IT -> !being.isPerson() && being.type != Entity.Type.GROUP && !being.plural;
            default ->
                being.plural
                        || being.type == Entity.Type.GROUP
                        || being.type == Entity.Type.ORGANIZATION
                        || being.type == Entity.Type.PLACE;
        };
    }

    private double score(Being being, Phrase phrase, Pronoun pronoun) {
        if (!being.sex.fits(phrase.sex())) {
            return Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        int seen = 0;
        for (Phrase mention : being.mentions) {
            if (mention.head() < phrase.head()) {
                if (isCoargument(mention, phrase)) {
                    return Double.NEGATIVE_INFINITY;
                }
                seen++;
                best = Math.max(best, score(mention, phrase));
            }
        }
        if (best == Double.NEGATIVE_INFINITY) {
            return best;
        }
        double known = being.sex == phrase.sex() && phrase.isPerson() ? 0.8 : 0;
        double named = being.named() ? 0.5 : 0;
        double kind = pronoun == Pronoun.IT && being.type == Entity.Type.PLACE ? -1 : 0;
        kind += pronoun == Pronoun.THEY && being.type == Entity.Type.PLACE ? -2 : 0;
        kind += pronoun == Pronoun.THEY && being.plural ? 1.5 : 0;
        return best + Math.min(1.5, 0.3 * seen) + known + named + kind;
    }

    /** How well one mention before a pronoun serves as the one it points to. */
    private double score(Phrase mention, Phrase phrase) {
        int far =
                analysis.tokens().sentenceOf(phrase.head()) - analysis.tokens().sentenceOf(mention.head());
        if (far > FAR || forbidden(mention, phrase, far)) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = 8 - 1.6 * far;
        score += copy.blockOf()[mention.head()] == copy.blockOf()[phrase.head()] ? 0.5 : 0;
        Relation relation = analysis.relation(mention.head());
        boolean subject = relation.isSubject();
        score += subject ? 2.2 : relation == Relation.OBJ || relation == Relation.IOBJ ? 0.8 : 0;
        score -= relation == Relation.NMOD_POSS ? 0.4 : relation == Relation.NMOD ? 0.6 : 0;
        score += subject && speaks(mention) ? 1.2 : 0;
        score += far == 0 && isSubjectOver(mention, phrase) ? 2.5 : 0;
        score += mention.form() == Mention.Form.PRONOUN ? 0.6 : 0;
        boolean quotedMention = copy.quotations().quoted(analysis.tokens().start(mention.head()));
        boolean quotedPhrase = copy.quotations().quoted(analysis.tokens().start(phrase.head()));
        score -= quotedMention && !quotedPhrase ? 3.5 : 0;
        int distance = phrase.head() - mention.head();
        return score - distance * 0.01;
    }

    /** "Adigun said the monarch was seized at his palace": the subject of the verb that what is his hangs on. */
    private boolean isSubjectOver(Phrase mention, Phrase phrase) {
        int owned = analysis.head(phrase.head());
        return analysis.relation(phrase.head()) == Relation.NMOD_POSS
                && owned != NONE
                && analysis.relation(mention.head()).isSubject()
                && analysis.head(mention.head()) == analysis.head(owned)
                && owned != mention.head();
    }

    /** Whether the subject of a verb of saying is meant. */
    private boolean speaks(Phrase mention) {
        int verb = analysis.head(mention.head());
        return verb != NONE && SAYING.contains(analysis.lemmaHash(verb));
    }

    /** Two arguments of one verb are two: in "their neighbour, Bjorn Askeland, lent her his shed" she is not Askeland. */
    private boolean isCoargument(Phrase mention, Phrase phrase) {
        int verb = analysis.head(mention.head());
        boolean possessive = analysis.relation(phrase.head()) == Relation.NMOD_POSS;
        boolean reflexive = analysis.tokens().length(phrase.head()) > 4;
        return !possessive && !reflexive && verb != NONE && verb == analysis.head(phrase.head());
    }

    /** Nobody owns himself; inside a quotation "he" is not the one who speaks. */
    private boolean forbidden(Phrase mention, Phrase phrase, int far) {
        boolean possessive = analysis.relation(phrase.head()) == Relation.NMOD_POSS;
        if (possessive && analysis.head(phrase.head()) == mention.head()) {
            return true;
        }
        if (mention.range().contains(phrase.head()) && mention.head() != phrase.head()) {
            return true;
        }
        boolean quotedPhrase = copy.quotations().quoted(analysis.tokens().start(phrase.head()));
        boolean quotedMention = copy.quotations().quoted(analysis.tokens().start(mention.head()));
        return quotedPhrase
                && !quotedMention
                && far <= 1
                && analysis.relation(mention.head()).isSubject()
                && speaks(mention)
                && copy.blockOf()[mention.head()] == copy.blockOf()[phrase.head()];
    }
}
