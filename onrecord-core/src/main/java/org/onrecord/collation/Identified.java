package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.record.Entity;
import org.onrecord.record.Reading;

/** Joins the people and organizations of several clusters that have the same full name, or that somebody joined. */
final class Identified {

    private final List<Identity> all;
    private final Groups groups;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> split = new ArrayList<>();

    private Identified(List<Identity> all) {
        this.all = all;
        this.groups = new Groups(all.size());
        for (int number = 0; number < all.size(); number++) {
            for (Identity.Form form : all.get(number).forms()) {
                numbers.put(form.report() + ' ' + form.entity(), number);
            }
        }
    }

    /**
     * The same people and organizations, each once.
     *
     * @param readings the reading of a report by its id, where it is here
     */
    static List<Identity> across(
            List<Identity> all, Corrections corrections, Function<String, Optional<Reading>> readings) {
        Identified identified = new Identified(all);
        for (Correction correction : corrections.splits()) {
            identified.both(correction, readings).ifPresent(identified.split::add);
        }
        for (Correction correction : corrections.merges()) {
            identified.both(correction, readings).ifPresent(both -> identified.join(both[0], both[1]));
        }
        identified.joinSameNames();
        return identified.groups.all().stream().map(identified::one).toList();
    }

    /** Under which full names a person or organization is known: where another cluster may have it. */
    static List<String> fullNames(Identity identity) {
        return identity.forms().stream()
                .map(Identity.Form::text)
                .distinct()
                .flatMap(text -> Named.fullKey(text, identity.type()).stream())
                .distinct()
                .toList();
    }

    private Optional<int[]> both(Correction correction, Function<String, Optional<Reading>> readings) {
        Optional<Integer> one = number(correction.at(), readings);
        Optional<Integer> other = number(correction.other().orElseThrow(), readings);
        return one.isEmpty() || other.isEmpty() ? Optional.empty() : Optional.of(new int[] {one.get(), other.get()});
    }

    private Optional<Integer> number(Anchor anchor, Function<String, Optional<Reading>> readings) {
        return readings.apply(anchor.report())
                .flatMap(anchor::in)
                .map(entity -> numbers.get(anchor.report() + ' ' + entity));
    }

    private void join(int a, int b) {
        int one = groups.of(a);
        int other = groups.of(b);
        for (int[] pair : split) {
            int first = groups.of(pair[0]);
            int second = groups.of(pair[1]);
            if (one == first && other == second || one == second && other == first) {
                return;
            }
        }
        groups.join(a, b);
    }

    private void joinSameNames() {
        Map<String, Integer> first = new HashMap<>();
        for (int number = 0; number < all.size(); number++) {
            for (String name : fullNames(all.get(number))) {
                Integer known = first.putIfAbsent(all.get(number).type() + " " + name, number);
                if (known != null) {
                    join(known, number);
                }
            }
        }
    }

    private Identity one(List<Integer> numbers) {
        if (numbers.size() == 1) {
            return all.get(numbers.get(0));
        }
        List<Identity> same = numbers.stream().map(all::get).toList();
        Entity.Type type = same.get(0).type();
        String name = same.stream()
                .map(Identity::name)
                .max(Comparator.comparingInt((String one) -> Named.words(one, type))
                        .thenComparing(one -> -one.length())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        return new Identity(
                name,
                type,
                same.stream().flatMap(identity -> identity.forms().stream()).toList());
    }
}
