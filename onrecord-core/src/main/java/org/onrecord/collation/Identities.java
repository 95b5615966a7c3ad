package org.onrecord.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.record.Entity;
import org.onrecord.record.Mention;

/** Tells which names of several reports are of one person or organisation. */
final class Identities {

    /** What is listed; places and groups are only told apart to know who took part in an event. */
    private static final Set<Entity.Type> LISTED = Set.of(Entity.Type.PERSON, Entity.Type.ORGANIZATION);

    private final List<Sheet> sheets;
    private final List<Named> all = new ArrayList<>();
    private final List<Map<String, Integer>> numbers = new ArrayList<>();

    /** How many people have a full name that ends so, by report and surname. */
    private final Map<String, Integer> fullPeople = new HashMap<>();

    private final Groups groups;

    private final List<int[]> split = new ArrayList<>();

    private Identities(List<Sheet> sheets, Corrections corrections) {
        this.sheets = sheets;
        for (int report = 0; report < sheets.size(); report++) {
            Map<String, Integer> own = new HashMap<>();
            for (Named named : sheets.get(report).named()) {
                own.put(named.entity().id(), all.size());
                all.add(named.in(report));
            }
            numbers.add(own);
        }
        all.stream()
                .filter(Identities::isFullPerson)
                .forEach(named -> fullPeople.merge(surname(named), 1, Integer::sum));
        this.groups = new Groups(all.size());
        corrections.splits().forEach(correction -> split.add(both(correction)));
        split.removeIf(pair -> pair[0] < 0 || pair[1] < 0);
    }

    /** All named persons and organisations, each still alone. */
    static Identities of(List<Sheet> sheets, Corrections corrections) {
        return new Identities(sheets, corrections);
    }

    /** The two names that a correction is about; -1 for one that is not here. */
    private int[] both(Correction correction) {
        return new int[] {number(correction.at()), number(correction.other().orElseThrow())};
    }

    private int number(Anchor anchor) {
        for (int report = 0; report < sheets.size(); report++) {
            if (sheets.get(report).id().equals(anchor.report())) {
                Optional<String> entity = anchor.in(sheets.get(report).reading());
                return entity.isEmpty() ? -1 : number(report, entity.get());
            }
        }
        return -1;
    }

    /** Joins two names, unless somebody said that they, or others that they were joined with, are not the same. */
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

    /** Joins those of whom somebody said that they are the same. */
    Identities joinMerged(Corrections corrections) {
        for (Correction correction : corrections.merges()) {
            int[] both = both(correction);
            if (both[0] >= 0 && both[1] >= 0) {
                join(both[0], both[1]);
            }
        }
        return this;
    }

    List<Named> named() {
        return all;
    }

    /** Joins those whose full names are the same. */
    Identities joinSameNames() {
        Map<String, Integer> first = new HashMap<>();
        for (int number = 0; number < all.size(); number++) {
            if (all.get(number).isFull()) {
                Integer known = first.putIfAbsent(all.get(number).key(), number);
                if (known != null) {
                    join(known, number);
                }
            }
        }
        return this;
    }

    /** Joins those that a copy names where its original names the other. */
    Identities joinCopied(List<WordMap> maps) {
        for (WordMap map : maps) {
            for (Entity entity : map.copy().reading().entities()) {
                int copy = number(map.found().copy(), entity.id());
                int original = copy < 0 ? -1 : behind(map, map.found().of(), all.get(copy));
                if (original >= 0) {
                    join(copy, original);
                }
            }
        }
        return this;
    }

    /** The entity of the original that a copy's mentions stand for most often. */
    private int behind(WordMap map, int original, Named named) {
        int best = -1;
        int most = 0;
        for (Entity other : map.original().reading().entities()) {
            int number = number(original, other.id());
            if (number < 0 || !mayBeOne(all.get(number), named)) {
                continue;
            }
            int shared = 0;
            for (Mention mine : named.entity().mentions()) {
                for (Mention theirs : other.mentions()) {
                    boolean names = mine.form() == Mention.Form.NAME && theirs.form() == Mention.Form.NAME;
                    shared += names && map.isMostly(mine.span(), theirs.span()) ? 1 : 0;
                }
            }
            if (shared > most) {
                most = shared;
                best = number;
            }
        }
        return best;
    }

    /** Whether entities of a copy and its original are of one kind; else "Velmora" may stand in "Velmora’s Defense Ministry". */
    private static boolean mayBeOne(Named original, Named copy) {
        return copy.entity().type() == original.entity().type() || copy.words().equals(original.words());
    }

    /** Joins those of one story whose names are spelt alike: "Gen. Sadiq", "Ruhan Sadiq". */
    Identities joinAlike(List<List<Integer>> stories) {
        Map<Integer, List<Integer>> byReport = new HashMap<>();
        for (int number = 0; number < all.size(); number++) {
            byReport.computeIfAbsent(all.get(number).report(), unseen -> new ArrayList<>())
                    .add(number);
        }
        for (List<Integer> story : stories) {
            Map<String, List<Integer>> filed = new LinkedHashMap<>();
            for (int report : story) {
                for (int number : byReport.getOrDefault(report, List.of())) {
                    for (String word : all.get(number).words()) {
                        String key = word.substring(0, Math.min(3, word.length()));
                        filed.computeIfAbsent(key, unseen -> new ArrayList<>()).add(number);
                    }
                }
            }
            filed.values().forEach(this::joinAlikeOf);
        }
        return this;
    }

    private void joinAlikeOf(List<Integer> numbers) {
        for (int j = 1; j < numbers.size(); j++) {
            for (int i = 0; i < Math.min(j, 200); i++) {
                Named a = all.get(numbers.get(i));
                Named b = all.get(numbers.get(j));
                if (a.report() != b.report() && a.isLike(b) && !isTorn(numbers.get(i), numbers.get(j))) {
                    join(numbers.get(i), numbers.get(j));
                }
            }
        }
    }

    /** Whether one of two reports names two people so: "Harsu" may then be either of the Harsus. */
    private boolean isTorn(int a, int b) {
        return !all.get(a).isFull() && isAmbiguous(b) || !all.get(b).isFull() && isAmbiguous(a);
    }

    private boolean isAmbiguous(int number) {
        Named named = all.get(number);
        int own = isFullPerson(named) ? 1 : 0;
        return named.isPerson() && !named.words().isEmpty() && fullPeople.getOrDefault(surname(named), 0) > own;
    }

    private static boolean isFullPerson(Named named) {
        return named.isPerson() && named.isFull();
    }

    private static String surname(Named named) {
        return named.report() + " " + named.last();
    }

    private int number(int report, String entity) {
        return numbers.get(report).getOrDefault(entity, -1);
    }

    /** A number that is the same for all names of one person or organisation; empty for what has no name. */
    Optional<Integer> group(int report, Optional<String> entity) {
        int number = entity.map(id -> number(report, id)).orElse(-1);
        return number < 0 ? Optional.empty() : Optional.of(groups.of(number));
    }

    /** The fullest name of a group in the reports that are no copies. */
    String name(List<Named> group, Origins origins) {
        // "organiser Berta Lindqvist" is no fuller than "Berta Lindqvist".
        Comparator<Named> fullest = Comparator.comparingInt(
                        (Named named) -> named.words().size())
                .thenComparing(named -> -named.name().length())
                .thenComparing(Named::report, Comparator.reverseOrder());
        return group.stream()
                .filter(named -> !origins.isCopy(sheets.get(named.report()).id()))
                .max(fullest)
                .or(() -> group.stream().max(fullest))
                .map(Named::name)
                .orElseThrow();
    }

    List<Identity> all(Origins origins) {
        List<Identity> identities = new ArrayList<>();
        for (List<Integer> numbers : groups.all()) {
            List<Named> group = numbers.stream().map(all::get).toList();
            // Port Ansel is a place though one report of five takes it for a man.
            Optional<Entity.Type> type = Arrays.stream(Entity.Type.values())
                    .max(Comparator.comparingLong((Entity.Type kind) -> count(group, kind))
                            .thenComparing(Comparator.reverseOrder()))
                    .filter(LISTED::contains);
            if (type.isEmpty()) {
                continue;
            }
            identities.add(new Identity(
                    name(group, origins),
                    type.get(),
                    group.stream()
                            .map(named -> new Identity.Form(
                                    named.name(),
                                    sheets.get(named.report()).id(),
                                    named.entity().id()))
                            .toList()));
        }
        return identities;
    }

    private static long count(List<Named> group, Entity.Type kind) {
        return group.stream().filter(named -> named.entity().type() == kind).count();
    }
}
