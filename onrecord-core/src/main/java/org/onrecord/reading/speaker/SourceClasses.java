package org.onrecord.reading.speaker;

import java.util.Optional;
import org.onrecord.language.Analysis;
import org.onrecord.language.Relation;
import org.onrecord.language.Tag;
import org.onrecord.language.WordList;
import org.onrecord.reading.Copy;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.record.SourceClass;

/** Tells named sources from unnamed ones, groups, documents and outlets. */
final class SourceClasses {

    /** People who stay unnamed although "the" stands before them. */
    private static final WordList NOBODY = WordList.of(
            "official",
            "source",
            "person",
            "people",
            "man",
            "woman",
            "aide",
            "diplomat",
            "resident",
            "witness",
            "employee",
            "insider",
            "adviser",
            "officer",
            "individual",
            "boy",
            "girl",
            "teenager",
            "driver",
            "worker",
            "soldier",
            "mother",
            "father",
            "student",
            "neighbor",
            "neighbour",
            "victim",
            "survivor",
            "relative",
            "friend",
            "analyst",
            "trader",
            "executive",
            "lawmaker",
            "staffer",
            "user",
            "one",
            "another",
            "colleague",
            "expert",
            "doctor",
            "nurse");

    private static final WordList OUTLETS = WordList.of(
            "newspaper",
            "paper",
            "broadcaster",
            "channel",
            "magazine",
            "outlet",
            "daily",
            "weekly",
            "tabloid",
            "newswire");
    private static final WordList OUTLET_NAMES = WordList.of(
            "times",
            "post",
            "herald",
            "gazette",
            "journal",
            "tribune",
            "guardian",
            "telegraph",
            "chronicle",
            "press",
            "news",
            "cnn",
            "bbc",
            "abc",
            "cbs",
            "nbc",
            "reuters",
            "ap",
            "afp",
            "bloomberg",
            "politico",
            "axios",
            "newsweek",
            "observer",
            "mirror",
            "mail",
            "sun",
            "star",
            "record",
            "register",
            "courier",
            "dispatch",
            "inquirer",
            "examiner",
            "tv");

    private final Analysis analysis;
    private final String outlet;
    private final String agency;

    SourceClasses(Copy copy) {
        this.analysis = copy.analysis();
        this.outlet = copy.report().outlet().orElse("");
        this.agency = copy.report().agency().orElse("");
    }

    /** The class of a source, by the phrase that names it and whom that speaks of. */
    SourceClass of(Phrase phrase, Optional<Being> being) {
        Being one = being.orElse(null);
        if (one == null) {
            return phrase.form() == Mention.Form.PRONOUN ? SourceClass.UNKNOWN : byPhrase(phrase);
        }
        if (one.named()) {
            return isOutlet(one) ? SourceClass.OUTLET : SourceClass.NAMED;
        }
        Phrase described = one.mentions.stream()
                .filter(mention -> mention.form() == Mention.Form.NOMINAL)
                .findFirst()
                .orElse(phrase);
        SourceClass own = byPhrase(described);
        boolean owned = one.owner.map(Being::named).orElse(false) && own == SourceClass.UNNAMED && !one.plural;
        return owned ? SourceClass.NAMED : own;
    }

    private SourceClass byPhrase(Phrase phrase) {
        boolean document = phrase.kind() == Entity.Type.DOCUMENT;
        if (!document && (phrase.plural() || phrase.kind() == Entity.Type.GROUP)) {
            return isCounted(phrase)
                    ? SourceClass.UNNAMED
                    : isState(phrase) ? SourceClass.NAMED : SourceClass.COLLECTIVE;
        }
        return switch (phrase.kind()) {
            case DOCUMENT -> SourceClass.DOCUMENT;
            case ORGANIZATION ->
                OUTLETS.contains(analysis.lower(phrase.head())) ? SourceClass.OUTLET : SourceClass.NAMED;
            case PERSON -> isOffice(phrase) ? SourceClass.NAMED : SourceClass.UNNAMED;
            case PLACE -> SourceClass.NAMED;
            default -> phrase.form() == Mention.Form.NAME ? SourceClass.NAMED : SourceClass.UNNAMED;
        };
    }

    /** "Kesterian authorities": a state, not some people. */
    boolean isState(Phrase phrase) {
        int first = phrase.core().first();
        boolean owned = phrase.core().length() > 1 && analysis.capital(phrase.head() - 1);
        return analysis.is(phrase.head(), "authorities") && owned && first < phrase.head();
    }

    /** "two officials", "three people who were present". */
    private boolean isCounted(Phrase phrase) {
        int count = analysis.child(phrase.head(), Relation.NUMMOD);
        return count != Analysis.NONE || analysis.tag(phrase.head()) == Tag.CD;
    }

    /** "the state prosecutor", "Ardania's foreign minister": one who can be looked up. */
    boolean isOffice(Phrase phrase) {
        return phrase.definite() && !NOBODY.contains(analysis.lemmaHash(phrase.head()));
    }

    /** "The Harrow Gazette": no person is called so. */
    private boolean withArticle(Phrase name) {
        int first = name.range().first();
        return analysis.is(first, "the") || first > 0 && analysis.is(first - 1, "the");
    }

    /** Whether a name that ends so is one of an outlet: "the Velm Herald". */
    static boolean isOutletName(long lastWord) {
        return OUTLET_NAMES.contains(lastWord);
    }

    private boolean isOutlet(Being being) {
        for (Phrase mention : being.mentions) {
            if (mention.form() == Mention.Form.NAME && (!being.isPerson() || withArticle(mention))) {
                long last = analysis.lower(mention.core().end() - 1);
                String name = analysis.tokens().text(mention.core().end() - 1);
                boolean own = !name.isEmpty() && (outlet.endsWith(name) || agency.endsWith(name));
                if (OUTLET_NAMES.contains(last) || own && mention.kind() == Entity.Type.ORGANIZATION) {
                    return true;
                }
            }
        }
        return false;
    }
}
