package org.onrecord.reading.name;

import java.util.List;
import java.util.Optional;
import org.onrecord.reading.Range;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/**
 * A phrase that speaks of somebody or something: "National Security Council spokesman John Kirby", "the official", "he".
 *
 * @param id its number among the phrases of the report, in the order of their heads
 * @param head the token that the rest hangs on
 * @param core the name or noun with what stands before it: "John Kirby", "a senior official"
 * @param range the whole of it with titles and what narrows it: "a person familiar with the matter"
 * @param form name, nominal or pronoun
 * @param kind what it speaks of
 * @param pronoun which pronoun it is
 * @param sex what it tells of a person's sex
 * @param plural whether it speaks of several
 * @param definite whether it points to something known: "the official", "this ministry"
 * @param owner the number of the phrase whose office, spokesman or statement it is
 * @param roles the titles and offices that it prints for a name
 */
public record Phrase(
        int id,
        int head,
        Range core,
        Range range,
        Mention.Form form,
        Entity.Type kind,
        Optional<Pronoun> pronoun,
        Sex sex,
        boolean plural,
        boolean definite,
        Optional<Integer> owner,
        List<RolePhrase> roles) {

    public Phrase {
        roles = List.copyOf(roles);
    }

    /** Whether it is a name of this kind. */
    public boolean isName(Entity.Type type) {
        return form == Mention.Form.NAME && kind == type;
    }

    /** Whether it may speak of a person. */
    public boolean isPerson() {
        return kind == Entity.Type.PERSON
                || pronoun.map(p -> p == Pronoun.HE || p == Pronoun.SHE).orElse(false);
    }

    /**
     * A title or office: "Israel’s Defense Minister".
     *
     * @param range all of it
     * @param title "Defense Minister"
     * @param of "Israel"
     */
    public record RolePhrase(Range range, Range title, Optional<Range> of) {}
}
