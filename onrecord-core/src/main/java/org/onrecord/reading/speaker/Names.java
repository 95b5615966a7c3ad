package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.report.Warning;
import org.onrecord.text.Span;

/**
 * Brings names together: full name and surname, organisation and acronym, variant spellings.
 *
 * <p>"Jack Sullivan", "Sullivan" and "Mr. Sullivan" are one; "Davit Harsu" and "Mina Harsu" are two, told apart by given name
 * and sex.
 */
final class Names {

    /** What an organisation can be as well as a person: "the owner, Tolmar Lines". */
    private static final WordList OWNERS = WordList.of(
            "owner",
            "employer",
            "sponsor",
            "organiser",
            "organizer",
            "rival",
            "supplier",
            "partner",
            "founder",
            "backer");

    /** No report names more people and things. */
    private static final int MOST = 500;
    /** Nor has anybody more names. */
    private static final int MOST_FORMS = 40;

    private final Copy copy;
    private final Cast cast;
    private final Countries countries = Countries.known();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<Phrase, List<String>> wordsOf = new IdentityHashMap<>();
    private final Map<Being, Printed> printed = new IdentityHashMap<>();

    /** The distinct names of somebody, each with the first phrase that prints it; mentions are looked at once. */
    private static final class Printed {
        private final Map<Form, Phrase> forms = new LinkedHashMap<>();
        private int seen;
    }

    private record Form(List<String> words, Entity.Type kind) {}

    Names(Copy copy, Cast cast) {
        this.copy = copy;
        this.cast = cast;
    }

    /** What was found strange: one name in two spellings. */
    List<Warning> warnings() {
        return warnings;
    }

    /** Enters all names of the report. Long forms go first, so that a headline's surname finds its owner. */
    void enter() {
        List<Phrase> names = cast.phrases().all().stream()
                .filter(phrase -> phrase.form() == Mention.Form.NAME)
                .toList();
        for (int least = 2; least >= 1; least--) {
            for (Phrase name : names) {
                boolean full = words(name).size() > 1;
                if (full == (least == 2) && cast.of(name).isEmpty()) {
                    place(name);
                }
            }
        }
        appositions();
    }

    private List<String> words(Phrase name) {
        return wordsOf.computeIfAbsent(name, one -> NameForms.words(copy, one.core()));
    }

    /** The phrases that name somebody, one for each distinct name. */
    private Collection<Phrase> names(Being being) {
        Printed of = printed.computeIfAbsent(being, key -> new Printed());
        for (; of.seen < being.mentions.size(); of.seen++) {
            Phrase mention = being.mentions.get(of.seen);
            if (mention.form() == Mention.Form.NAME && of.forms.size() < MOST_FORMS) {
                of.forms.putIfAbsent(new Form(words(mention), mention.kind()), mention);
            }
        }
        return of.forms.values();
    }

    /** Those who were named last. */
    private List<Being> beings() {
        List<Being> all = cast.beings();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private void place(Phrase name) {
        if (words(name).isEmpty()) {
            return;
        }
        Optional<Being> known = name.kind() == Entity.Type.PERSON ? person(name) : thing(name);
        if (known.isPresent()) {
            cast.join(name, known.get());
        } else {
            cast.enter(name);
        }
    }

    /** The person whom a name names, if that person was named before or is named in full elsewhere. */
    private Optional<Being> person(Phrase name) {
        List<String> words = words(name);
        return nearest(name, being -> fits(words, being))
                .or(() -> nearest(name, being -> leads(words, being)))
                .or(() -> variant(words, name))
                .or(() -> words.size() == 1 ? sameName(words) : Optional.empty());
    }

    /** What the very same word names or begins to name, where a network took one printing of it for a person. */
    private Optional<Being> sameName(List<String> words) {
        return beings().stream()
                .filter(being -> being.named() && !being.isPerson())
                .filter(being -> names(being).stream()
                        .anyMatch(mention -> words(mention).equals(words)
                                || mention.kind() == Entity.Type.ORGANIZATION
                                        && NameForms.leads(words, words(mention))))
                .findFirst();
    }

    private Optional<Being> nearest(Phrase name, Predicate<Being> fits) {
        Being best = null;
        for (Being being : beings()) {
            boolean may = being.isPerson() && being.named() && being.sex.fits(name.sex()) && fits.test(being);
            if (may && (best == null || distance(being, name) < distance(best, name))) {
                best = being;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean leads(List<String> words, Being being) {
        return names(being).stream().anyMatch(mention -> NameForms.leads(words, words(mention)));
    }

    private boolean fits(List<String> words, Being being) {
        for (Phrase mention : names(being)) {
            List<String> known = words(mention);
            if (NameForms.shortens(words, known) || NameForms.shortens(known, words) && known.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private static int distance(Being being, Phrase name) {
        return being.lastBefore(name.head())
                .map(mention -> name.head() - mention.head())
                .orElse(1_000_000 + being.mentions.get(0).head());
    }

    /** A person whose name is spelt almost so; both spellings are kept, with a warning. */
    private Optional<Being> variant(List<String> words, Phrase name) {
        for (Being being : beings()) {
            if (!being.isPerson() || !being.named() || !being.sex.fits(name.sex())) {
                continue;
            }
            for (Phrase mention : names(being)) {
                if (varies(words, words(mention))) {
                    warn(name, mention);
                    return Optional.of(being);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean varies(List<String> a, List<String> b) {
        if (NameForms.variants(a, b)) {
            return true;
        }
        boolean surname = a.size() == 1 && b.size() > 1;
        return surname
                && NameForms.variants(a, b.subList(b.size() - 1, b.size()))
                && a.get(0).length() >= 6;
    }

    private void warn(Phrase one, Phrase other) {
        Span first = copy.span(other.core().first(), other.core().end());
        Span second = copy.span(one.core().first(), one.core().end());
        warnings.add(new Warning(
                Warning.Code.NAME_VARIANT,
                "One person seems to be spelt two ways: " + first.in(copy.text()) + " and " + second.in(copy.text())
                        + ".",
                List.of(first, second)));
    }

    /** The organisation, place or other thing that a name names. */
    private Optional<Being> thing(Phrase name) {
        List<String> words = NameForms.telling(words(name));
        Optional<String> country = countries.of(words(name));
        Being best = null;
        for (Being being : beings()) {
            if (being.isPerson() || !being.named()) {
                continue;
            }
            for (Phrase mention : names(being)) {
                if (sameThing(words, country, mention, name.kind())) {
                    best = best == null || distance(being, name) < distance(best, name) ? being : best;
                }
            }
        }
        if (best == null && words.size() == 1 && name.kind() == Entity.Type.OTHER) {
            return person(name);
        }
        return Optional.ofNullable(best);
    }

    private boolean sameThing(List<String> words, Optional<String> country, Phrase mention, Entity.Type kind) {
        List<String> all = words(mention);
        List<String> known = NameForms.telling(all);
        if (known.equals(words) || country.isPresent() && country.equals(countries.of(all))) {
            return true;
        }
        boolean acronym = words.size() == 1 && NameForms.isAcronym(words.get(0), all)
                || known.size() == 1 && NameForms.isAcronym(known.get(0), words);
        boolean organization = mention.kind() == Entity.Type.ORGANIZATION && kind != Entity.Type.PLACE;
        boolean shorter = organization
                && words.size() > 1
                && words.size() < known.size()
                && known.containsAll(words)
                && known.get(known.size() - 1).equals(words.get(words.size() - 1));
        boolean headOnly = organization
                && words.size() == 1
                && known.size() > 1
                && words.get(0).equals(known.get(0))
                && words.get(0).length() > 3
                && mention.core().length() <= 6;
        return acronym || shorter || headOnly;
    }

    /** "her spokesman, Abel Fontaine": what a name stands beside is the same one. */
    private void appositions() {
        Analysis analysis = copy.analysis();
        for (Phrase phrase : cast.phrases().all()) {
            int above = analysis.head(phrase.head());
            Optional<Phrase> other =
                    above == Analysis.NONE ? Optional.empty() : cast.phrases().headedBy(above);
            boolean beside = analysis.relation(phrase.head()) == Relation.APPOS
                    || isTitled(phrase, above)
                    || other.isPresent() && isTitled(other.get(), phrase.head());
            if (!beside || above == Analysis.NONE) {
                betweenCommas(phrase);
            } else if (other.isPresent() && mayBeOne(phrase, other.get())) {
                join(phrase, other.get());
            }
        }
    }

    /** "The EMA's chief executive, Rowena Clegg, said", where the tree does not tell that the two are one. */
    private void betweenCommas(Phrase name) {
        Analysis analysis = copy.analysis();
        int before = name.range().first() - 2;
        int behind = name.core().end();
        boolean enclosed = name.isName(Entity.Type.PERSON)
                && before >= 0
                && behind + 1 < copy.size()
                && analysis.tokens().is(before + 1, ',')
                && analysis.tokens().is(behind, ',')
                && (analysis.tag(behind + 1).isVerb() || analysis.tag(behind + 1) == Tag.MD);
        if (enclosed) {
            office(before, name)
                    .or(() -> analysis.head(before) == Analysis.NONE
                            ? Optional.empty()
                            : office(analysis.head(before), name))
                    .ifPresent(office -> join(name, office));
        }
    }

    private Optional<Phrase> office(int head, Phrase name) {
        return cast.phrases()
                .headedBy(head)
                .filter(office ->
                        (office.definite() || copy.analysis().is(office.head(), "one")) && mayBeOne(name, office));
    }

    /** "chief negotiator Park Jin-ho", "the group Ocean Watch": an office or kind with the name right behind it. */
    private boolean isTitled(Phrase name, int office) {
        int before = name.core().first() - 1;
        while (before > office && NameForms.isTitle(copy, before)) {
            before--;
        }
        return name.form() == Mention.Form.NAME && name.kind() != Entity.Type.PLACE && office == before;
    }

    private void join(Phrase one, Phrase beside) {
        Phrase name = one.form() == Mention.Form.NAME ? one : beside;
        Phrase other = name == one ? beside : one;
        Optional<Being> being = cast.of(name);
        if (being.isPresent() && cast.of(other).isEmpty() && other.form() == Mention.Form.NOMINAL) {
            cast.join(other, being.get());
        }
    }

    private boolean mayBeOne(Phrase a, Phrase b) {
        boolean oneName = (a.form() == Mention.Form.NAME) != (b.form() == Mention.Form.NAME);
        Phrase nominal = a.form() == Mention.Form.NAME ? b : a;
        Phrase name = a.form() == Mention.Form.NAME ? a : b;
        if (!oneName || nominal.plural() || tokensBetween(a, b) > 12 || speaksItself(name, nominal)) {
            return false;
        }
        return switch (name.kind()) {
            case PERSON -> nominal.kind() == Entity.Type.PERSON;
            case ORGANIZATION, OTHER, GROUP ->
                nominal.kind() == Entity.Type.ORGANIZATION
                        || nominal.kind() == Entity.Type.GROUP
                        || OWNERS.contains(copy.analysis().lemmaHash(nominal.head()));
            default -> false;
        };
    }

    /** "… the Crown Prince, a person familiar with the matter said": no comma closes what is no apposition. */
    private boolean speaksItself(Phrase name, Phrase nominal) {
        int behind = nominal.range().end();
        return nominal.head() > name.head()
                && behind < copy.size()
                && (copy.analysis().tag(behind) == Tag.VBD || copy.analysis().tag(behind) == Tag.VBZ);
    }

    private static int tokensBetween(Phrase a, Phrase b) {
        Range first = a.head() < b.head() ? a.range() : b.range();
        Range second = a.head() < b.head() ? b.range() : a.range();
        return Math.max(0, second.first() - first.end());
    }
}
