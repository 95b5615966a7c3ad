package org.onrecord.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.onrecord.collation.Anchor;
import org.onrecord.collation.Correction;
import org.onrecord.collation.Corrections;
import org.onrecord.collation.Identity;
import org.onrecord.record.Reading;

/**
 * Looks for people and organizations by a name: in the clusters that have it, then by their other names, and by whom somebody
 * said that they are the same.
 */
final class Who {

    private final KeptCollation collation;
    private final NameWords names;
    private final Corrections corrections;
    private final Function<String, Optional<Reading>> readings;
    private final int most;
    private boolean more;

    /** Somebody, and the forms of the name in lower case. */
    private record Somebody(Identity identity, List<String> forms) {

        static Somebody of(Identity identity) {
            return new Somebody(
                    identity,
                    identity.forms().stream()
                            .map(form -> form.text().toLowerCase(Locale.ROOT))
                            .distinct()
                            .toList());
        }

        /** Whether a form has all of some words, the last of which may be cut. */
        boolean has(List<String> words) {
            return forms.stream()
                    .anyMatch(form -> words.stream().allMatch(form::contains) && holds(Words.of(form), words));
        }
    }

    /** The people and organizations of the clusters that were looked into. */
    private final Map<Long, List<Somebody>> opened = new HashMap<>();

    /** Those that were found, by the first form of theirs. */
    private final Map<String, Identity> found = new LinkedHashMap<>();

    private final Set<String> looked = new HashSet<>();

    /** Whom the anchors of merges hold: each is asked for again whenever somebody else is found. */
    private final Map<Anchor, Optional<Identity.Form>> held = new HashMap<>();

    /** Looks into so many clusters at most. */
    Who(
            KeptCollation collation,
            NameWords names,
            Corrections corrections,
            Function<String, Optional<Reading>> readings,
            int most) {
        this.collation = collation;
        this.names = names;
        this.corrections = corrections;
        this.readings = readings;
        this.most = most;
    }

    /** Those one of whose forms has all words of a name, the last of which may be cut. */
    People named(String name) {
        List<String> words = Words.of(name);
        look(names.clustersOfCut(words, most + 1), somebody -> somebody.has(words));
        for (int before = -1; before < found.size(); ) {
            before = found.size();
            lookForFullNames();
            corrections.merges().forEach(this::follow);
        }
        return new People(Identity.joined(found.values(), corrections, readings), more);
    }

    private void lookForFullNames() {
        for (String full : fullNames(found.values())) {
            if (looked.size() >= most) {
                more |= !looked.contains(full);
            } else if (looked.add(full)) {
                List<String> all = Words.of(full);
                look(
                        names.clusters(all, most + 1),
                        somebody -> somebody.has(all)
                                && somebody.identity().fullNames().contains(full));
            }
        }
    }

    private static List<String> fullNames(Collection<Identity> identities) {
        return identities.stream()
                .flatMap(identity -> identity.fullNames().stream())
                .distinct()
                .toList();
    }

    private static boolean holds(List<String> form, List<String> words) {
        int last = words.size() - 1;
        return form.containsAll(words.subList(0, last))
                && form.stream().anyMatch(word -> word.startsWith(words.get(last)));
    }

    private void look(List<Long> clusters, Predicate<Somebody> wanted) {
        more |= clusters.size() > most;
        clusters.stream().limit(most).forEach(cluster -> look(cluster, wanted));
    }

    private void look(long cluster, Predicate<Somebody> wanted) {
        if (!opened.containsKey(cluster) && opened.size() >= most) {
            more = true;
            return;
        }
        opened.computeIfAbsent(cluster, this::open).stream()
                .filter(wanted)
                .map(Somebody::identity)
                .forEach(identity -> found.putIfAbsent(key(identity.forms().get(0)), identity));
    }

    private List<Somebody> open(long cluster) {
        return collation.identities(cluster).stream().map(Somebody::of).toList();
    }

    private static String key(Identity.Form form) {
        return form.report() + ' ' + form.entity();
    }

    /** Looks for the one whom somebody said to be the same as one of those found: no name of theirs need be alike. */
    private void follow(Correction merge) {
        Anchor at = merge.at();
        Anchor other = merge.other().orElseThrow();
        if (isFound(at)) {
            look(other);
        } else if (isFound(other)) {
            look(at);
        }
    }

    private boolean isFound(Anchor anchor) {
        boolean reported = found.values().stream()
                .flatMap(identity -> identity.forms().stream())
                .anyMatch(form -> form.report().equals(anchor.report()));
        Optional<Identity.Form> form = reported ? held(anchor) : Optional.empty();
        return form.isPresent() && found.values().stream().anyMatch(identity -> has(identity, form.get()));
    }

    private void look(Anchor anchor) {
        held(anchor)
                .ifPresent(form -> collation
                        .clusterOf(form.report())
                        .ifPresent(cluster -> look(cluster, somebody -> has(somebody.identity(), form))));
    }

    /** Whom an anchor holds; the words do not matter. */
    private Optional<Identity.Form> held(Anchor anchor) {
        return held.computeIfAbsent(
                anchor,
                one -> readings.apply(one.report())
                        .flatMap(one::in)
                        .map(entity -> new Identity.Form("", one.report(), entity)));
    }

    private static boolean has(Identity identity, Identity.Form form) {
        return identity.forms().stream()
                .anyMatch(one ->
                        one.entity().equals(form.entity()) && one.report().equals(form.report()));
    }
}
