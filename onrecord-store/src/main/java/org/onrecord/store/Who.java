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

    private final KeptCollation collation;
    private final WordIndex index;
    private final LongFunction<List<String>> ids;

    /** Those that were found, by a form of theirs. */
    private final Map<String, Identity> found = new LinkedHashMap<>();

    /**
     * A search.
     *
     * @param ids the id of a report by its number
     */
    Who(KeptCollation collation, WordIndex index, LongFunction<List<String>> ids) {
        this.collation = collation;
        this.index = index;
        this.ids = ids;
    }

    /** Those one of whose forms has all words of a name, the last of which may be cut. */
    List<Identity> named(String name, Corrections corrections, Function<String, Optional<Reading>> readings) {
        List<String> words = words(name);
        look(words, identity -> identity.forms().stream().anyMatch(form -> holds(words(form.text()), words)));
        Set<String> looked = new HashSet<>();
        List<String> next = fullNames(found.values());
        while (!next.isEmpty()) {
            for (String full : next) {
                looked.add(full);
                List<String> all = words(full);
                look(
                        all,
                        identity -> identity.forms().stream().anyMatch(form -> holds(words(form.text()), all))
                                && identity.fullNames().contains(full));
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

    /** The words of a name in small letters. */
    static List<String> words(String name) {
        return Arrays.stream(SqlStore.GAP.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean holds(List<String> form, List<String> words) {
        int last = words.size() - 1;
        return form.containsAll(words.subList(0, last))
                && form.stream().anyMatch(word -> word.startsWith(words.get(last)));
    }

    private void look(List<String> words, Predicate<Identity> wanted) {
        List<String> reports = index.holdingAll(words).stream()
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
