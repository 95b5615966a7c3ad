package org.onrecord.record;

import java.util.List;
import java.util.Optional;
import org.onrecord.text.Span;
import org.onrecord.text.Term;

/**
 * Who or what a report speaks of: "National Security Council spokesman John Kirby", "Kirby", "he".
 *
 * @param id {@code n1}, unique in its reading
 * @param name its fullest printed name or description
 * @param type what it is
 * @param named whether a name of it is printed
 * @param of the id of its owner: "his office", "the company"
 * @param roles its titles and offices as printed
 * @param mentions everywhere it is spoken of
 */
public record Entity(
        String id, Span name, Type type, boolean named, Optional<String> of, List<Role> roles, List<Mention> mentions) {

    /** Kinds of entity. */
    public enum Type implements Term {
        PERSON,
        ORGANIZATION,
        PLACE,
        GROUP,
        DOCUMENT,
        OTHER
    }

    public Entity {
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
    }
}
