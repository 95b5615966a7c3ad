package org.onrecord.store;

import java.util.List;
import org.onrecord.collation.Identity;

/**
 * The people and organizations that were asked for by a name: {@code store.who("Hale", 100).found()}.
 *
 * @param found they, each with the forms of the name in the reports that were looked into
 * @param more whether further reports name somebody so that were not looked into
 */
public record People(List<Identity> found, boolean more) {

    public People {
        found = List.copyOf(found);
    }
}
