package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Mention;

/** Finds persons by what is printed of them: "the defense minister" by the role table, "the 34-year-old" by the age. */
final class Offices {

    private static final int UNKNOWN = -1;

    private final Copy copy;
    private final Analysis analysis;
    private final Cast cast;
    private final Wording wording;
    private final Countries countries = Countries.known();

    Offices(Copy copy, Cast cast, Wording wording) {
        this.copy = copy;
        this.analysis = copy.analysis();
        this.cast = cast;
        this.wording = wording;
    }

    /** The nearest person whose printed role has all words of the description. */
    Optional<Being> holder(Phrase phrase) {
        Being best = null;
        int nearest = Integer.MAX_VALUE;
        for (Being being : cast.beings()) {
            if (!being.isPerson() || !being.named() || !being.sex.fits(phrase.sex()) || phrase.plural()) {
                continue;
            }
            Optional<Phrase> last = being.lastBefore(phrase.head());
            int distance = last.map(mention -> phrase.head() - mention.head())
                    .orElse(100_000 + being.mentions.get(0).head());
            boolean fits = distance < nearest
                    && (being.roles.stream().anyMatch(role -> fits(role, phrase)) || isTitled(being, phrase));
            if (fits) {
                best = being;
                nearest = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "the sheikh" for "Sheikh Khalid": a title that counts as part of the name. */
    private boolean isTitled(Being being, Phrase phrase) {
        return phrase.core().length() == 2
                && phrase.definite()
                && being.mentions.stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.NAME
                                && mention.core().length() > 1
                                && analysis.lower(mention.core().first()) == analysis.lower(phrase.head()));
    }

    /** "the prime minister" fits "Israeli Prime Minister"; "the Saudi minister" does not. */
    private boolean fits(Phrase.RolePhrase role, Phrase phrase) {
        int title = role.title().end() - 1;
        if (analysis.lemmaHash(title) != analysis.lemmaHash(phrase.head())
                && !ShortTitles.isShortFor(analysis.lower(title), analysis.lower(phrase.head()))
                && !isAcronym(role.title(), phrase)) {
            return false;
        }
        Set<String> known = wording.words(role.range());
        Set<String> countriesKnown = countriesOf(role.range());
        for (int token = phrase.core().first(); token < phrase.core().end(); token++) {
            Tag tag = analysis.tag(token);
            if (tag == Tag.DT || tag == Tag.POS || token == phrase.head()) {
                continue;
            }
            String word = wording.word(token);
            boolean country = countries
                    .ofAdjective(word)
                    .or(() -> countries.of(List.of(word)))
                    .filter(countriesKnown::contains)
                    .isPresent();
            boolean stem = known.stream().anyMatch(other -> Wording.sameStem(other, word));
            if (!known.contains(word) && !country && !stem) {
                return false;
            }
        }
        return true;
    }

    /** "the PM", "the Deputy CM": the first letters of the last words of a title. */
    private boolean isAcronym(Range title, Phrase phrase) {
        String letters = copy.analysis().tokens().text(phrase.head());
        int length = letters.length();
        if (length < 2 || length > title.length() || !letters.chars().allMatch(Character::isUpperCase)) {
            return false;
        }
        List<String> words = new ArrayList<>();
        for (int token = title.end() - length; token < title.end(); token++) {
            words.add(wording.word(token));
        }
        return NameForms.isAcronym(letters.toLowerCase(java.util.Locale.ROOT), words);
    }

    private Set<String> countriesOf(Range range) {
        Set<String> found = new HashSet<>();
        for (int token = range.first(); token < range.end(); token++) {
            String word = wording.word(token);
            countries.ofAdjective(word).or(() -> countries.of(List.of(word))).ifPresent(found::add);
        }
        return found;
    }

    /** The one person whose age is printed as the description has it: "Jace Tully, 26," for "the 26-year-old". */
    Optional<Being> ofAge(Phrase phrase) {
        int age = ageIn(phrase);
        if (age == UNKNOWN || phrase.plural() || !phrase.definite()) {
            return Optional.empty();
        }
        List<Being> found = cast.beings().stream()
                .filter(being -> being.isPerson() && being.sex.fits(phrase.sex()))
                .filter(being -> being.mentions.stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.NAME && ageBehind(mention) == age))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The years of "the 34-year-old defender". */
    private int ageIn(Phrase phrase) {
        for (int token = phrase.core().first(); token + 4 < phrase.core().end(); token++) {
            if (analysis.tag(token) == Tag.CD
                    && analysis.tokens().is(token + 1, '-')
                    && analysis.is(token + 2, "year")
                    && analysis.is(token + 4, "old")) {
                return number(token);
            }
        }
        return UNKNOWN;
    }

    /** The years behind a name, a comma apart. */
    private int ageBehind(Phrase name) {
        int comma = name.core().end();
        boolean printed = comma + 1 < copy.size()
                && analysis.tokens().is(comma, ',')
                && analysis.tag(comma + 1) == Tag.CD
                && analysis.tokens().length(comma + 1) <= 3;
        return printed ? number(comma + 1) : UNKNOWN;
    }

    private int number(int token) {
        int number = 0;
        for (int i = analysis.tokens().start(token); i < analysis.tokens().end(token); i++) {
            char c = copy.text().charAt(i);
            if (c < '0' || c > '9' || number > 1000) {
                return UNKNOWN;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
