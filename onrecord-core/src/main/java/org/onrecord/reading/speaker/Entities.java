package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.language.Analysis;
import org.onrecord.language.Tag;
import org.onrecord.reading.Copy;
import org.onrecord.reading.Range;
import org.onrecord.reading.name.Phrase;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;
import org.onrecord.record.Role;
import org.onrecord.text.Span;

/** Turns the cast of a report into the entities of its record. */
final class Entities {

    private final Copy copy;
    private final Analysis analysis;
    private final Cast cast;
    private final SourceClasses classes;

    Entities(Copy copy, Cast cast) {
        this.classes = new SourceClasses(copy);
        this.copy = copy;
        this.analysis = copy.analysis();
        this.cast = cast;
    }

    List<Entity> all() {
        List<Entity> entities = new ArrayList<>();
        for (Being being : cast.beings()) {
            entities.add(entity(being));
        }
        return entities;
    }

    private Entity entity(Being being) {
        Set<Span> seen = new LinkedHashSet<>();
        List<org.onrecord.record.Mention> mentions = new ArrayList<>();
        for (Phrase phrase : being.mentions) {
            Span span = span(mentionRange(phrase));
            if (seen.add(span)) {
                mentions.add(new org.onrecord.record.Mention(span, phrase.form()));
            }
        }
        List<Role> roles = new ArrayList<>();
        for (Phrase.RolePhrase role : being.roles) {
            roles.add(new Role(span(role.range()), span(role.title()), role.of().map(this::span)));
        }
        return new Entity(
                Spoken.id(cast, being),
                span(name(being)),
                type(being),
                isNamed(being),
                being.owner.map(owner -> Spoken.id(cast, owner)),
                roles,
                mentions);
    }

    private static Entity.Type type(Being being) {
        return being.type == Entity.Type.OTHER && being.plural ? Entity.Type.GROUP : being.type;
    }

    /** Whether a name of it is printed, or it is the office of one: "the Defense Ministry", "Hale's office". */
    private boolean isNamed(Being being) {
        if (being.named()) {
            return true;
        }
        boolean holder = being.isPerson()
                && !being.plural
                && being.mentions.stream()
                        .anyMatch(mention -> mention.form() == Mention.Form.NOMINAL && classes.isOffice(mention));
        if (holder) {
            return true;
        }
        if (being.mentions.stream().anyMatch(classes::isState)) {
            return true;
        }
        boolean office = being.type == Entity.Type.ORGANIZATION && !being.plural;
        return office || being.owner.map(Being::named).orElse(false) && !being.plural;
    }

    private static Range mentionRange(Phrase phrase) {
        return phrase.form() == Mention.Form.NOMINAL ? phrase.range() : phrase.core();
    }

    /** The fullest printed name; without one the fullest description. */
    private Range name(Being being) {
        Optional<Phrase> fullest = being.mentions.stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .max(Comparator.comparingInt((Phrase mention) -> full(mention).length())
                        .thenComparing(Comparator.comparingInt((Phrase mention) -> -mention.head())));
        if (fullest.isPresent()) {
            return full(fullest.get());
        }
        Phrase described = being.mentions.stream()
                .filter(mention -> mention.form() == Mention.Form.NOMINAL)
                .max(Comparator.comparingInt((Phrase mention) -> mention.range().length())
                        .thenComparing(Comparator.comparingInt((Phrase mention) -> -mention.head())))
                .orElse(being.mentions.get(0));
        return described.range();
    }

    /** A person's name alone; of others also what stands before it in capitals, without the article. */
    private Range full(Phrase phrase) {
        if (phrase.kind() == Entity.Type.PERSON) {
            return phrase.core();
        }
        int first = phrase.core().first();
        while (first > phrase.range().first() && belongs(first - 1)) {
            first--;
        }
        // "power company KesGrid" is named KesGrid.
        while (first < phrase.core().first() && !analysis.capital(first)) {
            first++;
        }
        int end = phrase.core().end();
        while (end < phrase.range().end()
                && (analysis.tag(end).isProper() || isLink(end, phrase.range().end()))) {
            end++;
        }
        return new Range(first, end);
    }

    private boolean belongs(int token) {
        Tag tag = analysis.tag(token);
        return tag.isProper()
                || tag.isAdjective()
                || tag == Tag.NN
                || tag == Tag.HYPH
                || tag == Tag.POS
                || tag == Tag.VBN;
    }

    private boolean isLink(int token, int end) {
        return token + 1 < end
                && analysis.is(token, "of")
                && analysis.tag(token + 1).isProper();
    }

    private Span span(Range range) {
        return copy.span(range.first(), range.end());
    }
}
