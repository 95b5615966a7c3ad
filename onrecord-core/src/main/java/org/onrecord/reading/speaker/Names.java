package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
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

    private final Copy copy;
    private final Cast cast;
    private final Countries countries = Countries.known();
    private final List<Warning> warnings = new ArrayList<>();

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
        return NameForms.words(copy, name.core());
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
        Being best = null;
        for (Being being : cast.beings()) {
            if (being.isPerson() && being.named() && fits(words, name, being)) {
                boolean nearer = best == null || distance(being, name) < distance(best, name);
                best = nearer ? being : best;
            }
        }
        if (best != null) {
            return Optional.of(best);
        }
        return variant(words, name);
    }

    private boolean fits(List<String> words, Phrase name, Being being) {
        if (!being.sex.fits(name.sex())) {
            return false;
        }
        for (Phrase mention : being.mentions) {
            if (mention.form() == Mention.Form.NAME) {
                List<String> known = words(mention);
                if (NameForms.shortens(words, known) || NameForms.shortens(known, words) && known.size() > 1) {
                    return true;
                }
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
        for (Being being : cast.beings()) {
            if (!being.isPerson() || !being.named() || !being.sex.fits(name.sex())) {
                continue;
            }
            for (Phrase mention : being.mentions) {
                if (mention.form() == Mention.Form.NAME && varies(words, words(mention))) {
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
        for (Being being : cast.beings()) {
            if (being.isPerson() || !being.named()) {
                continue;
            }
            for (Phrase mention : being.mentions) {
                if (mention.form() == Mention.Form.NAME && sameThing(words, country, mention)) {
                    best = best == null || distance(being, name) < distance(best, name) ? being : best;
                }
            }
        }
        if (best == null && words.size() == 1 && name.kind() == Entity.Type.OTHER) {
            return person(name);
        }
        return Optional.ofNullable(best);
    }

    private boolean sameThing(List<String> words, Optional<String> country, Phrase mention) {
        List<String> all = words(mention);
        List<String> known = NameForms.telling(all);
        if (known.equals(words) || country.isPresent() && country.equals(countries.of(all))) {
            return true;
        }
        boolean acronym = words.size() == 1 && NameForms.isAcronym(words.get(0), all)
                || known.size() == 1 && NameForms.isAcronym(known.get(0), words);
        boolean organization = mention.kind() == Entity.Type.ORGANIZATION;
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
            if (analysis.relation(phrase.head()) != Relation.APPOS || above == Analysis.NONE) {
                continue;
            }
            Optional<Phrase> beside = cast.phrases().headedBy(above);
            if (beside.isEmpty() || !mayBeOne(phrase, beside.get())) {
                continue;
            }
            Phrase name = phrase.form() == Mention.Form.NAME ? phrase : beside.get();
            Phrase other = name == phrase ? beside.get() : phrase;
            Optional<Being> being = cast.of(name);
            if (being.isPresent() && cast.of(other).isEmpty() && other.form() == Mention.Form.NOMINAL) {
                cast.join(other, being.get());
            }
        }
    }

    private boolean mayBeOne(Phrase a, Phrase b) {
        boolean oneName = (a.form() == Mention.Form.NAME) != (b.form() == Mention.Form.NAME);
        Phrase nominal = a.form() == Mention.Form.NAME ? b : a;
        Phrase name = a.form() == Mention.Form.NAME ? a : b;
        if (!oneName || nominal.plural() || tokensBetween(a, b) > 12) {
            return false;
        }
        return switch (name.kind()) {
            case PERSON -> nominal.kind() == Entity.Type.PERSON;
            case ORGANIZATION, OTHER, GROUP ->
                nominal.kind() == Entity.Type.ORGANIZATION || nominal.kind() == Entity.Type.GROUP;
            default -> false;
        };
    }

    private static int tokensBetween(Phrase a, Phrase b) {
        Range first = a.head() < b.head() ? a.range() : b.range();
        Range second = a.head() < b.head() ? b.range() : a.range();
        return Math.max(0, second.first() - first.end());
    }
}
