package org.onrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.onrecord.collation.Corrections;
import org.onrecord.collation.Identity;
import org.onrecord.record.Reading;

/** Looks for people and organizations by a name: in the clusters that have it, then by their other names. */
final class Who {

    private final KeptCollation collation;
    private final NameWords names;

    /** The people and organizations of the clusters that were looked into. */
    private final Map<Long, List<Identity>> opened = new HashMap<>();

    /** Those that were found, by a form of theirs. */
    private final Map<String, Identity> found = new LinkedHashMap<>();

    Who(KeptCollation collation, NameWords names) {
        this.collation = collation;
        this.names = names;
    }

    /** Those one of whose forms has all words of a name, the last of which may be cut. */
    List<Identity> named(String name, Corrections corrections, Function<String, Optional<Reading>> readings) {
        List<String> words = NameWords.of(name);
        look(words, identity -> hasForm(identity, words));
        Set<String> looked = new HashSet<>();
        List<String> next = fullNames(found.values());
        while (!next.isEmpty()) {
            for (String full : next) {
                looked.add(full);
                List<String> all = NameWords.of(full);
                look(
                        all,
                        identity ->
                                hasForm(identity, all) && identity.fullNames().contains(full));
            }
            next = new ArrayList<>(fullNames(found.values()));
            next.removeAll(looked);
        }
        return Identity.joined(found.values(), corrections, readings);
    }

    private static List<String> fullNames(Collection<Identity> identities) {
        return identities.stream()
                .flatMap(identity -> identity.fullNames().stream())
                .distinct()
                .toList();
    }

    private static boolean hasForm(Identity identity, List<String> words) {
        return identity.forms().stream()
                .map(Identity.Form::text)
                .distinct()
                .anyMatch(form -> holds(NameWords.of(form), words));
    }

    private static boolean holds(List<String> form, List<String> words) {
        int last = words.size() - 1;
        return form.containsAll(words.subList(0, last))
                && form.stream().anyMatch(word -> word.startsWith(words.get(last)));
    }

    private void look(List<String> words, Predicate<Identity> wanted) {
        for (long cluster : names.clusters(words)) {
            opened.computeIfAbsent(cluster, collation::identities).stream()
                    .filter(wanted)
                    .forEach(identity -> found.putIfAbsent(
                            identity.forms().get(0).report()
                                    + ' '
                                    + identity.forms().get(0).entity(),
                            identity));
        }
    }
}
