package org.onrecord.reading.speaker;

import java.util.Optional;
import java.util.Set;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/**
 * Finds whom descriptions speak of: "the defense minister" by the role table, "the official" by the last one so called, "the
 * agency" by the last organisation of that kind, "his office" by its owner.
 */
final class Nominals {

    private static final int NONE = Analysis.NONE;
    /** How many sentences a description reaches back without a role or name to match. */
    private static final int FAR = 14;

    private static final WordList ARTICLES =
            WordList.of("a", "an", "another", "one", "some", "any", "no", "each", "every");

    private final Analysis analysis;
    private final Cast cast;
    private final Pronouns pronouns;
    private final Wording wording;
    private final Offices offices;
    private final Organizations organizations;
    private final Countries countries = Countries.known();

    Nominals(Copy copy, Cast cast, Pronouns pronouns) {
        this.analysis = copy.analysis();
        this.cast = cast;
        this.pronouns = pronouns;
        this.wording = new Wording(copy);
        this.offices = new Offices(copy, cast, wording);
        this.organizations = new Organizations(copy, cast, wording);
    }

    /** Lets a description speak of somebody known, or enter somebody new. */
    void place(Phrase phrase) {
        if (cast.of(phrase).isPresent()
                || phrase.kind() == Entity.Type.OTHER && phrase.owner().isEmpty() && !isSpeaker(phrase)) {
            return;
        }
        Optional<Being> owner = phrase.owner().map(id -> cast.phrases().get(id)).flatMap(this::ownerOf);
        Optional<Being> known = indefinite(phrase) ? sameWords(phrase) : find(phrase, owner);
        if (known.isPresent()) {
            cast.join(phrase, known.get());
        } else {
            Being being = cast.enter(phrase);
            being.owner = owner.filter(one -> phrase.kind() != Entity.Type.OTHER);
        }
    }

    private Optional<Being> ownerOf(Phrase owner) {
        if (owner.form() == Mention.Form.PRONOUN) {
            pronouns.place(owner);
        }
        return cast.of(owner);
    }

    /** Whether a phrase is the subject of a verb, so that it may turn out to speak. */
    private boolean isSpeaker(Phrase phrase) {
        Relation relation = analysis.relation(phrase.head());
        return relation == Relation.NSUBJ || relation == Relation.NSUBJ_PASS || relation == Relation.OBL_AGENT;
    }

    private boolean indefinite(Phrase phrase) {
        long first = analysis.lower(phrase.core().first());
        return ARTICLES.contains(first)
                || !phrase.definite() && (phrase.plural() || phrase.core().length() == 1) && !isRoleAlone(phrase);
    }

    /** A role without an article, as headlines and British papers print it: "Minister rejects claims". */
    private boolean isRoleAlone(Phrase phrase) {
        return phrase.kind() == Entity.Type.PERSON && !phrase.plural();
    }

    /** One who was described by the very same words. */
    private Optional<Being> sameWords(Phrase phrase) {
        Set<String> words = wording.words(phrase.core());
        for (Being being : cast.beings()) {
            for (Phrase mention : being.mentions) {
                if (mention.form() == Mention.Form.NOMINAL
                        && mention.head() < phrase.head()
                        && wording.words(mention.core()).equals(words)
                        && mention.plural() == phrase.plural()) {
                    return Optional.of(being);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Being> find(Phrase phrase, Optional<Being> owner) {
        if (owner.isPresent()) {
            Optional<Being> owned = ofOwner(phrase, owner.get());
            return owned.isPresent() || phrase.kind() != Entity.Type.PERSON
                    ? owned
                    : offices.holder(phrase).or(() -> byApposition(phrase));
        }
        Optional<Being> found = switch (phrase.kind()) {
            case PERSON ->
                offices.ofAge(phrase)
                        .or(() -> offices.holder(phrase))
                        .or(() -> byNoun(phrase))
                        .or(() -> byApposition(phrase))
                        .or(() -> isEpithet(phrase) ? pronouns.mostSalient(phrase) : Optional.empty());
            case ORGANIZATION ->
                nearer(byNoun(phrase), organizations.byName(phrase), phrase).or(() -> organizations.byKind(phrase));
            default -> byNoun(phrase);
        };
        return found.or(() -> sameWords(phrase));
    }

    /** "the Norwegian", "the 34-year-old": said of the one in mind, as a pronoun is. */
    private boolean isEpithet(Phrase phrase) {
        boolean age = analysis.is(phrase.head(), "old");
        boolean demonym = countries.ofAdjective(wording.word(phrase.head())).isPresent();
        return phrase.definite() && !phrase.plural() && (age || demonym);
    }

    private static Optional<Being> nearer(Optional<Being> a, Optional<Being> b, Phrase phrase) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        int first = a.get().lastBefore(phrase.head()).map(Phrase::head).orElse(-1);
        int second = b.get().lastBefore(phrase.head()).map(Phrase::head).orElse(-1);
        return second > first ? b : a;
    }

    /** "Ardania's foreign minister said …": who is introduced a sentence later as "the minister, Teodor Brask". */
    private Optional<Being> byApposition(Phrase phrase) {
        if (phrase.plural()) {
            return Optional.empty();
        }
        int sentence = analysis.tokens().sentenceOf(phrase.head());
        for (Being being : cast.beings()) {
            if (!being.isPerson() || !being.named()) {
                continue;
            }
            Phrase first = being.mentions.get(0);
            int ahead = analysis.tokens().sentenceOf(first.head()) - sentence;
            boolean introduced = first.head() > phrase.head()
                    && ahead <= 2
                    && being.mentions.stream()
                            .anyMatch(mention -> mention.form() == Mention.Form.NOMINAL
                                    && mention.definite()
                                    && mention.core().length() == 2
                                    && analysis.head(first.head()) == mention.head()
                                    && wording.sameHead(mention, phrase));
            if (introduced) {
                return Optional.of(being);
            }
        }
        return Optional.empty();
    }

    /** "Hale's office" and "her office" are one office. */
    private Optional<Being> ofOwner(Phrase phrase, Being owner) {
        for (Being being : cast.beings()) {
            if (being.owner.isPresent()
                    && being.owner.get() == owner
                    && being.mentions.stream().anyMatch(mention -> wording.sameHead(mention, phrase))) {
                return Optional.of(being);
            }
        }
        for (Being being : cast.beings()) {
            boolean role = being.isPerson()
                    && being != owner
                    && being.roles.stream()
                            .anyMatch(one ->
                                    analysis.lemmaHash(one.title().end() - 1) == analysis.lemmaHash(phrase.head())
                                            && one.of().isPresent()
                                            && speaksOf(one.of().get(), owner));
            if (role && being.lastBefore(phrase.head()).isPresent()) {
                return Optional.of(being);
            }
        }
        return Optional.empty();
    }

    private boolean speaksOf(Range range, Being being) {
        for (Phrase phrase : cast.phrases().within(range)) {
            if (cast.of(phrase).filter(one -> one == being).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The last one with the same head noun, where no word of the two contradicts. */
    private Optional<Being> byNoun(Phrase phrase) {
        Being best = null;
        int nearest = Integer.MAX_VALUE;
        for (Being being : cast.beings()) {
            for (int i = being.mentions.size() - 1; i >= 0; i--) {
                Phrase mention = being.mentions.get(i);
                int distance = phrase.head() - mention.head();
                boolean same = mention.form() != Mention.Form.PRONOUN
                        && distance > 0
                        && distance < nearest
                        && near(mention, phrase)
                        && mention.plural() == phrase.plural()
                        && (wording.sameHead(mention, phrase) || isOneOf(mention, phrase))
                        && being.sex.fits(phrase.sex());
                if (same && !wording.contradicts(mention, phrase)) {
                    best = being;
                    nearest = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** "One of the rescuers" is "the rescuer" afterwards. */
    private boolean isOneOf(Phrase mention, Phrase phrase) {
        int many = analysis.is(mention.head(), "one") ? analysis.child(mention.head(), Relation.NMOD) : NONE;
        return many != NONE && analysis.lemmaHash(many) == analysis.lemmaHash(phrase.head());
    }

    private boolean near(Phrase mention, Phrase phrase) {
        int far =
                analysis.tokens().sentenceOf(phrase.head()) - analysis.tokens().sentenceOf(mention.head());
        return far <= FAR || mention.form() == Mention.Form.NAME;
    }
}
