package org.onrecord.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.onrecord.collation.Corrections;
import org.onrecord.collation.Identity;
import org.onrecord.record.Reading;

/** Looks for people and organizations by a name: in the clusters of the reports that print it, then by their other names. */
final class Who {

    private final String part;
    private final KeptCollation collation;
    private final WordIndex words;
    private final LongFunction<List<String>> ids;

    /** Those that were found, by a form of theirs. */
    private final Map<String, Identity> found = new LinkedHashMap<>();

    Who(String part, KeptCollation collation, WordIndex words, LongFunction<List<String>> ids) {
        this.part = part.strip().toLowerCase(Locale.ROOT);
        this.collation = collation;
        this.words = words;
        this.ids = ids;
    }

    List<Identity> identities(Corrections corrections, Function<String, Optional<Reading>> readings) {
        look(part, this::isMeant);
        Set<String> names = new HashSet<>();
        List<String> next = fullNames(found.values());
        while (!next.isEmpty()) {
            for (String name : next) {
                if (names.add(name)) {
                    look(name, identity -> identity.fullNames().contains(name));
                }
            }
            next = new ArrayList<>(fullNames(found.values()));
            next.removeAll(names);
        }
        return Identity.joined(found.values(), corrections, readings);
    }

    private static List<String> fullNames(Collection<Identity> identities) {
        return identities.stream()
                .flatMap(identity -> identity.fullNames().stream())
                .distinct()
                .toList();
    }

    private boolean isMeant(Identity identity) {
        return identity.forms().stream()
                .anyMatch(form -> form.text().toLowerCase(Locale.ROOT).contains(part));
    }

    private void look(String name, Predicate<Identity> wanted) {
        List<String> all = Arrays.stream(SqlStore.GAP.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> reports = words.holdingAll(all).stream()
                .flatMap(seq -> ids.apply(seq).stream())
                .toList();
        collation.identities(reports).stream()
                .filter(wanted)
                .forEach(identity -> found.putIfAbsent(
                        identity.forms().get(0).report()
                                + ' '
                                + identity.forms().get(0).entity(),
                        identity));
    }
}
