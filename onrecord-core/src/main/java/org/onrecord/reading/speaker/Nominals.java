package org.onrecord.reading.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
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

    private static final WordList ANY_GROUP = WordList.of("group", "organization", "organisation", "company", "firm");
    private static final WordList ARTICLES =
            WordList.of("a", "an", "another", "one", "some", "any", "no", "each", "every");

    private final Copy copy;
    private final Analysis analysis;
    private final Cast cast;
    private final Pronouns pronouns;
    private final Countries countries = Countries.known();

    Nominals(Copy copy, Cast cast, Pronouns pronouns) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.cast = cast;
        this.pronouns = pronouns;
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
        Set<String> words = words(phrase.core());
        for (Being being : cast.beings()) {
            for (Phrase mention : being.mentions) {
                if (mention.form() == Mention.Form.NOMINAL
                        && mention.head() < phrase.head()
                        && words(mention.core()).equals(words)
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
                    : byRole(phrase, owner).or(() -> byApposition(phrase));
        }
        Optional<Being> found = switch (phrase.kind()) {
            case PERSON -> byRole(phrase, owner).or(() -> byNoun(phrase)).or(() -> byApposition(phrase));
            case ORGANIZATION ->
                nearer(byNoun(phrase), byLastNoun(phrase), phrase)
                        .or(() -> byOutlet(phrase))
                        .or(() -> anyGroup(phrase));
            default -> byNoun(phrase);
        };
        return found.or(() -> sameWords(phrase));
    }

    /** "The newspaper" is the last one that is called so: "the Velm Herald". */
    private Optional<Being> byOutlet(Phrase phrase) {
        if (!phrase.definite() || phrase.plural() || !SourceClasses.isOutletNoun(analysis.lower(phrase.head()))) {
            return Optional.empty();
        }
        Optional<Being> found = Optional.empty();
        for (Being being : cast.beings()) {
            Optional<Phrase> named = being.mentions.stream()
                    .filter(mention -> mention.form() == Mention.Form.NAME && mention.head() < phrase.head())
                    .filter(mention -> SourceClasses.isOutletName(
                            analysis.lower(mention.core().end() - 1)))
                    .findFirst();
            found = named.isPresent() ? nearer(Optional.of(being), found, phrase) : found;
        }
        return found;
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
                                    && sameHead(mention, phrase));
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
                    && being.mentions.stream().anyMatch(mention -> sameHead(mention, phrase))) {
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

    /** A person whose printed role has all words of the description. */
    private Optional<Being> byRole(Phrase phrase, Optional<Being> owner) {
        Being best = null;
        int nearest = Integer.MAX_VALUE;
        for (Being being : cast.beings()) {
            if (!being.isPerson() || !being.named() || !being.sex.fits(phrase.sex()) || phrase.plural()) {
                continue;
            }
            Optional<Phrase> last = being.lastBefore(phrase.head());
            int distance = last.map(mention -> phrase.head() - mention.head())
                    .orElse(100_000 + being.mentions.get(0).head());
            boolean fits = being.roles.stream().anyMatch(role -> roleFits(role, phrase));
            if (fits && distance < nearest) {
                best = being;
                nearest = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "the prime minister" fits "Israeli Prime Minister"; "the Saudi minister" does not. */
    private boolean roleFits(Phrase.RolePhrase role, Phrase phrase) {
        int title = role.title().end() - 1;
        if (analysis.lemmaHash(title) != analysis.lemmaHash(phrase.head())
                && !ShortTitles.isShortFor(analysis.lower(title), analysis.lower(phrase.head()))) {
            return false;
        }
        Set<String> known = words(role.range());
        Set<String> countriesKnown = countriesOf(role.range());
        for (int token = phrase.core().first(); token < phrase.core().end(); token++) {
            Tag tag = analysis.tag(token);
            if (tag == Tag.DT || tag == Tag.POS || token == phrase.head()) {
                continue;
            }
            String word = word(token);
            boolean country = countries
                    .ofAdjective(word)
                    .or(() -> countries.of(List.of(word)))
                    .filter(countriesKnown::contains)
                    .isPresent();
            boolean stem = known.stream().anyMatch(other -> sameStem(other, word));
            if (!known.contains(word) && !country && !stem) {
                return false;
            }
        }
        return true;
    }

    private Set<String> countriesOf(Range range) {
        Set<String> found = new HashSet<>();
        for (int token = range.first(); token < range.end(); token++) {
            String word = word(token);
            countries.ofAdjective(word).or(() -> countries.of(List.of(word))).ifPresent(found::add);
        }
        return found;
    }

    /** Whether two capitalised words share a stem, as invented countries and their adjectives do: Velmora, Velmoran. */
    private static boolean sameStem(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 5 && common >= shorter - 2;
    }

    /** The last one with the same head noun, where no word of the two contradicts. */
    private Optional<Being> byNoun(Phrase phrase) {
        Being best = null;
        int nearest = Integer.MAX_VALUE;
        for (Being being : cast.beings()) {
            for (Phrase mention : being.mentions) {
                int distance = phrase.head() - mention.head();
                boolean same = mention.form() != Mention.Form.PRONOUN
                        && distance > 0
                        && sameHead(mention, phrase)
                        && mention.plural() == phrase.plural()
                        && near(mention, phrase)
                        && being.sex.fits(phrase.sex());
                if (same && distance < nearest && !contradicts(mention, phrase)) {
                    best = being;
                    nearest = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean near(Phrase mention, Phrase phrase) {
        int far =
                analysis.tokens().sentenceOf(phrase.head()) - analysis.tokens().sentenceOf(mention.head());
        return far <= FAR || mention.form() == Mention.Form.NAME;
    }

    private boolean sameHead(Phrase a, Phrase b) {
        return analysis.lemmaHash(a.head()) == analysis.lemmaHash(b.head())
                || analysis.lower(a.head()) == analysis.lower(b.head());
    }

    /** Whether a description holds a word that the other, longer one lacks: "the health ministry" is not "the Defense Ministry". */
    private boolean contradicts(Phrase known, Phrase phrase) {
        Set<String> all = words(known.range());
        for (Phrase.RolePhrase role : known.roles()) {
            all.addAll(words(role.range()));
        }
        for (int token = phrase.core().first(); token < phrase.core().end(); token++) {
            boolean telling =
                    analysis.tag(token).isNoun() || analysis.tag(token).isAdjective();
            String word = word(token);
            if (telling
                    && token != phrase.head()
                    && !all.contains(word)
                    && all.stream().noneMatch(other -> sameStem(other, word))) {
                return true;
            }
        }
        return false;
    }

    /** "the agency" for "National Disaster Agency": the last word of a name. */
    private Optional<Being> byLastNoun(Phrase phrase) {
        Being best = null;
        int nearest = Integer.MAX_VALUE;
        for (Being being : cast.beings()) {
            for (Phrase mention : being.mentions) {
                int distance = phrase.head() - mention.head();
                if (mention.form() == Mention.Form.NAME
                        && !being.isPerson()
                        && distance > 0
                        && distance < nearest
                        && holds(mention.core(), phrase.head())
                        && !contradicts(mention, phrase)) {
                    best = being;
                    nearest = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean holds(Range range, int token) {
        for (int other = range.first(); other < range.end(); other++) {
            if (analysis.lower(other) == analysis.lower(token)) {
                return true;
            }
        }
        return false;
    }

    /** "the group", "the company": the last organisation that has a name. */
    private Optional<Being> anyGroup(Phrase phrase) {
        if (!ANY_GROUP.contains(analysis.lower(phrase.head())) || phrase.core().length() > 2) {
            return Optional.empty();
        }
        Being best = null;
        int nearest = Integer.MAX_VALUE;
        for (Being being : cast.beings()) {
            Optional<Phrase> last = being.lastBefore(phrase.core().first());
            if (being.type == Entity.Type.ORGANIZATION
                    && being.named()
                    && last.isPresent()
                    && phrase.head() - last.get().head() < nearest) {
                best = being;
                nearest = phrase.head() - last.get().head();
            }
        }
        return Optional.ofNullable(best);
    }

    private Set<String> words(Range range) {
        Set<String> words = new HashSet<>();
        for (int token = range.first(); token < range.end(); token++) {
            Tag tag = analysis.tag(token);
            if (tag != Tag.DT && tag != Tag.POS && !tag.isPunctuation()) {
                words.add(word(token));
            }
        }
        return words;
    }

    private String word(int token) {
        return analysis.tokens().text(token).toLowerCase(Locale.ROOT);
    }
}
