package org.onrecord.reading.event;

import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Phrases;
import org.onrecord.reading.name.Pronoun;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/** Tells which phrases speak of somebody who can take part in an event, and under what name. */
final class Partakers {

    private static final int NONE = Analysis.NONE;
    private static final WordList WEAPONS = WordList.of(Partakers.class, "weapons.txt");

    private static final Pattern ABSTRACT =
            Pattern.compile("\\A(?:.{3,}(?:tion|sion|ness|ity|ism|ance|ence)|sort|kind|way)");

    private final Analysis analysis;
    private final Phrases phrases;
    private final Sites sites;

    Partakers(Analysis analysis, Phrases phrases, Sites sites) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.sites = sites;
    }

    /** Of "the secretary-general, Paulo Arrigo" and "the envoy Marguerite Hale" the name. */
    int named(int token) {
        boolean nominal = phrases.headedBy(token)
                .filter(phrase ->
                        phrase.kind() != Entity.Type.GROUP && !phrase.isName(Entity.Type.PERSON) && !phrase.plural())
                .isPresent();
        int of = analysis.child(token, Relation.NMOD);
        return !nominal
                ? token
                : beside(token)
                        .or(() -> of == NONE ? Optional.empty() : beside(of))
                        .orElse(token);
    }

    /** The name of a person that a noun stands with. */
    private Optional<Integer> beside(int noun) {
        for (int i = 0; i < analysis.childCount(noun); i++) {
            int child = analysis.child(noun, i);
            Relation relation = analysis.relation(child);
            boolean apposed = relation == Relation.APPOS
                    || child == noun + 1 && (relation == Relation.DEP || relation == Relation.FLAT);
            Optional<Phrase> phrase = apposed && child > noun ? phrases.headedBy(child) : Optional.empty();
            boolean name = phrase.filter(one -> one.isName(Entity.Type.PERSON)
                            || one.form() == Mention.Form.NAME && one.kind() == Entity.Type.OTHER && isPerson(noun)
                            || one.form() == Mention.Form.NOMINAL && analysis.tag(child) == Tag.NNP)
                    .isPresent();
            if (name) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private boolean isPerson(int noun) {
        return phrases.headedBy(noun).filter(Phrase::isPerson).isPresent();
    }

    /** Whether a token names what attacks on somebody's behalf. */
    boolean isWeapon(int token) {
        return WEAPONS.contains(analysis.lemmaHash(token));
    }

    /** Whether a phrase speaks of people, a body of them or a state. */
    boolean isSomebody(Phrase phrase) {
        boolean which = phrase.pronoun().filter(one -> one == Pronoun.WHICH).isPresent();
        if (which || sites.isTime(phrase.head()) || isScore(phrase.head())) {
            return false;
        }
        return switch (phrase.kind()) {
            case PERSON, ORGANIZATION, GROUP, PLACE -> true;
            case DOCUMENT -> false;
            default ->
                phrase.form() == Mention.Form.PRONOUN
                        || phrase.form() == Mention.Form.NAME
                        || analysis.tag(phrase.head()).isProper()
                        || Companions.has("people", analysis.lemmaHash(phrase.head()))
                        || isTitled(phrase)
                        || phrase.plural() && analysis.tag(phrase.head()) == Tag.CD;
        };
    }

    /** "Jamie Horve, 27, Macon, was arrested": where somebody is from. */
    boolean isHome(Phrase phrase, Happening happening) {
        return phrase.kind() == Entity.Type.PLACE && happening.kind.pattern() == Triggers.Pattern.ACTION;
    }

    /** What happens does not suffer: "struck to avenge the killings". */
    boolean isHappening(Phrase phrase) {
        return phrase.form() == Mention.Form.NOMINAL
                && (Triggers.of(analysis, phrase.head()).isPresent()
                        || phrase.kind() == Entity.Type.OTHER && isAbstract(phrase.head()));
    }

    /** "evacuations", "development": what has no body. */
    private boolean isAbstract(int noun) {
        return ABSTRACT.matcher(analysis.lemma(noun)).matches();
    }

    /** "The Marine Accident Investigation Branch": a noun that is printed as a name. */
    private boolean isTitled(Phrase phrase) {
        int head = phrase.head();
        return analysis.tag(head) == Tag.NN
                && analysis.capital(head)
                && phrase.core().first() < head
                && analysis.capital(head - 1);
    }

    /** "voted 87-42". */
    private boolean isScore(int token) {
        return analysis.tag(token) == Tag.CD && analysis.tokens().text(token).indexOf('-') > 0;
    }
}
