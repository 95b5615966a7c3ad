package org.onrecord.reading.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.reading.name.Phrase;
import org.onrecord.reading.name.Sex;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/** One entity of a report while its mentions are gathered: all phrases that speak of one person, office or thing. */
final class Being {

    final int number;
    final List<Phrase> mentions = new ArrayList<>();
    final List<Phrase.RolePhrase> roles = new ArrayList<>();
    Entity.Type type;
    Sex sex;
    boolean plural;

    private boolean named;
    /** Whose office, spokesman or statement it is. */
    Optional<Being> owner = Optional.empty();

    Being(int number, Phrase first) {
        this.number = number;
        this.type = first.kind();
        this.sex = first.sex();
        this.plural = first.plural();
        add(first);
    }

    void add(Phrase phrase) {
        mentions.add(phrase);
        named |= phrase.form() == Mention.Form.NAME;
        roles.addAll(phrase.roles());
        sex = sex.and(phrase.sex());
        if (type == Entity.Type.OTHER && phrase.pronoun().isEmpty()) {
            type = phrase.kind();
        }
    }

    boolean named() {
        return named;
    }

    boolean isPerson() {
        return type == Entity.Type.PERSON;
    }

    /** The last mention before a token, that token's own phrase left out; empty where it is first spoken of later. */
    Optional<Phrase> lastBefore(int token) {
        Phrase last = null;
        for (Phrase mention : mentions) {
            if (mention.head() < token && (last == null || mention.head() > last.head())) {
                last = mention;
            }
        }
        return Optional.ofNullable(last);
    }
}
