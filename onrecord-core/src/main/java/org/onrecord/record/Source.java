package org.onrecord.record;

import java.util.List;
import java.util.Optional;
import org.onrecord.text.Span;

/**
 * Who says something, as printed where it is said.
 *
 * @param span the words: "he", "National Security Council spokesman John Kirby"
 * @param entity the id of who that is
 * @param sourceClass what kind of source it is
 * @param alternatives ids of others who may have said it
 */
public record Source(Span span, Optional<String> entity, SourceClass sourceClass, List<String> alternatives) {

    public Source {
        alternatives = List.copyOf(alternatives);
    }
}
